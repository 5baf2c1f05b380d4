import sharp from 'sharp';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel, row after row. */
  readonly data: Uint8Array;
}

/** The picture in pixels on white, so many wide; for who draws it pixel by pixel. */
export async function readPixels(png: Buffer, width: number): Promise<Pixels> {
  const small = sharp(png).resize({ width }).flatten({ background: '#fff' }).toColourspace('srgb');
  const { data, info } = await small.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
