/**
 * Pictures in the terminal itself, where it says that it can: by kitty's protocol, which takes a PNG as it is
 * (https://sw.kovidgoyal.net/kitty/graphics-protocol/), or as sixels (DEC STD 070, attribute 4 of the primary answer).
 */
import type { Readable, Writable } from 'node:stream';
import type { Pixels } from '../../charts/drawing/read-pixels.ts';

export type Graphics = 'kitty' | 'sixel';

/** Asks for kitty's protocol, then for the attributes that every terminal tells: what is behind them has not answered. */
const ASK = '\u001B_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001B\\\u001B[c';
const KITTY_YES = '\u001B_Gi=31;OK';
const ATTRIBUTES = /\[\?([\d;]*)c/;
const SIXEL = '4';
const PATIENCE_MS = 300;
const MOST_CHUNK = 4096;

interface RawInput extends Readable {
  setRawMode?(mode: boolean): unknown;
}

/** Absent where the terminal draws no pictures, or does not say so in time. */
export async function findGraphics(input: RawInput, output: Writable): Promise<Graphics | undefined> {
  if (!input.setRawMode) return undefined;
  input.setRawMode(true);
  let heard = '';
  try {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(end, PATIENCE_MS);
      function end() {
        clearTimeout(timer);
        input.off('data', hear);
        resolve();
      }
      function hear(chunk: Buffer | string) {
        heard += chunk.toString();
        if (ATTRIBUTES.test(heard)) end();
      }
      input.on('data', hear);
      output.write(ASK);
    });
  } finally {
    input.pause();
    input.setRawMode(false);
  }
  if (heard.includes(KITTY_YES)) return 'kitty';
  return ATTRIBUTES.exec(heard)?.[1]?.split(';').includes(SIXEL) ? 'sixel' : undefined;
}

/** In chunks, the last of which says that it is. */
export function writeKitty(png: Buffer): string {
  const chunks = png.toString('base64').match(new RegExp(`.{1,${MOST_CHUNK}}`, 'g')) ?? [];
  return chunks
    .map((chunk, at) => {
      const head = at === 0 ? 'a=T,f=100,q=2,' : 'q=2,';
      return `\u001B_G${head}m=${at === chunks.length - 1 ? 0 : 1};${chunk}\u001B\\`;
    })
    .join('');
}

/** Levels of each colour: 6 × 6 × 6 colours, as terminals have at least. */
const LEVELS = 6;
const BAND = 6;

const levelOf = (value: number) => Math.round((value / 255) * (LEVELS - 1));

/** A run of one sign, shorter than the signs where there are many. */
function writeRun(sign: string, count: number): string {
  return count > 3 ? `!${count}${sign}` : sign.repeat(count);
}

export function writeSixel({ width, height, data }: Pixels): string {
  const colourAt = (x: number, y: number) => {
    const at = (y * width + x) * 3;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    return (levelOf(red) * LEVELS + levelOf(green)) * LEVELS + levelOf(blue);
  };
  const used = new Set<number>();
  const bands: string[] = [];
  for (let top = 0; top < height; top += BAND) {
    const rows = new Map<number, Uint8Array>();
    for (let y = top; y < Math.min(top + BAND, height); y += 1) {
      for (let x = 0; x < width; x += 1) {
        const colour = colourAt(x, y);
        const row = rows.get(colour) ?? new Uint8Array(width);
        row[x] = (row[x] ?? 0) | (1 << (y - top));
        rows.set(colour, row);
      }
    }
    const painted = [...rows].map(([colour, row]) => {
      used.add(colour);
      let text = `#${colour}`;
      for (let x = 0; x < width; ) {
        const bits = row[x] ?? 0;
        let end = x + 1;
        while (end < width && row[end] === bits) end += 1;
        text += writeRun(String.fromCharCode(63 + bits), end - x);
        x = end;
      }
      return text;
    });
    bands.push(painted.join('$'));
  }
  const percent = (level: number) => Math.round((level / (LEVELS - 1)) * 100);
  const palette = [...used].map((colour) => {
    const [red, green, blue] = [
      Math.floor(colour / LEVELS ** 2),
      Math.floor(colour / LEVELS) % LEVELS,
      colour % LEVELS,
    ];
    return `#${colour};2;${percent(red ?? 0)};${percent(green ?? 0)};${percent(blue ?? 0)}`;
  });
  return `\u001BPq"1;1;${width};${height}${palette.join('')}${bands.join('-')}\u001B\\`;
}
