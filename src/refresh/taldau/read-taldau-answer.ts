import { z } from 'zod';
import { comparePeriods, dayOf, type Period, span } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead, Suppressed, Unread } from '../document-reading.ts';
import { RefreshFailed } from '../refresh-failed.ts';
import { readCell } from '../workbooks/grid.ts';
import {
  AREA_DICTIONARIES,
  AREA_OF_TERM,
  findRhythm,
  isEverybody,
  TALDAU_INDICATORS,
  type TaldauIndicator,
  type TaldauRhythm,
} from './taldau-indicators.ts';

/** Which series an answer belongs to; the answer itself does not say. */
export interface TaldauSeries {
  readonly indicator: TaldauIndicator;
  readonly rhythm: TaldauRhythm;
  /** Dictionaries of the cut, in order. */
  readonly dictionaries: readonly string[];
}

export interface TaldauRead {
  readonly readings: readonly FigureRead[];
  readonly suppressed: readonly Suppressed[];
  readonly unread: readonly Unread[];
}

const MONTHS_OF: Readonly<Record<TaldauRhythm, (last: number) => readonly [number, number] | undefined>> = {
  month: (last) => [last, 1],
  month_total: (last) => [1, last],
  quarter: (last) => (last % 3 === 0 ? [last - 2, 3] : undefined),
  quarter_total: (last) => (last % 3 === 0 ? [1, last] : undefined),
  half: (last) => (last % 6 === 0 ? [last - 5, 6] : undefined),
  half_total: (last) => (last % 6 === 0 ? [1, last] : undefined),
  year: (last) => (last === 12 ? [1, 12] : undefined),
};

/** MM is the last month of the period. A year of the population at the beginning of the period is its first of January. */
function readTaldauPeriod({ indicator, rhythm }: TaldauSeries, month: number, year: number): Period | undefined {
  if (indicator.indicator === 'population')
    return rhythm === 'year' && month === 12 ? dayOf(`${year}-01-01`) : undefined;
  const months = month >= 1 && month <= 12 ? MONTHS_OF[rhythm](month) : undefined;
  return months && span(year, ...months);
}

interface Sink {
  readonly readings: FigureRead[];
  readonly suppressed: Suppressed[];
  readonly unread: Unread[];
}

function take(sink: Sink, series: TaldauSeries, area: string, period: Period, value: unknown, where: string): void {
  const { id: _, ...about } = series.indicator;
  const key = { ...about, area, period, unit: 'persons' as const, where };
  const read = readCell(typeof value === 'string' || typeof value === 'number' ? value : undefined);
  if (read.kind === 'suppressed') sink.suppressed.push(key);
  else if (read.kind === 'unclear' || read.kind === 'text') {
    sink.unread.push({ text: String(value), where, reason: 'the number can be read in more than one way' });
  } else if (read.kind === 'number') {
    const number = Number(read.value);
    if (!Number.isInteger(number))
      sink.unread.push({ text: String(value), where, reason: 'not a whole number of persons' });
    else sink.readings.push({ ...key, value: number, decimals: 0, status: 'A' });
  }
}

const nodeSchema = z.record(z.string(), z.unknown());
/** `yMMYYYY` holds the value; the same without y only an inner number of the date. */
const VALUE_KEY = /^y(\d{2})(\d{4})$/;

const plain = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

/** True for "true" and true alike. */
export function isTrue(value: unknown): boolean {
  return plain(value) === true || plain(value) === 'true';
}

/** Nodes of a tree that are areas, by exact term. Numbers may have keys with blanks and a decimal point or comma. */
export function readTaldauTree(nodes: readonly unknown[], series: TaldauSeries): TaldauRead {
  const sink: Sink = { readings: [], suppressed: [], unread: [] };
  for (const raw of nodes) {
    const parsed = nodeSchema.safeParse(raw);
    if (!parsed.success) continue;
    const node = Object.fromEntries(Object.entries(parsed.data).map(([key, value]) => [key.trim(), value]));
    const term = String(plain(node.id) ?? '');
    const area = AREA_OF_TERM.get(term);
    if (!area || isTrue(node.hidden)) continue;
    for (const [key, value] of Object.entries(node)) {
      const match = VALUE_KEY.exec(key);
      if (!match) continue;
      const where = `taldau ${series.indicator.id} ${series.rhythm} term ${term} date ${key.slice(1)}`;
      const period = readTaldauPeriod(series, Number(match[1]), Number(match[2]));
      if (period) take(sink, series, area, period, value, where);
      else sink.unread.push({ text: key, where, reason: `no ${series.rhythm} ends so` });
    }
  }
  return sink;
}

