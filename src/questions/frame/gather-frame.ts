import type { Flow, Indicator } from '../../statistics/facts/indicator.ts';
import type { Language } from '../../statistics/language.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import { findPeriods, type PeriodFound } from '../periods/find-periods.ts';
import type { Setting } from '../reading.ts';
import { isCyrillic } from '../text/fold.ts';
import { endsInCue, findMatch, type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import type { Match } from '../vocabulary/phrase-index.ts';
import { homeMatch, landCase, prepositionBefore, roleOf } from './find-role.ts';
import type { CountryFound, Frame, Mention, PlaceFound, Role } from './frame.ts';
import { findJourney, findOrigin, isPointed, pointThere, shareRoles } from './share-roles.ts';

/** Less than any word weighs. */
const NAME_WEIGHT = 0.1;
/** «Семей» is a town and the families of Russian, "Oral" a town and an adjective: a capital letter decides. */
function isDoubtfulTown(match: Match, item: Item, alone: boolean): boolean {
  const { alias } = match.phrase;
  if (!alias?.ambiguous || (alias.kind !== 'capital' && alias.kind !== 'town')) return false;
  const raw = item.tokens[0]?.raw ?? '';
  return !alone && match.case === undefined && raw === raw.toLowerCase();
}

/** «Корея емес, Өзбекстаннан»: the place that is taken back, where another is put in its stead. */
function isCorrected(items: readonly Item[], at: number): boolean {
  const isNot = isCue(items[at + 1], 'denial_behind');
  return isNot && isKind(items[at], 'place', 'country') && isKind(items[at + 2], 'place', 'country');
}

const WHO_AND_WHERE: readonly PhraseKind[] = ['group', 'country', 'people', 'place'];

/** "Uzbeks… I mean people from Uzbekistan", «Астана, точнее Шымкент»: what was said first is taken back. */
function mendedAt(items: readonly Item[]): number {
  const at = items.findIndex((item, index) => index > 0 && isKind(item, 'correction'));
  const said = items.slice(0, Math.max(at, 0)).some((item) => isKind(item, ...WHO_AND_WHERE));
  const again = items.slice(at + 1, at + 5).some((item) => isKind(item, ...WHO_AND_WHERE));
  return said && again ? at : -1;
}

/** «2021 жылға қарағанда»: "compared with" of Kazakh is Karaganda of Russian. */
function isComparing(items: readonly Item[], at: number, languages: Languages): boolean {
  const item = items[at];
  if (!isCue(item, 'comparison_behind')) return false;
  const raw = item?.tokens[0]?.raw ?? '';
  const isOwn = languages.packs.some(({ endsInCases, own }) => endsInCases && own?.letters.test(raw));
  return isOwn || (raw === raw.toLowerCase() && endsInCue(items[at - 1], 'dative'));
}

/** «Ресейден басқа елдерден»: behind the ablative of a country "other" leaves it out. */
function isLeftOut(items: readonly Item[], at: number): boolean {
  const isFrom = items[at]?.matches.some(({ phrase, case: found }) => phrase.kind === 'country' && found === 'from');
  const next = items[at + 1];
  return isFrom === true && marksBefore(next) === '' && isCue(next, 'left_out');
}

/** "Kazakh emigration" is the country's; "Kazakhs", "ethnic Kazakh arrivals" are people. */
function isOfTheCountry(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.tokens.length !== 1 || !isCue(item, 'of_country')) return false;
  return isKind(items[at + 1], 'indicator', 'migration', 'flow', 'net_loss', 'net_gain');
}

/** «Алматы облсы»: the word for region beside the name decides even where it is misspelt. */
function isBareAlmaty(match: Match): boolean {
  return match.phrase.value === 'KZ-75' && match.phrase.words.length === 1;
}

