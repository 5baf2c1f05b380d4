/** Years with their parts, beginnings and ends; ranges; one after another through the items. */

import { dayOf, type Period, shiftYears, span, yearOf } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import { runningTotalOf } from './known-periods.ts';
import { parseNumeric } from './parse-date.ts';
import { parsePart } from './parse-part.ts';
import { parseRelative, parseYear } from './parse-relative.ts';
import {
  type Atom,
  digits,
  isYearNumber,
  RANGE_MARK,
  type Scan,
  STOPS,
  skipSmall,
  skipYearWord,
  standsBehind,
  thisYear,
  touches,
  withYear,
} from './period-scan.ts';

/** The day on which a year begins or ends; «в начале» is more than a day for those who move. */
function turnOf(item: Item | undefined, year: number): { period: Period; early?: boolean } {
  const early = isCue(item, 'early');
  return { period: dayOf(`${isKind(item, 'end') ? year + 1 : year}-01-01`), ...(early && { early }) };
}

/** Years with their beginning or end, parts with their year. */
function parseJoined(scan: Scan, at: number): Atom | undefined {
  const { items } = scan;
  const year = parseYear(scan, at);
  if (year?.kind === 'year') {
    const rest = year.end;
    if (isKind(items[rest], 'begin', 'end') && !STOPS.test(marksBefore(items[rest]))) {
      return { kind: 'period', ...turnOf(items[rest], year.year), first: at, end: rest + 1 };
    }
    const part = parsePart(scan, rest) ?? parsePart(scan, skipSmall(scan, rest, 1));
    if (
      part?.kind === 'part' &&
      !STOPS.test(marksBefore(items[part.first])) &&
      marksBefore(items[part.first]) !== ','
    ) {
      // "2024 Q1 2025": the part belongs to the year behind it.
      const behind = part.end;
      if (isYearNumber(scan, behind) === undefined || marksBefore(items[part.first]) === '-') {
        return { kind: 'period', period: withYear(part.part, year.year), first: at, end: skipYearWord(scan, part.end) };
      }
    }
    return year;
  }
  if (isKind(items[at], 'begin', 'end')) {
    const after = skipSmall(scan, at + 1);
    const shift = isKind(items[at], 'end') ? 1 : 0;
    const of = parseYear(scan, after);
    if (of?.kind === 'year') {
      return { kind: 'period', ...turnOf(items[at], of.year), first: at, end: of.end };
    }
    if (isKind(items[at + 1], 'year_word') || isKind(items[at - 1], 'year_word')) {
      return {
        kind: 'period',
        period: dayOf(`${thisYear(scan) + shift}-01-01`),
        first: at,
        end: skipYearWord(scan, at + 1),
      };
    }
    const month = parsePart(scan, after);
    if (month?.kind === 'part' && month.part.months === 1) {
      return { kind: 'part', part: { ...month.part, day: 1 }, first: at, end: month.end };
    }
    return undefined;
  }
  const part = parsePart(scan, at);
  if (part?.kind !== 'part') return undefined;
  // "each January from 2020 to 2025"
  const years = isKind(items[part.end], 'since', 'between') ? parseRange(scan, part.end) : undefined;
  if (years?.kind === 'range' && years.from?.kind === 'span' && years.to?.kind === 'span' && years.from.months === 12) {
    const { from, to } = years;
    return {
      kind: 'range',
      from: withYear(part.part, from.year),
      to: withYear(part.part, to.year),
      first: at,
      end: years.end,
    };
  }
  const after = skipSmall(scan, part.end);
  const short = digits(scan, after, 2);
  if (short !== undefined && /^['’]?$/.test(marksBefore(items[after])) && part.part.months === 3) {
    if (marksBefore(items[after]) !== '' || touches(scan, after)) {
      return { kind: 'period', period: withYear(part.part, 2000 + short), first: at, end: after + 1 };
    }
  }
  const behind = parseYear(scan, after);
  if (behind?.kind === 'year' && !STOPS.test(marksBefore(items[after]))) {
    const range = parseRangeEnd(scan, behind.end, yearOf(behind.year));
    if (range && range.to?.kind === 'span' && range.to.months === 12) {
      return {
        kind: 'range',
        from: withYear(part.part, behind.year),
        to: withYear(part.part, range.to.year),
        first: at,
        end: range.end,
      };
    }
    return { kind: 'period', period: withYear(part.part, behind.year), first: at, end: behind.end };
  }
  return part;
}

/** Kinds of words with which a period may begin; figures and numerals may too. */
const OPENERS: readonly PhraseKind[] = [
  'month',
  'quarter_word',
  'quarter_mark',
  'half_word',
  'half_mark',
  'whole_year',
  'season',
  'begin',
  'end',
  'latest',
  'previous',
  'this_year',
  'last_year',
  'year_before_last',
  'year_earlier',
  'year_later',
  'decade',
  'since_then',
  'later',
  'since_independence',
];

function parseSimple(scan: Scan, at: number): Atom | undefined {
  // Most words have nothing to do with time.
  const item = scan.items[at];
  if (!isKind(item, ...OPENERS) && numberOf(item) === undefined) return undefined;
  return parseNumeric(scan, at) ?? parseRelative(scan, at) ?? parseJoined(scan, at);
}

function periodOf(atom: Atom | undefined): Period | undefined {
  if (atom?.kind === 'year') return yearOf(atom.year);
  return atom?.kind === 'period' ? atom.period : undefined;
}

/** What follows a period as the end of a range: «–2024», «по 2024», "to 2024", «және … аралығында». */
function parseRangeEnd(scan: Scan, at: number, from: Period): { to?: Period; end: number } | undefined {
  const { items } = scan;
  const item = items[at];
  if (!item || STOPS.test(marksBefore(item))) return undefined;
  if (RANGE_MARK.test(marksBefore(item))) {
    const atom = parseSimple(scan, at);
    const to = asLongAs(from, periodOf(atom));
    return to && atom && sameLength(from, to) ? { to, end: atom.end } : undefined;
  }
  if (isKind(item, 'until') || isCue(item, 'range_joint')) {
    const atom = parseSimple(scan, at + 1);
    const to = asLongAs(from, periodOf(atom));
    return to && atom && sameLength(from, to) ? { to, end: atom.end } : undefined;
  }
  return undefined;
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

/** «с 2019 по 2024», "between 2015 and 2020", «2019 жылдан 2024 жылға дейін», "since 2019", «до 2010». */
function parseRange(scan: Scan, at: number): Atom | undefined {
  const { items } = scan;
  const item = items[at];
  const opened = isKind(item, 'since', 'between', 'after');
  const start = opened ? skipSmall(scan, at + 1, 1) : at;
  const first = parseSimple(scan, start);
  const from = periodOf(first);
  if (opened && first?.kind === 'part' && first.part.day !== undefined && isKind(items[first.end], 'until', 'and')) {
    // «с 1 января по 30 сентября 2024»: the year stands behind the second day only.
    const second = parseSimple(scan, first.end + 1);
    const to = periodOf(second);
    if (second && to?.kind === 'day') {
      const begun = withYear(first.part, Number(to.date.slice(0, 4)));
      return { kind: 'range', from: begun, to, first: at, end: second.end };
    }
  }
  if (first && from) {
    const ended = parseRangeEnd(scan, first.end, from);
    if (ended?.to) return { kind: 'range', from, to: ended.to, first: at, end: ended.end };
    const second = parseSimple(scan, first.end);
    const joint = isKind(items[first.end], 'and') ? parseSimple(scan, first.end + 1) : undefined;
    const other = second ?? joint;
    // «2024 жылғы 1 қаңтардан 30 маусымға дейін»: the second end lies in the year of the first.
    const year = from.kind === 'day' ? Number(from.date.slice(0, 4)) : from.year;
    const to = other?.kind === 'part' && from !== undefined ? withYear(other.part, year) : periodOf(other);
    if (other && to && sameLength(from, to)) {
      // Kazakh closes the range behind its second end: «2019–2024 жылдар аралығында», «2024 жылға дейін».
      const closed = standsBehind(scan, other.end, 'until', 'between') && !STOPS.test(marksBefore(items[other.end]));
      if (closed || (joint && isKind(item, 'between'))) {
        return { kind: 'range', from, to, first: at, end: closed ? other.end + 1 : other.end };
      }
    }
    // «с начала года», "since the beginning of the year": the running total.
    const begun = scan.items.slice(first.first, first.end).some((one) => isKind(one, 'begin'));
    const stretch = begun && from.kind === 'day' ? parseFromBeginning(scan, first.end, from.date) : undefined;
    if (stretch) return { ...stretch, first: at };
    const running = begun && from.kind === 'day' && runningTotalOf(Number(from.date.slice(0, 4)), scan.today);
    if (running && (opened || isKind(items[first.end], 'since') || isCue(items[first.end - 1], 'since_beginning'))) {
      return { kind: 'period', period: running, assumed: true, first: at, end: first.end };
    }
    // «после 2010», «2010 жылдан кейін»: the year itself is not among them.
    const isYear = from.kind === 'span' && from.months === 12;
    if (isYear && isKind(item, 'after')) {
      return { kind: 'range', from: shiftYears(from, 1), first: at, end: first.end };
    }
    if (isYear && standsBehind(scan, first.end, 'after')) {
      return { kind: 'range', from: shiftYears(from, 1), first: at, end: first.end + 1 };
    }
    if (standsBehind(scan, first.end, 'since')) return { kind: 'range', from, first: at, end: first.end + 1 };
    if (opened && isKind(item, 'since') && isOpenSince(scan, at, first))
      return { kind: 'range', from, first: at, end: first.end };
    const kazakhUntil =
      isKind(items[first.end], 'until') && items[first.end]?.matches.some((m) => m.phrase.language === 'kk');
    if (kazakhUntil) return { kind: 'range', to: from, first: at, end: first.end + 1 };
    if (first.kind === 'year' && first.first === at) return first;
  }
  return undefined;
}

/** «с начала 2024 года по сентябрь», «жыл басынан қыркүйекке дейін», "from the start of 2024 to September". */
function parseFromBeginning(scan: Scan, at: number, date: string): Atom | undefined {
  const { items } = scan;
  const opened = isKind(items[at], 'until', 'to') || RANGE_MARK.test(marksBefore(items[at]));
  const start = isKind(items[at], 'until', 'to') ? at + 1 : at;
  const atom = parsePart(scan, start);
  if (atom?.kind !== 'part' || atom.part.months !== 1 || atom.part.day !== undefined) return undefined;
  const closed = standsBehind(scan, atom.end, 'until');
  if (!opened && !closed) return undefined;
  const end = closed ? atom.end + 1 : atom.end;
  const year = parseYear(scan, end);
  const of = Number(date.slice(0, 4));
  const rest = year?.kind === 'year' && year.year === of ? year.end : end;
  return { kind: 'period', period: span(of, 1, atom.part.month), first: at, end: rest };
}

/** «с 2019», "since 2019"; not "from 2023" alone, «по сравнению с 2023», «с мая по август». */
function isOpenSince(scan: Scan, at: number, found: { readonly first: number; readonly end: number }): boolean {
  const inside = scan.items.slice(found.first, found.end);
  if (inside.some((item) => isKind(item, 'until'))) return false;
  if (isKind(scan.items[at - 1], 'compare', 'difference', 'percent_sign')) return false;
  return !isCue(scan.items[at], 'weak_since');
}

export function scanAtoms(scan: Scan): Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  while (at < scan.items.length) {
    const atom = parseRange(scan, at) ?? parseSimple(scan, at);
    if (atom) {
      const before = atoms.at(-1);
      // «тәуелсіздік алғалы 2024 жылдың соңына дейін»: two open halves are one range.
      const isHalf = atom.kind === 'range' && !atom.from && before?.kind === 'range' && !before.to;
      if (isHalf) atoms[atoms.length - 1] = { ...before, ...atom, first: before.first };
      // A bare year that belongs to a range opened before it was already taken.
      else atoms.push({ ...atom, first: Math.min(atom.first, at) });
      at = Math.max(atom.end, at + 1);
    } else at += 1;
  }
  return atoms;
}
