/**
 * A map of tiles, one a region, each about where the region lies. No free geometry with the borders of June 2022 (Abai,
 * Zhetisu and Ulytau apart) could be had, and on a phone the three cities would be dots on a true map while
 * the steppe filled it; tiles give every region the same room for its name and its figure.
 */
import type { Picture } from '../../statistics/picture.ts';
import type { MeasureText } from '../fonts/measure-text.ts';
import { wrapText } from '../fonts/wrap-text.ts';
import { EMPTY, INK, inkOn, TONE_COLOURS, tint } from './palette.ts';
import type { Plot } from './plot.ts';
import { MARGIN, rectShape, type Shape, SMALL, STRONG, textShape, WIDTH } from './sheet.ts';

/** Column and row from the north-west. */
const PLACES: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    'KZ-39': [2, 0],
    'KZ-59': [3, 0],
    'KZ-27': [0, 1],
    'KZ-15': [1, 1],
    'KZ-11': [2, 1],
    'KZ-71': [3, 1],
    'KZ-55': [4, 1],
    'KZ-23': [0, 2],
    'KZ-62': [2, 2],
    'KZ-35': [3, 2],
    'KZ-10': [4, 2],
    'KZ-63': [5, 2],
    'KZ-47': [0, 3],
    'KZ-43': [1, 3],
    'KZ-61': [2, 3],
    'KZ-31': [3, 3],
    'KZ-19': [4, 3],
    'KZ-33': [5, 3],
    'KZ-79': [2, 4],
    'KZ-75': [4, 4],
  }),
);
const COLUMNS = 6;
const ROWS = 5;
const GAP = 10;
const TILE_HEIGHT = 146;
/** The smallest value still differs from the paper. */
const FAINTEST = 0.14;

export function layOutTiles(picture: Picture, top: number, measure: MeasureText): Plot {
  const width = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
  const points = picture.series[0]?.points ?? [];
  const largest = Math.max(1e-9, ...points.map((point) => Math.abs(point?.figure.value ?? 0)));
  const shapes: Shape[] = picture.categories.flatMap((category, index) => {
    const place = PLACES.get(category.area ?? '');
    if (!place) return [];
    const x = MARGIN + place[0] * (width + GAP);
    const y = top + place[1] * (TILE_HEIGHT + GAP);
    const point = points[index];
    const strength = FAINTEST + (1 - FAINTEST) * (Math.abs(point?.figure.value ?? 0) / largest);
    const fill = point ? tint(TONE_COLOURS[point.tone ?? 'plain'], strength) : EMPTY;
    const ink = point ? inkOn(fill) : INK;
    const middle = x + width / 2;
    const lines = wrapText(category.label, SMALL, width - 12, measure);
    const names = lines.map((line, row) =>
      textShape(line, SMALL, {
        x: middle,
        y: y + 50 + (row - (lines.length - 1) / 2) * 32,
        align: 'center',
        colour: ink,
      }),
    );
    const value = point?.label ?? '–';
    return [
      rectShape({ x, y, width, height: TILE_HEIGHT, r: 8 }, fill),
      ...names,
      textShape(value, STRONG, { x: middle, y: y + (lines.length > 1 ? 112 : 98), align: 'center', colour: ink }),
    ];
  });
  return { height: ROWS * (TILE_HEIGHT + GAP) + 6, shapes, option: {} };
}
