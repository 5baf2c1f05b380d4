/**
 * Periods in the words of three languages. Parts of a year and years are found apart and then joined, because people
 * write them in either order and often far from each other («тоғыз айда елден қанша адам кетті? 2022 жыл»).
 */
import { dayOf, type Period, parsePeriod, span, yearOf } from '../statistics/period.ts';
import { type Item, isKind, marksBefore, numberOf, phraseValue } from './find-items.ts';
import { lastCompletePart, previousMonth, previousQuarter, runningTotalOf } from './known-periods.ts';

/** A part of a year, by its first month and length. */
interface Part {
  readonly month: number;
  readonly months: number;
  /** Day of the month, where a date is meant. */
  readonly day?: number;
}

export type PeriodFound = { readonly first: number; readonly end: number } & (
  | { readonly kind: 'period'; readonly period: Period; readonly assumed?: boolean }
  | { readonly kind: 'range'; readonly from?: Period; readonly to?: Period }
  | { readonly kind: 'last' }
  /** «годом раньше»: years to add to the period talked about. */
  | { readonly kind: 'shift'; readonly years: number }
);

type Atom = { readonly first: number; readonly end: number } & (
  | { readonly kind: 'year'; readonly year: number; readonly assumed?: boolean }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'period'; readonly period: Period; readonly assumed?: boolean }
  | { readonly kind: 'range'; readonly from?: Period; readonly to?: Period; readonly part?: Part }
  | { readonly kind: 'last' }
  | { readonly kind: 'shift'; readonly years: number }
);

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const RANGE_MARK = /^(?:-|–|—|−|\.\.|\.\.\.|…|~)$/;
const STOPS = /[?!;:\n]/;

interface Scan {
  readonly items: readonly Item[];
  readonly today: string;
}

function firstToken(scan: Scan, at: number) {
  const item = scan.items[at];
  return item?.tokens.length === 1 ? item.tokens[0] : undefined;
}

function digits(scan: Scan, at: number, length: number): number | undefined {
  const token = firstToken(scan, at);
  return token?.number !== undefined && token.raw.length === length ? token.number : undefined;
}

