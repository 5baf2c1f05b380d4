/** Everything the words of a sentence say. */
import type { Flow, Indicator } from '../../statistics/indicators.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { findPeriods, type PeriodFound } from '../periods/find-periods.ts';
import type { Setting } from '../reading.ts';
import { endsInCue, hasCue, type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import type { Match } from '../vocabulary/phrase-index.ts';
import { countLanguages } from './count-languages.ts';
import { findUnknownPlace } from './find-unknown-place.ts';
import type { CountryFound, Frame, Mention, PlaceFound, Role } from './frame.ts';
import { countryAt, homeAt, isComparing, isHalfName, placeAt, withoutFormerNames } from './gather-names.ts';
import { findJourney, findOrigin, isPointed, pointThere, shareRoles } from './share-roles.ts';
import { countOf, isClock, WORD_RULES } from './word-rules.ts';

/** «Корея емес, Өзбекстаннан»: the place that is taken back, where another is put in its stead. */
function isCorrected(items: readonly Item[], at: number): boolean {
  const isNot = isCue(items[at + 1], 'denial_behind');
  return isNot && isKind(items[at], 'place', 'country') && isKind(items[at + 2], 'place', 'country');
}

const WHO_AND_WHERE: readonly PhraseKind[] = ['group', 'country', 'people', 'place', 'unheld_place'];

/** "Uzbeks… I mean people from Uzbekistan", «Астана, точнее Шымкент»: what was said first is taken back. */
function mendedAt(items: readonly Item[]): number {
  const at = items.findIndex((item, index) => index > 0 && isKind(item, 'correction'));
  const said = items.slice(0, Math.max(at, 0)).some((item) => isKind(item, ...WHO_AND_WHERE));
  const again = items.slice(at + 1, at + 5).some((item) => isKind(item, ...WHO_AND_WHERE));
  return said && again ? at : -1;
}

/** "Kazakh emigration" is the country's; "Kazakhs", "ethnic Kazakh arrivals" are people. */
function isOfTheCountry(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.tokens.length !== 1 || !isCue(item, 'of_country')) return false;
  return isKind(items[at + 1], 'indicator', 'migration', 'flow', 'net_loss', 'net_gain');
}

/** «балаларым Астанада тұрады», "my kids": those of the person who asks are nobody counted. */
function isOwnChild({ items, setting }: Gathering, at: number, group: string): boolean {
  if (!group.startsWith('age:')) return false;
  const folded = items[at]?.tokens.at(-1)?.forms[0] ?? '';
  return isCue(items[at - 1], 'our') || setting.languages.packs.some((pack) => pack.isOwn?.(folded));
}

/** "village and town people", "regions and cities": all of them, or the units that are listed. */
function isOneOfUnits(items: readonly Item[], at: number, group: string): boolean {
  if (!group.startsWith('settlement:')) return false;
  const isUnit = (item: Item | undefined) => isKind(item, 'region_word', 'city_word', 'by_region');
  // "regions/cities"
  if (isUnit(items[at - 1]) && marksBefore(items[at]) === '/') return true;
  return (
    (isKind(items[at + 1], 'and') && isUnit(items[at + 2])) || (isKind(items[at - 1], 'and') && isUnit(items[at - 2]))
  );
}

