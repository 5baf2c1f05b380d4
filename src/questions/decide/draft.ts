import type { Flow, Indicator } from '../../statistics/facts/indicator.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import type { PeriodAsked, Subject } from '../../statistics/question.ts';
import type { Period } from '../../statistics/time/period.ts';

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
