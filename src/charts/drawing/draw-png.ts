import sharp from 'sharp';
import { PAPER } from '../layouts/palette.ts';
import { encodePng } from './encode-png.ts';

export interface Png {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The size that previews of links are shown in. */
const CARD = { width: 1200, height: 630 };

/** The SVG fitted into a card, on paper of its own colour. */
export async function drawCard(svg: string): Promise<Png> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize({ ...CARD, fit: 'contain', background: PAPER })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { png: encodePng(data, info.width, info.height), width: info.width, height: info.height };
}

/** The SVG as a PNG with a palette. The fonts must be set up (`useFonts`) before the first text is drawn. */
export async function drawPng(svg: string): Promise<Png> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { png: encodePng(data, info.width, info.height), width: info.width, height: info.height };
}