/** Words that mean something else inside a period: «первый квартал» is no first print. */
const ONLY_OUTSIDE_PERIODS = new Set<PhraseKind>([
  'unheld_place',
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

/** What has been gathered so far. */
interface Gathering {
  readonly items: readonly Item[];
  readonly setting: FrameSetting;
  readonly periods: readonly PeriodFound[];
  readonly indicators: Mention<Indicator>[];
  readonly flows: Set<Flow>;
  readonly groups: Set<string>;
  readonly kinds: Set<PhraseKind>;
  readonly values: Map<PhraseKind, string[]>;
  readonly places: PlaceFound[];
  readonly countries: CountryFound[];
  /** Few words besides the small ones: a name among them is one. */
  readonly isShort: boolean;
  abroad: Frame['abroad'];
  home: Role | undefined;
  strayRegion: string | undefined;
}

type Gather = (gathering: Gathering, at: number, match: Match) => void;

function gatherPlace(gathering: Gathering, at: number, match: Match): void {
  const { items, setting, kinds, places, isShort } = gathering;
  const place = placeAt(items, at, match, setting.languages, isShort);
  if (!place) return;
  if (isComparing(items, at, setting.languages)) kinds.add('compare');
  else if (isHalfName(items, at, match)) gathering.strayRegion = items[at]?.tokens.at(-1)?.raw;
  else places.push(place);
}

function gatherGroup(gathering: Gathering, at: number, { phrase }: Match): void {
  if (isOfTheCountry(gathering.items, at)) gathering.home ??= 'none';
  else if (isOneOfUnits(gathering.items, at, phrase.value) || isOwnChild(gathering, at, phrase.value)) return;
  else gathering.groups.add(phrase.value);
}

function gatherHome(gathering: Gathering, at: number, match: Match): void {
  const { home, items, setting } = gathering;
  const role = homeAt(items, at, match, setting.languages);
  if (role) gathering.home = home && home !== 'none' ? home : role;
}

/** «первая тройка», «алғашқы үштік», "first five": the head of a ranking; «соңғы бестік» is its tail. */
function endOfRanking(items: readonly Item[], at: number, kind: PhraseKind): PhraseKind | undefined {
  if (!isKind(items[at + 1], 'podium')) return undefined;
  if (kind === 'first_print') return 'most';
  return kind === 'latest' || kind === 'previous' ? 'least' : undefined;
}

function isBracketed(items: readonly Item[], at: number): boolean {
  const opened = items.findLastIndex((item, index) => index <= at && marksBefore(item).includes('('));
  return opened >= 0 && !items.slice(opened + 1, at + 1).some((item) => marksBefore(item).includes(')'));
}

function isOwnWork({ items, setting }: Gathering, at: number): boolean {
  const folded = items[at]?.tokens.at(-1)?.forms[0] ?? '';
  const isOwn = isCue(items[at - 1], 'our', 'purpose') || setting.languages.packs.some((pack) => pack.isOwn?.(folded));
  return isOwn && isCue(items[at], 'work');
}

/** What somebody works on, and no part of what is asked. */
function isOfWork(gathering: Gathering, at: number, kind: PhraseKind): boolean {
  const { items } = gathering;
  // «для новости», "for my essay": what the figures are for; «прибывшие (получившие ВНЖ)»: who they are in law.
  if (kind === 'outside' && (isCue(items[at], 'work') || isBracketed(items, at)))
    if (items.some((item) => isKind(item, 'indicator'))) return true;
  // «для нашего обзора», «шолуымыз үшін»: what somebody writes is no summary that is asked for.
  if (kind === 'summary' && isOwnWork(gathering, at)) return true;
  // «по странам Центральной Азии» lists no countries of origin.
  return kind === 'by_country' && isKind(items[at + 1], 'unheld_place');
}

/** Another word by where it stands: inside a period, or "now", «теперь», which open a sentence as an addition. */
function isOther(gathering: Gathering, at: number, kind: PhraseKind): boolean {
  const { items, periods } = gathering;
  // «айтып тұрмын» says what was meant, «айтып тұр» asks for messages.
  if (kind === 'request' && isKind(items[at], 'correction')) return true;
  // "in 20 min" is no minimum.
  if (kind === 'least' && isClock(items, at)) return true;
  // «алдын ала үлкен рақмет» is said in advance.
  if (kind === 'first_print' && items.slice(at + 1, at + 3).some((item) => isKind(item, 'thanks'))) return true;
  if (isOfWork(gathering, at, kind)) return true;
  if (at === 0 && kind === 'final_print' && items.length > 1 && isKind(items[at], 'follow')) return true;
  return ONLY_OUTSIDE_PERIODS.has(kind) && periods.some(({ first, end }) => at >= first && at < end);
}

/** A word that says what is done, and with what value. */
function gatherKind(gathering: Gathering, at: number, { phrase }: Match): void {
  const { items, kinds, values } = gathering;
  const { kind, value } = phrase;
  if (isOther(gathering, at, kind)) return;
  const end = endOfRanking(items, at, kind);
  kinds.add(end ?? kind);
  if (end) return;
  // «самый плохой год», "best year for": the year is what is asked.
  if ((kind === 'most' || kind === 'least') && isKind(items[at + 1], 'year_word')) kinds.add('which_year');
  // «уехавшие туда» are on the move, «сколько их там» are not.
  if (kind === 'there' && value !== 'in') kinds.add('move');
  if (value !== '') values.set(kind, [...(values.get(kind) ?? []), value]);
}

/** "how many people moved in 2023": the preposition belongs to the year, and no way is said. */
function gatherIndicator({ items, indicators, kinds, periods }: Gathering, at: number, { phrase }: Match): void {
  const item = items[at];
  const isOfTime = endsInCue(item, 'time_preposition') && periods.some(({ first }) => first === at + 1);
  if (isOfTime && item?.tokens[0]?.cues?.has('wayless')) kinds.add('move');
  else indicators.push({ value: phrase.value as Indicator, at });
}

const GATHER: Readonly<Partial<Record<PhraseKind, Gather>>> = {
  place: gatherPlace,
  group: gatherGroup,
  home: gatherHome,
  country: ({ items, countries, setting }, at, match) => countries.push(countryAt(items, at, match, setting.languages)),
  // "Russians" are the ethnic group; «россияне», who are not, are the people of the country.
  people: ({ items, countries }, at, { phrase }) => {
    if (!isKind(items[at], 'group')) countries.push({ code: phrase.value, role: 'none', at });
  },
  indicator: gatherIndicator,
  flow: ({ flows }, _at, { phrase }) => flows.add(phrase.value as Flow),
  abroad: (gathering, _at, { phrase }) => {
    const { abroad } = gathering;
    gathering.abroad = abroad === 'from' || abroad === 'to' ? abroad : (phrase.value as Frame['abroad']);
  },
};

function gatherItems(gathering: Gathering): void {
  const { items } = gathering;
  const mended = mendedAt(items);
  for (const [at, item] of items.entries()) {
    if (isCorrected(items, at) || isCorrected(items, at - 1)) continue;
    if (at < mended && isKind(item, ...WHO_AND_WHERE)) continue;
    const seen = new Set<string>();
    for (const match of item.matches) {
      const { kind, value } = match.phrase;
      if (seen.has(`${kind}:${value}`)) continue;
      seen.add(`${kind}:${value}`);
      (GATHER[kind] ?? gatherKind)(gathering, at, match);
    }
  }
  for (const { name, take } of WORD_RULES) {
    const said = take(gathering);
    gathering.setting.tell?.('words', name, said !== undefined);
    if (said?.takes) gathering.kinds.delete(said.takes);
    if (said) gathering.kinds.add(said.adds);
  }
}

/** «этнические казахи, получившие статус», "ethnic Kazakhs who returned": kandas by what they are in law. */
function gatherKandas({ items, groups, indicators, countries, periods }: Gathering): void {
  const isReturned = (at: number) => isCue(items[at], 'returning');
  const named = indicators.find(({ value }) => value === 'kandas');
  // «атажұртқа оралып, қандас атанғандар»: the return and the status are one.
  if (named) {
    const kept = indicators.filter(({ value, at }) => value !== 'arrivals' || !isReturned(at));
    indicators.splice(0, indicators.length, ...kept);
  }
  if (!groups.has('ethnic:kazakh')) return;
  // «сколько казахов вернулось в 2023» are arrivals of a year; «этнических» and all time are said of kandas.
  const isOfLaw = items.some((item) => hasCue(item, 'ethnic_word')) || periods.every(({ kind }) => kind === 'range');
  const isReturn = (item: Item) =>
    isCue(item, 'status') || (isOfLaw && countries.length === 0 && isCue(item, 'returning'));
  const at = named?.at ?? items.findIndex(isReturn);
  if (at < 0) return;
  groups.delete('ethnic:kazakh');
  indicators.splice(0, indicators.length, { value: 'kandas', at });
}

/** Places and countries with the ways that they lend each other. */
function settleNames({ items, values, ...found }: Gathering): Pick<Frame, 'places' | 'countries'> {
  const named = withoutFormerNames(found.places, items);
  const places = findOrigin(findJourney(shareRoles([...named], items), items), items);
  const countries = shareRoles(found.countries, items);
  const there = values.get('there')?.[0];
  return isPointed(there) && places.length + countries.length === 1
    ? { places: pointThere(places, there), countries: pointThere(countries, there) }
    : { places, countries };
}

type FrameSetting = Pick<Setting, 'today' | 'languages' | 'tell'>;

/** `year` settles parts without a year in a follow-up. */
export function gatherFrame(items: readonly Item[], setting: FrameSetting, year?: number): Frame {
  const { today, languages, tell } = setting;
  const periods = findPeriods({ items, today, languages, tell }, year);
  const content = items.filter(({ matches }) => matches.some(({ phrase }) => !IS_CONTENT.has(phrase.kind)));
  const gathering: Gathering = {
    items,
    setting,
    periods,
    indicators: [],
    flows: new Set(),
    groups: new Set(),
    kinds: new Set(),
    values: new Map(),
    places: [],
    countries: [],
    isShort: content.length <= 2,
    abroad: undefined,
    home: undefined,
    strayRegion: undefined,
  };
  gatherItems(gathering);
  gatherKandas(gathering);
  const { indicators, flows, groups, kinds, values, abroad, home, strayRegion } = gathering;
  const { places, countries } = settleNames(gathering);
  const unknown = items.filter((item) => item.matches.length === 0 && numberOf(item) === undefined);
  const isPlaced = places.length > 0 || countries.length > 0;
  const unknownPlace = strayRegion ?? findUnknownPlace(items, unknown, isPlaced, languages);
  const count = countOf(items, periods);
  return {
    ...{ items, today, indicators, places, countries, periods, kinds, values, unknown, languages },
    flows: [...flows],
    groups: [...groups],
    ...(abroad && { abroad }),
    ...(home && { home }),
    ...(count !== undefined && { count }),
    ...(unknownPlace && { unknownPlace }),
    corrected: items.some(({ corrected }) => corrected),
    spoken: countLanguages(items, languages),
    ...(tell && { tell }),
  };
}
