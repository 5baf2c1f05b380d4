/** Places and countries of a sentence, each with the way that the words around it tell. */
import type { Languages } from '../languages/create-languages.ts';
import { endsInCue, hasCue, type Item, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';
import type { Match } from '../vocabulary/phrase-index.ts';
import { homeMatch, landCase, roleOf, unitCase } from './find-role.ts';
import { isOneRegion } from './find-unknown-place.ts';
import type { CountryFound, PlaceFound, Role } from './frame.ts';

/** «Семей» is a town and the families of Russian, "Oral" a town and an adjective: a capital letter decides. */
function isDoubtfulTown(match: Match, item: Item, alone: boolean): boolean {
  const { alias } = match.phrase;
  if (!alias?.ambiguous || (alias.kind !== 'capital' && alias.kind !== 'town')) return false;
  const raw = item.tokens[0]?.raw ?? '';
  return !alone && match.case === undefined && raw === raw.toLowerCase();
}

/** «2021 жылға қарағанда»: "compared with" of Kazakh is Karaganda of Russian. */
export function isComparing(items: readonly Item[], at: number, languages: Languages): boolean {
  const item = items[at];
  if (!isCue(item, 'comparison_behind')) return false;
  const raw = item?.tokens[0]?.raw ?? '';
  const isOwn = languages.packs.some(({ endsInCases, own }) => endsInCases && own?.letters.test(raw));
  return isOwn || (raw === raw.toLowerCase() && endsInCue(items[at - 1], 'dative'));
}

/** «Алматы облсы»: the word for region beside the name decides even where it is misspelt. */
function isBareAlmaty(match: Match): boolean {
  return match.phrase.value === 'KZ-75' && match.phrase.words.length === 1;
}

/** «город», «область» beside the name, or inside it, leave nothing open. */
function isExplicit(items: readonly Item[], at: number, match: Match): boolean {
  const { alias } = match.phrase;
  const isBeside = [items[at - 1], items[at + 1]].some((item) => isKind(item, 'region_word', 'city_word'));
  return isBeside || items[at]?.tokens.length !== 1 || !alias || /\s/.test(alias.alias);
}

/** «г. Павлодар», "Karaganda city", "the city of Pavlodar", «Семей қаласы». */
function isCity(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.tokens.some(({ cues }) => cues?.has('city'))) return true;
  const isNext = isCue(items[at + 1], 'city') && marksBefore(items[at + 1]) === '';
  const before = isCue(items[at - 1], 'part_of') ? items[at - 2] : items[at - 1];
  return isNext || (isCue(before, 'city') && /^\.?$/.test(marksBefore(item)) && !isYearMark(items, at - 1));
}

/** «2024 г. Павлодар»: the letter belongs to the figure before it. */
function isYearMark(items: readonly Item[], at: number): boolean {
  return isKind(items[at], 'year_word') && items[at - 1]?.tokens[0]?.number !== undefined;
}

/** The place at the item; absent where the name is another word here. */
export function placeAt(
  items: readonly Item[],
  at: number,
  match: Match,
  languages: Languages,
  isAlone: boolean,
): PlaceFound | undefined {
  const item = items[at];
  if (!item || isDoubtfulTown(match, item, isAlone)) return undefined;
  const { alias, value } = match.phrase;
  const next = items[at + 1];
  const isRegion = isBareAlmaty(match) && isKind(next, 'region_word') && /^\(?$/.test(marksBefore(next));
  return {
    code: isRegion ? 'KZ-19' : value,
    role: unitCase(next, languages) ?? roleOf(items, at, match, languages),
    at,
    explicit: isExplicit(items, at, match),
    isCity: isCity(items, at),
    ...(alias && { alias }),
  };
}

/** «Қазақстан облысы»: half of a name of a region, not the country. */
export function isHalfName(items: readonly Item[], at: number, match: Match): boolean {
  return match.phrase.value === 'KZ' && isOneRegion(items[at + 1]);
}

export function countryAt(items: readonly Item[], at: number, match: Match, languages: Languages): CountryFound {
  const item = items[at];
  const isLong = (item?.tokens.length ?? 1) > 1;
  const land = landCase(items[at + 1], languages) ?? (isLong ? landCase(item, languages) : undefined);
  // «на СНГ приходится»: a part of the whole, and no way.
  const isPart = isCue(items[at - 1], 'swap_joint') && items.some((one) => isCue(one, 'falls_on'));
  return { code: match.phrase.value, role: isPart ? 'none' : (land ?? roleOf(items, at, match, languages)), at };
}

/** Which way «елге», «к нам» say; absent where the land belongs to the country named before it. */
export function homeAt(items: readonly Item[], at: number, match: Match, languages: Languages): Role | undefined {
  const item = items[at];
  if (!item || (isKind(items[at - 1], 'country') && landCase(item, languages))) return undefined;
  return roleOf(items, at, homeMatch(item, match, languages), languages);
}

const isRenaming = (item: Item) => hasCue(item, 'former_name', 'present_name');
/** «область», «город» belong to the name before them. */
const isUnit = (item: Item) => isKind(item, 'region_word', 'city_word');

/** The name that is no longer used, as in «Акмолинская (бывшая Целиноградская)», "Astana (ex-Nur-Sultan)"; absent where the two are two places. */
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
