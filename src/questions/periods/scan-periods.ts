/** Years with their parts, beginnings and ends; ranges; one after another through the items. */

import { type Period, shiftYears, span, yearOf } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { hasCue, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import { runningTotalOf } from './known-periods.ts';
import { parseNumeric } from './parse-date.ts';
import { parseJoined, partAt, turnOfThatYear, yearAt } from './parse-joined.ts';
import { PART_OPENERS } from './parse-part.ts';
import { isDecade, parseRelative } from './parse-relative.ts';
import {
  type Atom,
  RANGE_MARK,
  type Scan,
  STOPS,
  skipSmall,
  skipYearWord,
  standsBehind,
  withYear,
} from './period-scan.ts';

/** Kinds of words with which a period may begin; figures and numerals may too. */
const OPENERS: readonly PhraseKind[] = [
  ...PART_OPENERS,
  'begin',
  'end',
  'this_year',
  'last_year',
  'year_before_last',
  'year_earlier',
  'year_later',
  'decade',
  'since_then',
  'later',
  'since_independence',
  'span_of_years',
  'century',
  'decade_word',
];

const MARKS = /[,;:()!?\n]/;

/** "each January from 2020 to 2025", «I квартал 2020–2025»: one part of every year. */
function parseEachPart(scan: Scan, at: number): Atom | undefined {
  const part = partAt(scan, at);
  if (!part) return undefined;
  const { items } = scan;
  const after = skipSmall(scan, part.end);
  const year = yearAt(scan, after);
  const isOpened = isKind(items[part.end], 'since', 'between');
  const years = isOpened ? parseRange(scan, part.end) : undefined;
  // «с 1 января 2023 по 1 января 2025»: the second end has a part of its own.
  const isShared = year && !STOPS.test(marksBefore(items[after])) && !partAt(scan, year.end + 1);
  const behind = isShared ? parseRangeEnd(scan, year.end, yearOf(year.year)) : undefined;
  const [from, to, end] =
    years?.kind === 'range' ? [years.from, years.to, years.end] : [year && yearOf(year.year), behind?.to, behind?.end];
  if (from?.kind !== 'span' || to?.kind !== 'span' || from.months !== 12 || to.months !== 12 || !end) return undefined;
  return { kind: 'range', from: withYear(part.part, from.year), to: withYear(part.part, to.year), first: at, end };
}

function parseSimple(scan: Scan, at: number): Atom | undefined {
  // Most words have nothing to do with time.
  const item = scan.items[at];
  if (!isKind(item, ...OPENERS) && !isCue(item, 'those') && numberOf(item) === undefined) return undefined;
  return parseNumeric(scan, at) ?? parseRelative(scan, at) ?? parseEachPart(scan, at) ?? parseJoined(scan, at);
}

function periodOf(atom: Atom | undefined): Period | undefined {
  if (atom?.kind === 'year') return yearOf(atom.year);
  return atom?.kind === 'period' ? atom.period : undefined;
}

/** «бірінші жартыжылдықта 2021 мен 2024 арасында»: the second year means its part too. */
function inPart(from: Period, atom: Atom | undefined): Period | undefined {
  const isPart = from.kind === 'span' && from.months < 12 && atom?.kind === 'year';
  return isPart ? span(atom.year, from.month, from.months) : periodOf(atom);
}

interface RangeEnd {
  readonly to: Period;
  readonly toDay?: Period;
  readonly end: number;
}

/** What follows a period as the end of a range: «–2024», «по 2024», "to 2024", «және … аралығында». */
function parseRangeEnd(scan: Scan, at: number, from: Period): RangeEnd | undefined {
  const { items } = scan;
  const item = items[at];
  if (!item || STOPS.test(marksBefore(item))) return undefined;
  if (RANGE_MARK.test(marksBefore(item))) {
    const isYear = from.kind === 'span' && from.months === 12;
    return endOf((isYear && yearAt(scan, at)) || parseSimple(scan, at), from);
  }
  if (!isKind(item, 'until') && !isCue(item, 'range_joint')) return undefined;
  const behind = skipSmall(scan, at + 1, 1);
  // "to the year 2010"
  const year = parseSimple(scan, at + 1) ?? turnOfThatYear({ scan, at: behind }) ?? parseSimple(scan, behind);
  return endOf(year ?? parseSimple(scan, skipYearWord(scan, behind)), from);
}

function endOf(atom: Atom | undefined, from: Period): RangeEnd | undefined {
  const said = periodOf(atom);
  const to = asLongAs(from, said);
  return to && atom && sameLength(from, to) ? { to, ...dayOf(to, said), end: atom.end } : undefined;
}

/** The day that was said for the end of a year. */
function dayOf(to: Period, said: Period | undefined): { readonly toDay?: Period } {
  return said?.kind === 'day' && to.kind === 'span' ? { toDay: said } : {};
}

/** «с 2019 по конец 2023»: the end of a year closes a range of years with that year. */
function asLongAs(from: Period, to: Period | undefined): Period | undefined {
  const ofYears = from.kind === 'span' && from.months === 12 && to?.kind === 'day' && to.date.endsWith('-01-01');
  return ofYears ? yearOf(Number(to.date.slice(0, 4)) - 1) : to;
}

function sameLength(a: Period, b: Period): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === 'day' || (b.kind === 'span' && a.months === b.months);
}

