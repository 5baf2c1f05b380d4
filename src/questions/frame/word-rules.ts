/** Rules that look at words beside each other, each for what a single word cannot say. */
import { DIRECTIONS } from '../../statistics/indicators.ts';
import { type PhraseKind, SCALES } from '../../statistics/word-kinds.ts';
import type { PeriodFound } from '../periods/find-periods.ts';
import { isPrintNamed } from '../periods/print-dates.ts';
import type { Rule } from '../rule.ts';
import {
  findMatch,
  hasCue,
  type Item,
  isCue,
  isKind,
  marksBefore,
  numberOf,
  phraseValue,
} from '../vocabulary/find-items.ts';

interface Facts {
  readonly items: readonly Item[];
  readonly periods: readonly PeriodFound[];
  readonly kinds: ReadonlySet<PhraseKind>;
}

/** Kinds that are said together, and those that are not meant. */
interface Said {
  readonly adds: PhraseKind;
  readonly takes?: PhraseKind;
}

/** «Ресейден басқа елдерден»: behind the ablative of a country "other" leaves it out. */
function isLeftOut(items: readonly Item[], at: number): boolean {
  const isFrom = items[at]?.matches.some(({ phrase, case: found }) => phrase.kind === 'country' && found === 'from');
  const next = items[at + 1];
  return isFrom === true && marksBefore(next) === '' && isCue(next, 'left_out');
}

/** «первая половина марта», "first half of May": less than a month is not held. */
function isHalfMonth({ items }: Facts): boolean {
  const isHalf = items.some(
    (item, at) => isKind(item, 'half_word') && (isKind(items[at + 1], 'month') || isKind(items[at + 2], 'month')),
  );
  return isHalf && !items.some((item) => isKind(item, 'until', 'since'));
}

/** «ең көп кеткен жыл»: the year stands behind what is asked of it. */
function endsInYear({ items, periods, kinds }: Facts): boolean {
  const last = items.at(-1);
  const isSuperlative = kinds.has('most') || kinds.has('least');
  return isSuperlative && periods.length === 0 && isKind(last, 'year_word') && isCue(last, 'lone_year_word');
}

const isWay = (item: Item | undefined) => DIRECTIONS.some((way) => way === phraseValue(item, 'indicator'));

/** «на одного приехавшего», "for one person who left": where the way stands of which each is counted for; -1 where none does. */
export function findEach(items: readonly Item[]): number {
  const wayBeside = (at: number) => {
    const isWhose = isCue(items[at + 1], 'counted_people') && isCue(items[at + 2], 'who_link');
    // «кеткен бір адамға»
    const isOf =
      isCue(items[at + 1], 'counted_people') && isCue(items[at + 1], 'dative') && marksBefore(items[at]) === '';
    const places = [at + 1, at + 2, ...(isWhose ? [at + 3] : []), ...(isOf ? [at - 1] : [])];
    return places.find((index) => isWay(items[index])) ?? -1;
  };
  return Math.max(-1, ...items.flatMap((item, at) => (isCue(item, 'per_one') ? [wayBeside(at)] : [])));
}

/** "how many emigrants for every immigrant", «на одного приехавшего»: one way is counted for each of the other. */
function isForEach({ items }: Facts): boolean {
  const ways = new Set(items.map((item) => phraseValue(item, 'indicator')));
  return findEach(items) >= 0 && DIRECTIONS.every((way) => ways.has(way));
}

/** «откуда уезжают», «қай жақтан көп кетеді»: people leave regions; countries they go to. */
function isLeftBehind({ items }: Facts): boolean {
  const ways = items.flatMap((item) => phraseValue(item, 'indicator') ?? []);
  const isWhence = items.some((item) => phraseValue(item, 'where') === 'departures');
  return (
    isWhence &&
    ways.length > 0 &&
    ways.every((way) => way === 'departures') &&
    !items.some((item) => isKind(item, 'country'))
  );
}

/** With nothing behind it but the word that is asked about. */
function isWhats({ items }: Facts): boolean {
  const [first] = items;
  return (
    isCue(first, 'asking') &&
    isCue(first, 'decade_ending') &&
    items.length === 2 &&
    isKind(items[1], 'indicator', 'term')
  );
}

