/** A quarter, a half, months, in numbers or words. */
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { isCue, isKind, marksBefore, numberOf, phraseValue } from '../vocabulary/find-items.ts';
import { type Atom, firstToken, isYearNumber, RANGE_MARK, type Scan, type YearPart } from './period-scan.ts';

interface Place {
  readonly scan: Scan;
  readonly at: number;
  /** The figure or numeral here that is no year. */
  readonly number: number | undefined;
}

type PartRule = Rule<Place, Atom>;

const partOf = (part: YearPart, first: number, end: number): Atom => ({ kind: 'part', part, first, end });
const quarter = (number: number): YearPart => ({ month: 3 * number - 2, months: 3 });
const half = (number: number): YearPart => ({ month: 6 * number - 5, months: 6 });
const isUpTo = (most: number, number: number | undefined): number is number =>
  number !== undefined && number >= 1 && number <= most;

/** «первые девять месяцев», "first three quarters". */
function firstFew({ scan: { items }, at, number }: Place): Atom | undefined {
  const count = number === 1 ? numberOf(items[at + 1]) : undefined;
  if (count === undefined || count < 2 || count > 12) return undefined;
  if (isKind(items[at + 2], 'month_word')) return partOf({ month: 1, months: count }, at, at + 3);
  return isKind(items[at + 2], 'quarter_word') && count <= 4
    ? partOf({ month: 1, months: 3 * count }, at, at + 3)
    : undefined;
}

/** «2 квартал», "third quarter"; «три квартала» are the first three. */
function countedQuarter({ scan: { items }, at, number }: Place): Atom | undefined {
  if (!isUpTo(4, number) || !isKind(items[at + 1], 'quarter_word', 'quarter_mark')) return undefined;
  const isCount = isCue(items[at], 'cardinal') && !items[at]?.tokens[0]?.ending;
  return partOf(isCount ? { month: 1, months: 3 * number } : quarter(number), at, at + 2);
}

/** «2 и 3 кварталы»: the word for quarter stands behind the second only. */
function sharedQuarter({ scan: { items }, at, number }: Place): Atom | undefined {
  const other = isKind(items[at + 1], 'and') ? numberOf(items[at + 2]) : undefined;
  return isUpTo(4, number) && isUpTo(4, other) && isKind(items[at + 3], 'quarter_word')
    ? partOf(quarter(number), at, at + 1)
    : undefined;
}

/** «5 мая», "5 May". */
function dayOfMonth({ scan: { items }, at, number }: Place): Atom | undefined {
  const monthAt = isCue(items[at + 1], 'part_of') ? at + 2 : at + 1;
  const month = phraseValue(items[monthAt], 'month');
  // «первое января», «бірінші қаңтар»; «три месяца» and «один май» are no days.
  const isDay = items[at]?.tokens[0]?.number !== undefined || isCue(items[at], 'ordinal_day');
  return month !== undefined && isUpTo(31, number) && isDay
    ? partOf({ month: Number(month), months: 1, day: number }, at, monthAt + 1)
    : undefined;
}

const NUMBERED: readonly PartRule[] = [
  { name: 'the first few months or quarters', take: firstFew },
  { name: 'a counted quarter', take: countedQuarter },
  { name: 'a quarter that shares its word', take: sharedQuarter },
  {
    name: 'a counted half',
    take: ({ scan: { items }, at, number }) =>
      isUpTo(2, number) && isKind(items[at + 1], 'half_word', 'half_mark')
        ? partOf(half(number), at, at + 2)
        : undefined,
  },
  {
    name: 'so many months',
    take: ({ scan: { items }, at, number }) =>
      isUpTo(12, number) && number > 1 && isKind(items[at + 1], 'month_word')
        ? partOf({ month: 1, months: number }, at, at + 2)
        : undefined,
  },
  { name: 'a day of a month', take: dayOfMonth },
];

/** «квартал 2», "Q2", "H1". */
function markedPart({ scan, at }: Place): Atom | undefined {
  const { items } = scan;
  const number = isYearNumber(scan, at + 1) === undefined ? numberOf(items[at + 1]) : undefined;
  if (isKind(items[at], 'quarter_word', 'quarter_mark') && isUpTo(4, number))
    return partOf(quarter(number), at, at + 2);
  return isKind(items[at], 'half_mark') && isUpTo(2, number) ? partOf(half(number), at, at + 2) : undefined;
}

/** «последний квартал», «соңғы жартыжылдық», "the last month" of a year that stands beside it. */
function lastPart({ scan: { items }, at }: Place): Atom | undefined {
  if (!isKind(items[at], 'latest', 'previous')) return undefined;
  const next = items[at + 1];
  if (isKind(next, 'quarter_word')) return partOf(quarter(4), at, at + 2);
  if (isKind(next, 'half_word')) return partOf(half(2), at, at + 2);
  return isKind(next, 'month_word') ? partOf({ month: 12, months: 1 }, at, at + 2) : undefined;
}

