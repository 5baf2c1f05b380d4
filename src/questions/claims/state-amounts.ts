/** The numbers that a text states, with their places. */
import type { ClaimedAmount } from '../../statistics/claim.ts';
import { type Amount, itemFrom, layOut, parseAmount, type Words } from '../text/parse-amount.ts';
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
function isListed({ items, itemAt, text, tokens }: Words, at: number, { end }: Amount): boolean {
  const before = items[(itemAt.get(at) ?? 0) - 1];
  const isBrought =
    /[–—-]$/.test(marksBefore(items[itemAt.get(at) ?? -1])) || isKind(before, 'place', 'country', 'group');
  return isBrought && /^\s*(?:[,;.)]|$)/.test(text.slice(tokens[end - 1]?.end ?? text.length));
}

/** A year, the day of a date, «10 месяцев», «I квартал», an age: numbers that say when or who. */
function isOther(words: Words, at: number, { numberEnd, isInWords }: Amount): boolean {
  if (isKind(itemFrom(words, at), 'group', 'place', 'country')) return true;
  const behind = itemFrom(words, numberEnd);
  const isYear = numberEnd === at + 1 && /^(?:19|20)\d{2}$/.test(words.tokens[at]?.raw ?? '');
  if (isYear) return !isCountedBy(behind) || isCue(words.items[(words.itemAt.get(at) ?? 0) - 1], 'time_preposition');
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

/** Behind the last token, with the percent sign that follows it. */
function endOf({ text, tokens }: Words, next: number): number {
  const end = tokens[next - 1]?.end ?? text.length;
  return end + (/^\s*%/.exec(text.slice(end))?.[0].length ?? 0);
}

export function findStatedAmounts(items: readonly Item[], text: string): readonly StatedAmount[] {
  const words = layOut(items, text);
  const { tokens } = words;
  const found: StatedAmount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const amount = parseAmount(words, at);
    if (!amount) continue;
    const { isPart, isApart } = findPart(words, amount);
    const isCounted = !amount.isInWords && (isPart || isCountedBy(itemFrom(words, amount.end)));
    const isLarge =
      amount.value >= LEAST_BARE || amount.isPercent || isCounted || (found.length > 0 && isListed(words, at, amount));
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
        end: endOf(words, isApart ? amount.end + 1 : amount.end),
        ...(isPart && { isPart }),
      });
    }
    at = amount.numberEnd - 1;
  }
  return found;
}
