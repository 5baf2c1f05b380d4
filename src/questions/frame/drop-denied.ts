/** «Былтыр емес, алдыңғы жылы», «не в 2022, а в 2023», "not from Uzbekistan but from China": what is denied is not asked. */
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { hasCue, type Item, isCue, isKind, marksBefore, numberOf, phraseValue } from '../vocabulary/find-items.ts';

/** More words between the two are a sentence of their own. */
const MOST_BETWEEN = 6;
const TIMES: readonly PhraseKind[] = [
  'last_year',
  'year_before_last',
  'this_year',
  'month',
  'quarter_word',
  'half_word',
];
const YEAR = /^(?:19|20)\d\d$/;

/** Sorts of things named: one may be put in the stead of another of its sort. */
function sortsOf(items: readonly Item[]): Set<string> {
  const found = new Set<string>();
  for (const item of items) {
    if (YEAR.test(item.tokens[0]?.raw ?? '') || isKind(item, ...TIMES)) found.add('period');
    if (isKind(item, 'place', 'country', 'abroad')) found.add('place');
    // «не приехало» is one phrase of the lexicon, of those who are left out.
    if (isKind(item, 'indicator') || item.tokens[1]?.cues?.has('moving')) found.add('indicator');
    if (isKind(item, 'group')) found.add('group');
    if (isKind(item, 'flow')) found.add('flow');
    if (isKind(item, 'region_word', 'city_word')) found.add('unit');
  }
  return found;
}

function isInStead(denied: readonly Item[], meant: readonly Item[]): boolean {
  const named = sortsOf(meant);
  return [...sortsOf(denied)].some((sort) => named.has(sort));
}

interface Denial {
  readonly first: number;
  /** Index after the last word that is dropped. */
  readonly end: number;
}

/** «X емес, Y»: the denied stands before, back to the mark or the beginning. */
function findKazakh(items: readonly Item[]): Denial | undefined {
  const at = items.findIndex((item) => isCue(item, 'denial_behind'));
  if (at < 1 || items[at]?.tokens.length !== 1) return undefined;
  let first = at - 1;
  while (
    first > 0 &&
    at - first < MOST_BETWEEN &&
    marksBefore(items[first]) === '' &&
    isKind(items[first], 'year_word')
  )
    first -= 1;
  return isInStead(items.slice(first, at), items.slice(at + 1, at + 1 + MOST_BETWEEN))
    ? { first, end: at + 1 }
    : undefined;
}

const INSTEAD = /^[,;–—-]$/;

/** «Павлодарды айтам, Петропавл емес»: the denied stands behind a mark, at the end. */
function findKazakhTrailing(items: readonly Item[]): Denial | undefined {
  const at = items.findLastIndex((item) => isCue(item, 'denial_behind'));
  const first = items.findLastIndex((item, index) => index > 0 && index < at && INSTEAD.test(marksBefore(item)));
  if (first < 0 || at - first > MOST_BETWEEN || (items[at + 1] && marksBefore(items[at + 1]) === '')) return undefined;
  const meant = items.slice(Math.max(0, first - MOST_BETWEEN), first);
  return isInStead(items.slice(first, at), meant) ? { first, end: at + 1 } : undefined;
}

/** "not last year, the year before", "not external - internal": the mark alone stands for "but". */
function findMarked(items: readonly Item[], first: number): Denial | undefined {
  const end = items.findIndex(
    (item, at) => at > first && at - first <= MOST_BETWEEN && INSTEAD.test(marksBefore(item)),
  );
  if (end < 0) return undefined;
  return isInStead(items.slice(first, end), items.slice(end, end + MOST_BETWEEN)) ? { first, end } : undefined;
}

/** "the city, not the region", «город, а не область»: what is meant stands before. */
function findTrailing(items: readonly Item[]): Denial | undefined {
  const denial = items.findIndex((item, at) => at > 0 && isCue(item, 'denial'));
  const first = isCue(items[denial - 1], 'instead') ? denial - 1 : denial;
  if (first < 1 || !INSTEAD.test(marksBefore(items[first]))) return undefined;
  const mark = items.findIndex((item, at) => at > denial && marksBefore(item) !== '');
  const end = mark < 0 ? items.length : mark;
  const meant = items.slice(Math.max(0, first - MOST_BETWEEN), first);
  return isInStead(items.slice(denial, end), meant) ? { first, end } : undefined;
}

