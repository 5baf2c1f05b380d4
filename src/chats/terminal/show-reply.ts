import { drawText } from '../../charts/draw-text.ts';
import { renderText } from '../../replies/layout/render-text.ts';
import type { Reply } from '../../replies/reply.ts';
import type { Picture } from '../../statistics/picture.ts';
import type { Paint } from './paint.ts';

/** The drawing without its title and subtitle, which the reply says itself. */
function drawBare(picture: Picture): string {
  const lines = drawText(picture);
  return lines.slice(lines.indexOf('') + 1).join('\n');
}

/** The reply in words, with the drawing under the first of them. */
function renderDrawn(reply: Reply, picture: Picture): string {
  const head = [...(reply.above ? [...reply.above, ''] : []), reply.title, ...reply.lines].join('\n');
  return `${head}\n\n${drawBare(picture)}${renderText(reply).slice(head.length)}`;
}

/** A reply as the terminal shows it: the text, then the buttons with the numbers that press them. */
export function showReply(reply: Reply, paint: Paint, firstNumber = 1): string {
  const whole = reply.picture ? renderDrawn(reply, reply.picture) : renderText(reply);
  const text = whole.replace(reply.title, () => paint.bold(reply.title));
  const file = reply.file ? `\n\n${reply.file.content.trimEnd()}` : '';
  const buttons = reply.buttons.map((button, index) => `${paint.accent(`[${firstNumber + index}]`)} ${button.label}`);
  return `${text}${file}${buttons.length > 0 ? `\n${paint.dim(buttons.join('  '))}` : ''}`;
}
