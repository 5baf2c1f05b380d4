import type { InlineKeyboardButton } from 'grammy/types';
import type { Button } from '../../../replies/reply.ts';
import { splitUndo } from '../../../statistics/subscriptions/undo.ts';
import { encodeCallback } from './callback-data.ts';

/** Two labels up to this long stand side by side on a narrow phone without being cut. */
const HALF_ROW = 18;

const UNDO = '/undo ';

/** What one button does not hold of a change to be taken back is held by the next. */
function divide(button: Button): readonly Button[] {
  const { label, command, ...rest } = button;
  if (!command.startsWith(UNDO) || encodeCallback(command) !== undefined) return [button];
  const pieces = splitUndo(command.slice(UNDO.length), (text) => encodeCallback(UNDO + text) !== undefined);
  return pieces.map((piece, index) => ({ ...rest, label: `${label} ${index + 1}`, command: UNDO + piece }));
}

/** Those of one row side by side, else one or two a row; a button whose command fits into no button is left out. */
export function layKeyboard(buttons: readonly Button[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  /** What the last row still takes: its own number, or another short button. */
  let open: number | 'short' | undefined;
  for (const { label, command, isBelow, isBack, row } of buttons.flatMap(divide)) {
    const data = encodeCallback(command, isBelow ? 'below' : isBack && 'back');
    if (data === undefined || label.trim() === '') continue;
    const button = { text: label, callback_data: data };
    const isShort = [...label].length <= HALF_ROW;
    const fits = row === undefined ? open === 'short' && isShort : open === row;
    if (fits) rows.at(-1)?.push(button);
    else rows.push([button]);
    open = row ?? (isShort && !fits ? 'short' : undefined);
  }
  return rows;
}
