import { stringify } from 'csv-stringify/sync';
import type { FigureDescribed } from './describe-figure.ts';

/** Columns with the names of SDMX where it has one. */
const COLUMNS = [
  ['INDICATOR', (figure: FigureDescribed) => figure.indicator],
  ['FLOW', (figure: FigureDescribed) => figure.flow ?? ''],
  ['REF_AREA', (figure: FigureDescribed) => figure.area.code],
  ['REF_AREA_NAME', (figure: FigureDescribed) => figure.area.name],
  ['COUNTERPART_AREA', (figure: FigureDescribed) => figure.counterpart?.code ?? ''],
  ['COUNTERPART_AREA_NAME', (figure: FigureDescribed) => figure.counterpart?.name ?? ''],
  ['GROUP', (figure: FigureDescribed) => figure.group?.code ?? ''],
  ['GROUP_NAME', (figure: FigureDescribed) => figure.group?.name ?? ''],
  ['TIME_PERIOD', (figure: FigureDescribed) => figure.period.id],
  ['OBS_VALUE', (figure: FigureDescribed) => String(figure.value)],
  ['UNIT_MEASURE', (figure: FigureDescribed) => figure.unit],
  ['OBS_STATUS', (figure: FigureDescribed) => figure.status],
  ['PUBLISHED', (figure: FigureDescribed) => figure.published],
  ['PUBLISHED_KIND', (figure: FigureDescribed) => figure.publishedKind],
  ['DERIVATION', (figure: FigureDescribed) => figure.derivation ?? ''],
  ['NOTES', (figure: FigureDescribed) => figure.notes.map(({ code }) => code).join(' ')],
  ['SOURCE', (figure: FigureDescribed) => figure.sources.map(({ url }) => url).join(' ')],
] as const;

/** RFC 4180, one row a figure, a decimal point, for programs. */
export function writeSdmxCsv(figures: readonly FigureDescribed[]): string {
  return stringify(
    figures.map((figure) => COLUMNS.map(([, read]) => read(figure))),
    { header: true, columns: COLUMNS.map(([name]) => name), record_delimiter: '\r\n' },
  );
}
