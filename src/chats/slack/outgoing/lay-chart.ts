/**
 * A picture as Slack's own chart, which its reader can point at (https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
 * `@slack/types` does not know the block yet.
 */
import type { Picture } from '../../../statistics/picture.ts';
import { cutText } from './escape-mrkdwn.ts';

interface DataPoint {
  readonly label: string;
  readonly value: number;
}

export interface ChartBlock {
  readonly type: 'data_visualization';
  readonly title: string;
  readonly chart: {
    readonly type: 'line' | 'bar';
    readonly series: readonly { readonly name: string; readonly data: readonly DataPoint[] }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

const MOST_TITLE = 50;
const MOST_SERIES = 6;
const MOST_CATEGORIES = 20;
const MOST_LABEL = 20;

/** Absent where Slack's chart would not hold it whole: no name is cut and no gap is filled. */
export function layChart({ kind, title, categories, series }: Picture): ChartBlock | undefined {
  const labels = categories.map(({ label }) => label);
  // One series alone is what the title tells of.
  const names = series.map(({ name }) => (series.length === 1 ? cutText(name, MOST_LABEL) : name));
  const isTold = new Set(labels).size === labels.length && new Set(names).size === names.length;
  const fits =
    kind !== 'tiles' &&
    isTold &&
    series.length <= MOST_SERIES &&
    labels.length <= MOST_CATEGORIES &&
    [...labels, ...names].every((label) => label !== '' && label.length <= MOST_LABEL) &&
    series.every(({ points }) => points.length === labels.length && points.every((point) => point !== undefined));
  if (!fits || labels.length === 0 || series.length === 0) return undefined;
  return {
    type: 'data_visualization',
    title: cutText(title, MOST_TITLE),
    chart: {
      type: kind === 'line' ? 'line' : 'bar',
      series: series.map(({ points }, place) => ({
        name: names[place] ?? '',
        data: points.map((point, index) => ({ label: labels[index] ?? '', value: point?.figure.value ?? 0 })),
      })),
      axis_config: { categories: labels },
    },
  };
}
