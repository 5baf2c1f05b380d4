import type { Dataset } from '../../dataset/dataset.ts';
import type { PageKnowledge } from '../pages/read-page.ts';

const LATEST = 6;

/** The sign that all of the latest nets held of a region and flow have. */
export function findUsualSign(dataset: Dataset): NonNullable<PageKnowledge['usualSign']> {
  return (area, flow) => {
    const key = { indicator: 'net', flow: flow === 'internal' ? 'interregional' : flow, area } as const;
    const signs = new Set(
      dataset
        .periodsOf(key)
        .slice(-LATEST)
        .map((period) => Math.sign(dataset.current(key, period)?.value ?? 0)),
    );
    const [sign] = signs;
    return signs.size === 1 && (sign === 1 || sign === -1) ? sign : undefined;
  };
}