/** What a range may begin with: the word that opens it and the period behind it. */
interface Begun {
  readonly scan: Scan;
  readonly at: number;
  readonly isOpened: boolean;
  readonly first: Atom;
  readonly from: Period;
  readonly isYear: boolean;
}

/** «с 1 января по 30 сентября 2024»: the year stands behind the second day only. */
function daysOfOneYear(scan: Scan, at: number, first: Atom): Atom | undefined {
  if (first.kind !== 'part' || first.part.day === undefined || !isKind(scan.items[first.end], 'until', 'and'))
    return undefined;
  const second = parseSimple(scan, first.end + 1);
  const to = periodOf(second);
  if (!second || to?.kind !== 'day') return undefined;
  return { kind: 'range', from: withYear(first.part, Number(to.date.slice(0, 4))), to, first: at, end: second.end };
}

/** «с 2019 по 2024», "2015 to 2020", «2019–2024». */
function closed({ scan, at, first, from, isYear }: Begun): Atom | undefined {
  const ended = parseRangeEnd(scan, first.end, from);
  if (!ended) return undefined;
  const whole: Atom = { ...ended, kind: 'range', from, first: at };
  return (isYear && partOfEach(scan, whole)) || whole;
}

/** «2022–2025 жылдардың 1 қаңтары»: the part behind the years is one of each. */
function partOfEach(scan: Scan, { from, to, first, end }: Extract<Atom, { kind: 'range' }>): Atom | undefined {
  const behind = skipYearWord(scan, end);
  const part = MARKS.test(marksBefore(scan.items[behind])) ? undefined : partAt(scan, behind);
  if (!part || from?.kind !== 'span' || to?.kind !== 'span') return undefined;
  return {
    kind: 'range',
    from: withYear(part.part, from.year),
    to: withYear(part.part, to.year),
    first,
    end: part.end,
  };
}

/** Kazakh closes the range behind its second end: «2019–2024 жылдар аралығында», «2024 жылға дейін». */
function closedBehind({ scan, at, first, from }: Begun): Atom | undefined {
  const { items } = scan;
  const second = parseSimple(scan, first.end);
  const joint = isKind(items[first.end], 'and') ? parseSimple(scan, skipSmall(scan, first.end + 1, 1)) : undefined;
  const other = second ?? joint;
  // «2024 жылғы 1 қаңтардан 30 маусымға дейін»: the second end lies in the year of the first.
  const year = from.kind === 'day' ? Number(from.date.slice(0, 4)) : from.year;
  const said = other?.kind === 'part' ? withYear(other.part, year) : inPart(from, other);
  const to = asLongAs(from, said);
  if (!other || !to || !sameLength(from, to)) return undefined;
  const isClosed = standsBehind(scan, other.end, 'until', 'between') && !STOPS.test(marksBefore(items[other.end]));
  if (!isClosed && !(joint && isKind(items[at], 'between'))) return undefined;
  return { kind: 'range', from, to, ...dayOf(to, said), first: at, end: isClosed ? other.end + 1 : other.end };
}

