import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePng } from '../../../src/charts/drawing/encode-png.ts';

async function decode(png: Buffer): Promise<number[]> {
  return [...(await sharp(png).removeAlpha().raw().toBuffer())];
}

it('writes a PNG that other programs read, pixel for pixel', async () => {
  const pixels = [
    [255, 255, 255, 255],
    [0, 114, 178, 255],
    [213, 94, 0, 255],
    [26, 26, 26, 255],
    [255, 255, 255, 255],
    [230, 159, 0, 255],
  ];
  const png = encodePng(Uint8Array.from(pixels.flat()), 3, 2);
  expect(await decode(png)).toEqual([255, 255, 255, 0, 114, 178, 213, 94, 0, 26, 26, 26, 255, 255, 255, 230, 159, 0]);
});

it('makes do with 256 colours where there are more', async () => {
  const wide = new Uint8Array(4 * 64 * 64);
  for (let at = 0; at < 64 * 64; at += 1) wide.set([4 * (at % 64), 4 * Math.floor(at / 64), 128, 255], 4 * at);
  const decoded = await decode(encodePng(wide, 64, 64));
  expect(new Set(Array.from({ length: 64 * 64 }, (_, at) => decoded.slice(3 * at, 3 * at + 3).join())).size).toBe(256);
});
