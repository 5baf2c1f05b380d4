import { createMeasureText } from '../../src/charts/fonts/measure-text.ts';
import type { Box } from '../../src/charts/layouts/boxes.ts';

export const FONTS_DIR = new URL('../../assets/fonts', import.meta.url).pathname;

export interface Label {
  readonly text: string;
  readonly size: number;
  readonly box: Box;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const measure = createMeasureText(FONTS_DIR);

function numberIn(tag: string, pattern: RegExp): number {
  return Number(pattern.exec(tag)?.[1] ?? Number.NaN);
}

/** Every text of the SVG with the box its letters fill, by the advance widths of the bundled fonts. */
export function readLabels(svg: string): Label[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, tag = '', escaped = '']) => {
    const text = escaped.replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity);
    const size = numberIn(tag, /([\d.]+)px/);
    const width = measure(text, { size, bold: /bold/.test(tag) });
    const moved = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(tag);
    const x = moved ? Number(moved[1]) : numberIn(tag, / x="([-\d.]+)"/);
    const y = moved ? Number(moved[2]) : numberIn(tag, / y="([-\d.]+)"/);
    const anchor = /text-anchor="(\w+)"/.exec(tag)?.[1];
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    return { text, size, box: { left, right: left + width, top: y - size / 2, bottom: y + size / 2 } };
  });
}

export function sizeOf(svg: string): { width: number; height: number } {
  return { width: numberIn(svg, /^<svg width="(\d+)"/), height: numberIn(svg, /^<svg width="\d+" height="(\d+)"/) };
}