/** «не X, а Y», "not X but Y". */
function findPrefixed(items: readonly Item[]): Denial | undefined {
  const first = items.findIndex((item) => isCue(item, 'denial'));
  if (first < 0) return undefined;
  const but = items.findIndex((item, at) => {
    if (at <= first + 1 && items[first]?.tokens.length === 1) return false;
    return at > first && at - first <= MOST_BETWEEN && isCue(item, 'instead');
  });
  if (but < 0) return findMarked(items, first);
  return isInStead(items.slice(first, but), items.slice(but + 1, but + 1 + MOST_BETWEEN))
    ? { first, end: but + 1 }
    : undefined;
}

/** «Алматинская область (не город!)», "Almaty (the city, not the region)": an aside says which of two is not meant. */
function findBracketed(items: readonly Item[]): Denial | undefined {
  const opened = items.findIndex((item, at) => at > 0 && marksBefore(item).endsWith('('));
  if (opened < 0) return undefined;
  const closed = items.findIndex((item, at) => at > opened && marksBefore(item).includes(')'));
  const last = closed < 0 ? items.length : closed;
  const comma = items.findIndex((item, at) => at > opened && at < last && marksBefore(item) === ',');
  const pieces = comma < 0 ? [[opened, last] as const] : [[opened, comma] as const, [comma, last] as const];
  const denied = pieces.find(([first, end]) => {
    const inside = items.slice(first, end);
    const sorts = sortsOf(inside);
    return inside.some((item) => hasCue(item, 'denial', 'denial_behind')) && sorts.size === 1 && sorts.has('unit');
  });
  return denied && { first: denied[0], end: denied[1] };
}

/** «второй квартал отдельно, без первого»: a quarter is counted without those before it anyway. */
function findEarlierQuarter(items: readonly Item[]): Denial | undefined {
  const quarters = items.flatMap((item, at) =>
    isKind(item, 'quarter_word') ? [numberOf(items[at - 1]) ?? numberOf(items[at + 1]) ?? 0] : [],
  );
  const first = items.findIndex((item) => isKind(item, 'except'));
  if (first < 0 || quarters.length === 0) return undefined;
  let at = first + 1;
  while (isKind(items[at], 'question', 'filler', 'first_print', 'in') && numberOf(items[at]) === undefined) at += 1;
  const left = numberOf(items[at]);
  if (left === undefined || left >= Math.max(...quarters)) return undefined;
  return { first, end: isKind(items[at + 1], 'quarter_word') ? at + 2 : at + 1 };
}

/** «өспелі емес», «не нарастающим итогом», "not cumulative": a single quarter is counted by itself anyway. */
function findRunningTotal(items: readonly Item[]): Denial | undefined {
  if (!items.some((item) => isKind(item, 'quarter_word', 'quarter_mark'))) return undefined;
  const isTotal = (item: Item | undefined) => phraseValue(item, 'term') === 'cumulative_period';
  const at = items.findIndex(isTotal);
  if (at < 0) return undefined;
  if (isCue(items[at + 1], 'denial_behind')) return { first: at, end: at + 2 };
  const first = [at - 1, at - 2].find((index) => items[index] && hasCue(items[index], 'denial'));
  if (first === undefined) return undefined;
  return { first, end: at + 1 };
}

/** "the final figure, not the February one", «түпкілікті, ақпандағысы емес»: the print that is not meant. */
function findDeniedPrint(items: readonly Item[]): Denial | undefined {
  if (!items.some((item) => isKind(item, 'final_print', 'first_print'))) return undefined;
  const at = items.findIndex((item, index) => isKind(item, 'month') && isDeniedAt(items, index));
  if (at < 0) return undefined;
  if (isCue(items[at + 1], 'denial_behind')) return { first: at, end: at + 2 };
  const first = items.findLastIndex((item, index) => index < at && isCue(item, 'denial'));
  const isNoun =
    isKind(items[at + 1], 'question', 'release', 'first_print', 'filler') && marksBefore(items[at + 1]) === '';
  return { first, end: isNoun ? at + 2 : at + 1 };
}

/** With no year of its own, behind "not" or before «емес». */
function isDeniedAt(items: readonly Item[], at: number): boolean {
  if (isCue(items[at + 1], 'denial_behind')) return true;
  const before = isCue(items[at - 1], 'article') ? items[at - 2] : items[at - 1];
  return isCue(before, 'denial') && items[at + 1]?.tokens[0]?.number === undefined;
}

/** The items without what is denied, where something of the same sort is named in its stead. */
export function dropDenied(items: readonly Item[]): readonly Item[] {
  const found =
    findBracketed(items) ??
    findEarlierQuarter(items) ??
    findRunningTotal(items) ??
    findKazakh(items) ??
    findPrefixed(items) ??
    findDeniedPrint(items) ??
    findTrailing(items) ??
    findKazakhTrailing(items);
  return found ? [...items.slice(0, found.first), ...items.slice(found.end)] : items;
}
