import { span, yearOf } from '../../statistics/time/period.ts';
import { isCue, isKind, marksBefore, numberOf, phraseValue } from '../vocabulary/find-items.ts';
import { lastCompletePart, previousMonth, previousQuarter } from './known-periods.ts';
import { parseYearWords } from './parse-year-words.ts';
import { type Atom, isYearNumber, RANGE_MARK, type Scan, shortYear, skipYearWord, thisYear } from './period-scan.ts';

export function parseYear(scan: Scan, at: number): Atom | undefined {
  const item = scan.items[at];
  const current = thisYear(scan);
  const year = isYearNumber(scan, at) ?? shortYear(scan, at);
  if (year !== undefined) return { kind: 'year', year, first: at, end: skipYearWord(scan, at + 1) };
  const words = parseYearWords(scan, at);
  if (words) return { kind: 'year', year: words.year, first: at, end: skipYearWord(scan, words.end) };
  if (isKind(item, 'last_year')) return { kind: 'year', year: current - 1, first: at, end: skipYearWord(scan, at + 1) };
  if (isKind(item, 'year_before_last')) {
    return { kind: 'year', year: current - 2, first: at, end: skipYearWord(scan, at + 1) };
  }
  if (isKind(item, 'this_year')) {
    return { kind: 'year', year: current, assumed: true, first: at, end: skipYearWord(scan, at + 1) };
  }
  return undefined;
}

