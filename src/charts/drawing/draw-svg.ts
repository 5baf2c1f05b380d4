import type { EChartsOption } from 'echarts';
import { init, setPlatformAPI } from 'echarts/dist/echarts.esm.min.mjs';
import type { Picture, PictureKind } from '../../statistics/picture.ts';
import { createMeasureText, type MeasureText } from '../fonts/measure-text.ts';
import { layOutBars } from '../layouts/lay-out-bars.ts';
import { layOutLine } from '../layouts/lay-out-line.ts';
import { layOutMirrored } from '../layouts/lay-out-mirrored.ts';
import { layOutTiles } from '../layouts/lay-out-tiles.ts';
import { PAPER } from '../layouts/palette.ts';
import type { Plot } from '../layouts/plot.ts';
import { FAMILY, layOutFoot, layOutHead, WIDTH } from '../layouts/sheet.ts';

const LAY_OUT: Readonly<Record<PictureKind, (picture: Picture, top: number, measure: MeasureText) => Plot>> = {
  line: layOutLine,
  bars: layOutBars,
  grouped_bars: layOutBars,
  mirrored: layOutMirrored,
  tiles: layOutTiles,
};

/** Reads the size and weight out of a CSS font, the only form in which ECharts asks for a width. */
function measureFor(measure: MeasureText) {
  return (text: string, font?: string) => {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12);
    return { width: measure(text, { size, bold: /bold/.test(font ?? '') }) };
  };
}

/**
 * Without what serves a pointer in a browser only: styles for hovering with their classes, and marks of the data behind
 * a shape. ECharts numbers classes and clip paths through the life of the process; a picture shall not depend on it.
 */
function plain(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/zr\d+-/g, 'clip-');
}

export type DrawSvg = (picture: Picture) => string;

/** Draws pictures as SVG text: the same picture gives the same text, whatever was drawn before. */
export function createDrawSvg(fontsDir: string): DrawSvg {
  const measure = createMeasureText(fontsDir);
  setPlatformAPI({ measureText: measureFor(measure) as never });
  return (picture) => {
    const head = layOutHead(picture, measure);
    const plot = LAY_OUT[picture.kind](picture, head.height, measure);
    const footTop = head.height + plot.height;
    const foot = layOutFoot(picture, footTop, measure);
    const option: EChartsOption = {
      ...plot.option,
      animation: false,
      backgroundColor: PAPER,
      textStyle: { fontFamily: FAMILY },
      graphic: [...head.shapes, ...plot.shapes, ...foot.shapes],
    };
    const height = Math.ceil(footTop + foot.height);
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
    try {
      chart.setOption(option);
      return plain(chart.renderToSVGString());
    } finally {
      // A chart that is not disposed keeps the process alive.
      chart.dispose();
    }
  };
}
