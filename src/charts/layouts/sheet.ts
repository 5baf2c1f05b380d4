/**
 * The sheet every picture is drawn on: 1200 px wide, of which a phone shows a third, so that no text is below 26 px.
 * Title, legend, notes and source are laid out here; the plot between them belongs to the kind of picture.
 */
import type { GraphicComponentOption } from 'echarts';
import type { LegendEntry, Picture } from '../../statistics/picture.ts';
import type { MeasureText, TextStyle } from '../fonts/measure-text.ts';
import { wrapText } from '../fonts/wrap-text.ts';
import { INK, INK_SOFT, PAPER, TONE_COLOURS, TONE_SYMBOLS } from './palette.ts';

export const WIDTH = 1200;
export const MARGIN = 44;
const TITLE: TextStyle = { size: 44, bold: true };
const SUBTITLE: TextStyle = { size: 30 };
export const LABEL: TextStyle = { size: 28 };
export const STRONG: TextStyle = { size: 28, bold: true };
export const SMALL: TextStyle = { size: 26 };
export const FAMILY = 'Noto Sans';

const LEADING = 1.32;
const SIGN_SIZE = 24;
const LEGEND_GAP = 40;

export type Shape = GraphicComponentOption;

export interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

function fontOf(style: TextStyle): string {
  return `${style.bold ? 'bold ' : ''}${style.size}px ${FAMILY}`;
}

export function lineHeight(style: TextStyle): number {
  return Math.round(style.size * LEADING);
}

export interface TextPlace {
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly colour?: string;
  /** Paints paper around the letters, for text that lies on lines. */
  readonly halo?: boolean;
}

export function textShape(text: string, style: TextStyle, place: TextPlace): Shape {
  return {
    type: 'text',
    silent: true,
    z: 20,
    style: {
      text,
      x: place.x,
      y: place.y,
      font: fontOf(style),
      fill: place.colour ?? INK,
      align: place.align ?? 'left',
      verticalAlign: 'middle',
      ...(place.halo ? { stroke: PAPER, lineWidth: 6 } : {}),
    },
  } as Shape;
}

export function rectShape(
  box: { x: number; y: number; width: number; height: number; r?: number },
  fill: string,
): Shape {
  return { type: 'rect', silent: true, z: 10, shape: box, style: { fill } } as Shape;
}

export function lineShape(x1: number, y1: number, x2: number, y2: number, stroke: string, dash?: number[]): Shape {
  const style = { stroke, lineWidth: 2, ...(dash ? { lineDash: dash } : {}) };
  return { type: 'line', silent: true, z: 1, shape: { x1, y1, x2, y2 }, style } as Shape;
}

function paragraph(text: string, style: TextStyle, top: number, colour: string, measure: MeasureText): Block {
  const step = lineHeight(style);
  const lines = wrapText(text, style, WIDTH - 2 * MARGIN, measure);
  const shapes = lines.map((line, index) =>
    textShape(line, style, { x: MARGIN, y: top + step * (index + 0.5), colour }),
  );
  return { shapes, height: step * lines.length };
}

function signShape(entry: LegendEntry, picture: Picture, x: number, y: number): Shape {
  const radius = SIGN_SIZE / 2;
  if (entry.sign === 'provisional') {
    const style = { fill: PAPER, stroke: INK_SOFT, lineWidth: 4 };
    if (picture.kind === 'line') {
      return { type: 'circle', silent: true, z: 10, shape: { cx: x + radius, cy: y, r: radius - 2 }, style } as Shape;
    }
    const shape = { x: x + 2, y: y - radius + 2, width: SIGN_SIZE - 4, height: SIGN_SIZE - 4 };
    return { type: 'rect', silent: true, z: 10, shape, style } as Shape;
  }
  const fill = TONE_COLOURS[entry.sign];
  const isLine = entry.sign === 'net' && picture.kind === 'mirrored';
  if (isLine) return rectShape({ x: x - 4, y: y - 3, width: SIGN_SIZE + 8, height: 6 }, fill);
  const symbol = picture.kind === 'line' ? (TONE_SYMBOLS[entry.sign] ?? 'circle') : 'rect';
  if (symbol === 'circle') {
    return {
      type: 'circle',
      silent: true,
      z: 10,
      shape: { cx: x + radius, cy: y, r: radius },
      style: { fill },
    } as Shape;
  }
  if (symbol === 'triangle' || symbol === 'diamond') {
    const [left, right, top, bottom] = [x, x + SIGN_SIZE, y - radius, y + radius];
    const middle = x + radius;
    const points =
      symbol === 'triangle'
        ? [
            [middle, top],
            [right, bottom],
            [left, bottom],
          ]
        : [
            [middle, top],
            [right, y],
            [middle, bottom],
            [left, y],
          ];
    return { type: 'polygon', silent: true, z: 10, shape: { points }, style: { fill } } as Shape;
  }
  return rectShape({ x, y: y - radius, width: SIGN_SIZE, height: SIGN_SIZE, r: symbol === 'roundRect' ? 7 : 0 }, fill);
}

function layOutLegend(picture: Picture, top: number, measure: MeasureText): Block {
  if (picture.legend.length === 0) return { shapes: [], height: 0 };
  const step = lineHeight(LABEL) + 4;
  const shapes: Shape[] = [];
  let x = MARGIN;
  let row = 0;
  for (const entry of picture.legend) {
    const lines = wrapText(entry.text, LABEL, WIDTH - 2 * MARGIN - SIGN_SIZE - 14, measure);
    const width = SIGN_SIZE + 14 + Math.max(...lines.map((line) => measure(line, LABEL)));
    if (x > MARGIN && x + width > WIDTH - MARGIN) {
      x = MARGIN;
      row += 1;
    }
    shapes.push(signShape(entry, picture, x, top + step * (row + 0.5)));
    for (const [index, line] of lines.entries()) {
      shapes.push(textShape(line, LABEL, { x: x + SIGN_SIZE + 14, y: top + step * (row + index + 0.5) }));
    }
    row += lines.length - 1;
    x += width + LEGEND_GAP;
  }
  return { shapes, height: step * (row + 1) };
}

/** Title, subtitle and legend, from the top of the sheet. */
export function layOutHead(picture: Picture, measure: MeasureText): Block {
  const title = paragraph(picture.title, TITLE, MARGIN - 8, INK, measure);
  const afterTitle = MARGIN - 8 + title.height + 4;
  const subtitle = paragraph(picture.subtitle, SUBTITLE, afterTitle, INK_SOFT, measure);
  const afterSubtitle = afterTitle + subtitle.height + 16;
  const legend = layOutLegend(picture, afterSubtitle, measure);
  return {
    shapes: [...title.shapes, ...subtitle.shapes, ...legend.shapes],
    height: afterSubtitle + legend.height + (legend.height > 0 ? 16 : 4),
  };
}

/** Notes and source under the plot; the height includes the margin at the foot of the sheet. */
export function layOutFoot(picture: Picture, top: number, measure: MeasureText): Block {
  const shapes: Shape[] = [lineShape(MARGIN, top + 10, WIDTH - MARGIN, top + 10, '#BFBFBF')];
  let y = top + 22;
  for (const text of [...picture.notes, picture.source]) {
    const block = paragraph(text, SMALL, y, INK_SOFT, measure);
    shapes.push(...block.shapes);
    y += block.height + 4;
  }
  return { shapes, height: y - top + 24 };
}
