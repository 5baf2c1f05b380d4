// A table of one figure a row, in the columns of observations.csv or with their SDMX names: what an operator fills in, or another office sends.
import { CsvError, parse } from 'csv-parse/sync';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { FigureName } from '../../statistics/facts/figure-key.ts';
import { FLOWS, STORED_INDICATORS, unitOf } from '../../statistics/indicators.ts';
import { isRealDay } from '../../statistics/time/days.ts';
import { comparePeriods, parsePeriod } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead, Suppressed, Unread } from '../document-reading.ts';
import { RefreshFailed } from '../refresh-failed.ts';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['ref_area', 'area'],
  ['time_period', 'period'],
  ['obs_value', 'value'],
  ['obs_status', 'status'],
  ['counterpart_area', 'counterpart'],
  ['unit_measure', 'unit'],
]);
const NEEDED = ['indicator', 'area', 'period', 'value'] as const;
const SECRET = /^[xх]$/iu;
const VALUE = /^[-−]?\d{1,3}(?:[  ]?\d{3})*(?:[.,]\d{1,2})?$/u;

const columnsOf = (line: string) =>
  line.split(/[,;\t]/).map((cell) => {
    const name = cell.trim().replace(/^"|"$/g, '').toLowerCase();
    return NAMES.get(name) ?? name;
  });

/** True for the text of such a table. */
export function isTidyCsv(text: string): boolean {
  const [header = '', first] = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const columns = columnsOf(header);
  // Other offices have the columns too, and indicators of their own.
  const isOwn = first === undefined || STORED_INDICATORS.some((name) => first.split(/[,;\t]/).includes(name));
  return NEEDED.every((name) => columns.includes(name)) && isOwn;
}

function headOf(text: string, name: string): string {
  return new RegExp(`^#\\s*${name}\\s*:[ \\t]*(.*)$`, 'im').exec(text)?.[1]?.trim() ?? '';
}

/** Throws RefreshFailed when it is not said where the figures are from and when they came out. */
export function readTidyCsv(text: string, codebook: Codebook, from: string): DocumentRead {
  const address = headOf(text, 'source_url');
  const published = headOf(text, 'published');
  if (!URL.canParse(address) || !isRealDay(published)) {
    const lines = '"# source_url: https://…" and "# published: 2026-05-12"';
    throw new RefreshFailed(
      'WRONG_TYPE',
      `${from} does not say where its figures are from: it needs the lines ${lines}.`,
    );
  }
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  const header = lines[start] ?? '';
  const delimiter = [',', ';', '\t'].find((mark) => columnsOf(header).length === header.split(mark).length) ?? ',';
  let rows: string[][];
  try {
    rows = parse(lines.slice(start + 1).join('\n'), { delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new RefreshFailed('DAMAGED', `${from} is no readable table: ${error.message}.`, { cause: error });
  }
  const columns = columnsOf(header);
  const readings: FigureRead[] = [];
  const suppressed: Suppressed[] = [];
  const unread: Unread[] = [];
  const readRow = (row: readonly string[], index: number): void => {
    const where = `line ${start + index + 2}`;
    const cell = (name: string) => (row[columns.indexOf(name)] ?? '').trim();
    const printed = cell('value');
    if (printed === '') return;
    const give = (reason: string): void => {
      unread.push({ text: row.join(','), where, reason });
    };
    const indicator = STORED_INDICATORS.find((name) => name === cell('indicator'));
    const flow = FLOWS.find((name) => name === cell('flow'));
    const period = parsePeriod(cell('period'));
    const [area, counterpart, group] = [cell('area'), cell('counterpart'), cell('group')];
    const fault =
      row.length !== columns.length
        ? `${columns.length} cells expected, ${row.length} found; a number with a comma needs quotes`
        : !indicator
          ? `"${cell('indicator')}" is no indicator that is kept`
          : !period
            ? `"${cell('period')}" is no period`
            : cell('flow') !== '' && !flow
              ? `"${cell('flow')}" is no flow`
              : !codebook.areas.has(area)
                ? `"${area}" is no area`
                : counterpart !== '' && !codebook.countries.has(counterpart) && !codebook.areas.has(counterpart)
                  ? `"${counterpart}" is no country`
                  : group !== '' && !codebook.groups.has(group)
                    ? `"${group}" is no group`
                    : undefined;
    if (fault || !indicator || !period) {
      give(fault ?? 'not to be read');
      return;
    }
    const name: FigureName = {
      indicator,
      ...(flow && { flow }),
      area,
      ...(counterpart !== '' && { counterpart }),
      ...(group !== '' && { group }),
      period,
    };
    const unit = unitOf(indicator);
    const plain = printed.replace('−', '-').replace(/[  ]/g, '').replace(',', '.');
    const decimals = plain.split('.')[1]?.length ?? 0;
    if (SECRET.test(printed)) suppressed.push({ ...name, unit, where });
    else if (!VALUE.test(printed)) give('the number can be read in more than one way');
    else if (unit === 'persons' && decimals > 0) give('not a whole number of persons');
    else {
      const status = cell('status') === 'P' ? 'P' : 'A';
      readings.push({ ...name, value: Number(plain), decimals, unit, status, where });
    }
  };
  for (const [index, row] of rows.entries()) readRow(row, index);
  const latest = readings
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  return {
    kind: 'operator',
    origin: 'operator',
    title: address,
    ...(latest && { period: latest }),
    published,
    readings,
    suppressed,
    unread,
    doubts: [],
  };
}
