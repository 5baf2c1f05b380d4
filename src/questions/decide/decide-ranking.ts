/** Regions in their order, and the year of the highest or lowest figure. */
import { isSigned } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { type Frame, has } from '../frame/frame.ts';
import { isKind, phraseValue } from '../vocabulary/find-items.ts';
import { type Draft, subjectOf } from './draft.ts';

const DEFAULT_COUNT = 5;
const MOST_REGIONS = 20;

function isLoss(frame: Frame): boolean {
  return has(frame, 'net_loss');
}

function decideOrder(frame: Frame, draft: Draft): 'top' | 'bottom' {
  const low = has(frame, 'least', 'less') && !(has(frame, 'most') && has(frame, 'net_loss'));
  if (isSigned(draft.indicators[0] ?? 'net') && isLoss(frame)) return low ? 'top' : 'bottom';
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

/** What of the words asks for an order. */
function asksOrder(frame: Frame, draft: Draft, isPlaced: boolean): boolean {
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
  const losing = draft.indicators[0] === 'net' && isLoss(frame);
  const low = losing ? !has(frame, 'least') : has(frame, 'least');
  return { kind: 'record', order: low ? 'lowest' : 'highest', subject: subjectOf(draft), ...draft.range };
}
