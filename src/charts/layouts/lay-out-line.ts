import type { LineSeriesOption } from 'echarts';
import type { Picture, PictureSeries } from '../../statistics/picture.ts';
import type { MeasureText } from '../fonts/measure-text.ts';
import type { Box, Segment } from './boxes.ts';
import { GRID, INK, INK_SOFT, PAPER, TONE_COLOURS, TONE_SYMBOLS } from './palette.ts';
import { type LabelWish, placeLabels } from './place-labels.ts';
import type { Plot } from './plot.ts';
import { lineHeight, lineShape, MARGIN, type Shape, SMALL, STRONG, textShape, WIDTH } from './sheet.ts';
import { thinCategories } from './thin-categories.ts';

const HEIGHT = 560;
const MARK_ROW = lineHeight(SMALL);
const AXIS_HEIGHT = 56;
/** Over the plot, so that the highest points find room for their labels. */
const HEADROOM = 44;
const GAP = 8;
/** Up to so many points in all every value is printed if there is room. */
const FEW_POINTS = 24;

interface Spot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

/** Indexes of the points whose labels matter, most first: last, highest, lowest, first, then the others if they are few. */
function rankSpots(spots: readonly Spot[], labelAll: boolean): Spot[] {
  const byValue = [...spots].sort((a, b) => a.value - b.value);
  const wanted = [spots.at(-1), byValue.at(-1), byValue[0], spots[0], ...(labelAll ? [...spots].reverse() : [])];
  return [...new Set(wanted.flatMap((spot) => spot ?? []))];
}

function isValley(spots: readonly Spot[], at: number): boolean {
  const spot = spots[at];
  const around = [spots[at - 1], spots[at + 1]].flatMap((other) => other ?? []);
  if (!spot || around.length === 0) return false;
  return around.reduce((sum, other) => sum + other.value, 0) / around.length > spot.value;
}

function markRows(picture: Picture, plotLeft: number, band: number, measure: MeasureText) {
  const rows: number[] = [];
  return picture.marks.map((mark) => {
    const x = plotLeft + mark.before * band;
    const width = measure(mark.label, SMALL);
    const [right, left] = [x + GAP, x - GAP - width];
    // Where neither side has room the label lies across its line, which the halo interrupts.
    const from = right + width <= WIDTH - GAP || left < GAP ? Math.min(right, WIDTH - GAP - width) : left;
    const to = from + width;
    let row = rows.findIndex((end) => end + 16 <= from);
    if (row < 0) row = rows.length;
    rows[row] = Math.max(rows[row] ?? 0, to);
    return { mark, x, row, width, textX: from };
  });
}

function isCut(picture: Picture, series: number, index: number): boolean {
  return picture.marks.some((mark) => mark.before === index && (mark.series ?? series) === series);
}

/** One ECharts series for each stretch between cuts, since ECharts joins all neighbours within a series. */
function lineSeries(picture: Picture, seriesIndex: number, size: number): LineSeriesOption[] {
  const series = picture.series[seriesIndex];
  if (!series) return [];
  const starts = series.points.flatMap((_, index) =>
    index === 0 || isCut(picture, seriesIndex, index) ? [index] : [],
  );
  const colour = TONE_COLOURS[series.tone];
  return starts.map((start, turn) => ({
    type: 'line',
    z: 5,
    symbol: TONE_SYMBOLS[series.tone] ?? 'circle',
    symbolSize: size,
    showAllSymbol: true,
    lineStyle: { color: colour, width: 5 },
    itemStyle: { color: colour },
    data: series.points.map((point, index) => {
      if (!point || index < start || index >= (starts[turn + 1] ?? series.points.length)) return '-';
      if (!point.provisional) return { value: point.figure.value };
      return { value: point.figure.value, itemStyle: { color: PAPER, borderColor: colour, borderWidth: 4 } };
    }),
  }));
}

