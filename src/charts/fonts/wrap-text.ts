import type { MeasureText, TextStyle } from './measure-text.ts';

const HYPHENS = /(?<=\p{L}-)(?=\p{L})/u;

/**
 * The text in lines no wider than `width`, broken at blanks, never at a no-break space, and after the hyphen of a word
 * only where the whole word has no room: «Северо-Казахстанская», but not «көші-қон». A word that still is wider stays.
 */
export function wrapText(text: string, style: TextStyle, width: number, measure: MeasureText): string[] {
  const words = text.split(/(?<= )/);
  const pieces = words.flatMap((word) => (measure(word.trimEnd(), style) > width ? word.split(HYPHENS) : [word]));
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd(), style) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else {
      line += piece;
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
