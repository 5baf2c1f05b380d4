/** A year with its part, beginning or end, in either order. */
import { dayOf, type Period } from '../../statistics/time/period.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { type Item, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';
import { parsePart } from './parse-part.ts';
import { isDecade, parseYear } from './parse-relative.ts';
import {
  type Atom,
  digits,
  isYearNumber,
  type Scan,
  STOPS,
  skipSmall,
  skipYearWord,
  standsBehind,
  thisYear,
  touches,
  withYear,
} from './period-scan.ts';
import { countsBehind, isPastYear } from './short-year.ts';

interface Place {
  readonly scan: Scan;
  readonly at: number;
}

type Year = Extract<Atom, { kind: 'year' }>;
type PartAtom = Extract<Atom, { kind: 'part' }>;

/** The day on which a year begins or ends; «в начале» is more than a day for those who move. */
function turnOf(item: Item | undefined, year: number): { period: Period; early?: boolean } {
  const early = isCue(item, 'early');
  return { period: dayOf(`${isKind(item, 'end') ? year + 1 : year}-01-01`), ...(early && { early }) };
}

export function yearAt(scan: Scan, at: number): Year | undefined {
  const atom = parseYear(scan, at);
  return atom?.kind === 'year' ? atom : undefined;
}

/** The part of a year here. */
export function partAt(scan: Scan, at: number): PartAtom | undefined {
  const atom = parsePart(scan, at);
  return atom?.kind === 'part' ? atom : undefined;
}

/** «2024 жылдың басы», "2024, end of". */
function yearAndTurn({ scan, at }: Place): Atom | undefined {
  const year = yearAt(scan, at);
  const turn = year && scan.items[year.end];
  if (!year || !isKind(turn, 'begin', 'end') || STOPS.test(marksBefore(turn))) return undefined;
  return { kind: 'period', ...turnOf(turn, year.year), first: at, end: year.end + 1 };
}