const WORDED: readonly PartRule[] = [
  { name: 'the last part of a year', take: lastPart },
  { name: 'a quarter or a half behind its mark', take: markedPart },
  {
    name: 'the whole year',
    take: ({ scan: { items }, at }) =>
      isKind(items[at], 'whole_year') ? partOf({ month: 1, months: 12 }, at, at + 1) : undefined,
  },
  {
    name: 'a season',
    take: ({ scan: { items }, at }) => {
      const month = phraseValue(items[at], 'season');
      return month === undefined ? undefined : partOf({ month: Number(month), months: 3 }, at, at + 1);
    },
  },
  {
    name: 'half a year',
    take: ({ scan: { items }, at }) => (isKind(items[at], 'half_word') ? partOf(half(1), at, at + 1) : undefined),
  },
  { name: 'months', take: ({ scan, at }) => parseMonths(scan, at) },
];

/** With which words a part may begin that no number opens. */
export const PART_OPENERS: readonly PhraseKind[] = [
  'latest',
  'previous',
  'quarter_word',
  'quarter_mark',
  'half_word',
  'half_mark',
  'whole_year',
  'season',
  'month',
];

export function parsePart(scan: Scan, at: number): Atom | undefined {
  const isYear = isYearNumber(scan, at) !== undefined;
  const number = isYear ? undefined : numberOf(scan.items[at]);
  if (number === undefined && !isKind(scan.items[at], ...PART_OPENERS)) return undefined;
  return takeFirst('parts', number === undefined ? WORDED : NUMBERED, { scan, at, number }, scan.tell);
}

function monthAt(scan: Scan, at: number): number | undefined {
  const value = phraseValue(scan.items[at], 'month');
  return value === undefined ? undefined : Number(value);
}

/** "may I", "sent most", «марта» is a month, "march of people": a word of its own unless a year or a month is beside it. */
function isOtherWord(scan: Scan, at: number): boolean {
  const { items } = scan;
  if (!isCue(items[at], 'verb_or_month') || isKind(items[at + 1], 'month')) return false;
  const raw = items[at]?.tokens[0]?.raw ?? '';
  // "May I know …"
  if (isCue(items[at + 1], 'who_asks')) return true;
  return raw === raw.toLowerCase() && [at - 1, at + 1].every((beside) => isYearNumber(scan, beside) === undefined);
}

/** Where «–», "to", «и» leads to the second month; absent where none is joined. */
function joinedMonthAt(scan: Scan, at: number): number | undefined {
  const { items } = scan;
  const next = items[at + 1];
  if (isKind(next, 'month')) {
    const isMarked = RANGE_MARK.test(marksBefore(next));
    const isLoose = isKind(next, 'until', 'to', 'and') && items[at]?.tokens[0]?.ending === undefined;
    return isMarked || isLoose ? at + 1 : undefined;
  }
  const isReached = isKind(next, 'until', 'to') || (isKind(next, 'and') && isKind(items[at - 1], 'between'));
  return isReached ? at + 2 : undefined;
}

/** "January 1": the day behind its month. */
function dayBehind(scan: Scan, at: number): number | undefined {
  const day = firstToken(scan, at + 1);
  const isDay = isUpTo(31, day?.number) && day?.raw.length !== undefined && day.raw.length <= 2 && day.before === '';
  const isBehind = scan.items[at]?.matches.some(({ phrase }) => scan.languages.of(phrase.language)?.putsDayBehind);
  return isDay && isBehind ? day?.number : undefined;
}

/** «январь-март», "from January to September", «мамыр», "January 1". */
function parseMonths(scan: Scan, at: number): Atom | undefined {
  const month = monthAt(scan, at);
  if (month === undefined || isOtherWord(scan, at)) return undefined;
  const otherAt = joinedMonthAt(scan, at);
  const other = otherAt === undefined ? undefined : monthAt(scan, otherAt);
  if (otherAt !== undefined && other !== undefined && other > month && marksBefore(scan.items[otherAt]) !== ',')
    return partOf({ month, months: other - month + 1 }, at, skipMonthWord(scan, otherAt + 1));
  // «от января до января»: a whole year.
  if (otherAt === at + 2 && other === month && month === 1 && isKind(scan.items[at + 1], 'until'))
    return partOf({ month, months: 12 }, at, otherAt + 1);
  const day = dayBehind(scan, at);
  return day === undefined
    ? partOf({ month, months: 1 }, at, skipMonthWord(scan, at + 1))
    : partOf({ month, months: 1, day }, at, at + 2);
}

function skipMonthWord(scan: Scan, at: number): number {
  return isKind(scan.items[at], 'month_word') ? at + 1 : at;
}
