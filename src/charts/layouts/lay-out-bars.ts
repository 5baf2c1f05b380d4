import type { BarSeriesOption } from 'echarts';
import type { Picture, PicturePoint } from '../../statistics/picture.ts';
import type { MeasureText } from '../fonts/measure-text.ts';
import { wrapText } from '../fonts/wrap-text.ts';
import { INK, PAPER, TONE_COLOURS } from './palette.ts';
import type { Plot } from './plot.ts';
import { FAMILY, LABEL, lineHeight, MARGIN, STRONG, WIDTH } from './sheet.ts';

const NAME_SHARE = 0.44;
const GAP = 14;
const BAR = 36;
const GROUPED_BAR = 34;
const ROW_GAP = 14;
const GROUP_GAP = 26;

function barItem(point: PicturePoint | undefined, tone: keyof typeof TONE_COLOURS) {
  if (!point) return { value: '-' as const };
  const colour = TONE_COLOURS[point.tone ?? tone];
  return {
    value: point.figure.value,
    itemStyle: point.provisional ? { color: PAPER, borderColor: colour, borderWidth: 4 } : { color: colour },
    label: {
      show: true,
      position: point.figure.value < 0 ? ('left' as const) : ('right' as const),
      distance: 10,
      formatter: () => point.label,
    },
  };
}

/** Horizontal bars, one row a category, in each a bar a series; every bar carries its value, so there is no value axis. */
export function layOutBars(picture: Picture, top: number, measure: MeasureText): Plot {
  const columns = WIDTH - 2 * MARGIN;
  const names = picture.categories.map(({ label }) => wrapText(label, LABEL, columns * NAME_SHARE, measure));
  const nameWidth = Math.max(0, ...names.flat().map((line) => measure(line, LABEL)));
  const points = picture.series.flatMap((series) => series.points.flatMap((point) => point ?? []));
  const labelWidth = (negative: boolean) => {
    const widths = points.filter((p) => p.figure.value < 0 === negative).map((p) => measure(p.label, STRONG));
    return widths.length > 0 ? Math.max(...widths) + GAP + 4 : 0;
  };
  const left = MARGIN + nameWidth + GAP + labelWidth(true);
  const right = MARGIN + labelWidth(false);
  const count = picture.series.length;
  const bar = count > 1 ? GROUPED_BAR : BAR;
  const nameLines = Math.max(1, ...names.map((lines) => lines.length));
  const row = Math.max(count * bar + (count > 1 ? GROUP_GAP : ROW_GAP), nameLines * lineHeight(LABEL) + 8);
  const height = row * picture.categories.length;
  const values = points.map((point) => point.figure.value);
  return {
    height: height + 10,
    shapes: [],
    option: {
      grid: { left, right, top, height, outerBoundsMode: 'none' },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names.map((lines) => lines.join('\n')),
        axisTick: { show: false },
        axisLine: { show: true, onZero: true, lineStyle: { color: INK, width: 2 } },
        axisLabel: {
          interval: 0,
          margin: left - MARGIN,
          align: 'left',
          fontSize: LABEL.size,
          fontFamily: FAMILY,
          lineHeight: lineHeight(LABEL),
          color: INK,
        },
        offset: 0,
      },
      xAxis: { type: 'value', show: false, min: Math.min(0, ...values), max: Math.max(0, ...values) },
      series: picture.series.map(
        (series): BarSeriesOption => ({
          type: 'bar',
          barWidth: bar - 4,
          barGap: '12%',
          label: { fontSize: STRONG.size, fontWeight: 'bold', fontFamily: FAMILY, color: INK },
          data: series.points.map((point) => barItem(point, series.tone)),
        }),
      ),
    },
  };
}
