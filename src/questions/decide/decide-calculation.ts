/** Computations on figures: change, share, ratio, sum, mean, difference. */
import { changeOf, counterpartOf, type Indicator, isSigned, isStock, shareOf } from '../../statistics/indicators.ts';
import type { Operation, PeriodAsked, Question } from '../../statistics/question.ts';
import { comparePeriods, isSamePeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import { type Frame, has } from '../frame/frame.ts';
import { findEach } from '../frame/word-rules.ts';
import { hasCue, type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import { decideDirection } from './decide-direction.ts';
import { type Draft, isDefinite, isProduct, pointsOf, selectionOf, subjectOf } from './draft.ts';
import { findBase, isMeasuredInPercent } from './find-base.ts';

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
  // "yoy, percent", «динамика г/г, %»
  if (frame.values.get('term')?.includes('change_year_on_year')) return true;
  return has(frame, 'net_gain', 'net_loss') && counterpartOf(indicator) === undefined;
}

/** «на сколько выросло население за счёт миграции», "grew through migration": what migration added is its net. */
export function isGrownByMigration(frame: Frame): boolean {
  const { items, indicators } = frame;
  // «көші-қон есебінен» is one phrase of the lexicon.
  const isOwing = (item: Item | undefined) => item !== undefined && hasCue(item, 'owing_to');
  if (indicators.some(({ value, at }) => value !== 'population' && !isOwing(items[at]))) return false;
  if (indicators.length > 0 && (has(frame, 'migration') || indicators.some(({ value }) => value === 'net')))
    return true;
  return items.some(
    (item, at) =>
      (isKind(item, 'migration') && (isOwing(items[at - 1]) || isOwing(items[at + 1]))) ||
      (isKind(item, 'move') && isOwing(items[at - 1])),
  );
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

/** «қатары неше пайызға толықты» of one period is no row. */
function asksRow(frame: Frame, draft: Draft): boolean {
  const isOne = draft.periods.length === 1 && !draft.range && has(frame, 'percent_sign', 'share');
  return has(frame, 'monthly', 'quarterly') || (has(frame, 'series') && !isOne);
}

/** «динамика к 2024-му, %»: a percentage of the one on the other, unless a part is named. */
function isMeasuredChange(frame: Frame, draft: Draft): boolean {
  return !isNarrowed(draft) && isMeasuredInPercent(frame);
}

/** Of one period: on the year before it. */
function changeIn(frame: Frame, draft: Draft, period: PeriodAsked): Question | undefined {
  const [indicator = 'net'] = draft.indicators;
  if (isStock(indicator) && period.kind === 'day') return changeOfStock(frame, draft, period);
  if (isDefinite(period) && isInPersons(frame, indicator))
    return calculation('difference', draft, [period, shiftYears(period, -1)]);
  const change = changeOf(indicator);
  return change && { kind: 'figure', subject: subjectOf(draft, change), period };
}

export function decideChange(frame: Frame, draft: Draft): Question | undefined {
  const [indicator = 'net'] = draft.indicators;
  if (draft.areas.length + draft.indicators.length > 2) return undefined;
  const ends = endsOf(draft);
  if (ends && isMeasuredChange(frame, draft)) return calculation('change', draft, ends);
  if (!asksChange(frame, indicator) || asksRow(frame, draft)) return undefined;
  if (indicator === 'net' && isGrownByMigration(frame)) return undefined;
  if (ends) return changeBetween(frame, draft, ends);
  const [period, ...more] = draft.periods;
  return period && more.length === 0 && !draft.range ? changeIn(frame, draft, period) : undefined;
}

/** What the part is a part of. */
function wholeOf(frame: Frame, indicator: Indicator): Indicator {
  return shareOf(indicator) ? indicator : (decideDirection(frame).direction ?? 'arrivals');
}

const isNarrowed = ({ counterparts, groups }: Draft) => counterparts.length > 0 || groups.length > 0;

/** «доля СНГ», «прибывшие из СНГ в процентах»: of a part and one period a percentage is its share. */
function asksShare(frame: Frame, draft: Draft): boolean {
  if (has(frame, 'share')) return true;
  const isOne = isNarrowed(draft) && draft.periods.length === 1 && !draft.range;
  return isOne && has(frame, 'percent_sign') && !has(frame, 'change', 'grow', 'more', 'less');
}

/** «доля Узбекистана в сальдо», «доля сельского населения»: nobody prints it, it is worked out from both. */
function workedOut(frame: Frame, draft: Draft, period: PeriodAsked): Question | undefined {
  const [indicator = 'arrivals'] = draft.indicators;
  const isNamed = isStock(indicator) || frame.indicators.some(({ value }) => value === indicator);
  const isUnprinted = isNamed && shareOf(indicator) === undefined;
  if (isUnprinted && isNarrowed(draft) && !draft.range) return calculation('share', draft, [period]);
  return undefined;
}

/** A region is a part of the country. */
function shareOfCountry(draft: Draft, period: PeriodAsked): Question | undefined {
  const places = draft.areas.filter((area) => area !== 'KZ');
  return places.length === 0 ? undefined : calculation('share', { ...draft, areas: [...places, 'KZ'] }, [period]);
}

/** Of arrivals, departures or kandas: a row, several side by side, or one. */
function shareOfMoves(draft: Draft, share: Indicator, period: PeriodAsked): Question {
  if (draft.range) return { kind: 'series', subject: subjectOf(draft, share), ...draft.range };
  // «доля СНГ в приезде и в отъезде»
  const both = draft.indicators.flatMap((one) => shareOf(one) ?? []);
  const indicators = both.length > 1 ? both : [share];
  const isSeveral = [indicators, draft.counterparts, draft.groups, draft.periods].some((list) => list.length > 1);
  return isSeveral
    ? { kind: 'comparison', ...selectionOf({ ...draft, indicators }) }
    : { kind: 'figure', subject: subjectOf(draft, share), period };
}

export function decideShare(frame: Frame, draft: Draft): Question | undefined {
  if (!asksShare(frame, draft)) return undefined;
  const [indicator = 'arrivals'] = draft.indicators;
  const base = wholeOf(frame, indicator);
  const share = shareOf(base);
  const period = draft.periods[0] ?? { kind: 'last' };
  const places = draft.areas.filter((area) => area !== 'KZ');
  const worked = workedOut(frame, draft, period);
  if (worked) return worked;
  const isPart = isNarrowed(draft) || (base === 'kandas' && places.length > 0);
  const isOfCountry = counterpartOf(indicator) === undefined || (!isPart && places.length === 1);
  if (isOfCountry) return shareOfCountry(draft, period);
  return isPart && share ? shareOfMoves(draft, share, period) : undefined;
}

/** "for every immigrant", «на одного приехавшего», «бір келгенге»: what is counted for each of them. */
function forEach({ items, indicators }: Frame): Indicator | undefined {
  const at = findEach(items);
  return indicators.find((indicator) => indicator.at === at)?.value;
}

/** «во сколько раз сократилась», «во сколько раз меньше»: the larger figure by the smaller one that is asked about. */
function decideRatio(frame: Frame, draft: Draft): Question {
  const ends = endsOf(draft);
  const each = forEach(frame);
  const [one, ...others] = draft.indicators.filter((indicator) => indicator !== each);
  if (each && one && others.length === 0)
    return calculation('ratio', { ...draft, indicators: [one, each] }, pointsOf(draft));
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