export function layOutLine(picture: Picture, top: number, measure: MeasureText): Plot {
  const tickWidth = Math.max(0, ...picture.scale.map(({ label }) => measure(label, SMALL)));
  const left = MARGIN + tickWidth + 16;
  const right = WIDTH - MARGIN;
  const band = (right - left) / Math.max(1, picture.categories.length);
  const marks = markRows(picture, left, band, measure);
  const markHeight = marks.some(({ mark }) => mark.label !== '')
    ? MARK_ROW * (1 + Math.max(...marks.map(({ row }) => row))) + 8
    : 0;
  const plotTop = top + markHeight + HEADROOM;
  const low = picture.scale[0]?.value ?? 0;
  const high = picture.scale.at(-1)?.value ?? 1;
  const place = (index: number, value: number) => ({
    x: left + (index + 0.5) * band,
    y: plotTop + HEIGHT * (1 - (value - low) / (high - low)),
  });
  const spotsOf = (series: PictureSeries): Spot[] =>
    series.points.flatMap((point, index) =>
      point ? [{ index, value: point.figure.value, ...place(index, point.figure.value) }] : [],
    );
  const tracks = picture.series.map((series) => ({ series, spots: spotsOf(series) }));
  const lines: Segment[] = tracks.flatMap(({ spots }, seriesIndex) =>
    spots.flatMap((spot, at) => {
      const next = spots[at + 1];
      return next && next.index === spot.index + 1 && !isCut(picture, seriesIndex, next.index)
        ? [{ x1: spot.x, y1: spot.y, x2: next.x, y2: next.y }]
        : [];
    }),
  );
  for (const { x } of marks) lines.push({ x1: x, y1: top, x2: x, y2: plotTop + HEIGHT });
  const labelAll = tracks.reduce((sum, { spots }) => sum + spots.length, 0) <= FEW_POINTS;
  const queues = tracks.map(({ series, spots }) =>
    rankSpots(spots, labelAll).map((spot, rank): LabelWish => {
      const text = series.points[spot.index]?.label ?? '';
      const under = isValley(spots, spots.indexOf(spot));
      const colour = picture.series.length > 1 ? TONE_COLOURS[series.tone] : INK;
      return { text, x: spot.x, y: spot.y, width: measure(text, STRONG), height: 32, colour, under, must: rank === 0 };
    }),
  );
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  const wishes = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
  const room: Box = { left: left + 2, right: WIDTH - 8, top: plotTop - HEADROOM + 4, bottom: plotTop + HEIGHT - 2 };
  const labels = placeLabels(wishes, { room, taken: [], lines, points: tracks.flatMap(({ spots }) => spots) });
  const shapes: Shape[] = labels.map(({ wish, box }) =>
    textShape(wish.text, STRONG, {
      x: (box.left + box.right) / 2,
      y: (box.top + box.bottom) / 2,
      align: 'center',
      colour: wish.colour,
      halo: true,
    }),
  );
  for (const { mark, x, row, textX } of marks) {
    const y = top + MARK_ROW * (row + 0.5);
    const series = mark.series === undefined ? undefined : picture.series[mark.series];
    const colour = series && picture.series.length > 1 ? TONE_COLOURS[series.tone] : INK_SOFT;
    shapes.push(lineShape(x, y - MARK_ROW / 2 + 4, x, plotTop + HEIGHT, colour, [8, 8]));
    if (mark.label !== '') shapes.push(textShape(mark.label, SMALL, { x: textX, y, colour: INK_SOFT, halo: true }));
  }
  const shown = thinCategories(
    picture.categories.map(({ label }) => label),
    band,
    SMALL,
    measure,
  );
  for (const tick of picture.scale) {
    const { y } = place(0, tick.value);
    shapes.push(lineShape(left, y, right, y, tick.value === 0 ? INK_SOFT : GRID));
    shapes.push(textShape(tick.label, SMALL, { x: left - 16, y, align: 'right', colour: INK_SOFT }));
  }
  for (const index of shown) {
    const label = picture.categories[index]?.label ?? '';
    const x = left + (index + 0.5) * band;
    // The last label may be wider than its band and the margin beside it.
    const middle = Math.min(x, WIDTH - GAP - measure(label, SMALL) / 2);
    shapes.push(textShape(label, SMALL, { x: middle, y: plotTop + HEIGHT + 34, align: 'center' }));
    shapes.push(lineShape(x, plotTop + HEIGHT, x, plotTop + HEIGHT + 10, INK_SOFT));
  }
  const size = band < 40 ? 13 : 18;
  return {
    height: markHeight + HEADROOM + HEIGHT + AXIS_HEIGHT + 8,
    shapes,
    option: {
      grid: { left, right: WIDTH - right, top: plotTop, height: HEIGHT, outerBoundsMode: 'none' },
      xAxis: { type: 'category', show: false, data: picture.categories.map((_, index) => index) },
      yAxis: { type: 'value', show: false, min: low, max: high },
      series: picture.series.flatMap((_, index) => lineSeries(picture, index, size)),
    },
  };
}
