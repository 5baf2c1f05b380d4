import { isCue, isKind, marksBefore, numberOf, phraseValue } from '../vocabulary/find-items.ts';
import { type Atom, firstToken, isYearNumber, RANGE_MARK, type Scan } from './period-scan.ts';

/** A quarter, a half, months, in numbers or words. */
export function parsePart(scan: Scan, at: number): Atom | undefined {
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
      const cardinal = isCue(item, 'cardinal') && !item?.tokens[0]?.ending;
      const part = cardinal ? { month: 1, months: 3 * number } : { month: 3 * number - 2, months: 3 };
      return { kind: 'part', part, first: at, end: at + 2 };
    }
    // «2 и 3 кварталы»: the word for quarter stands behind the second only.
    const other = isKind(next, 'and') ? numberOf(items[at + 2]) : undefined;
    if (number >= 1 && number <= 4 && other !== undefined && other <= 4 && isKind(items[at + 3], 'quarter_word')) {
      return { kind: 'part', part: { month: 3 * number - 2, months: 3 }, first: at, end: at + 1 };
    }
    if (number >= 1 && number <= 2 && isKind(next, 'half_word', 'half_mark')) {
      return { kind: 'part', part: { month: 6 * number - 5, months: 6 }, first: at, end: at + 2 };
    }
    if (number >= 2 && number <= 12 && isKind(next, 'month_word')) {
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
  if (isKind(item, 'whole_year')) return { kind: 'part', part: { month: 1, months: 12 }, first: at, end: at + 1 };
  const season = Number(phraseValue(item, 'season') ?? Number.NaN);
  if (!Number.isNaN(season)) return { kind: 'part', part: { month: season, months: 3 }, first: at, end: at + 1 };
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
  if (
    isCue(items[at], 'verb_or_month') &&
    items[at]?.tokens[0]?.raw.match(/^\p{Ll}/u) &&
    isYearNumber(scan, at + 1) === undefined &&
    !isKind(following, 'month')
  ) {
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
    if (items[at]?.matches.some(({ phrase }) => scan.languages.of(phrase.language)?.putsDayBehind)) {
      return { kind: 'part', part: { month, months: 1, day: day.number }, first: at, end: at + 2 };
    }
  }
  return { kind: 'part', part: { month, months: 1 }, first: at, end: skipMonthWord(scan, at + 1) };
}

function skipMonthWord(scan: Scan, at: number): number {
  return isKind(scan.items[at], 'month_word') ? at + 1 : at;
}
