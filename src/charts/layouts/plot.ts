import type { EChartsOption } from 'echarts';
import type { Shape } from './sheet.ts';

/** What a kind of picture puts between head and foot. */
export interface Plot {
  readonly option: EChartsOption;
  readonly shapes: readonly Shape[];
  readonly height: number;
}