/** «с начала года», "since the beginning of the year": the running total. */
function sinceBeginning({ scan, at, first, from, isOpened }: Begun): Atom | undefined {
  const isBegun = scan.items.slice(first.first, first.end).some((one) => isKind(one, 'begin'));
  if (!isBegun || from.kind !== 'day') return undefined;
  const stretch = parseFromBeginning(scan, first.end, from.date);
  if (stretch) return { ...stretch, first: at };
  const isSince =
    isOpened || isKind(scan.items[first.end], 'since') || isCue(scan.items[first.end - 1], 'since_beginning');
  const period = runningTotalOf(Number(from.date.slice(0, 4)), scan.today);
  return isSince ? { kind: 'period', period, assumed: true, first: at, end: first.end } : undefined;
}

/** «после 2010», «2010 жылдан кейін»: the year itself is not among them. */
function afterYear({ scan, at, first, from, isYear }: Begun): Atom | undefined {
  const isBefore = isKind(scan.items[at], 'after');
  if (!isYear || !(isBefore || standsBehind(scan, first.end, 'after'))) return undefined;
  return { kind: 'range', from: shiftYears(from, 1), first: at, end: isBefore ? first.end : first.end + 1 };
}

const behind =
  (kind: PhraseKind, ends: (from: Period) => { readonly from?: Period; readonly to?: Period }) =>
  ({ scan, at, first, from }: Begun): Atom | undefined =>
    standsBehind(scan, first.end, kind) ? { kind: 'range', ...ends(from), first: at, end: first.end + 1 } : undefined;

const RANGES: readonly Rule<Begun, Atom>[] = [
  { name: 'from one to another', take: closed },
  { name: 'a range that is closed behind', take: closedBehind },
  { name: 'from the beginning of a year', take: sinceBeginning },
  { name: 'after a year', take: afterYear },
  // «2019 жылдан бері»
  { name: 'since, behind', take: behind('since', (from) => ({ from })) },
  {
    name: 'since, before',
    take: ({ scan, at, first, from, isOpened }) =>
      isOpened && isKind(scan.items[at], 'since') && isOpenSince(scan, at, first)
        ? { kind: 'range', from, first: at, end: first.end }
        : undefined,
  },
  // «2010 жылға дейін»
  { name: 'until, behind', take: behind('until', (to) => ({ to })) },
  { name: 'a year alone', take: ({ at, first }) => (first.kind === 'year' && first.first === at ? first : undefined) },
];

/** «с 2019 по 2024», "between 2015 and 2020", «2019 жылдан 2024 жылға дейін», "since 2019", «до 2010». */
function parseRange(scan: Scan, at: number): Atom | undefined {
  const isOpened = isKind(scan.items[at], 'since', 'between', 'after');
  // "since the year 2000"
  const first = parseSimple(scan, isOpened ? skipYearWord(scan, skipSmall(scan, at + 1, 1)) : at);
  if (!first) return undefined;
  const days = isOpened ? daysOfOneYear(scan, at, first) : undefined;
  const from = periodOf(first);
  if (days || !from) return days;
  const isYear = from.kind === 'span' && from.months === 12;
  return takeFirst('ranges', RANGES, { scan, at, isOpened, first, from, isYear }, scan.tell);
}

/** «с начала 2024 года по сентябрь», «жыл басынан қыркүйекке дейін», "from the start of 2024 to September". */
function parseFromBeginning(scan: Scan, at: number, date: string): Atom | undefined {
  const { items } = scan;
  const opened = isKind(items[at], 'until', 'to') || RANGE_MARK.test(marksBefore(items[at]));
  const start = isKind(items[at], 'until', 'to') ? at + 1 : at;
  const atom = partAt(scan, start);
  if (atom?.part.months !== 1 || atom.part.day !== undefined) return undefined;
  const closed = standsBehind(scan, atom.end, 'until');
  if (!opened && !closed) return undefined;
  const end = closed ? atom.end + 1 : atom.end;
  const year = yearAt(scan, end);
  const of = Number(date.slice(0, 4));
  const rest = year?.year === of ? year.end : end;
  return { kind: 'period', period: span(of, 1, atom.part.month), first: at, end: rest };
}

