import type { MeasureText, TextStyle } from './measure-text.ts';

/**
 * The text in lines no wider than `width`, broken at blanks and after hyphens inside words, never at a no-break space.
 * A single word that is wider stays whole.
 */
export function wrapText(text: string, style: TextStyle, width: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<= )|(?<=\p{L}-)(?=\p{L})/u)) {
    if (line !== '' && measure((line + piece).trimEnd(), style) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else {
      line += piece;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
