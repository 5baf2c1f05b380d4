import type { InlineKeyboardButton } from 'grammy/types';
import type { Button } from '../../../replies/reply.ts';
import { splitUndo } from '../../../statistics/subscriptions/undo.ts';
import { encodeCallback } from './callback-data.ts';

/** Two labels up to this long stand side by side on a narrow phone without being cut. */
const HALF_ROW = 18;

const UNDO = '/undo ';

/** What one button does not hold of a change to be taken back is held by the next. */
function divide(button: Button): readonly Button[] {
  const { label, command } = button;
  if (!command.startsWith(UNDO) || encodeCallback(command) !== undefined) return [button];
  const pieces = splitUndo(command.slice(UNDO.length), (text) => encodeCallback(UNDO + text) !== undefined);
  return pieces.map((piece, index) => ({ label: `${label} ${index + 1}`, command: UNDO + piece }));
}

/** One or two buttons a row; a button whose command fits into no button is left out. */
export function layKeyboard(buttons: readonly Button[]): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  let half: InlineKeyboardButton[] | undefined;
  for (const { label, command } of buttons.flatMap(divide)) {
    const data = encodeCallback(command);
    if (data === undefined || label.trim() === '') continue;
    const button = { text: label, callback_data: data };
    const short = [...label].length <= HALF_ROW;
    if (short && half) {
      half.push(button);
      half = undefined;
      continue;
    }
    const row = [button];
    rows.push(row);
    half = short ? row : undefined;
  }
  return rows;
}
