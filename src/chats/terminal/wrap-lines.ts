import { displayWidth } from '../../replies/layout/display-width.ts';

const BULLET = '• ';

/** The pieces one after another with `between` between them, in lines of at most so many columns; a piece is never broken. */
export function fillLines(pieces: readonly string[], between: string, columns: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : last + between + piece;
    if (last !== undefined && displayWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

/** The text in lines of at most so many columns, broken between words; under a bullet its text stands in line. */
export function wrapLines(text: string, columns: number | undefined): string[] {
  const lines = text.split('\n');
  if (columns === undefined) return lines;
  return lines.flatMap((line) => {
    const indent = line.startsWith(BULLET) ? BULLET.length : 0;
    const words = line.slice(indent).split(' ');
    const filled = fillLines(words, ' ', columns - indent);
    return filled.map((each, at) => (indent === 0 ? each : (at === 0 ? BULLET : ' '.repeat(indent)) + each));
  });
}
