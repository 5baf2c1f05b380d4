/** Periods that no calendar has: a fifth quarter, a third half, month 13, 30 February. */
import { countDays, isRealDay } from '../../statistics/time/days.ts';
import { type Rule, takeFirst } from '../rule.ts';
import type { Token } from '../text/split-tokens.ts';
import { type Item, isCue, isKind, marksBefore, numberOf, phraseValue } from '../vocabulary/find-items.ts';
import { digits, firstToken, isYearNumber, pad, type Scan, touches } from './period-scan.ts';

interface Place {
  readonly scan: Scan;
  readonly at: number;
}

/** The end of the stretch that is no period. */
type End = number;

const LEAP_YEAR = 2024;
/** «тринадцатый квартал»; larger numerals are years. */
const LARGEST_NUMERAL = 20;
const MOST_HALVES = 2;
const MOST_QUARTERS = 4;
const MOST_MONTHS = 12;

/** A figure of one or two digits, or a numeral; «тоқсан» is ninety too, behind a hundred or a thousand. */
function smallNumber({ items }: Scan, at: number): number | undefined {
  const token = items[at]?.tokens[0];
  const value = numberOf(items[at]);
  if (token?.number !== undefined) return token.raw.length > 2 ? undefined : value;
  return numberOf(items[at - 1]) === undefined && (value ?? 0) <= LARGEST_NUMERAL ? value : undefined;
}

const isOutOf = (most: number, number: number | undefined): boolean =>
  number !== undefined && (number < 1 || number > most);

function mostOf(item: Item | undefined): number | undefined {
  if (isKind(item, 'quarter_word', 'quarter_mark')) return MOST_QUARTERS;
  return isKind(item, 'half_word', 'half_mark') ? MOST_HALVES : undefined;
}

/** «последние 8 кварталов», "top 5 half-year": so many of them, or of something else. */
function isCount({ items }: Scan, at: number): boolean {
  return (
    isKind(items[at - 1], 'latest', 'previous', 'most', 'least', 'podium') || isCue(items[at + 1], 'several_parts')
  );
}

/** «13 квартал», «3 полугодие», «13-й месяц». */
function numberedPart({ scan, at }: Place): End | undefined {
  const { items } = scan;
  const next = items[at + 1];
  if (isCount(scan, at) || !/^-?$/.test(marksBefore(next))) return undefined;
  const isOrdinal = items[at]?.tokens[0]?.ending !== undefined;
  const most = isKind(next, 'month_word') && isOrdinal ? MOST_MONTHS : mostOf(next);
  return most !== undefined && isOutOf(most, smallNumber(scan, at)) ? at + 2 : undefined;
}

/** "Q5", "H3", «квартал 5». */
function markedPart({ scan, at }: Place): End | undefined {
  const { items } = scan;
  const most = mostOf(items[at]);
  const isMark = isKind(items[at], 'quarter_mark', 'half_mark') && touches(scan, at + 1);
  const isLast = items[at + 2] === undefined || isYearNumber(scan, at + 2) !== undefined;
  const isTold = !isOutOf(most ?? 0, numberOf(items[at - 1])) && numberOf(items[at - 1]) !== undefined;
  if (most === undefined || isTold || !(isMark || isLast)) return undefined;
  return isOutOf(most, smallNumber(scan, at + 1)) ? at + 2 : undefined;
}

const isJoined = (scan: Scan, at: number): boolean => /^[-./]$/.test(marksBefore(scan.items[at])) && touches(scan, at);

/** 2025-13, 13.2025 */
function writtenMonth({ scan, at }: Place): End | undefined {
  if (!isJoined(scan, at + 1) || isJoined(scan, at + 2)) return undefined;
  const [year, behind] = [isYearNumber(scan, at), digits(scan, at + 1, 2)];
  // 2019-24 are years.
  if (year !== undefined && isOutOf(MOST_MONTHS, behind)) return 2000 + (behind ?? 0) > year ? undefined : at + 2;
  const isYearLast = isYearNumber(scan, at + 1) !== undefined && marksBefore(scan.items[at + 1]) !== '-';
  return isYearLast && isOutOf(MOST_MONTHS, digits(scan, at, 2)) && !isJoined(scan, at) ? at + 2 : undefined;
}

/** 32.01.2025, 2025-02-30; 01/13/2025 is a day where the month is written first. */
function writtenDay({ scan, at }: Place): End | undefined {
  const mark = marksBefore(scan.items[at + 1]);
  if (!isJoined(scan, at + 1) || !isJoined(scan, at + 2) || marksBefore(scan.items[at + 2]) !== mark) return undefined;
  const [first, second, third] = [0, 1, 2].map((step) => firstToken(scan, at + step)?.number);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const isYearFirst = isYearNumber(scan, at) !== undefined;
  if (isYearFirst === (isYearNumber(scan, at + 2) !== undefined)) return undefined;
  const [year, day] = isYearFirst ? [first, third] : [third, first];
  const isReal = (month: number, nth: number) => isRealDay(`${year}-${pad(month)}-${pad(nth)}`);
  return isReal(second, day) || (mark === '/' && isReal(day, second)) ? undefined : at + 3;
}

/** «30 февраля», "32 March", "February 30, 2024". */
function dayOfMonth({ scan, at }: Place): End | undefined {
  const { items } = scan;
  const isBehind = isKind(items[at], 'month') && marksBefore(items[at + 1]) === '';
  const monthAt = isBehind ? at : isCue(items[at + 1], 'part_of') ? at + 2 : at + 1;
  const month = phraseValue(items[monthAt], 'month');
  const dayAt = isBehind ? at + 1 : at;
  const end = isBehind ? at + 2 : monthAt + 1;
  const year = isYearNumber(scan, end);
  if (month === undefined || (isBehind && items[end] !== undefined && year === undefined)) return undefined;
  if (firstToken(scan, dayAt)?.number === undefined || isCount(scan, dayAt)) return undefined;
  return isOutOf(countDays(year ?? LEAP_YEAR, Number(month)), smallNumber(scan, dayAt)) ? end : undefined;
}

const IMPOSSIBLE: readonly Rule<Place, End>[] = [
  { name: 'no such quarter, half or month', take: numberedPart },
  { name: 'no such quarter or half behind its mark', take: markedPart },
  { name: 'no such month in figures', take: writtenMonth },
  { name: 'no such day in figures', take: writtenDay },
  { name: 'no such day of a month', take: dayOfMonth },
];

/** Words and marks as they were typed. */
function asTyped(tokens: readonly Token[]): string {
  return tokens
    .map(({ raw, ending = '', before, start, end }, nth) => {
      // "5th"; an ending behind a hyphen is left out.
      const word = end - start === raw.length + ending.length ? raw + ending : raw;
      if (nth === 0) return word;
      const isApart = start - (tokens[nth - 1]?.end ?? start) > before.length;
      return `${before}${isApart ? ' ' : ''}${word}`;
    })
    .join('');
}

/** The first such period in the words of the message. */
export function findImpossiblePeriod(scan: Scan): string | undefined {
  for (const [at, item] of scan.items.entries()) {
    if (numberOf(item) === undefined && mostOf(item) === undefined && !isKind(item, 'month')) continue;
    const end = takeFirst('periods that cannot be', IMPOSSIBLE, { scan, at }, scan.tell);
    if (end !== undefined) return asTyped(scan.items.slice(at, end).flatMap(({ tokens }) => tokens));
  }
  return undefined;
}
