import { badRequest, misuse } from './bot-api-error.ts';

/** A button under a message as a reader sees it. */
export interface ShownButton {
  readonly label: string;
  readonly data?: string;
  readonly url?: string;
  /** What it puts on the clipboard. */
  readonly copy?: string;
}

const ACTIONS = ['callback_data', 'url', 'switch_inline_query', 'switch_inline_query_current_chat', 'copy_text'];
const MAX_BUTTONS = 100;
const MAX_IN_ROW = 8;

function readButton(button: Record<string, unknown>): ShownButton {
  const { text, callback_data: data, url } = button;
  if (typeof text !== 'string' || text.trim() === '')
    throw badRequest("can't parse inline keyboard button: text is empty");
  if (ACTIONS.filter((action) => action in button).length !== 1) {
    throw badRequest("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard");
  }
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
    return { label: text, data: data as string };
  }
  if (url !== undefined) {
    if (typeof url !== 'string' || !URL.canParse(url)) throw badRequest('BUTTON_URL_INVALID');
    return { label: text, url };
  }
  if (button.copy_text !== undefined) {
    const copy = (button.copy_text as { text?: unknown }).text;
    if (typeof copy !== 'string' || copy.length < 1 || copy.length > 256) throw badRequest('BUTTON_COPY_TEXT_INVALID');
    return { label: text, copy };
  }
  return { label: text };
}

/** Rows of the keyboard under a message; refuses what Telegram refuses. */
export function readMarkup(markup: unknown): ShownButton[][] {
  if (markup === undefined) return [];
  const rows = (markup as { inline_keyboard?: unknown }).inline_keyboard;
  if (!Array.isArray(rows) || !rows.every(Array.isArray))
    throw badRequest("can't parse reply keyboard markup JSON object");
  if (rows.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  if (rows.some((row) => row.length > MAX_IN_ROW)) throw misuse('too many buttons in a row');
  return rows.filter((row) => row.length > 0).map((row) => row.map(readButton));
}
