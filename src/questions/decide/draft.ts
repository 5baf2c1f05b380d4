import type { Assumption } from '../../statistics/how-read.ts';
import type { Flow, Indicator } from '../../statistics/indicators.ts';
import type { PeriodAsked, Subject } from '../../statistics/question.ts';
import { comparePeriods, type Period, shiftYears } from '../../statistics/time/period.ts';

/** What is asked about, once the words are weighed; the kind of question comes after. */
export interface Draft {
  readonly indicators: readonly Indicator[];
  readonly flow?: Flow;
  readonly areas: readonly string[];
  readonly counterparts: readonly string[];
  readonly groups: readonly string[];
  readonly periods: readonly PeriodAsked[];
  readonly range?: { readonly from?: Period; readonly to?: Period };
  readonly assumptions: readonly Assumption[];
  /** Other areas that a name may mean («Алматы»: the region). */
  readonly otherAreas: readonly string[];
}

export function subjectOf(draft: Draft, indicator: Indicator = draft.indicators[0] ?? 'net'): Subject {
  const [counterpart] = draft.counterparts;
  const [group] = draft.groups;
  return {
    indicator,
    ...(draft.flow && { flow: draft.flow }),
    area: draft.areas[0] ?? 'KZ',
    ...(counterpart && { counterpart }),
    ...(group && { group }),
  };
}

export function selectionOf(draft: Draft, periods: readonly PeriodAsked[] = draft.periods) {
  return {
    indicators: draft.indicators,
    ...(draft.flow && { flow: draft.flow }),
    areas: draft.areas,
    counterparts: draft.counterparts,
    groups: draft.groups,
    periods,
  };
}

const MOST_POINTS = 60;

/** Every year between the ends, where they are years or the same stretch of each. */
function expandRange(range: NonNullable<Draft['range']>): Period[] {
  const { from, to } = range;
  if (!from || !to) return [from, to].filter((period) => period !== undefined);
  const points: Period[] = [from];
  while (points.length < MOST_POINTS) {
    const next = shiftYears(points.at(-1) ?? from, 1);
    if (comparePeriods(next, to) > 0) break;
    points.push(next);
  }
  return points;
}

/** The periods, or those between the ends of the range. */
export function pointsOf(draft: Draft): readonly PeriodAsked[] {
  return draft.range ? expandRange(draft.range) : draft.periods;
}

export function isDefinite(period: PeriodAsked): period is Period {
  return period.kind !== 'last';
}

/** True where something is named twice: the figures of all pairs are meant. */
export function isProduct(draft: Draft, periods: readonly PeriodAsked[]): boolean {
  const { indicators, areas, counterparts, groups } = draft;
  return [indicators, areas, counterparts, groups, periods].some((list) => list.length > 1);
}
