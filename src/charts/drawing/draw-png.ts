import sharp from 'sharp';
import { encodePng } from './encode-png.ts';

export interface Png {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The SVG as a PNG with a palette. The fonts must be set up (`useFonts`) before the first text is drawn. */
export async function drawPng(svg: string): Promise<Png> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { png: encodePng(data, info.width, info.height), width: info.width, height: info.height };
}
