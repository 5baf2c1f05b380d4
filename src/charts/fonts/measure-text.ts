import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Advances, readAdvances } from './read-advances.ts';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
}

/** Width in pixels; kerning is left out, so that the text as drawn is never wider. */
export type MeasureText = (text: string, style: TextStyle) => number;

/** What a character without a glyph is drawn as: the box of Noto Sans, 0.6 em. */
const MISSING_EM = 0.6;

function widthOf(text: string, size: number, advances: Advances): number {
  let width = 0;
  for (const character of text) {
    const advance = advances.find(character.codePointAt(0) ?? 0);
    width += advance === undefined ? MISSING_EM : advance / advances.unitsPerEm;
  }
  return width * size;
}

export function createMeasureText(fontsDir: string): MeasureText {
  const regular = readAdvances(readFileSync(join(fontsDir, 'noto', 'NotoSans-Regular.ttf')));
  const bold = readAdvances(readFileSync(join(fontsDir, 'noto', 'NotoSans-Bold.ttf')));
  return (text, style) => widthOf(text, style.size, style.bold ? bold : regular);
}