const flatSchema = z.array(
  z.object({
    terms: z.array(z.union([z.number(), z.string()])),
    termNames: z.array(z.string()),
    periods: z.array(z.object({ name: z.string().optional(), date: z.string(), value: z.unknown() })),
  }),
);

/** Rows of a flat dump that are about an area as a whole; cuts by district, settlement or sex are left aside. */
export function readTaldauDump(answer: unknown, series: TaldauSeries): TaldauRead {
  const sink: Sink = { readings: [], suppressed: [], unread: [] };
  const parsed = flatSchema.safeParse(answer);
  if (!parsed.success) return sink;
  const place = series.dictionaries.findIndex((id) => AREA_DICTIONARIES.includes(id));
  if (place === -1) return sink;
  for (const { terms, termNames, periods } of parsed.data) {
    const term = String(terms[place] ?? '');
    const area = AREA_OF_TERM.get(term);
    const isWhole = terms.every((each, index) => index === place || isEverybody(String(each), termNames[index] ?? ''));
    if (!area || !isWhole || terms.length !== series.dictionaries.length) continue;
    for (const { date, value } of periods) {
      const match = /^\s*\d{2}\.(\d{2})\.(\d{4})\s*$/.exec(date);
      const where = `taldau ${series.indicator.id} ${series.rhythm} term ${term} date ${date.trim()}`;
      const period = match && readTaldauPeriod(series, Number(match[1]), Number(match[2]));
      if (period) take(sink, series, area, period, value, where);
      else sink.unread.push({ text: date, where, reason: `no ${series.rhythm} ends so` });
    }
  }
  return sink;
}

/** What stored answers wrap around their rows: the indicator by its number, the rhythm by its name. */
interface Wrapped {
  indicator: TaldauIndicator | undefined;
  rhythm: TaldauRhythm | undefined;
  rows: readonly unknown[];
}

const MOST_DEPTH = 4;

function unwrap(value: unknown, found: Wrapped, depth = 0): Wrapped {
  if (depth > MOST_DEPTH || typeof value !== 'object' || value === null) return found;
  if (Array.isArray(value)) {
    if (value.length > found.rows.length && value.every((each) => typeof each === 'object')) found.rows = value;
    return found;
  }
  for (const each of Object.values(value)) {
    const text = typeof each === 'string' || typeof each === 'number' ? String(each).trim() : '';
    found.indicator ??= TALDAU_INDICATORS.find(({ id }) => String(id) === text);
    found.rhythm ??= text === '' ? undefined : findRhythm(text);
    unwrap(each, found, depth + 1);
  }
  return found;
}

/** Which place of the terms holds the areas. */
function findDictionaries(rows: readonly unknown[]): string[] {
  const parsed = flatSchema.safeParse(rows);
  const terms = parsed.success ? parsed.data.map((row) => row.terms.map(String)) : [];
  const areas = (terms[0] ?? []).map((_, place) => terms.filter((row) => AREA_OF_TERM.has(row[place] ?? '')).length);
  const most = Math.max(0, ...areas);
  return areas.map((count) => (count === most && most > 0 ? (AREA_DICTIONARIES[0] ?? '') : ''));
}

/** A stored answer. One that does not name its indicator and rhythm is not read: its rows are figures of anything. */
export function readTaldauAnswer(text: string, from: string): DocumentRead {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    throw new RefreshFailed('DAMAGED', `${from} begins like JSON but is none: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  const common = { kind: 'taldau', origin: 'taldau', doubts: [] } as const;
  const { indicator, rhythm, rows } = unwrap(answer, { indicator: undefined, rhythm: undefined, rows: [] });
  if (!indicator || !rhythm) {
    const reason = 'an answer of Taldau does not name its indicator; give the address of the call instead of a file';
    const unread = [{ text: text.slice(0, 80), where: from, reason }];
    return { ...common, readings: [], suppressed: [], unread };
  }
  const dictionaries = findDictionaries(rows);
  const series = { indicator, rhythm, dictionaries };
  const read = dictionaries.length > 0 ? readTaldauDump(rows, series) : readTaldauTree(rows, series);
  const period = read.readings
    .map((reading) => reading.period)
    .sort(comparePeriods)
    .at(-1);
  return { ...common, ...(period && { period }), ...read };
}
