/** The numbers that a text states, with their places. */
import type { ClaimedAmount } from '../../statistics/claim.ts';
import { type Amount, itemFrom, layOut, parseAmount, type Words } from '../text/parse-amount.ts';
import { type Item, isCue, isKind } from '../vocabulary/find-items.ts';

export interface StatedAmount {
  readonly amount: ClaimedAmount;
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
}

const LEAST_BARE = 100;
/** A sign touches its number and stands apart from what is before it; a dash with a blank behind it is none. */
const SIGN = /(?:^|[\s(])([-−–+])$/;

/** A year, the day of a date, «10 месяцев», «I квартал», an age: numbers that say when or who. */
function isOther(words: Words, at: number, { numberEnd, isInWords }: Amount): boolean {
  if (isKind(itemFrom(words, at), 'group', 'place', 'country')) return true;
  const behind = itemFrom(words, numberEnd);
  const isYear = numberEnd === at + 1 && /^(?:19|20)\d{2}$/.test(words.tokens[at]?.raw ?? '');
  if (isYear)
    return !isCue(behind, 'counted_people') || isCue(words.items[(words.itemAt.get(at) ?? 0) - 1], 'time_preposition');
  if (isInWords) return false;
  return isKind(behind, 'month', 'month_word', 'quarter_word', 'half_word', 'year_word', 'ago');
}

/** «-і» behind the number: so many of them. */
function findPart({ tokens }: Words, { numberEnd }: Amount) {
  const behind = tokens[numberEnd];
  const isJoined = tokens[numberEnd - 1]?.cues?.has('part_ending') === true;
  const isApart = behind?.cues?.has('part_ending') === true && behind.before.endsWith('-');
  return { isPart: isJoined || isApart, isApart };
}

export function findStatedAmounts(items: readonly Item[], text: string): readonly StatedAmount[] {
  const words = layOut(items, text);
  const { tokens } = words;
  const found: StatedAmount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const amount = parseAmount(words, at);
    if (!amount) continue;
    const { isPart, isApart } = findPart(words, amount);
    const isCounted = !amount.isInWords && (isPart || isCue(itemFrom(words, amount.end), 'counted_people'));
    const isLarge = amount.value >= LEAST_BARE || amount.isPercent || isCounted;
    if (isLarge && !isOther(words, at, amount)) {
      const start = tokens[at]?.start ?? 0;
      const [, sign] = SIGN.exec(text.slice(Math.max(0, start - 2), start)) ?? [];
      const { value, step, isPercent } = amount;
      found.push({
        amount: {
          value: sign && sign !== '+' ? -value : value,
          step,
          isPercent,
          ...(sign === '+' && { direction: 'up' }),
        },
        start,
        end: tokens[(isApart ? amount.end + 1 : amount.end) - 1]?.end ?? 0,
      });
    }
    at = amount.numberEnd - 1;
  }
  return found;
}
