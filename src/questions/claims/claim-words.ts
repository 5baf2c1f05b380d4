/** What the words around a figure say of it: which way it went, and whether it is what something changed by. */
import type { ClaimedAmount } from '../../statistics/claim.ts';
import type { Indicator } from '../../statistics/indicators.ts';
import { endsInCue, type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import { type Clause, endOf, isBase, startOf } from './part-clauses.ts';
import type { StatedAmount } from './state-amounts.ts';

/** Between «на», "by" and the figure: «на почти 5 521». */
const NEAREST = 2;

/** LinedUp that compare say it only behind the figure: «больше половины» is no growth. */
function isGoing(item: Item, way: 'up' | 'down', end: number): boolean {
  if (isKind(item, 'more', 'less')) return startOf(item) >= end && isKind(item, way === 'up' ? 'more' : 'less');
  return isCue(item, way === 'up' ? 'rising' : 'falling');
}

/** Which way it went. Of a level only gains and losses tell; of a change whatever says that something rose or fell. */
export function claimedDirection(
  clause: Clause,
  { start, end, amount }: StatedAmount,
  isOfChange: boolean,
): ClaimedAmount['direction'] {
  if (amount.direction) return amount.direction;
  const comma = clause.items.find((item) => startOf(item) >= end && /[,;]/.test(item.tokens[0]?.before ?? ''));
  const near = clause.items.filter(
    (item) => endOf(item) <= start || (startOf(item) >= end && (!comma || startOf(item) < startOf(comma))),
  );
  const has = (way: 'up' | 'down') =>
    near.some(
      (item) => isKind(item, way === 'up' ? 'net_gain' : 'net_loss') || (isOfChange && isGoing(item, way, end)),
    );
  const [isDown, isUp] = [has('down'), has('up')];
  return isDown === isUp ? undefined : isDown ? 'down' : 'up';
}

/** «кеткендер келгендерден көп»: the greater of two moves; the lesser is in the ablative, or comes behind. */
export function excessOf(items: readonly Item[], [first]: readonly Indicator[]): ClaimedAmount['direction'] {
  const compared = items.find((item) => isKind(item, 'more', 'less') || isCue(item, 'exceeding'));
  if (!compared) return undefined;
  const measured = items.find((item) => isKind(item, 'indicator') && endsInCue(item, 'ablative'));
  const isMeasured =
    measured?.matches.some(({ phrase }) => phrase.kind === 'indicator' && phrase.value === first) === true;
  const isInflow = (first === 'arrivals') !== isMeasured;
  return isInflow !== isKind(compared, 'less') ? 'up' : 'down';
}

/** True where a count is what something changed by: «сократилось на 5 521», "5,521 fewer than a year earlier". */
export function isBy(clause: Clause, { start, end, amount }: StatedAmount): boolean {
  if (amount.isPercent) return false;
  const { items } = clause;
  const changes = items.some((item) => isCue(item, 'rising', 'falling'));
  const compares = items.some((item) => startOf(item) >= end && isKind(item, 'more', 'less')) && items.some(isBase);
  const before = items.filter((item) => endOf(item) <= start).slice(-NEAREST);
  return compares || (changes && before.some((item) => isCue(item, 'changed_by')));
}
