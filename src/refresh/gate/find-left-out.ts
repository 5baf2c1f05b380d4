// A table of regions that lacks one or two of them agrees with no sum, so that nothing in it is proven. It is said which they are, and how
// much the others lack to the country.

import { keyOfFigure, nameOfRecord } from '../../statistics/facts/figure-key.ts';
import { listMissingRegions } from '../../statistics/identities.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import type { FigureRead, Suppressed } from '../document-reading.ts';
import type { GateInput } from './gate-input.ts';

/** Where more are missing, the document is no table of all regions. */
const MOST_LEFT_OUT = 3;

const isOfEverybody = ({ area, group, counterpart }: FigureRead | Suppressed) =>
  area !== 'KZ' && group === undefined && counterpart === undefined;

function groupByColumn<Figure extends FigureRead | Suppressed>(figures: readonly Figure[]): Map<string, Figure[]> {
  const columns = new Map<string, Figure[]>();
  for (const figure of figures.filter(isOfEverybody)) {
    const key = keyOfFigure({ ...figure, area: '' });
    columns.set(key, [...(columns.get(key) ?? []), figure]);
  }
  return columns;
}

/** A line for each set of regions that are left out of a period. */
export function findLeftOut({ read, dataset }: GateInput): string[] {
  const { areas } = dataset.codebook;
  const byKey = new Map(read.readings.map((reading) => [keyOfFigure(reading), reading]));
  const columns = groupByColumn(read.readings);
  const secret = groupByColumn(read.suppressed.map(nameOfRecord));
  const lacking = new Map<string, string[]>();
  for (const [key, regions] of columns) {
    const [first] = regions as [FigureRead];
    const present = new Set([...regions, ...(secret.get(key) ?? [])].map(({ area }) => area));
    const missing = listMissingRegions(areas, present, first.period);
    const whole = byKey.get(keyOfFigure(nameOfRecord({ ...first, area: 'KZ' })));
    if (missing.length === 0 || missing.length > MOST_LEFT_OUT || !whole) continue;
    const sum = regions.reduce((total, { value }) => total + value, 0);
    const names = missing.map(({ code, name }) => `${name.en} (${code})`).join(', ');
    const label = `left out of ${formatPeriod(first.period)}: ${names}; the country less the other regions is`;
    const column = [first.indicator, first.flow].filter(Boolean).join(' ');
    lacking.set(label, [...(lacking.get(label) ?? []), `${column} ${whole.value - sum}`]);
  }
  return [...lacking].map(([label, columns]) => `${label} ${columns.join(', ')}`);
}
