/** Computations on figures: change, share, ratio, sum, mean, difference. */
import { changeOf, counterpartOf, type Indicator, isSigned, isStock, shareOf } from '../../statistics/indicators.ts';
import type { Operation, PeriodAsked, Question } from '../../statistics/question.ts';
import { comparePeriods, isSamePeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import { type Frame, has } from '../frame/frame.ts';
import { isCue } from '../vocabulary/find-items.ts';
import { decideDirection } from './decide-direction.ts';
import { type Draft, isDefinite, isProduct, pointsOf, selectionOf, subjectOf } from './draft.ts';
import { findBase } from './find-base.ts';

function calculation(operation: Operation, draft: Draft, periods: readonly PeriodAsked[]): Question {
  return { kind: 'calculation', operation, ...selectionOf(draft, periods) };
}

/** First and last of the periods named, the earlier first. */
export function endsOf(draft: Draft): readonly [Period, Period] | undefined {
  const named = draft.range ? [draft.range.from, draft.range.to] : draft.periods.filter(isDefinite);
  const [a, b] = named;
  if (!a || !b || named.length !== 2) return undefined;
  return comparePeriods(a, b) <= 0 ? [a, b] : [b, a];
}

/** «выросло», «на сколько человек», "% change": a change is asked for. */
function asksChange(frame: Frame, indicator: Indicator): boolean {
  if (has(frame, 'grow') && has(frame, 'persons', 'difference', 'share')) return true;
  if (has(frame, 'change', 'percent_sign')) return true;
  return has(frame, 'net_gain', 'net_loss') && counterpartOf(indicator) === undefined;
}

/** Between two periods: in percent, or in persons where the figure may be negative or a stock. */
function changeBetween(frame: Frame, draft: Draft, [earlier, later]: readonly [Period, Period]): Question {
  const [indicator = 'net'] = draft.indicators;
  const isPlain = !has(frame, 'persons', 'difference') && !isSigned(indicator) && !isStock(indicator);
  return has(frame, 'share', 'percent_sign') || isPlain
    ? calculation('change', draft, [earlier, later])
    : calculation('difference', draft, [later, earlier]);
}

/** Of a population: in the year that begins on the day, or that ended on it. */
function changeOfStock(frame: Frame, draft: Draft, period: Period & { kind: 'day' }): Question {
  const isYear = frame.periods.some((found) => found.kind === 'period' && found.period.kind === 'span');
  const [start, end] =
    isYear || period.date.endsWith('-01-01') ? [period, shiftYears(period, 1)] : [shiftYears(period, -1), period];
  return has(frame, 'share', 'percent_sign')
    ? calculation('change', draft, [start, end])
    : calculation('difference', draft, [end, start]);
}

/** The net has a sign, and no percentage unless one is asked for. */
function isInPersons(frame: Frame, indicator: Indicator): boolean {
  return has(frame, 'persons') || (indicator === 'net' && !has(frame, 'share', 'percent_sign'));
}

export function decideChange(frame: Frame, draft: Draft): Question | undefined {
  const [indicator = 'net'] = draft.indicators;
  const isRow = has(frame, 'series', 'monthly', 'quarterly');
  const isSeveral = draft.areas.length + draft.indicators.length > 2;
  if (!asksChange(frame, indicator) || isRow || isSeveral) return undefined;
  const ends = endsOf(draft);
  if (ends) return changeBetween(frame, draft, ends);
  const [period] = draft.periods;
  if (!period || draft.periods.length > 1 || draft.range) return undefined;
  if (isStock(indicator) && period.kind === 'day') return changeOfStock(frame, draft, period);
  if (isDefinite(period) && isInPersons(frame, indicator))
    return calculation('difference', draft, [period, shiftYears(period, -1)]);
  const change = changeOf(indicator);
  return change && { kind: 'figure', subject: subjectOf(draft, change), period };
}

/** What the part is a part of. */
function wholeOf(frame: Frame, indicator: Indicator): Indicator {
  return shareOf(indicator) ? indicator : (decideDirection(frame).direction ?? 'arrivals');
}

export function decideShare(frame: Frame, draft: Draft): Question | undefined {
  if (!has(frame, 'share')) return undefined;
  const [indicator = 'arrivals'] = draft.indicators;
  const base = wholeOf(frame, indicator);
  const share = shareOf(base);
  const period = draft.periods[0] ?? { kind: 'last' };
  const places = draft.areas.filter((area) => area !== 'KZ');
  const isNarrowed = draft.counterparts.length > 0 || draft.groups.length > 0;
  const isPart = isNarrowed || (base === 'kandas' && places.length > 0);
  // A region is a part of the country.
  if (counterpartOf(indicator) === undefined || (!isPart && places.length === 1)) {
    if (places.length === 0) return undefined;
    return calculation('share', { ...draft, areas: [...places, 'KZ'] }, [period]);
  }
  if (!isPart || !share) return undefined;
  if ([draft.counterparts, draft.groups, draft.periods].some((list) => list.length > 1))
    return { kind: 'comparison', ...selectionOf({ ...draft, indicators: [share] }) };
  return { kind: 'figure', subject: subjectOf(draft, share), period };
}

/** «во сколько раз сократилась», «во сколько раз меньше»: the larger figure by the smaller one that is asked about. */
function decideRatio(frame: Frame, draft: Draft): Question {
  const ends = endsOf(draft);
  if (!ends || draft.indicators.length !== 1) return calculation('ratio', draft, pointsOf(draft));
  const base = findBase(frame);
  const [over, under] = base && isSamePeriod(base, ends[1]) ? ends : [ends[1], ends[0]];
  const isFalling = frame.items.some((item) => isCue(item, 'falling'));
  return calculation('ratio', draft, isFalling ? [under, over] : [over, under]);
}

function decideDifference(draft: Draft): Question | undefined {
  const ends = endsOf(draft);
  if (ends && draft.areas.length === 1) return calculation('difference', draft, [ends[1], ends[0]]);
  return draft.range ? undefined : calculation('difference', draft, draft.periods);
}

/** Of several indicators, places, parts or periods. */
export function decideCalculation(frame: Frame, draft: Draft): Question | undefined {
  const all = pointsOf(draft);
  if (!isProduct(draft, all)) return undefined;
  if (has(frame, 'ratio')) return decideRatio(frame, draft);
  if (has(frame, 'mean')) return has(frame, 'monthly') ? undefined : calculation('mean', draft, all);
  if (has(frame, 'sum') && draft.indicators.length === 1) return calculation('sum', draft, all);
  return has(frame, 'difference', 'persons') && !has(frame, 'series') ? decideDifference(draft) : undefined;
}
