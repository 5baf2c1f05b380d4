/** A name that nobody knows where a place would stand. */
import type { Languages } from '../languages/create-languages.ts';
import { type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import { prepositionBefore } from './find-role.ts';

/** «Қазақстан облысы» is half a name whose beginning was misspelt, not the country. */
export function isOneRegion(item: Item | undefined): boolean {
  return marksBefore(item) === '' && isCue(item, 'one_region') && !isCue(item, 'several_regions');
}

/** «Аытөбе облысы»: where no region was found, the word for one stands behind a name that nobody knows. */
function loneRegion(items: readonly Item[]): string | undefined {
  if (items.some((item) => isKind(item, 'which_region', 'by_region', 'most', 'least', 'flow'))) return undefined;
  const at = items.findIndex((item, index) => index > 0 && isOneRegion(item));
  const before = items[at - 1];
  // «облысы» is the region of the name before it, be that name a common word by a slip: «Алмасы облысы».
  const isPossessed = isCue(items[at], 'its_region');
  if (
    at < 1 ||
    isKind(before, 'from', 'to', 'in', 'indicator', 'correction', 'follow', 'and') ||
    (isKind(before, 'filler') && !isPossessed) ||
    isCue(before, 'article') ||
    numberOf(before) !== undefined
  )
    return undefined;
  return before?.tokens.at(-1)?.raw;
}

/** A capitalised word where a place would stand: «из Атлантиды», "in Narnia". */
function unknownPlaceOf(items: readonly Item[], unknown: readonly Item[], { packs }: Languages): string | undefined {
  for (const item of unknown) {
    const at = items.indexOf(item);
    const raw = item.tokens[0]?.raw ?? '';
    // "according to the Ministry"
    if (isCue(item, 'institution')) continue;
    if (raw.length < 3 || raw[0] === raw[0]?.toLowerCase() || raw === raw.toUpperCase()) continue;
    const { kind } = prepositionBefore(items, at);
    const form = item.tokens[0]?.forms.at(-1) ?? '';
    if (kind || (at > 0 && packs.some((pack) => pack.isCased?.(form)))) return raw;
  }
  return undefined;
}

/** The name, where one stands for a region or behind a preposition. */
export function findUnknownPlace(
  items: readonly Item[],
  unknown: readonly Item[],
  isPlaced: boolean,
  languages: Languages,
): string | undefined {
  return (isPlaced ? undefined : loneRegion(items)) ?? unknownPlaceOf(items, unknown, languages);
}
