/** The numbers that a text states, with their places. */
import type { ClaimedAmount } from '../../statistics/claim.ts';
import { type Amount, itemFrom, type LinedUp, lineUp, parseAmount } from '../text/parse-amount.ts';
import { type Item, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';

export interface StatedAmount {
  readonly amount: ClaimedAmount;
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
  /** «7-еуі»: so many of those who were told of before. */
  readonly isPart?: boolean;
}

const LEAST_BARE = 100;
/** A sign touches its number and stands apart from what is before it; a dash with a blank behind it is none. */
const SIGN = /(?:^|[\s(])([-−–+])$/;

const isCountedBy = (behind: Item | undefined) => marksBefore(behind) === '' && isCue(behind, 'counted_people');

/** A small figure that ends a member of a list: «в Германию – 87, в Польшу – 12». */
function isListed({ items, itemAt, text, tokens }: LinedUp, at: number, { end }: Amount): boolean {
  const before = items[(itemAt.get(at) ?? 0) - 1];
  const isBrought =
    /[–—-]$/.test(marksBefore(items[itemAt.get(at) ?? -1])) || isKind(before, 'place', 'country', 'group');
  return isBrought && /^\s*(?:[,;.)]|$)/.test(text.slice(tokens[end - 1]?.end ?? text.length));
}

/** A year, the day of a date, «10 месяцев», «I квартал», an age: numbers that say when or who. */
function isOther(words: LinedUp, at: number, { numberEnd, isInWords }: Amount): boolean {
  if (isKind(itemFrom(words, at), 'group', 'place', 'country')) return true;
  const behind = itemFrom(words, numberEnd);
  const isYear = numberEnd === at + 1 && /^(?:19|20)\d{2}$/.test(words.tokens[at]?.raw ?? '');
  if (isYear) return !isCountedBy(behind) || isCue(words.items[(words.itemAt.get(at) ?? 0) - 1], 'time_preposition');
  if (isInWords) return false;
  return isKind(behind, 'month', 'month_word', 'quarter_word', 'half_word', 'year_word', 'ago');
}

/** «-і» behind the number: so many of them. */
function findPart({ tokens }: LinedUp, { numberEnd }: Amount) {
  const behind = tokens[numberEnd];
  const isJoined = tokens[numberEnd - 1]?.cues?.has('part_ending') === true;
  const isApart = behind?.cues?.has('part_ending') === true && behind.before.endsWith('-');
  return { isPart: isJoined || isApart, isApart };
}

/** Behind the last token, with the percent sign that follows it. */
function endOfTokens({ text, tokens }: LinedUp, next: number): number {
  const end = tokens[next - 1]?.end ?? text.length;
  return end + (/^\s*%/.exec(text.slice(end))?.[0].length ?? 0);
}

/** Large enough to be a figure that is stated, counted by the word behind it, or one more of a list. */
function isOfFigures(words: LinedUp, at: number, found: Amount, isFirst: boolean): boolean {
  if (found.value >= LEAST_BARE || found.isPercent) return true;
  const isCounted = findPart(words, found).isPart || isCountedBy(itemFrom(words, found.end));
  return (isCounted && !found.isInWords) || (!isFirst && isListed(words, at, found));
}

/** The amount at the token with its sign. */
function stateAmount(words: LinedUp, at: number, found: Amount): StatedAmount {
  const { isPart, isApart } = findPart(words, found);
  const start = words.tokens[at]?.start ?? 0;
  const [, sign] = SIGN.exec(words.text.slice(Math.max(0, start - 2), start)) ?? [];
  const { value, step, isPercent } = found;
  const signed = sign && sign !== '+' ? -value : value;
  return {
    amount: { value: signed, step, isPercent, ...(sign === '+' && { direction: 'up' }) },
    start,
    end: endOfTokens(words, isApart ? found.end + 1 : found.end),
    ...(isPart && { isPart }),
  };
}

export function findStatedAmounts(items: readonly Item[], text: string): readonly StatedAmount[] {
  const words = lineUp(items, text);
  const stated: StatedAmount[] = [];
  for (let at = 0; at < words.tokens.length; at += 1) {
    const found = parseAmount(words, at);
    if (!found) continue;
    const isStated = isOfFigures(words, at, found, stated.length === 0) && !isOther(words, at, found);
    if (isStated) stated.push(stateAmount(words, at, found));
    at = found.numberEnd - 1;
  }
  return stated;
}
