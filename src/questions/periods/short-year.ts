import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { SCALES } from '../../statistics/word-kinds.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import { digits, firstToken, type Scan, thisYear } from './period-scan.ts';

interface Place {
  readonly scan: Scan;
  readonly at: number;
}

/** «в 23 году», «23 жылы», «за 22 и 23 годы». */
function isDated({ scan, at }: Place): boolean {
  const next = scan.items[at + 1];
  if (!isKind(next, 'year_word')) return false;
  const isSecond = isKind(scan.items[at - 1], 'and') && digits(scan, at - 2, 2) !== undefined;
  return isCue(next, 'one_year_form') || (isSecond && isCue(next, 'two_years_form'));
}

/** «16, 17, 18 жылдары», «за 16, 17 и 18 годы»: a list before the word for years. */
function isListed({ scan, at }: Place): boolean {
  const { items } = scan;
  let last = at;
  for (;;) {
    const next = isKind(items[last + 1], 'and') ? last + 2 : last + 1;
    const isJoined = next > last + 1 || /^,$/.test(marksBefore(items[next]));
    if (!isJoined || digits(scan, next, 2) === undefined) break;
    last = next;
  }
  // The first of a list lies before others, the last behind them.
  const isInList = last > at || (at > 0 && digits(scan, at - 1, 2) !== undefined);
  return isInList && isCue(items[last + 1], 'two_years_form') && isKind(items[last + 1], 'year_word');
}

/** «9 месяцев 23-го». */
function isOrdinal({ scan, at }: Place): boolean {
  const isPart = isKind(scan.items[at - 1], 'month_word', 'quarter_word', 'half_word', 'begin', 'end');
  return isPart && isCue(scan.items[at], 'month_year_ending');
}

/** «с 19 по 23 год», «22 и 23 годы»: the second tells of the first. */
function isRanged({ scan, at }: Place): boolean {
  const next = scan.items[at + 1];
  const isJoined = (isKind(scan.items[at - 1], 'since') && isKind(next, 'until')) || isKind(next, 'and');
  return isJoined && shortYear(scan, at + 2) !== undefined;
}

/** «а в 22-м?»: an ordinal behind a preposition. */
function isCased(place: Place): boolean {
  return isCue(place.scan.items[place.at], 'cased_year') && isKind(leadOf(place), 'in', 'to', 'since', 'until');
}

const COUNTED: readonly PhraseKind[] = [
  'region_word',
  'city_word',
  'country',
  'people',
  'group',
  'month',
  'month_word',
  'quarter_word',
  'half_word',
  'number',
  'share',
  'podium',
];

/** «24 человека», «24 области»: what stands behind the digits is counted by them. */
export function countsBehind({ items }: Scan, at: number): boolean {
  return (
    isKind(items[at + 1], ...COUNTED) || isCue(items[at + 1], ...SCALES, 'counted_people', 'age_behind', 'clock_unit')
  );
}

/** «за весь 24», "in all of 23": the item before, over the words for the whole of it. */
function leadOf({ scan: { items }, at }: Place): Item | undefined {
  let lead = at - 1;
  while (lead > 0 && isCue(items[lead], 'full', 'part_of', 'article')) lead -= 1;
  return items[lead];
}

/** «сколько уехало за 24», "arrivals in 23": behind a preposition, and nothing is counted by it. */
function isLed(place: Place): boolean {
  const { scan, at } = place;
  const next = scan.items[at + 1];
  if (!isCue(leadOf(place), 'time_preposition')) return false;
  if (next === undefined || /[,;:?!)]/.test(marksBefore(next))) return true;
  if (marksBefore(next) !== '' || next.matches.length === 0 || numberOf(next) !== undefined) return false;
  return !countsBehind(scan, at);
}

/** «24-те қанша адам кетті», where the ending says when; «сағат 10-да» is an hour. */
function isWhen({ scan, at }: Place): boolean {
  return isCue(scan.items[at], 'lone_year') && !isCue(scan.items[at - 1], 'clock_unit');
}

/** A question in so few words is told without prepositions. */
const FEW_WORDS = 5;
const TELEGRAPHIC: readonly PhraseKind[] = [
  'place',
  'country',
  'group',
  'people',
  'indicator',
  'migration',
  'flow',
  'region_word',
];
const BEHIND: readonly PhraseKind[] = ['indicator', 'migration', 'flow', 'net_gain', 'net_loss'];

/** «ско 22 сальдо», «китайцы 25 приехало?», "net almaty 23": among nothing but who, where and what is counted. */
function isTelegraphic({ scan: { items }, at }: Place): boolean {
  if (items.length < 3 || items.length > FEW_WORDS || isCue(items[at - 1], 'age_before')) return false;
  const others = items.filter((_, index) => index !== at);
  if (!others.every((item) => isKind(item, ...TELEGRAPHIC, ...BEHIND))) return false;
  const next = items[at + 1];
  return next === undefined ? at > 0 : at > 0 && isKind(next, ...BEHIND) && !isKind(next, 'country', 'group', 'people');
}

const holds = (isYear: (place: Place) => boolean) => (place: Place) => (isYear(place) ? true : undefined);

const SIGNS: readonly Rule<Place, true>[] = [
  { name: 'the word for year behind', take: holds(isDated) },
  { name: 'a list before the word for years', take: holds(isListed) },
  { name: 'an ordinal behind its part', take: holds(isOrdinal) },
  { name: 'the first of two', take: holds(isRanged) },
  { name: 'a case behind a preposition', take: holds(isCased) },
  { name: 'a case that says when', take: holds(isWhen) },
  { name: 'a preposition of time', take: holds(isLed) },
  { name: 'hardly another word', take: holds(isTelegraphic) },
  // "FY24"
  { name: 'a mark before it', take: holds(({ scan, at }) => isCue(scan.items[at - 1], 'year_mark')) },
  // "in '23"
  { name: 'an apostrophe', take: holds(({ scan, at }) => /['’ʼ]$/.test(firstToken(scan, at)?.before ?? '')) },
];

/** Two digits that may be a year of this century that has begun, or the next. */
export function isPastYear(scan: Scan, short: number): boolean {
  return short <= (thisYear(scan) % 100) + 1;
}

/** A year in two digits: the century goes without saying. */
export function shortYear(scan: Scan, at: number): number | undefined {
  const short = digits(scan, at, 2);
  if (short === undefined) return undefined;
  const isRecent = isPastYear(scan, short);
  if (!isRecent && short < 90) return undefined;
  return takeFirst('years in two digits', SIGNS, { scan, at }, scan.tell) && (isRecent ? 2000 : 1900) + short;
}
