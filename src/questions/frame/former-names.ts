/** «Акмолинская (бывшая Целиноградская)», «Чимкент, ныне Шымкент», "Astana (ex-Nur-Sultan)": two names of one place. */
import { hasCue, type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import type { PlaceFound } from './frame.ts';

const isRenaming = (item: Item) => hasCue(item, 'former_name', 'present_name');
/** «область», «город» belong to the name before them. */
const isUnit = (item: Item) => isKind(item, 'region_word', 'city_word');

/** The name that is no longer used; absent where the two are two places. */
function formerOf(first: PlaceFound, second: PlaceFound, items: readonly Item[]): PlaceFound | undefined {
  const between = items.slice(first.at + 1, second.at);
  const word = between.find(isRenaming);
  if (word) {
    const isNothingElse = between.every((item) => isRenaming(item) || isUnit(item) || isCue(item, 'determiner'));
    if (!isNothingElse) return undefined;
    return isCue(word, 'former_name') ? second : first;
  }
  // «бывшая Целиноградская — Акмолинская»
  return between.every(isUnit) && isCue(items[first.at - 1], 'former_name') ? first : undefined;
}

/** The places, each by the name that it has now. */
export function withoutFormerNames(places: readonly PlaceFound[], items: readonly Item[]): readonly PlaceFound[] {
  const former = new Set<PlaceFound | undefined>();
  for (const [nth, second] of places.entries()) {
    const first = places.slice(0, nth).findLast((one) => !former.has(one));
    if (first && first.at < second.at) former.add(formerOf(first, second, items));
  }
  return places.filter((place) => !former.has(place));
}

/** The word that says which name is the former, beside it. */
export function isOfNames(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (!item || !isRenaming(item)) return false;
  return [at - 2, at - 1, at + 1, at + 2].some((beside) => isKind(items[beside], 'place'));
}