/** The end of a month is the first day of the next. */
function endOfMonth(year: number, month: number): Period {
  return dayOf(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`);
}

/** «2025 жылдың тамыз айының соңы»: a year, a month of it and its end. */
function yearAndMonthEnd({ scan, at }: Place): Atom | undefined {
  const { items } = scan;
  const year = yearAt(scan, at);
  const part = year && partAt(scan, year.end);
  if (!year || part?.part.months !== 1 || part.part.day !== undefined) return undefined;
  const end = isKind(items[part.end], 'month_word') ? part.end + 1 : part.end;
  if (!isKind(items[end], 'end') || STOPS.test(marksBefore(items[end]))) return undefined;
  return { kind: 'period', period: endOfMonth(year.year, part.part.month), first: at, end: end + 1 };
}

/** «конец августа 2025 года», "the end of March 2025". */
function monthEndAndYear({ scan, at }: Place): Atom | undefined {
  const month = isKind(scan.items[at], 'end') ? partAt(scan, skipSmall(scan, at + 1)) : undefined;
  // «конец 28 марта»: a day has no end of its own.
  const isWhole = month?.part.months === 1 && month.part.day === undefined;
  const year = isWhole ? yearAt(scan, skipSmall(scan, month.end)) : undefined;
  if (!month || !year) return undefined;
  return { kind: 'period', period: endOfMonth(year.year, month.part.month), first: at, end: year.end };
}

/** «2024 жылдың бірінші тоқсаны», "2024 Q1"; of "2024 Q1 2025" the part belongs to the year behind it. */
function yearAndPart({ scan, at }: Place): Atom | undefined {
  const year = yearAt(scan, at);
  const part = year && (partAt(scan, year.end) ?? partAt(scan, skipSmall(scan, year.end, 1)));
  if (!year || !part) return undefined;
  const mark = marksBefore(scan.items[part.first]);
  const isApart = STOPS.test(mark) || mark === ',';
  // «2020 жылғы 1 қаңтардан 2025 жылғы …»: the word for the year ties the part to it, whatever follows.
  const isTied = mark === '-' || standsBehind(scan, year.end - 1, 'year_word');
  if (isApart || (isYearNumber(scan, part.end) !== undefined && !isTied)) return undefined;
  return { kind: 'period', period: withYear(part.part, year.year), first: at, end: skipYearWord(scan, part.end) };
}

/** «на начало 2024 года», "end of the year", «начало мая». */
function turnAndYear({ scan, at }: Place): Atom | undefined {
  const { items } = scan;
  if (!isKind(items[at], 'begin', 'end')) return undefined;
  const after = skipSmall(scan, at + 1);
  // «в начале 2000-х»: some of ten years, and no day.
  if (isDecade(scan, after)) return undefined;
  // «соны 2023 жылға»: what a language puts behind its year is another word before one.
  const isApart = marksBefore(items[after]).includes(',') || standsBehind(scan, at, 'begin', 'end');
  const of = isApart ? undefined : yearAt(scan, after);
  if (of) return { kind: 'period', ...turnOf(items[at], of.year), first: at, end: of.end };
  if (isKind(items[at + 1], 'year_word') || isKind(items[at - 1], 'year_word'))
    return {
      kind: 'period',
      period: turnOf(items[at], thisYear(scan)).period,
      first: at,
      end: skipYearWord(scan, at + 1),
    };
  const month = partAt(scan, after);
  return month?.part.months === 1
    ? { kind: 'part', part: { ...month.part, day: 1 }, first: at, end: month.end }
    : undefined;
}

/** «конец того же года», "the end of that year", «сол жылдың соңы»: of the year that was named before. */
export function turnOfThatYear({ scan, at }: Place): Atom | undefined {
  const { items, talkedOf } = scan;
  const isLed = isKind(items[at], 'begin', 'end');
  const pointerAt = isLed ? skipSmall(scan, at + 1) : at;
  if (!isCue(items[pointerAt], 'those')) return undefined;
  const yearAt = isKind(items[pointerAt + 1], 'question', 'filler', 'follow') ? pointerAt + 2 : pointerAt + 1;
  const turn = isLed ? items[at] : items[yearAt + 1];
  const named = [...items.keys()].slice(0, at).findLast((index) => isYearNumber(scan, index) !== undefined);
  const year = talkedOf ?? (named === undefined ? undefined : isYearNumber(scan, named));
  if (!isKind(items[yearAt], 'year_word') || !isKind(turn, 'begin', 'end') || year === undefined) return undefined;
  return { kind: 'period', ...turnOf(turn, year), first: at, end: isLed ? yearAt + 1 : yearAt + 2 };
}

/** «октябрь 24»: behind a month they are its day only in a language that writes it there. */
function isMonthOfYear(scan: Scan, monthAt: number, after: number, short: number): boolean {
  const isDay = scan.items[monthAt]?.matches.some(({ phrase }) => scan.languages.of(phrase.language)?.putsDayBehind);
  return !isDay && isPastYear(scan, short) && !countsBehind(scan, after) && isYearNumber(scan, after + 1) === undefined;
}

/** "Q1'24", "Q3 25", "1H22", "9m25", «1-ое полугодие 25», «октябрь 24»: two digits close behind a part. */
function partAndShortYear({ scan, at }: Place): Atom | undefined {
  const part = partAt(scan, at);
  if (!part) return undefined;
  const after = skipSmall(scan, part.end);
  const short = digits(scan, after, 2);
  const mark = marksBefore(scan.items[after]);
  const isGlued = scan.items[after]?.tokens[0]?.glued === true;
  const isClose = /^['’]?$/.test(mark) && (mark !== '' || touches(scan, after));
  if (short === undefined || !isClose || part.part.day !== undefined) return undefined;
  return part.part.months > 1 || isGlued || isMonthOfYear(scan, at, after, short)
    ? { kind: 'period', period: withYear(part.part, 2000 + short), first: at, end: after + 1 }
    : undefined;
}

/** «первый квартал 2024 года», "nine months of 2025". */
function partAndYear({ scan, at }: Place): Atom | undefined {
  const part = partAt(scan, at);
  const after = part ? skipSmall(scan, part.end) : at;
  const year = part && yearAt(scan, after);
  if (!part || !year || STOPS.test(marksBefore(scan.items[after]))) return undefined;
  return { kind: 'period', period: withYear(part.part, year.year), first: at, end: year.end };
}

const JOINED: readonly Rule<Place, Atom>[] = [
  { name: 'a year and its turn', take: yearAndTurn },
  { name: 'a year and the end of its month', take: yearAndMonthEnd },
  { name: 'a year and its part', take: yearAndPart },
  { name: 'a year', take: ({ scan, at }) => yearAt(scan, at) },
  { name: 'the end of a month and its year', take: monthEndAndYear },
  { name: 'a turn of that year', take: turnOfThatYear },
  { name: 'a turn of a year or a month', take: turnAndYear },
  { name: 'a part and two digits', take: partAndShortYear },
  { name: 'a part and its year', take: partAndYear },
  { name: 'a part', take: ({ scan, at }) => partAt(scan, at) },
];

export function parseJoined(scan: Scan, at: number): Atom | undefined {
  return takeFirst('years and parts', JOINED, { scan, at }, scan.tell);
}