function isYearNumber(scan: Scan, at: number): number | undefined {
  const year = digits(scan, at, 4);
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

const pad = (value: number) => String(value).padStart(2, '0');
const thisYear = (scan: Scan) => Number(scan.today.slice(0, 4));

function withYear(part: Part, year: number): Period {
  return part.day === undefined
    ? span(year, part.month, part.months)
    : dayOf(`${year}-${pad(part.month)}-${pad(part.day)}`);
}

/** Skips small words that stand between a part and its year: «квартал 2025 *года*», "first half *of the* year 2024". */
function skipSmall(scan: Scan, at: number, most = 3): number {
  let index = at;
  while (index < at + most) {
    const item = scan.items[index];
    if (!item || STOPS.test(marksBefore(item))) break;
    const skipped =
      isKind(item, 'in', 'year_word', 'month_word', 'quarter_word', 'half_word') ||
      (isKind(item, 'from', 'to') && item.tokens[0]?.raw.length === 1) ||
      /^(?:the|of|in|во|за|и)$/.test(item.tokens[0]?.forms[0] ?? '');
    if (!skipped || numberOf(item) !== undefined) break;
    index += 1;
  }
  return index;
}

function skipYearWord(scan: Scan, at: number): number {
  return isKind(scan.items[at], 'year_word') && !STOPS.test(marksBefore(scan.items[at])) ? at + 1 : at;
}

/** ISO texts, dates with dots or slashes, 03.2025. */
function parseNumeric(scan: Scan, at: number): Atom | undefined {
  const year = isYearNumber(scan, at);
  const before = (index: number) => marksBefore(scan.items[index]);
  if (year !== undefined) {
    const month = digits(scan, at + 1, 2);
    if (month === undefined || !/^[-./]$/.test(before(at + 1)) || !touches(scan, at + 1)) return undefined;
    const day = digits(scan, at + 2, 2);
    if (day !== undefined && before(at + 2) === before(at + 1) && touches(scan, at + 2)) {
      const period = parsePeriod(`${year}-${pad(month)}-${pad(day)}`);
      return period && { kind: 'period', period, first: at, end: at + 3 };
    }
    const otherYear = isYearNumber(scan, at + 2);
    const otherMonth = digits(scan, at + 3, 2);
    if (otherYear !== undefined && otherMonth !== undefined && before(at + 2) === '/' && before(at + 3) === '-') {
      const period = parsePeriod(`${year}-${pad(month)}/${otherYear}-${pad(otherMonth)}`);
      return period && { kind: 'period', period, first: at, end: at + 4 };
    }
    if (month > 12 && before(at + 1) === '-' && 2000 + month > year) {
      return { kind: 'range', from: yearOf(year), to: yearOf(2000 + month), first: at, end: at + 2 };
    }
    return month >= 1 && month <= 12
      ? { kind: 'period', period: span(year, month, 1), first: at, end: at + 2 }
      : undefined;
  }
  const lead = firstToken(scan, at)?.number;
  if (lead === undefined || (firstToken(scan, at)?.raw.length ?? 9) > 2) return undefined;
  const second = firstToken(scan, at + 1)?.number;
  const lastYear = isYearNumber(scan, at + 2);
  if (
    second !== undefined &&
    lastYear !== undefined &&
    /^[./-]$/.test(before(at + 1)) &&
    before(at + 2) === before(at + 1)
  ) {
    const period = parsePeriod(`${lastYear}-${pad(second)}-${pad(lead)}`);
    return period && { kind: 'period', period, first: at, end: at + 3 };
  }
  const endYear = isYearNumber(scan, at + 1);
  if (endYear !== undefined && lead >= 1 && lead <= 12 && /^[./]$/.test(before(at + 1)) && touches(scan, at + 1)) {
    return { kind: 'period', period: span(endYear, lead, 1), first: at, end: at + 2 };
  }
  return undefined;
}

/** True when no blank stands between the mark and the item before it. */
function touches(scan: Scan, at: number): boolean {
  const token = scan.items[at]?.tokens[0];
  const previous = scan.items[at - 1]?.tokens.at(-1);
  return token !== undefined && previous !== undefined && token.start - previous.end <= 1;
}

function parseYear(scan: Scan, at: number): Atom | undefined {
  const item = scan.items[at];
  const current = thisYear(scan);
  const year = isYearNumber(scan, at);
  if (year !== undefined) return { kind: 'year', year, first: at, end: skipYearWord(scan, at + 1) };
  if (isKind(item, 'last_year')) return { kind: 'year', year: current - 1, first: at, end: skipYearWord(scan, at + 1) };
  if (isKind(item, 'year_before_last')) {
    return { kind: 'year', year: current - 2, first: at, end: skipYearWord(scan, at + 1) };
  }
  if (isKind(item, 'this_year')) {
    return { kind: 'year', year: current, assumed: true, first: at, end: skipYearWord(scan, at + 1) };
  }
  return undefined;
}

const CARDINALS = /^(?:два|двух|три|трех|четире|еки|уш|торт|two|three|four)$/;

/** A quarter, a half, months, in numbers or words. */
function parsePart(scan: Scan, at: number): Atom | undefined {
  const { items } = scan;
  const item = items[at];
  const number = numberOf(item);
  const next = items[at + 1];
  const isYearLike = (index: number) => isYearNumber(scan, index) !== undefined;
  if (number !== undefined && !isYearLike(at)) {
    const second = numberOf(next);
    // «первые девять месяцев», "first three quarters"
    if (number === 1 && second !== undefined && second > 1 && second <= 12) {
      if (isKind(items[at + 2], 'month_word')) {
        return { kind: 'part', part: { month: 1, months: second }, first: at, end: at + 3 };
      }
      if (isKind(items[at + 2], 'quarter_word') && second <= 4) {
        return { kind: 'part', part: { month: 1, months: 3 * second }, first: at, end: at + 3 };
      }
    }
    if (number >= 1 && number <= 4 && isKind(next, 'quarter_word', 'quarter_mark')) {
      const cardinal = CARDINALS.test(item?.tokens[0]?.forms[0] ?? '') && !item?.tokens[0]?.ending;
      const part = cardinal ? { month: 1, months: 3 * number } : { month: 3 * number - 2, months: 3 };
      return { kind: 'part', part, first: at, end: at + 2 };
    }
    if (number >= 1 && number <= 2 && isKind(next, 'half_word', 'half_mark')) {
      return { kind: 'part', part: { month: 6 * number - 5, months: 6 }, first: at, end: at + 2 };
    }
    if (number >= 1 && number <= 12 && isKind(next, 'month_word')) {
      return { kind: 'part', part: { month: 1, months: number }, first: at, end: at + 2 };
    }
    const month = phraseValue(next, 'month');
    if (month !== undefined && number >= 1 && number <= 31 && item?.tokens[0]?.number !== undefined) {
      return { kind: 'part', part: { month: Number(month), months: 1, day: number }, first: at, end: at + 2 };
    }
    return undefined;
  }
  if (isKind(item, 'quarter_word', 'quarter_mark')) {
    const quarter = numberOf(next);
    if (quarter !== undefined && quarter >= 1 && quarter <= 4 && !isYearLike(at + 1)) {
      return { kind: 'part', part: { month: 3 * quarter - 2, months: 3 }, first: at, end: at + 2 };
    }
    return undefined;
  }
  if (isKind(item, 'half_mark')) {
    const half = numberOf(next);
    return half === 1 || half === 2
      ? { kind: 'part', part: { month: 6 * half - 5, months: 6 }, first: at, end: at + 2 }
      : undefined;
  }
  if (isKind(item, 'half_word')) return { kind: 'part', part: { month: 1, months: 6 }, first: at, end: at + 1 };
  return parseMonths(scan, at);
}

/** «январь-март», "from January to September", «мамыр», "January 1". */
function parseMonths(scan: Scan, at: number): Atom | undefined {
  const { items } = scan;
  const month = Number(phraseValue(items[at], 'month') ?? Number.NaN);
  if (Number.isNaN(month)) return undefined;
  const following = items[at + 1];
  // "may" is a verb unless a year or a month stands beside it.
  if (items[at]?.tokens[0]?.raw === 'may' && isYearNumber(scan, at + 1) === undefined && !isKind(following, 'month')) {
    if (isYearNumber(scan, at - 1) === undefined) return undefined;
  }
  const joined = isKind(following, 'until', 'to', 'and') || RANGE_MARK.test(marksBefore(following));
  const step = isKind(following, 'month') ? 1 : 2;
  const other = Number(phraseValue(items[at + step], 'month') ?? Number.NaN);
  const isRange =
    (step === 1 && (RANGE_MARK.test(marksBefore(following)) || items[at]?.tokens[0]?.ending === undefined)) ||
    (step === 2 && isKind(following, 'until', 'to')) ||
    (step === 2 && isKind(following, 'and') && isKind(items[at - 1], 'between'));
  if (joined && isRange && !Number.isNaN(other) && other > month && marksBefore(items[at + step]) !== ',') {
    return {
      kind: 'part',
      part: { month, months: other - month + 1 },
      first: at,
      end: skipMonthWord(scan, at + step + 1),
    };
  }
  const day = firstToken(scan, at + 1);
  if (day?.number !== undefined && day.raw.length <= 2 && day.number >= 1 && day.number <= 31 && day.before === '') {
    if (items[at]?.matches.some((match) => match.phrase.language === 'en')) {
      return { kind: 'part', part: { month, months: 1, day: day.number }, first: at, end: at + 2 };
    }
  }
  return { kind: 'part', part: { month, months: 1 }, first: at, end: skipMonthWord(scan, at + 1) };
}

function skipMonthWord(scan: Scan, at: number): number {
  return isKind(scan.items[at], 'month_word') ? at + 1 : at;
}

/** «прошлый квартал», "last five years", «соңғы бес жыл», «в последние 3 месяца». */
function parseRelative(scan: Scan, at: number): Atom | undefined {
  const { items, today } = scan;
  const item = items[at];
  if (isKind(item, 'year_earlier')) return { kind: 'shift', years: -1, first: at, end: at + 1 };
  if (isKind(item, 'year_later')) return { kind: 'shift', years: 1, first: at, end: at + 1 };
  const count = isKind(item, 'latest', 'previous') ? numberOf(items[at + 1]) : undefined;
  if (count !== undefined && count >= 2 && count <= 60) return parseLastFew(scan, at, at + 1, count);
  const bare = numberOf(item);
  if (
    bare !== undefined &&
    bare >= 2 &&
    bare <= 60 &&
    /^(?:лет|years)$/.test(items[at + 1]?.tokens[0]?.forms[0] ?? '')
  ) {
    return parseLastFew(scan, at, at, bare);
  }
  if (!isKind(item, 'latest', 'previous')) return undefined;
  const next = items[at + 1];
  const end = at + 2;
  if (isKind(next, 'quarter_word')) {
    return { kind: 'period', period: previousQuarter(today), assumed: isKind(item, 'latest'), first: at, end };
  }
  if (isKind(next, 'month_word')) return { kind: 'period', period: previousMonth(today), first: at, end };
  if (isKind(next, 'half_word')) {
    return { kind: 'period', period: lastCompletePart({ month: 1, months: 6 }, today), first: at, end };
  }
  if (isKind(next, 'year_word')) return { kind: 'year', year: thisYear(scan) - 1, first: at, end };
  return isKind(item, 'latest') ? { kind: 'last', first: at, end: at + 1 } : undefined;
}

function parseLastFew(scan: Scan, first: number, numberAt: number, count: number): Atom | undefined {
  const unit = scan.items[numberAt + 1];
  const end = numberAt + 2;
  const year = thisYear(scan);
  if (isKind(unit, 'year_word')) {
    return { kind: 'range', from: yearOf(year - count), to: yearOf(year - 1), first, end };
  }
  const shift = (months: number) => {
    const index = year * 12 + Number(scan.today.slice(5, 7)) - 1 - months;
    return { year: Math.floor(index / 12), month: (index % 12) + 1 };
  };
  if (isKind(unit, 'month_word')) {
    const from = shift(count);
    const to = shift(1);
    return { kind: 'range', from: span(from.year, from.month, 1), to: span(to.year, to.month, 1), first, end };
  }
  if (isKind(unit, 'quarter_word')) {
    const to = previousQuarter(scan.today);
    const index = to.year * 12 + to.month - 1 - 3 * (count - 1);
    return { kind: 'range', from: span(Math.floor(index / 12), (index % 12) + 1, 3), to, first, end };
  }
  return undefined;
}

/** Years with their beginning or end, parts with their year. */
function parseJoined(scan: Scan, at: number): Atom | undefined {
  const { items } = scan;
  const year = parseYear(scan, at);
  if (year?.kind === 'year') {
    const rest = year.end;
    if (isKind(items[rest], 'begin', 'end') && !STOPS.test(marksBefore(items[rest]))) {
      const shift = isKind(items[rest], 'end') ? 1 : 0;
      return { kind: 'period', period: dayOf(`${year.year + shift}-01-01`), first: at, end: rest + 1 };
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
      return { kind: 'period', period: dayOf(`${of.year + shift}-01-01`), first: at, end: of.end };
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

function parseSimple(scan: Scan, at: number): Atom | undefined {
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
    const to = periodOf(atom);
    return to && atom && sameLength(from, to) ? { to, end: atom.end } : undefined;
  }
  if (isKind(item, 'until') || /^(?:to|through)$/.test(item.tokens[0]?.forms[0] ?? '')) {
    const atom = parseSimple(scan, at + 1);
    const to = periodOf(atom);
    return to && atom && sameLength(from, to) ? { to, end: atom.end } : undefined;
  }
  return undefined;
}

function sameLength(a: Period, b: Period): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === 'day' || (b.kind === 'span' && a.months === b.months);
}

/** «с 2019 по 2024», "between 2015 and 2020", «2019 жылдан 2024 жылға дейін», "since 2019", «до 2010». */
function parseRange(scan: Scan, at: number): Atom | undefined {
  const { items } = scan;
  const item = items[at];
  const opened = isKind(item, 'since', 'between');
  const start = opened ? skipSmall(scan, at + 1, 1) : at;
  const first = parseSimple(scan, start);
  const from = periodOf(first);
  if (first && from) {
    const ended = parseRangeEnd(scan, first.end, from);
    if (ended?.to) return { kind: 'range', from, to: ended.to, first: at, end: ended.end };
    const second = parseSimple(scan, first.end);
    const joint = isKind(items[first.end], 'and') ? parseSimple(scan, first.end + 1) : undefined;
    const other = second ?? joint;
    const to = periodOf(other);
    if (other && to && sameLength(from, to)) {
      // Kazakh closes the range behind its second end: «2019–2024 жылдар аралығында», «2024 жылға дейін».
      const closed = isKazakh(items[other.end], 'until', 'between') && !STOPS.test(marksBefore(items[other.end]));
      if (closed || (joint && isKind(item, 'between'))) {
        return { kind: 'range', from, to, first: at, end: closed ? other.end + 1 : other.end };
      }
    }
    // «с начала года», "since the beginning of the year": the running total.
    const begun = scan.items.slice(first.first, first.end).some((one) => isKind(one, 'begin'));
    const running = begun && from.kind === 'day' && runningTotalOf(Number(from.date.slice(0, 4)), scan.today);
    if (running && (opened || isKind(items[first.end], 'since') || endsFrom(items[first.end - 1]))) {
      return { kind: 'period', period: running, assumed: true, first: at, end: first.end };
    }
    const kazakhSince =
      isKind(items[first.end], 'since') && items[first.end]?.matches.some((m) => m.phrase.language === 'kk');
    if (kazakhSince) return { kind: 'range', from, first: at, end: first.end + 1 };
    if (opened && isKind(item, 'since') && isOpenSince(scan, at, first))
      return { kind: 'range', from, first: at, end: first.end };
    const kazakhUntil =
      isKind(items[first.end], 'until') && items[first.end]?.matches.some((m) => m.phrase.language === 'kk');
    if (kazakhUntil) return { kind: 'range', to: from, first: at, end: first.end + 1 };
    if (first.kind === 'year' && first.first === at) return first;
  }
  return undefined;
}

function isKazakh(item: Item | undefined, ...kinds: readonly string[]): boolean {
  return item?.matches.some(({ phrase }) => kinds.includes(phrase.kind) && phrase.language === 'kk') ?? false;
}

/** «жыл басынан» is the ablative of the beginning. */
function endsFrom(item: Item | undefined): boolean {
  return /нан$/.test(item?.tokens[0]?.forms[0] ?? '');
}

/** «с 2019», "since 2019"; not "from 2023" alone, «по сравнению с 2023», «с мая по август». */
function isOpenSince(scan: Scan, at: number, found: { readonly first: number; readonly end: number }): boolean {
  const inside = scan.items.slice(found.first, found.end);
  if (inside.some((item) => isKind(item, 'until'))) return false;
  if (isKind(scan.items[at - 1], 'compare', 'difference', 'percent_sign')) return false;
  return !/^(?:from)$/.test(scan.items[at]?.tokens[0]?.forms[0] ?? '');
}

function scanAtoms(scan: Scan): Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  while (at < scan.items.length) {
    const atom = parseRange(scan, at) ?? parseSimple(scan, at);
    if (atom) {
      // A bare year that belongs to a range opened before it was already taken.
      atoms.push({ ...atom, first: Math.min(atom.first, at) });
      at = Math.max(atom.end, at + 1);
    } else at += 1;
  }
  return atoms;
}

/** Gives each part without a year the year that stands alone, or that of a neighbour; and the other way round. */
function joinAtoms(atoms: readonly Atom[], today: string, talkedOf?: number): PeriodFound[] {
  const years = atoms.filter((atom) => atom.kind === 'year');
  const parts = atoms.filter((atom) => atom.kind === 'part');
  const whole = atoms.find((atom) => atom.kind === 'period' && atom.period.kind === 'span');
  const found: PeriodFound[] = [];
  const taken = new Set<Atom>();
  for (const atom of atoms) {
    const { first, end } = atom;
    if (atom.kind === 'part') {
      const lone = years.length === 1 ? years[0] : years.find((year) => year.first > first);
      if (lone && (years.length === 1 || parts.length === 1)) {
        for (const year of years) {
          if (taken.has(year)) continue;
          taken.add(year);
          found.push({ kind: 'period', period: withYear(atom.part, year.year), first, end });
        }
        if (parts.length > 1) found.push({ kind: 'period', period: withYear(atom.part, lone.year), first, end });
      } else if (whole?.kind === 'period' && whole.period.kind === 'span') {
        found.push({ kind: 'period', period: withYear(atom.part, whole.period.year), first, end });
      } else if (talkedOf !== undefined) {
        found.push({ kind: 'period', period: withYear(atom.part, talkedOf), first, end });
      } else {
        found.push({ kind: 'period', period: lastCompletePart(atom.part, today), assumed: true, first, end });
      }
      continue;
    }
    if (atom.kind === 'year') {
      if (parts.length > 0) continue;
      // «первый квартал 2024 и 2025»: the second year means its first quarter too.
      const shared = whole && whole.first < first ? whole : undefined;
      if (
        shared?.kind === 'period' &&
        shared.period.kind === 'span' &&
        shared.period.months < 12 &&
        atoms.length === 2
      ) {
        const period = span(atom.year, shared.period.month, shared.period.months);
        found.push({ kind: 'period', period, first, end });
      } else if (atom.assumed) {
        found.push({ kind: 'period', period: runningTotalOf(atom.year, today), assumed: true, first, end });
      } else found.push({ kind: 'period', period: yearOf(atom.year), first, end });
      continue;
    }
    if (atom.kind === 'range') {
      const { from, to } = atom;
      found.push({ kind: 'range', ...(from && { from }), ...(to && { to }), first, end });
    } else found.push(atom);
  }
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = JSON.stringify({ ...one, first: 0, end: 0 });
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Every period the items name, in their order; relative ones are settled by today. */
export function findPeriods(items: readonly Item[], today: string, year?: number): readonly PeriodFound[] {
  return joinAtoms(scanAtoms({ items, today }), today, year);
}
