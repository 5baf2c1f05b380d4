/** Regions in their order, and the year of the highest or lowest figure. */
import { isSigned } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { type Frame, has } from '../frame/frame.ts';
import { hasCue, isCue, isKind, phraseValue } from '../vocabulary/find-items.ts';
import { type Draft, subjectOf } from './draft.ts';

const DEFAULT_COUNT = 5;
const MOST_REGIONS = 20;

/** «убыль», «откуда уезжают»; per thousand also «кетеді», «азайған»: the most lost stand lowest. */
function isLoss(frame: Frame, draft: Draft): boolean {
  const leaves = frame.indicators.some(({ value }) => value === 'departures');
  if (has(frame, 'net_loss') || (leaves && frame.values.get('where')?.includes('departures'))) return true;
  return draft.indicators[0] === 'rate' && (leaves || frame.items.some((item) => isCue(item, 'falling')));
}

/** «худший по оттоку»: bad, and not few. */
function isBad(frame: Frame): boolean {
  return frame.items.some((item) => hasCue(item, 'bad'));
}

function decideOrder(frame: Frame, draft: Draft): 'top' | 'bottom' {
  if (isBad(frame) && draft.indicators[0] === 'departures') return 'top';
  // «антирейтинг: откуда уезжали сильнее всего»
  const isWorst =
    has(frame, 'most') || frame.items.some((item) => isKind(item, 'least') && hasCue(item, 'ranking_word', 'bad'));
  const low = has(frame, 'least', 'less') && !(isWorst && isLoss(frame, draft));
  if (isSigned(draft.indicators[0] ?? 'net') && isLoss(frame, draft)) return low ? 'top' : 'bottom';
  return low ? 'bottom' : 'top';
}

const isInternal = ({ flow }: Draft) => flow === 'internal' || flow === 'interregional';
const inRegions = (frame: Frame) => has(frame, 'which_region', 'by_region', 'region_word', 'city_word');

/** «топ-5 регионов», "three regions with the most …". */
function asksSoMany(frame: Frame, draft: Draft, isPlaced: boolean): boolean {
  if (frame.count === undefined) return false;
  if (isInternal(draft) && has(frame, 'by_country')) return true;
  return has(frame, 'most', 'least') || (!isPlaced && (inRegions(frame) || has(frame, 'podium')));
}

/** «куда внутри страны едут больше всего», «область с самой большой убылью». */
function asksForMost(frame: Frame, draft: Draft, isPlaced: boolean): boolean {
  if (!has(frame, 'most', 'least')) return false;
  if (has(frame, 'by_region') || (isInternal(draft) && has(frame, 'by_country'))) return true;
  const isAlone = !isPlaced && draft.counterparts.length === 0;
  return isAlone && (inRegions(frame) || isInternal(draft) || has(frame, 'net_gain', 'net_loss'));
}

/** «области с миграционной убылью», «адам жоғалтқан өңірлер»: which they are the order tells. */
function asksForLosers(frame: Frame, draft: Draft, isPlaced: boolean): boolean {
  if (isPlaced || draft.counterparts.length > 0 || frame.flows.includes('external')) return false;
  const areRegions = frame.items.some(
    (item, at) =>
      (item.tokens.length === 1 && isCue(item, 'regions')) ||
      (isKind(item, 'region_word') && isCue(frame.items[at + 1], 'region_link')),
  );
  return areRegions && has(frame, 'net_loss', 'net_gain');
}

/** Words for the parts that a whole is told by, regions and settlements apart. */
export const PART_KINDS: readonly PhraseKind[] = [
  'by_country',
  'by_ethnic',
  'by_age',
  'by_sex',
  'by_education',
  'by_specialty',
  'by_reason',
];

const OTHER_LISTS: readonly PhraseKind[] = [...PART_KINDS, 'which_year', 'when'];

/** "top net 2024", «рейтинг по убыли»: what is ranked goes without saying. */
function isListOfRegions(frame: Frame, draft: Draft, isPlaced: boolean): boolean {
  const isNamed = frame.items.some((item) => isKind(item, 'most', 'least') && hasCue(item, 'ranking_word'));
  const isOpen = !isPlaced && draft.counterparts.length === 0 && draft.groups.length === 0 && !draft.range;
  return isNamed && isOpen && !has(frame, ...OTHER_LISTS);
}

/** What of the words asks for an order. */
function asksOrder(frame: Frame, draft: Draft, isPlaced: boolean): boolean {
  if (asksForLosers(frame, draft, isPlaced) || isListOfRegions(frame, draft, isPlaced)) return true;
  if (has(frame, 'which_region') || (has(frame, 'by_region') && frame.count !== undefined)) return true;
  return asksSoMany(frame, draft, isPlaced) || asksForMost(frame, draft, isPlaced);
}

/** «место Астаны по сальдо»: all regions, so that its place is among them. */
function isRankOf(frame: Frame, draft: Draft): boolean {
  return has(frame, 'rank_of') && draft.indicators.length === 1 && draft.periods.length === 1;
}

function isRanking(frame: Frame, draft: Draft): boolean {
  const places = draft.areas.filter((area) => area !== 'KZ');
  if (places.length > 1) return false;
  if (has(frame, 'by_country') && !isInternal(draft) && !inRegions(frame)) return false;
  if (isRankOf(frame, draft)) return true;
  const isPlaced = places.length === 1;
  if (isPlaced && !(has(frame, 'most', 'least') && has(frame, 'which_region'))) return false;
  return asksOrder(frame, draft, isPlaced);
}

export function decideRanking(frame: Frame, draft: Draft): Question | undefined {
  if (!isRanking(frame, draft)) return undefined;
  const { area: _area, indicator: named, ...subject } = subjectOf(draft);
  // Of kandas the regions' shares are printed more often than their numbers.
  const indicator = named === 'kandas' && has(frame, 'share') ? 'share_kandas' : named;
  return {
    kind: 'ranking',
    indicator,
    ...subject,
    period: draft.periods[0] ?? draft.range?.to ?? { kind: 'last' },
    order: decideOrder(frame, draft),
    count: isRankOf(frame, draft) ? MOST_REGIONS : (frame.count ?? DEFAULT_COUNT),
  };
}

/** «за всю историю сколько уехало» asks for all years, not for the highest of them. */
export function isWholeHistory(frame: Frame): boolean {
  const named = frame.items.filter((item) => isKind(item, 'record'));
  return named.length > 0 && named.every((item) => phraseValue(item, 'record') === 'history');
}

export function decideRecord(frame: Frame, draft: Draft): Question | undefined {
  const superlative = has(frame, 'most', 'least');
  const isRecord =
    (has(frame, 'record') && (superlative || !isWholeHistory(frame))) ||
    (superlative && (has(frame, 'which_year', 'when') || draft.range !== undefined));
  if (!isRecord || has(frame, 'which_region', 'by_region') || draft.areas.length > 1) return undefined;
  if (frame.periods.some((found) => found.kind === 'period') && !draft.range) return undefined;
  return { kind: 'record', order: orderOfRecord(frame, draft), subject: subjectOf(draft), ...draft.range };
}

function orderOfRecord(frame: Frame, draft: Draft): 'highest' | 'lowest' {
  const losing = draft.indicators[0] === 'net' && isLoss(frame, draft);
  // «самый тяжёлый, когда уехало больше всего»
  // «худший год по эмиграции» is the one in which most left.
  const isMany = draft.indicators[0] === 'departures' && isBad(frame);
  const low = losing ? isBad(frame) || !has(frame, 'least') : has(frame, 'least') && !has(frame, 'most') && !isMany;
  return low ? 'lowest' : 'highest';
}