/** «Қазақстан облысы» is half a name whose beginning was misspelt, not the country. */
function isOneRegion(item: Item | undefined): boolean {
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

function countOf(items: readonly Item[], periods: readonly PeriodFound[]): number | undefined {
  const inPeriod = (at: number) => periods.some((period) => at >= period.first && at < period.end);
  for (const [at, item] of items.entries()) {
    if (inPeriod(at) || findMatch(item, 'place')) continue;
    const value = numberOf(item);
    if (value === undefined || value < 1 || value > 20) continue;
    if (isCue(items[at + 1], 'thousands')) continue;
    // «он» of Russian is ten of Kazakh.
    if (isKind(item, 'question') && !isKind(items[at + 1], 'region_word', 'city_word', 'which_region')) continue;
    // "which one", «один из»: no count.
    if (value === 1 && item.tokens[0]?.number === undefined) continue;
    return value;
  }
  return undefined;
}

/** A capitalised word where a place would stand: «из Атлантиды», "in Narnia". */
function unknownPlaceOf(items: readonly Item[], unknown: readonly Item[], { packs }: Languages): string | undefined {
  for (const item of unknown) {
    const at = items.indexOf(item);
    const raw = item.tokens[0]?.raw ?? '';
    if (raw.length < 3 || raw[0] === raw[0]?.toLowerCase() || raw === raw.toUpperCase()) continue;
    const { kind } = prepositionBefore(items, at);
    const form = item.tokens[0]?.forms.at(-1) ?? '';
    if (kind || (at > 0 && packs.some((pack) => pack.isCased?.(form)))) return raw;
  }
  return undefined;
}

/** Words that mean something else inside a period: «первый квартал» is no first print. */
const ONLY_OUTSIDE_PERIODS = new Set<PhraseKind>([
  'city_abroad',
  'latest',
  'since',
  'next',
  'first_print',
  'between',
  'until',
  'previous',
]);

const IS_CONTENT = new Set<PhraseKind>([
  'question',
  'in',
  'to',
  'from',
  'and',
  'follow',
  'greeting',
  'thanks',
  'number',
]);

/** Everything the words of a sentence say. `year` settles parts without a year in a follow-up. */
export function gatherFrame(
  items: readonly Item[],
  { today, languages }: Pick<Setting, 'today' | 'languages'>,
  year?: number,
): Frame {
  const periods = findPeriods({ items, today, languages }, year);
  const indicators: Mention<Indicator>[] = [];
  const flows: Flow[] = [];
  const groups: string[] = [];
  const kinds = new Set<PhraseKind>();
  const values = new Map<PhraseKind, string[]>();
  const unknown: Item[] = [];
  const spoken = new Map<Language, number>();
  let places: PlaceFound[] = [];
  let countries: CountryFound[] = [];
  let abroad: Frame['abroad'];
  let home: Role | undefined;
  let corrected = false;
  let strayRegion: string | undefined;
  const content = items.filter((item) => item.matches.some((match) => !IS_CONTENT.has(match.phrase.kind)));

  const mended = mendedAt(items);
  for (const [at, item] of items.entries()) {
    const inPeriod = periods.some((period) => at >= period.first && at < period.end);
    if (item.corrected) corrected = true;
    if (item.matches.length === 0) {
      if (numberOf(item) === undefined) unknown.push(item);
      continue;
    }
    countLanguages(item, spoken, languages);
    if (isCorrected(items, at) || isCorrected(items, at - 1)) continue;
    if (at < mended && isKind(item, 'group', 'country', 'people', 'place')) continue;
    const group = isKind(item, 'group');
    const seen = new Set<string>();
    for (const match of item.matches) {
      const { kind, value } = match.phrase;
      if (seen.has(`${kind}:${value}`)) continue;
      seen.add(`${kind}:${value}`);
      // "Russians" are the ethnic group; «россияне», who are not, are the people of the country.
      if (kind === 'people' && group) continue;
      if (kind === 'place') {
        if (isDoubtfulTown(match, item, content.length <= 2)) continue;
        if (isComparing(items, at, languages)) {
          kinds.add('compare');
          continue;
        }
        const beside = [items[at - 1], items[at + 1]].filter((one) => isKind(one, 'region_word', 'city_word'));
        const { alias } = match.phrase;
        if (value === 'KZ' && isOneRegion(items[at + 1])) {
          strayRegion = item.tokens.at(-1)?.raw;
          continue;
        }
        const region = isBareAlmaty(match) && isKind(items[at + 1], 'region_word') && marksBefore(items[at + 1]) === '';
        places.push({
          code: region ? 'KZ-19' : value,
          role: roleOf(items, at, match, languages),
          at,
          explicit: beside.length > 0 || item.tokens.length > 1 || !alias || /\s/.test(alias.alias),
          ...(alias && { alias }),
        });
      } else if (kind === 'country') {
        const land =
          landCase(items[at + 1], languages) ?? (item.tokens.length > 1 ? landCase(item, languages) : undefined);
        countries.push({ code: value, role: land ?? roleOf(items, at, match, languages), at });
      } else if (kind === 'people') {
        countries.push({ code: value, role: 'none', at });
      } else if (kind === 'indicator') indicators.push({ value: value as Indicator, at });
      else if (kind === 'flow') flows.push(value as Flow);
      else if (kind === 'group') {
        if (isOfTheCountry(items, at)) home ??= 'none';
        else groups.push(value);
      } else if (kind === 'abroad')
        abroad = abroad === 'from' || abroad === 'to' ? abroad : (value as 'from' | 'to' | 'in');
      else if (kind === 'home') {
        if (isKind(items[at - 1], 'country') && landCase(item, languages)) continue;
        const role = roleOf(items, at, homeMatch(item, match, languages), languages);
        home = home && home !== 'none' ? home : role;
      } else {
        if (inPeriod && ONLY_OUTSIDE_PERIODS.has(kind)) continue;
        // «первая тройка», «алғашқы үштік», "first five": the head of a ranking; «соңғы бестік» is its tail.
        if (isKind(items[at + 1], 'podium') && (kind === 'first_print' || kind === 'latest' || kind === 'previous')) {
          kinds.add(kind === 'first_print' ? 'most' : 'least');
          continue;
        }
        // «самый плохой год», "best year for": the year is what is asked.
        if ((kind === 'most' || kind === 'least') && isKind(items[at + 1], 'year_word')) kinds.add('which_year');
        kinds.add(kind);
        // «уехавшие туда» are on the move, «сколько их там» are not.
        if (kind === 'there' && value !== 'in') kinds.add('move');
        if (value !== '') values.set(kind, [...(values.get(kind) ?? []), value]);
      }
    }
  }
  if (items.some((_, at) => isLeftOut(items, at))) kinds.add('except');
  // «первая половина марта», "first half of May": less than a month is not held.
  const isHalfMonth = items.some(
    (item, at) => isKind(item, 'half_word') && (isKind(items[at + 1], 'month') || isKind(items[at + 2], 'month')),
  );
  if (isHalfMonth && !items.some((item) => isKind(item, 'until', 'since'))) kinds.add('except');
  // "where are kandas coming from": the preposition stands at the end.
  if (isCue(items[0], 'whence_head') && isCue(items.at(-1), 'whence_tail')) {
    kinds.delete('which_region');
    kinds.add('by_country');
  }
  // «ең көп кеткен жыл»: the year stands behind what is asked of it.
  const last = items.at(-1);
  if (periods.length === 0 && isKind(last, 'year_word') && isCue(last, 'lone_year_word')) {
    if (kinds.has('most') || kinds.has('least')) kinds.add('which_year');
  }
  places = findOrigin(findJourney(shareRoles(places, items), items), items);
  countries = shareRoles(countries, items);
  const there = values.get('there')?.[0];
  if (isPointed(there) && places.length + countries.length === 1) {
    places = pointThere(places, there);
    countries = pointThere(countries, there);
  }
  const count = countOf(items, periods);
  const lone = places.length === 0 && countries.length === 0 ? loneRegion(items) : undefined;
  const unknownPlace = strayRegion ?? lone ?? unknownPlaceOf(items, unknown, languages);
  return {
    items,
    today,
    indicators,
    flows: [...new Set(flows)],
    places,
    countries,
    groups: [...new Set(groups)],
    periods,
    kinds,
    values,
    ...(abroad && { abroad }),
    ...(home && { home }),
    ...(count !== undefined && { count }),
    unknown,
    ...(unknownPlace && { unknownPlace }),
    corrected,
    spoken,
    languages,
  };
}

function countLanguages(item: Item, spoken: Map<Language, number>, languages: Languages): void {
  const named = new Set<Language>();
  for (const { phrase, language } of item.matches) {
    const found = phrase.kind === 'country' || phrase.kind === 'place' ? undefined : (phrase.language ?? language);
    if (found) named.add(found);
  }
  // A word that two languages share says nothing.
  if (named.size === 1) for (const language of named) spoken.set(language, (spoken.get(language) ?? 0) + 1);
  const written = named.size === 0 ? spellingOf(item, languages) : undefined;
  if (written) spoken.set(written, (spoken.get(written) ?? 0) + NAME_WEIGHT);
}

/** «Петропавловск», «ЗКО»: a name that one language alone spells so tells it where no word does. */
function spellingOf(item: Item, languages: Languages): Language | undefined {
  if (item.corrected || !isCyrillic(item.tokens[0]?.raw ?? '') || !isKind(item, 'place', 'country')) return undefined;
  const spelt = new Set(item.matches.map((match) => match.language ?? soleLanguage(match)));
  const [only] = spelt;
  if (spelt.size !== 1) return undefined;
  // A bare name that Kazakh has from Russian («Россия») says nothing; its case, or «облысы» behind it, does.
  // «Астанна» is a slip of the name, not a dative.
  const slipped = isCue(item, 'doubled_end');
  const inflected = item.tokens.length > 1 || (!slipped && item.matches.some((match) => match.case !== undefined));
  return languages.of(only)?.endsInCases && !inflected ? undefined : only;
}

function soleLanguage({ phrase }: Match): Language | undefined {
  return phrase.languages.length === 1 ? phrase.languages[0] : undefined;
}