/** «с 2019», "since 2019"; not "from 2023" alone, «по сравнению с 2023», «с мая по август». */
function isOpenSince(scan: Scan, at: number, found: { readonly first: number; readonly end: number }): boolean {
  const inside = scan.items.slice(found.first, found.end);
  if (inside.some((item) => isKind(item, 'until'))) return false;
  if (isKind(scan.items[at - 1], 'compare', 'difference', 'percent_sign')) return false;
  // "emigration by year from 2015"
  const behind = scan.items[found.end];
  if (behind && hasCue(behind, 'up_to_now')) return true;
  return !isCue(scan.items[at], 'weak_since') || scan.items.some((item) => isKind(item, 'series'));
}

/** True where no figure stands between two parts of a range: it would belong to neither and be lost in it. */
function isUnbroken({ items }: Scan, from: number, to: number): boolean {
  return !items.slice(from, to).some((item) => item.tokens[0]?.number !== undefined);
}

/** «с 1991-го на конец 2023 года»: the end of a year closes what began before it. */
function closeByEnd(scan: Scan, before: Atom | undefined, atom: Atom): Atom | undefined {
  if (before?.kind !== 'range' || !before.from || before.to || atom.first - before.end > 1) return undefined;
  if (!isUnbroken(scan, before.end, atom.first)) return undefined;
  const isEnd = scan.items.slice(atom.first, atom.end).some((item) => isKind(item, 'end'));
  const to = isEnd && atom.kind === 'period' ? asLongAs(before.from, atom.period) : undefined;
  return to && { ...before, to, end: atom.end };
}

/** "since independence, up to the end of August 2025", «алғалы … тамызға дейін»: the month closes what is open. */
function closeOpen(scan: Scan, before: Atom | undefined, atom: Atom): Atom | undefined {
  const isOpen = before?.kind === 'range' && !before.to && isKind(scan.items[before.first], 'since_independence');
  const to = atom.kind === 'range' && !atom.from ? atom.to : periodOf(atom);
  if (!isOpen || !to) return undefined;
  const between = scan.items.slice(before.end, atom.first);
  if (!isUnbroken(scan, before.end, atom.first)) return undefined;
  const isLed = between.some((item) => isKind(item, 'until')) || (atom.kind === 'range' && !atom.from);
  const isClosed = standsBehind(scan, atom.end, 'until');
  if (!isLed && !isClosed) return undefined;
  return { ...before, to, end: isClosed && !isLed ? atom.end + 1 : atom.end };
}

export function scanAtoms(scan: Scan): Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  while (at < scan.items.length) {
    const atom = parseRange(scan, at) ?? parseSimple(scan, at);
    if (atom) {
      const before = atoms.at(-1);
      // «тәуелсіздік алғалы 2024 жылдың соңына дейін»: two open halves are one range.
      const isOpen = before?.kind === 'range' && !before.to && isUnbroken(scan, before.end, atom.first);
      const isHalf = isOpen && atom.kind === 'range' && !atom.from;
      const closed = closeByEnd(scan, before, atom) ?? closeOpen(scan, before, atom);
      if (closed) atoms[atoms.length - 1] = closed;
      else if (isHalf) atoms[atoms.length - 1] = { ...before, ...atom, first: before.first };
      // A bare year that belongs to a range opened before it was already taken.
      else atoms.push({ ...atom, first: Math.min(atom.first, at) });
      at = Math.max(atom.end, at + 1);
    } else at += 1;
  }
  return atoms.filter((atom) => !isToldByYear(scan, atom, atoms));
}

/** «в девяностые, в 1992-м»: a year inside of the decade says which of its years is meant. */
function isToldByYear(scan: Scan, atom: Atom, atoms: readonly Atom[]): boolean {
  if (atom.kind !== 'range' || atom.from?.kind !== 'span' || atom.to?.kind !== 'span') return false;
  const [from, to] = [atom.from.year, atom.to.year];
  const isNamed = isKind(scan.items[atom.first], 'decade') || isDecade(scan, atom.first);
  return isNamed && atoms.some((one) => one.kind === 'year' && one.year >= from && one.year <= to);
}
