import { renderText } from '../../replies/render-text.ts';
import type { Reply } from '../../replies/reply.ts';
import type { Paint } from './paint.ts';

/** A reply as the terminal shows it: the text, then the buttons with the numbers that press them. */
export function showReply(reply: Reply, paint: Paint, firstNumber = 1): string {
  const text = renderText(reply).replace(reply.title, () => paint.bold(reply.title));
  const file = reply.file ? `\n\n${reply.file.content.trimEnd()}` : '';
  const buttons = reply.buttons.map((button, index) => `${paint.accent(`[${firstNumber + index}]`)} ${button.label}`);
  return `${text}${file}${buttons.length > 0 ? `\n${paint.dim(buttons.join('  '))}` : ''}`;
}
