import type { Dataset } from '../../dataset/dataset.ts';
import type { FigureName } from '../../statistics/facts/figure-key.ts';
import { unitOf } from '../../statistics/indicators.ts';
import { formatPeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import { listExpectedFigures, type ReleaseKind } from './expected-figures.ts';

const COLUMNS = 'indicator,flow,area,counterpart,group,period,value,unit,status';

export interface FilledRow {
  readonly figure: FigureName;
  readonly value: string;
  readonly status?: 'A' | 'P';
}

/** A table that is filled in. */
export function writeTable(filled: readonly FilledRow[], address: string, published: string): string {
  const rows = filled.map(({ figure, value, status = 'A' }) => {
    const { indicator, flow = '', area, counterpart = '', group = '', period } = figure;
    const name = [indicator, flow, area, counterpart, group, formatPeriod(period)];
    return [...name, `"${value}"`, unitOf(indicator), status].join(',');
  });
  return [`# source_url: ${address}`, `# published: ${published}`, COLUMNS, ...rows].join('\n');
}

/** A table to fill in by hand when a release cannot be read: one row a figure, with the one of the year before beside it. */
export function writeTemplate(kind: ReleaseKind, period: Period, dataset: Dataset): string {
  const rows = listExpectedFigures(kind, period, dataset.codebook).map((figure) => {
    const before = dataset.current(figure, shiftYears(period, -1));
    const { indicator, flow = '', area, counterpart = '', group = '' } = figure;
    const unit = unitOf(indicator);
    const comment = before ? `a year before: ${before.value}` : '';
    return [indicator, flow, area, counterpart, group, formatPeriod(period), '', unit, 'A', comment].join(',');
  });
  return [
    '# source_url: ',
    '# published: ',
    '# Fill in both lines above (address of the release, day as 2026-05-12) and the column value; leave what is not printed empty, x is secret.',
    '# SDMX: area is REF_AREA, period TIME_PERIOD, value OBS_VALUE, status OBS_STATUS',
    `${COLUMNS},comment`,
    ...rows,
  ].join('\n');
}
