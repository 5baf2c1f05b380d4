import type { Dataset } from '../../dataset/dataset.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import { unitOf } from '../../statistics/indicators.ts';
import { formatPeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import { listExpectedFigures, type ReleaseKind } from './expected-figures.ts';

const COLUMNS = 'indicator,flow,area,counterpart,group,period,value,unit,status';

/** The table of one figure. */
export function writeRow(figure: Observation, value: string, address: string): string {
  const { indicator, flow = '', area, counterpart = '', group = '', period, unit, status, published } = figure;
  const row = [indicator, flow, area, counterpart, group, formatPeriod(period), `"${value}"`, unit, status];
  return [`# source_url: ${address}`, `# published: ${published}`, COLUMNS, row.join(',')].join('\n');
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