/** «90-е», «2010-х», "the 1990s", «90-жылдары», «девяностые годы»: ten years. */
function parseDecade(scan: Scan, at: number): Atom | undefined {
  const item = scan.items[at];
  const [token] = item?.tokens ?? [];
  const value = numberOf(item);
  if (!token || value === undefined || value % 10 !== 0) return undefined;
  const next = scan.items[at + 1];
  const [follower] = next?.tokens ?? [];
  const isPlural = isKind(next, 'year_word') && isCue(next, 'years_of_decade');
  const isLatin =
    isCue(next, 'decade_mark') && follower !== undefined && (follower.glued || /^['’]$/.test(follower.before));
  const isWord = token.number === undefined;
  const isJoined = isCue(item, 'decade_ending');
  const alone = !RANGE_MARK.test(marksBefore(item)) && !isKind(scan.items[at - 1], 'and', 'until');
  const isHyphened = follower?.before === '-' && isCue(next, 'kazakh_year');
  const plural = isPlural && alone && (isWord || isHyphened || isCue(item, 'ordinal_ending') || value < 100);
  if (!(isLatin || (isJoined && !isWord) || plural)) return undefined;
  const start = value >= 1900 ? value : value >= 30 ? 1900 + value : 2000 + value;
  if (value >= 100 ? value < 1900 || value > 2090 : start > thisYear(scan)) return undefined;
  const end = isLatin ? at + 2 : skipYearWord(scan, at + 1);
  return { kind: 'range', from: yearOf(start), to: yearOf(Math.min(start + 9, thisYear(scan) - 1)), first: at, end };
}

/**
 * «через два года», "two years later", «содан екі жыл өткен соң», «на три года раньше»: so many years from the period
 * talked about. «два года назад» counts from today and is read elsewhere.
 */
function parseYearsApart(scan: Scan, at: number): Atom | undefined {
  const { items } = scan;
  const opened = isKind(items[at], 'since_then', 'later');
  const numberAt = opened ? at + 1 : at;
  const count = numberOf(items[numberAt]);
  if (count === undefined || count < 2 || count > 40) return undefined;
  const unit = items[numberAt + 1];
  // «жыл өткен соң» is one phrase of the lexicon.
  if (isKind(unit, 'year_later') && isCue(unit, 'kazakh_year')) {
    return { kind: 'shift', years: count, first: at, end: numberAt + 2 };
  }
  if (opened && isKind(unit, 'year_earlier') && isCue(unit, 'kazakh_year')) {
    return { kind: 'shift', years: -count, first: at, end: numberAt + 2 };
  }
  if (!isKind(unit, 'year_word')) return undefined;
  const next = items[numberAt + 2];
  const isKazakh = items[at]?.matches.some(({ phrase }) => scan.languages.of(phrase.language)?.endsInCases) ?? false;
  const isEarlier = isKind(next, 'earlier') || (opened && isKazakh && isKind(next, 'ago'));
  if (isEarlier) return { kind: 'shift', years: -count, first: at, end: numberAt + 3 };
  if (isKind(next, 'later')) return { kind: 'shift', years: count, first: at, end: numberAt + 3 };
  return opened && !isKazakh ? { kind: 'shift', years: count, first: at, end: numberAt + 2 } : undefined;
}

/** «за годы независимости», "since independence", «тәуелсіздік алғалы бері». */
function parseIndependence(scan: Scan, at: number): Atom | undefined {
  if (!isKind(scan.items[at], 'since_independence')) return undefined;
  return { kind: 'range', from: yearOf(1991), first: at, end: at + 1 };
}

/** «в нулевых», "the noughties", «екі мыңыншы жылдары». */
function parseNamedDecade(scan: Scan, at: number): Atom | undefined {
  const start = Number(phraseValue(scan.items[at], 'decade') ?? Number.NaN);
  if (Number.isNaN(start)) return undefined;
  const end = skipYearWord(scan, at + 1);
  return { kind: 'range', from: yearOf(start), to: yearOf(Math.min(start + 9, thisYear(scan) - 1)), first: at, end };
}

/** «прошлый квартал», "last five years", «соңғы бес жыл», «в последние 3 месяца». */
export function parseRelative(scan: Scan, at: number): Atom | undefined {
  const { items, today } = scan;
  const item = items[at];
  const found =
    parseDecade(scan, at) ?? parseNamedDecade(scan, at) ?? parseYearsApart(scan, at) ?? parseIndependence(scan, at);
  if (found) return found;
  if (isKind(item, 'year_earlier')) return { kind: 'shift', years: -1, first: at, end: at + 1 };
  if (isKind(item, 'year_later')) return { kind: 'shift', years: 1, first: at, end: at + 1 };
  const few = findLatestFew(scan, at);
  if (few) return parseLastFew(scan, at, few.unitAt - 1, few.count);
  const bare = numberOf(item);
  // «пять лет назад», "three years ago", «бес жыл бұрын»: one year, not a stretch.
  if (
    bare !== undefined &&
    bare >= 2 &&
    bare <= 60 &&
    isKind(items[at + 1], 'year_word') &&
    isKind(items[at + 2], 'ago')
  ) {
    return { kind: 'year', year: thisYear(scan) - bare, first: at, end: at + 3 };
  }
  if (
    bare !== undefined &&
    bare >= 2 &&
    bare <= 60 &&
    isKind(items[at - 1], 'in', 'from') &&
    isCue(items[at + 1], bare <= 4 ? 'few_years' : 'many_years')
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

function skipFull(scan: Scan, at: number): number {
  return isCue(scan.items[at], 'full') ? at + 1 : at;
}

/** «последние три года», «три последних полных года», «соңғы үш толық жыл», "the last three full years". */
function findLatestFew(scan: Scan, at: number): { count: number; unitAt: number } | undefined {
  const { items } = scan;
  const isLast = (index: number) => isKind(items[index], 'latest', 'previous');
  const numberAt = isLast(at) ? skipFull(scan, at + 1) : isLast(at + 1) ? at : undefined;
  const count = numberAt === undefined ? undefined : numberOf(items[numberAt]);
  if (numberAt === undefined || count === undefined || count < 2 || count > 60) return undefined;
  const behind = isLast(at) ? numberAt + 1 : at + 2;
  // «последние полные 12 месяцев года 2019» names its year; only years are counted so.
  const unitAt = skipFull(scan, behind);
  const isSkipped = unitAt > behind || (isLast(at) && numberAt > at + 1);
  if (isSkipped && !isKind(items[unitAt], 'year_word')) return undefined;
  return isLast(at) || isKind(items[unitAt], 'year_word', 'month_word', 'quarter_word') ? { count, unitAt } : undefined;
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
