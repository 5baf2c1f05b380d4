import { countDays, isRealDay } from './days.ts';

/**
 * A period is a start month and a number of months; a stock has a date.
 * Text form: `2025`, `2025-Q1`, `2025-05`, `2025-01/2025-09`, `2025-01-01`. The same stretch of months has one
 * text form only: January-March is always `2025-Q1`, January-December always `2025`.
 */
export interface Span {
  readonly kind: 'span';
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** How many months, 1 or more; may run past the end of the year. */
  readonly months: number;
}

export interface DayOf {
  readonly kind: 'day';
  /** ISO 8601 calendar date. */
  readonly date: string;
}

export type Period = Span | DayOf;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export function span(year: number, month: number, months: number): Span {
  return { kind: 'span', year, month, months };
}

export function yearOf(year: number): Span {
  return span(year, 1, 12);
}

export function quarterOf(year: number, quarter: number): Span {
  return span(year, 3 * quarter - 2, 3);
}

export function dayOf(date: string): DayOf {
  return { kind: 'day', date };
}

const pad = (value: number) => String(value).padStart(2, '0');
const monthIndex = (year: number, month: number) => year * 12 + month - 1;

function isKnownYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The period that the text form names; absent when the text is none. Other forms of the same stretch are accepted. */
export function parsePeriod(text: string): Period | undefined {
  const match = /^(\d{4})(?:-Q([1-4])|-(\d{2})-(\d{2})|-(\d{2})(?:\/(\d{4})-(\d{2}))?)?$/.exec(text) ?? undefined;
  if (!match) return undefined;
  const year = Number(match[1]);
  if (!isKnownYear(year)) return undefined;
  if (match[2]) return quarterOf(year, Number(match[2]));
  if (match[3]) return isRealDay(text) ? dayOf(text) : undefined;
  if (!match[5]) return yearOf(year);
  const month = Number(match[5]);
  if (month < 1 || month > 12) return undefined;
  if (!match[6]) return span(year, month, 1);
  const endYear = Number(match[6]);
  const endMonth = Number(match[7]);
  if (!isKnownYear(endYear) || endMonth < 1 || endMonth > 12) return undefined;
  const months = monthIndex(endYear, endMonth) - monthIndex(year, month) + 1;
  return months >= 1 ? span(year, month, months) : undefined;
}

/** The text form of a period, one for each stretch of months. */
export function formatPeriod(period: Period): string {
  if (period.kind === 'day') return period.date;
  const { year, month, months } = period;
  if (months === 12 && month === 1) return String(year);
  if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  if (months === 1) return `${year}-${pad(month)}`;
  const last = monthIndex(year, month) + months - 1;
  return `${year}-${pad(month)}/${Math.floor(last / 12)}-${pad((last % 12) + 1)}`;
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return formatPeriod(a) === formatPeriod(b);
}

/** ISO date of the first day. */
export function firstDay(period: Period): string {
  return period.kind === 'day' ? period.date : `${period.year}-${pad(period.month)}-01`;
}

/** ISO date of the last day. */
export function lastDay(period: Period): string {
  if (period.kind === 'day') return period.date;
  const last = monthIndex(period.year, period.month) + period.months - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  return `${year}-${pad(month)}-${countDays(year, month)}`;
}

/** ISO dates sort as text; `localeCompare` would do the same at many times the cost. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders by last day, then by first day: later knowledge last. */
export function comparePeriods(a: Period, b: Period): number {
  return compareText(lastDay(a), lastDay(b)) || compareText(firstDay(b), firstDay(a));
}

/** The same months (or day) some years later; years may be negative. */
export function shiftYears(period: Period, years: number): Period {
  if (period.kind === 'span') return { ...period, year: period.year + years };
  return dayOf(`${Number(period.date.slice(0, 4)) + years}${period.date.slice(4)}`);
}

/** True for a stretch from January that is shorter than the year and longer than its first month: a running total. */
export function isRunningTotal(period: Period): boolean {
  return period.kind === 'span' && period.month === 1 && period.months > 1 && period.months < 12;
}

export function isYear(period: Period): boolean {
  return period.kind === 'span' && period.month === 1 && period.months === 12;
}

export function isMonth(period: Period): boolean {
  return period.kind === 'span' && period.months === 1;
}

export function isQuarter(period: Period): boolean {
  return period.kind === 'span' && period.months === 3 && period.month % 3 === 1;
}
