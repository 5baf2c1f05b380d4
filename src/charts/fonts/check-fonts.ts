import sharp from 'sharp';
import { FAMILY } from '../layouts/sheet.ts';

/** Ink of «ә» at 40 px as drawn from the bundled regular font by sharp 0.35: the sum of darkness over all pixels. */
const RECORDED_INK = 49_590;
/** Rasterisers of other versions smooth edges a little differently. */
const INK_TOLERANCE = 0.03;
/** A character of the private use area, for which no font has a glyph: drawn as a box. */
const NO_GLYPH = '\uE000';

class FontsUnfit extends Error {
  readonly code = 'fonts_unfit';

  constructor(found: string) {
    super(`Charts cannot be drawn: ${found}. Put back assets/fonts (fonts.conf and noto/*.ttf) as delivered.`);
    this.name = 'FontsUnfit';
  }
}

async function measureInk(text: string, weight: 'normal' | 'bold'): Promise<number> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="#fff"/>` +
    `<text x="20" y="55" font-family="${FAMILY}" font-size="40" font-weight="${weight}">${text}</text></svg>`;
  const pixels = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer();
  return pixels.reduce((sum, pixel) => sum + 255 - pixel, 0);
}

/** Throws `FontsUnfit` unless Kazakh letters are drawn by the bundled fonts, regular and bold. */
export async function checkFonts(): Promise<void> {
  // One after the other: each thread that draws text loads fonts of its own.
  const schwa = await measureInk('ә', 'normal');
  const straightU = await measureInk('ұ', 'normal');
  const box = await measureInk(NO_GLYPH, 'normal');
  const bold = await measureInk('ә', 'bold');
  if (schwa === 0) throw new FontsUnfit('no text is drawn at all');
  if (schwa === box || straightU === box || schwa === straightU)
    throw new FontsUnfit('Kazakh letters come out as boxes');
  if (schwa === bold) throw new FontsUnfit('there is no bold font');
  if (Math.abs(schwa / RECORDED_INK - 1) > INK_TOLERANCE) {
    throw new FontsUnfit(`another font is drawn than the bundled one (ink ${schwa}, expected ${RECORDED_INK})`);
  }
}
