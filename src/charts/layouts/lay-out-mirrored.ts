import type { BarSeriesOption, LineSeriesOption } from 'echarts';
import type { Picture, PicturePoint, PictureSeries } from '../../statistics/picture.ts';
import type { MeasureText } from '../fonts/measure-text.ts';
import { INK, INK_SOFT, PAPER, TONE_COLOURS } from './palette.ts';
import type { Plot } from './plot.ts';
import { FAMILY, LABEL, lineShape, MARGIN, rectShape, type Shape, SMALL, STRONG, textShape, WIDTH } from './sheet.ts';
import { thinCategories } from './thin-categories.ts';

const HEIGHT = 560;
const LABEL_ROOM = 52;

function barSeries(series: PictureSeries, direction: 1 | -1, band: number, isShown: (index: number) => boolean) {
  const colour = TONE_COLOURS[series.tone];
  const item = (point: PicturePoint | undefined, index: number) => {
    if (!point) return '-' as const;
    return {
      value: direction * point.figure.value,
      itemStyle: point.provisional ? { color: PAPER, borderColor: colour, borderWidth: 4 } : { color: colour },
      label: {
        show: isShown(index),
        position: direction > 0 ? ('top' as const) : ('bottom' as const),
        distance: 12,
        formatter: () => point.label,
      },
    };
  };
  return {
    type: 'bar',
    stack: 'flows',
    z: 3,
    barWidth: Math.min(110, band * 0.66),
    label: { fontSize: LABEL.size, fontFamily: FAMILY, color: INK },
    data: series.points.map(item),
  } satisfies BarSeriesOption;
}

/** Net as a line, cut where borders changed. */
function netSeries(picture: Picture, net: PictureSeries): LineSeriesOption[] {
  const starts = [0, ...new Set(picture.marks.map(({ before }) => before))];
  return starts.map((start, turn) => ({
    type: 'line',
    z: 6,
    symbol: 'circle',
    symbolSize: 20,
    lineStyle: { color: TONE_COLOURS.net, width: 6 },
    itemStyle: { color: TONE_COLOURS.net, borderColor: PAPER, borderWidth: 3 },
    data: net.points.map((point, index) =>
      point && index >= start && index < (starts[turn + 1] ?? net.points.length) ? point.figure.value : '-',
    ),
  }));
}

/**
 * Arrivals upwards and departures downwards on one scale, net as a line over them. The values of net stand in a row of
 * their own under the periods, where they cannot run into the bars.
 */
export function layOutMirrored(picture: Picture, top: number, measure: MeasureText): Plot {
  const find = (tone: string) => picture.series.find((series) => series.tone === tone);
  const [arrivals, departures, net] = [find('arrivals'), find('departures'), find('net')];
  const valuesOf = (series: PictureSeries | undefined) =>
    series?.points.flatMap((point) => (point ? [point.figure.value] : [])) ?? [];
  const up = Math.max(0, ...valuesOf(arrivals), ...valuesOf(net));
  const down = Math.max(0, ...valuesOf(departures), ...valuesOf(net).map((value) => -value));
  const perPixel = (up + down || 1) / (HEIGHT - 2 * LABEL_ROOM);
  const left = MARGIN;
  const band = (WIDTH - 2 * MARGIN) / Math.max(1, picture.categories.length);
  const labels = picture.series.flatMap((series) => series.points.map((point) => point?.label ?? ''));
  const values = new Set(thinCategories(labels.slice(0, picture.categories.length), band, STRONG, measure));
  const isShown = (index: number) => values.has(index);
  const names = picture.categories.map(({ label }) => label);
  const shapes: Shape[] = [];
  const axisY = top + HEIGHT + 8;
  shapes.push(lineShape(left, axisY, WIDTH - MARGIN, axisY, INK));
  for (const index of thinCategories(names, band, LABEL, measure)) {
    shapes.push(
      textShape(names[index] ?? '', LABEL, { x: left + (index + 0.5) * band, y: axisY + 28, align: 'center' }),
    );
  }
  for (const [index, point] of (net?.points ?? []).entries()) {
    if (!point || !isShown(index)) continue;
    shapes.push(textShape(point.label, STRONG, { x: left + (index + 0.5) * band, y: axisY + 112, align: 'center' }));
  }
  if (net) {
    shapes.push(rectShape({ x: left, y: axisY + 68, width: 32, height: 6 }, TONE_COLOURS.net));
    shapes.push(textShape(net.name, SMALL, { x: left + 46, y: axisY + 71, colour: INK_SOFT }));
  }
  for (const { before } of picture.marks) {
    const x = left + before * band;
    shapes.push(lineShape(x, top, x, axisY, INK_SOFT, [8, 8]));
  }
  return {
    height: HEIGHT + 8 + (net ? 142 : 60),
    shapes,
    option: {
      grid: { left, right: MARGIN, top, height: HEIGHT, outerBoundsMode: 'none' },
      xAxis: {
        type: 'category',
        data: names,
        axisTick: { show: false },
        axisLabel: { show: false },
        axisLine: { onZero: true, lineStyle: { color: INK, width: 2 } },
      },
      yAxis: { type: 'value', show: false, min: -(down + LABEL_ROOM * perPixel), max: up + LABEL_ROOM * perPixel },
      series: [
        ...(arrivals ? [barSeries(arrivals, 1, band, isShown)] : []),
        ...(departures ? [barSeries(departures, -1, band, isShown)] : []),
        ...(net ? netSeries(picture, net) : []),
      ],
    },
  };
}