/** "how do you work out the balance", «айырым қалай шығады»: the word for how, and a verb of working out. */
function isWorkedOut({ items }: Facts): boolean {
  const at = items.findIndex((item) => isCue(item, 'how_word'));
  if (at < 0 || items.some((item) => isCue(item, 'how_many'))) return false;
  return items.slice(Math.max(0, at - 1), at + 6).some((item) => hasCue(item, 'computing'));
}

/** "the most recent year when the country lost people", «последний год, когда …». */
function isLastYearWhen({ items }: Facts): boolean {
  return items.some(
    (item, at) =>
      isKind(item, 'latest', 'previous') && isKind(items[at + 1], 'year_word') && isKind(items[at + 2], 'when'),
  );
}

/** «келгендерден кеткендерді алып тастағанда», "arrivals with departures taken out": what remains of both. */
function isTakenOut({ items, kinds }: Facts): boolean {
  const names = (value: string) =>
    items.some(({ matches }) => matches.some(({ phrase }) => phrase.kind === 'indicator' && phrase.value === value));
  return kinds.has('except') && names('arrivals') && names('departures');
}

const says = (isSaid: (facts: Facts) => boolean, said: Said) => (facts: Facts) => (isSaid(facts) ? said : undefined);

/** All that hold are taken. */
export const WORD_RULES: readonly Rule<Facts, Said>[] = [
  {
    name: 'all but one country',
    take: says(({ items }) => items.some((_, at) => isLeftOut(items, at)), { adds: 'except' }),
  },
  { name: 'one way less the other', take: says(isTakenOut, { adds: 'difference', takes: 'except' }) },
  { name: 'half of a month', take: says(isHalfMonth, { adds: 'except' }) },
  {
    // "where are kandas coming from": the preposition stands at the end.
    name: 'where people come from',
    take: says(({ items }) => isCue(items[0], 'whence_head') && isCue(items.at(-1), 'whence_tail'), {
      adds: 'by_country',
      takes: 'which_region',
    }),
  },
  {
    // "what's kandas?": the verb is joined to the word.
    name: 'what it is',
    take: says(isWhats, { adds: 'what_weak' }),
  },
  { name: 'the last year when', take: says(isLastYearWhen, { adds: 'which_year', takes: 'latest' }) },
  { name: 'how it is worked out', take: says(isWorkedOut, { adds: 'how_counted' }) },
  { name: 'so many for each', take: says(isForEach, { adds: 'ratio' }) },
  { name: 'where people leave', take: says(isLeftBehind, { adds: 'which_region', takes: 'by_country' }) },
  {
    name: 'a print named by its date',
    take: says((facts) => isPrintNamed(facts, facts.periods), { adds: 'revisions' }),
  },
  { name: 'the year of the most', take: says(endsInYear, { adds: 'which_year' }) },
];

/** "20 min", «2 часа», «жарты сағат»: the time of the one who asks. */
export function isClock(items: readonly Item[], at: number): boolean {
  return isCue(items[at], 'clock_unit') && numberOf(items[at - 1]) !== undefined;
}

/** A figure that is no period: how many are listed. */
export function countOf(items: readonly Item[], periods: readonly PeriodFound[]): number | undefined {
  const inPeriod = (at: number) => periods.some((period) => at >= period.first && at < period.end);
  for (const [at, item] of items.entries()) {
    if (inPeriod(at) || findMatch(item, 'place')) continue;
    const value = numberOf(item);
    if (value === undefined || value < 1 || value > 20) continue;
    if (isCue(items[at + 1], ...SCALES) || isClock(items, at + 1)) continue;
    // «он» of Russian is ten of Kazakh.
    if (isKind(item, 'question') && !isKind(items[at + 1], 'region_word', 'city_word', 'which_region')) continue;
    // "which one", «один из»: no count.
    if (value === 1 && item.tokens[0]?.number === undefined) continue;
    return value;
  }
  return undefined;
}
