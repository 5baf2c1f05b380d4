/** What the parsers of periods share: the stretch of items they look at, and what they may find in it. */
import { dayOf, type Period, span } from '../../statistics/time/period.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { Tell } from '../rule.ts';
import { type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';

/** A part of a year, by its first month and length. */
export interface YearPart {
  readonly month: number;
  readonly months: number;
  /** Day of the month, where a date is meant. */
  readonly day?: number;
}

export type Atom = { readonly first: number; readonly end: number } & (
  | { readonly kind: 'year'; readonly year: number; readonly assumed?: boolean }
  | { readonly kind: 'part'; readonly part: YearPart }
  /** `early`: «в начале 2024 года», which is more than its first day. */
  | { readonly kind: 'period'; readonly period: Period; readonly assumed?: boolean; readonly early?: boolean }
  /** `toDay`: «по конец 2023» of years, which closes a stock a day later. */
  | {
      readonly kind: 'range';
      readonly from?: Period;
      readonly to?: Period;
      readonly toDay?: Period;
      readonly part?: YearPart;
    }
  | { readonly kind: 'last' }
  | { readonly kind: 'shift'; readonly years: number }
);

const FIRST_YEAR = 1900;

const LAST_YEAR = 2199;

export const RANGE_MARK = /^(?:-|–|—|−|\.\.|\.\.\.|…|~)$/;

export const STOPS = /[?!;:\n]/;

export interface Scan {
  readonly items: readonly Item[];
  readonly today: string;
  readonly languages: Languages;
  /** Hears of the rules that are tried. */
  readonly tell?: Tell | undefined;
  /** The year that the conversation is about. */
  readonly talkedOf?: number;
}

export function firstToken(scan: Scan, at: number) {
  const item = scan.items[at];
  return item?.tokens.length === 1 ? item.tokens[0] : undefined;
}

export function digits(scan: Scan, at: number, length: number): number | undefined {
  const token = firstToken(scan, at);
  return token?.number !== undefined && token.raw.length === length ? token.number : undefined;
}

export function isYearNumber(scan: Scan, at: number): number | undefined {
  const year = digits(scan, at, 4);
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
}

export const pad = (value: number) => String(value).padStart(2, '0');

export const thisYear = (scan: Scan) => Number(scan.today.slice(0, 4));

export function withYear(part: YearPart, year: number): Period {
  return part.day === undefined
    ? span(year, part.month, part.months)
    : dayOf(`${year}-${pad(part.month)}-${pad(part.day)}`);
}

/** Skips small words that stand between a part and its year: «квартал 2025 *года*», "first half *of the* year 2024". */
export function skipSmall(scan: Scan, at: number, most = 3): number {
  let index = at;
  while (index < at + most) {
    const item = scan.items[index];
    if (!item || STOPS.test(marksBefore(item))) break;
    const skipped =
      isKind(item, 'in', 'year_word', 'month_word', 'quarter_word', 'half_word') ||
      (isKind(item, 'from', 'to') && item.tokens[0]?.raw.length === 1) ||
      isCue(item, 'period_joint');
    if (!skipped || numberOf(item) !== undefined) break;
    index += 1;
  }
  return index;
}

export function skipYearWord(scan: Scan, at: number): number {
  return isKind(scan.items[at], 'year_word') && !STOPS.test(marksBefore(scan.items[at])) ? at + 1 : at;
}

/** True when no blank stands between the mark and the item before it. */
export function touches(scan: Scan, at: number): boolean {
  const token = scan.items[at]?.tokens[0];
  const previous = scan.items[at - 1]?.tokens.at(-1);
  return token !== undefined && previous !== undefined && token.start - previous.end <= 1;
}

/** True where the word belongs to a language whose small words stand behind what they are about: «2019 жылдан бері». */
export function standsBehind(scan: Scan, at: number, ...kinds: readonly PhraseKind[]): boolean {
  const matches = scan.items[at]?.matches ?? [];
  return matches.some(({ phrase }) => kinds.includes(phrase.kind) && scan.languages.of(phrase.language)?.endsInCases);
}
