import { span, yearOf } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { isCue, isKind, marksBefore, numberOf, phraseValue } from '../vocabulary/find-items.ts';
import { lastCompletePart, previousMonth, previousQuarter } from './known-periods.ts';
import { parseYearWords } from './parse-year-words.ts';
import { type Atom, isYearNumber, RANGE_MARK, type Scan, skipSmall, skipYearWord, thisYear } from './period-scan.ts';
import { shortYear } from './short-year.ts';

interface Place {
  readonly scan: Scan;
  readonly at: number;
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

export function parseYear(scan: Scan, at: number): Atom | undefined {
  const item = scan.items[at];
  if (numberOf(item) === undefined && !isKind(item, 'last_year', 'this_year', 'year_before_last')) return undefined;
  const current = thisYear(scan);
  const year = isYearNumber(scan, at) ?? shortYear(scan, at);
  if (year !== undefined) return { kind: 'year', year, first: at, end: skipYearWord(scan, at + 1) };
  const words = parseYearWords(scan, at);
  if (words) return { kind: 'year', year: words.year, first: at, end: skipYearWord(scan, words.end) };
  // «в прошлом году (2023)», "last year (2024)": the figure in brackets says which.
  const told = isKind(item, 'last_year', 'this_year') && marksBefore(scan.items[at + 1]).endsWith('(');
  const meant = told ? isYearNumber(scan, at + 1) : undefined;
  if (meant !== undefined) return { kind: 'year', year: meant, first: at, end: skipYearWord(scan, at + 2) };
  if (isKind(item, 'last_year')) return { kind: 'year', year: current - 1, first: at, end: skipYearWord(scan, at + 1) };
  // «алдыңғы жылдың сәйкес кезеңі» beside a year is the one before it.
  if (isKind(item, 'year_before_last') && !isKind(scan.items[at + 1], 'quarter_word', 'month_word')) {
    if (isCue(item, 'preceding') && isYearNamed(scan))
      return { kind: 'shift', years: -1, first: at, end: skipYearWord(scan, at + 1) };
    return { kind: 'year', year: current - 2, first: at, end: skipYearWord(scan, at + 1) };
  }
  if (isKind(item, 'this_year')) {
    return { kind: 'year', year: current, assumed: true, first: at, end: skipYearWord(scan, at + 1) };
  }
  return undefined;
}

function isYearNamed(scan: Scan): boolean {
  return scan.items.some((_, at) => isYearNumber(scan, at) !== undefined);
}

/** The years of a decade that are over, by its first year in two or four digits. */
function decadeOf(value: number, scan: Scan): { from: number; to: number } | undefined {
  const start = value >= 1900 ? value : value >= 30 ? 1900 + value : 2000 + value;
  const isKnown = value < 100 ? start <= thisYear(scan) : value >= 1900 && value <= 2090;
  return isKnown && value % 10 === 0 ? { from: start, to: Math.min(start + 9, thisYear(scan) - 1) } : undefined;
}

/** "the 1990s", "the 90's" */
function hasLatinMark(scan: Scan, at: number): boolean {
  const next = scan.items[at + 1];
  const mark = next?.tokens[0];
  return isCue(next, 'decade_mark') && mark !== undefined && (mark.glued || /^['’]$/.test(mark.before));
}

/** «90-жылдары», «девяностые годы»; «2010-2020 годы» are two years. */
function hasPluralYear(scan: Scan, at: number, value: number): boolean {
  const [item, next] = [scan.items[at], scan.items[at + 1]];
  const isAlone = !RANGE_MARK.test(marksBefore(item)) && !isKind(scan.items[at - 1], 'and', 'until');
  if (!isAlone || !isKind(next, 'year_word') || !isCue(next, 'years_of_decade')) return false;
  const isHyphened = marksBefore(next) === '-' && isCue(next, 'kazakh_year');
  return item?.tokens[0]?.number === undefined || isHyphened || isCue(item, 'ordinal_ending') || value < 100;
}

/** «90-е», «2010-х», "the 1990s", «90-жылдары», «девяностые годы»: ten years. */
function parseDecade({ scan, at }: Place): Atom | undefined {
  const item = scan.items[at];
  const value = numberOf(item);
  const years = value === undefined ? undefined : decadeOf(value, scan);
  if (value === undefined || !years) return undefined;
  const isLatin = hasLatinMark(scan, at);
  const isJoined = isCue(item, 'decade_ending') && item?.tokens[0]?.number !== undefined;
  if (!isLatin && !isJoined && !hasPluralYear(scan, at, value)) return undefined;
  const end = isLatin ? at + 2 : skipYearWord(scan, at + 1);
  return { kind: 'range', from: yearOf(years.from), to: yearOf(years.to), first: at, end };
}

export function isDecade(scan: Scan, at: number): boolean {
  return parseDecade({ scan, at }) !== undefined;
}

/**
 * «через два года», "two years later", «содан екі жыл өткен соң», «на три года раньше»: so many years from the period
 * talked about. «два года назад» counts from today and is read elsewhere.
 */
function parseYearsApart({ scan, at }: Place): Atom | undefined {
  const { items } = scan;
  const isOpened = isKind(items[at], 'since_then', 'later');
  const numberAt = isOpened ? at + 1 : at;
  const count = numberOf(items[numberAt]);
  const way = count !== undefined && count >= 2 && count <= 40 ? wayApart(scan, at, numberAt, isOpened) : undefined;
  return way && count !== undefined
    ? { kind: 'shift', years: way.sign * count, first: at, end: numberAt + way.words }
    : undefined;
}

function wayApart(
  scan: Scan,
  at: number,
  numberAt: number,
  isOpened: boolean,
): { sign: 1 | -1; words: number } | undefined {
  const { items } = scan;
  const [unit, next] = [items[numberAt + 1], items[numberAt + 2]];
  // «жыл өткен соң» is one phrase of the lexicon.
  if (isCue(unit, 'kazakh_year') && isKind(unit, 'year_later')) return { sign: 1, words: 2 };
  if (isCue(unit, 'kazakh_year') && isOpened && isKind(unit, 'year_earlier')) return { sign: -1, words: 2 };
  if (!isKind(unit, 'year_word')) return undefined;
  const isBehind = items[at]?.matches.some(({ phrase }) => scan.languages.of(phrase.language)?.endsInCases) ?? false;
  if (isKind(next, 'earlier') || (isOpened && isBehind && isKind(next, 'ago'))) return { sign: -1, words: 3 };
  if (isKind(next, 'later')) return { sign: 1, words: 3 };
  return isOpened && !isBehind ? { sign: 1, words: 2 } : undefined;
}

/** «в нулевых», "the noughties", «екі мыңыншы жылдары». */
function parseNamedDecade({ scan, at }: Place): Atom | undefined {
  const start = phraseValue(scan.items[at], 'decade');
  const years = start === undefined ? undefined : decadeOf(Number(start), scan);
  const end = skipYearWord(scan, at + 1);
  return years && { kind: 'range', from: yearOf(years.from), to: yearOf(years.to), first: at, end };
}

/** «пять лет назад», "three years ago", «бес жыл бұрын»: one year; «за пять лет» is a stretch. */
function parseSomeYears({ scan, at }: Place): Atom | undefined {
  const { items } = scan;
  const count = numberOf(items[at]);
  if (count === undefined || count < 2 || count > 60) return undefined;
  if (isKind(items[at + 1], 'year_word') && isKind(items[at + 2], 'ago'))
    return { kind: 'year', year: thisYear(scan) - count, first: at, end: at + 3 };
  const isStretch =
    isKind(items[at - 1], 'in', 'from') && isCue(items[at + 1], count <= 4 ? 'few_years' : 'many_years');
  return isStretch ? parseLastFew(scan, at, at, count) : undefined;
}

/** «за последнее десятилетие», "over the past decade", «соңғы үшжылдықта»; beside years of its own it only counts them. */
function parseSpanOfYears({ scan, at }: Place): Atom | undefined {
  const { items } = scan;
  const isLast = isKind(items[at], 'latest', 'previous');
  const nounAt = isLast ? at + 1 : at;
  const count = Number(phraseValue(items[nounAt], 'span_of_years') ?? Number.NaN);
  const isLed = isLast || isKind(items[at - 1], 'in') || isCue(items[at - 1], 'article');
  if (Number.isNaN(count) || !isLed || isYearNumber(scan, nounAt + 1) !== undefined) return undefined;
  const year = thisYear(scan);
  return { kind: 'range', from: yearOf(year - count), to: yearOf(year - 1), first: at, end: nounAt + 1 };
}

/** The quarter, month or half of a year that was over last; of «последний квартал 2024» the year is named. */
function lastPart(scan: Scan, at: number): Atom | undefined {
  const { items, today } = scan;
  if (parseYear(scan, skipSmall(scan, at + 2))?.kind === 'year') return undefined;
  const unit = items[at + 1];
  const whole = { kind: 'period', first: at, end: at + 2 } as const;
  if (isKind(unit, 'quarter_word'))
    return { ...whole, period: previousQuarter(today), assumed: isKind(items[at], 'latest') };
  const isMonth = isKind(unit, 'month_word');
  return { ...whole, period: isMonth ? previousMonth(today) : lastCompletePart({ month: 1, months: 6 }, today) };
}

/** «прошлый квартал», "last month", «соңғы». */
function parseLast({ scan, at }: Place): Atom | undefined {
  const { items } = scan;
  const [item, next] = [items[at], items[at + 1]];
  // «последняя пятёрка» is the end of a ranking.
  if (!isKind(item, 'latest', 'previous') || findLatestFew(scan, at)) return undefined;
  const whole = { first: at, end: at + 2 };
  // "the most recent year when": which one it was is what is asked.
  if (isKind(next, 'year_word') && isKind(items[at + 2], 'when')) return undefined;
  if (isKind(next, 'quarter_word', 'half_word', 'month_word')) return lastPart(scan, at);
  if (isKind(next, 'year_word')) return { kind: 'year', year: thisYear(scan) - 1, ...whole };
  if (isKind(next, 'decade_word')) return parseLastFew(scan, at, at, 1);
  // "now the first print": it opens the sentence, as «теперь» does.
  const isOpener = at === 0 && items.length > 1 && isKind(item, 'follow');
  return isKind(item, 'latest') && !isOpener ? { kind: 'last', first: at, end: at + 1 } : undefined;
}

const ofWord =
  (kind: PhraseKind, atom: DistributiveOmit<Atom, 'first' | 'end'>) =>
  ({ scan, at }: Place): Atom | undefined =>
    isKind(scan.items[at], kind) ? { ...atom, first: at, end: at + 1 } : undefined;

/** «позапрошлый квартал»: the one before the last. */
function parseBeforeLast({ scan, at }: Place): Atom | undefined {
  const { items, today } = scan;
  if (!isKind(items[at], 'year_before_last') || !isKind(items[at + 1], 'quarter_word', 'month_word')) return undefined;
  const last = isKind(items[at + 1], 'quarter_word') ? previousQuarter(today) : previousMonth(today);
  const index = last.year * 12 + last.month - 1 - last.months;
  const period = span(Math.floor(index / 12), (index % 12) + 1, last.months);
  return { kind: 'period', period, first: at, end: at + 2 };
}

/** "this century", «в XXI веке», «осы ғасырда». */
function parseCentury({ scan, at }: Place): Atom | undefined {
  const start = phraseValue(scan.items[at], 'century');
  return start === undefined ? undefined : { kind: 'range', from: yearOf(Number(start)), first: at, end: at + 1 };
}

const RELATIVES: readonly Rule<Place, Atom>[] = [
  { name: 'a decade in figures', take: parseDecade },
  { name: 'a decade by its name', take: parseNamedDecade },
  { name: 'this century', take: parseCentury },
  { name: 'so many years apart', take: parseYearsApart },
  // «за годы независимости», "since independence", «тәуелсіздік алғалы бері»
  {
    name: 'since independence',
    take: ({ scan, at }) => {
      const end = isCue(scan.items[at + 1], 'since_behind') ? at + 2 : at + 1;
      return isKind(scan.items[at], 'since_independence')
        ? { kind: 'range', from: yearOf(1991), first: at, end }
        : undefined;
    },
  },
  { name: 'the year before', take: ofWord('year_earlier', { kind: 'shift', years: -1 }) },
  { name: 'the year after', take: ofWord('year_later', { kind: 'shift', years: 1 }) },
  {
    name: 'the last few',
    take: ({ scan, at }) => {
      const few = findLatestFew(scan, at);
      return few && parseLastFew(scan, at, few.unitAt - 1, few.count);
    },
  },
  { name: 'a span of years by its noun', take: parseSpanOfYears },
  { name: 'some years ago or long', take: parseSomeYears },
  { name: 'the one before the last', take: parseBeforeLast },
  { name: 'the last', take: parseLast },
];

/** «прошлый квартал», "last five years", «соңғы бес жыл», «в последние 3 месяца». */
export function parseRelative(scan: Scan, at: number): Atom | undefined {
  return takeFirst('relative periods', RELATIVES, { scan, at }, scan.tell);
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
  if (isKind(unit, 'year_word', 'decade_word')) {
    const years = isKind(unit, 'decade_word') ? 10 * count : count;
    return { kind: 'range', from: yearOf(year - years), to: yearOf(year - 1), first, end };
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
