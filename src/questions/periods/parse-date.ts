/** ISO texts, dates with dots or slashes, 03.2025. */
import { type Period, parsePeriod, span, yearOf } from '../../statistics/time/period.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { marksBefore } from '../vocabulary/find-items.ts';
import { type Atom, digits, firstToken, isYearNumber, pad, type Scan, touches } from './period-scan.ts';
import { isPastYear } from './short-year.ts';

interface Place {
  readonly scan: Scan;
  readonly at: number;
}

const periodAt = (period: Period | undefined, first: number, end: number): Atom | undefined =>
  period && { kind: 'period', period, first, end };

const before = (scan: Scan, at: number) => marksBefore(scan.items[at]);

/** The year here and the two digits joined to it; absent where they are none. */
function yearAndMonth({ scan, at }: Place): { year: number; month: number } | undefined {
  const year = isYearNumber(scan, at);
  const month = digits(scan, at + 1, 2);
  const isJoined = /^[-./]$/.test(before(scan, at + 1)) && touches(scan, at + 1);
  return year !== undefined && month !== undefined && isJoined ? { year, month } : undefined;
}

/** 2025-03-01 */
function isoDay(place: Place): Atom | undefined {
  const { scan, at } = place;
  const found = yearAndMonth(place);
  const day = digits(scan, at + 2, 2);
  if (!found || day === undefined || before(scan, at + 2) !== before(scan, at + 1) || !touches(scan, at + 2))
    return undefined;
  return periodAt(parsePeriod(`${found.year}-${pad(found.month)}-${pad(day)}`), at, at + 3);
}

/** 2025-01/2025-09 */
function isoMonths(place: Place): Atom | undefined {
  const { scan, at } = place;
  const found = yearAndMonth(place);
  const [year, month] = [isYearNumber(scan, at + 2), digits(scan, at + 3, 2)];
  const isJoined = before(scan, at + 2) === '/' && before(scan, at + 3) === '-';
  if (!found || year === undefined || month === undefined || !isJoined) return undefined;
  return periodAt(parsePeriod(`${found.year}-${pad(found.month)}/${year}-${pad(month)}`), at, at + 4);
}

/** 2019-24, 2025-03 */
function yearOrMonth(place: Place): Atom | undefined {
  const { scan, at } = place;
  const found = yearAndMonth(place);
  if (!found) return undefined;
  const { year, month } = found;
  if (month > 12 && before(scan, at + 1) === '-' && 2000 + month > year)
    return { kind: 'range', from: yearOf(year), to: yearOf(2000 + month), first: at, end: at + 2 };
  return month >= 1 && month <= 12 ? periodAt(span(year, month, 1), at, at + 2) : undefined;
}

/** Day or month in front: one or two digits. */
function leadAt({ scan, at }: Place): number | undefined {
  const token = firstToken(scan, at);
  return token?.number !== undefined && token.raw.length <= 2 ? token.number : undefined;
}

/** The year behind a day and a month, which may be two digits: 1.08.26. */
function yearOfDay(scan: Scan, at: number): number | undefined {
  const short = touches(scan, at) && before(scan, at) !== '-' ? digits(scan, at, 2) : undefined;
  return isYearNumber(scan, at) ?? (short !== undefined && isPastYear(scan, short) ? 2000 + short : undefined);
}

/** 01.03.2025 */
function writtenDay(place: Place): Atom | undefined {
  const { scan, at } = place;
  const [lead, month, year] = [leadAt(place), firstToken(scan, at + 1)?.number, yearOfDay(scan, at + 2)];
  if (lead === undefined || month === undefined || year === undefined) return undefined;
  const mark = before(scan, at + 1);
  if (!/^[./-]$/.test(mark) || before(scan, at + 2) !== mark) return undefined;
  return periodAt(parsePeriod(`${year}-${pad(month)}-${pad(lead)}`), at, at + 3);
}

/** 03.2025 */
function writtenMonth(place: Place): Atom | undefined {
  const { scan, at } = place;
  const [lead, year] = [leadAt(place), isYearNumber(scan, at + 1)];
  if (lead === undefined || lead < 1 || lead > 12 || year === undefined) return undefined;
  const isJoined = /^[./]$/.test(before(scan, at + 1)) && touches(scan, at + 1);
  return isJoined ? periodAt(span(year, lead, 1), at, at + 2) : undefined;
}

const DATES: readonly Rule<Place, Atom>[] = [
  { name: 'a day, year first', take: isoDay },
  { name: 'months, year first', take: isoMonths },
  { name: 'a month or a span of years', take: yearOrMonth },
  { name: 'a day, year last', take: writtenDay },
  { name: 'a month, year last', take: writtenMonth },
];

export function parseNumeric(scan: Scan, at: number): Atom | undefined {
  return takeFirst('dates', DATES, { scan, at }, scan.tell);
}
