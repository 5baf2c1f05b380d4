import { type Flow, hasFlow, headlineFlowOf, isStock } from '../../statistics/indicators.ts';
import type { Selection, Subject } from '../../statistics/question.ts';
import type { Period } from '../../statistics/time/period.ts';
import { type Found, isFigure } from '../derivations/derive.ts';
import type { Session } from '../draft.ts';
import { withMembers } from '../series/series-key.ts';
import { listFlows } from './choose-flow.ts';
import { listCandidates, settlePeriod } from './settle-period.ts';

export interface SelectionItem {
  readonly subject: Subject;
  readonly period: Period | { readonly kind: 'last' };
  readonly found: Found;
}

export interface Selected {
  readonly items: readonly SelectionItem[];
  /** The selection with a definite flow and definite periods. */
  readonly selection: Selection;
}

const FLOWS_TO_TRY: readonly Flow[] = ['external', 'total', 'interregional', 'internal', 'intraregional'];

function listSubjects({ indicators, flow, areas, counterparts, groups }: Selection): Subject[] {
  const orNone = <T>(list: readonly T[]): readonly (T | undefined)[] => (list.length > 0 ? list : [undefined]);
  return indicators.flatMap((indicator) =>
    areas.flatMap((area) =>
      orNone(counterparts).flatMap((counterpart) =>
        orNone(groups).map((group) =>
          withMembers({ indicator, area }, { flow: hasFlow(indicator) ? flow : undefined, counterpart, group }),
        ),
      ),
    ),
  );
}

/** The newest period in which every subject has a figure; the first subject's newest where there is no common one. */
function findCommonNewest({ finder, today }: Session, subjects: readonly Subject[]): Period | undefined {
  const [first] = subjects;
  if (!first) return undefined;
  const candidates = listCandidates(finder, first, today);
  const holds = (subject: Subject, period: Period) =>
    finder.figure(subject, settlePeriod(subject.indicator, period)) !== undefined;
  return (
    candidates.find((period) => subjects.every((subject) => holds(subject, period))) ??
    candidates.find((period) => holds(first, period))
  );
}

function selectFlow(session: Session, selection: Selection, flow: Flow | undefined): Selected {
  const subjects = listSubjects(selection).map((subject) => {
    if (!hasFlow(subject.indicator) || subject.flow) return subject;
    const isInside = headlineFlowOf(subject.indicator) === 'internal';
    const own = isInside && flow !== 'interregional' ? 'internal' : flow;
    return withMembers(subject, { flow: own });
  });
  const newest = selection.periods.some((period) => period.kind === 'last')
    ? findCommonNewest(session, subjects)
    : undefined;
  const periods = selection.periods.map((period) => (period.kind === 'last' ? (newest ?? period) : period));
  const items = subjects.flatMap((subject) =>
    periods.map((asked): SelectionItem => {
      if (asked.kind === 'last') return { subject, period: asked, found: undefined };
      const period = settlePeriod(subject.indicator, asked);
      return { subject, period, found: session.finder.find(subject, period) };
    }),
  );
  const isAllOfOneKind = new Set(selection.indicators.map(isStock)).size === 1;
  const settled = periods.map((period) =>
    period.kind === 'last' || !isAllOfOneKind || !selection.indicators[0]
      ? period
      : settlePeriod(selection.indicators[0], period),
  );
  const named = selection.flow ?? (selection.indicators.some(hasFlow) ? flow : undefined);
  return { items, selection: { ...selection, ...(named ? { flow: named } : {}), periods: settled } };
}

const countFound = ({ items }: Selected) => items.filter((item) => isFigure(item.found)).length;

/** Usual flow of a selection first: external where it is all about the country, else that of regions. */
function orderFlows(selection: Selection): readonly (Flow | undefined)[] {
  const subject =
    listSubjects(selection).find((one) => hasFlow(one.indicator) && one.area !== 'KZ') ?? listSubjects(selection)[0];
  if (!subject) return [undefined];
  const usual = listFlows(subject);
  return subject.area === 'KZ' ? usual : [...usual, ...FLOWS_TO_TRY.filter((flow) => !usual.includes(flow))];
}

/**
 * Every subject of a selection in every period, all in one flow: the named one, else the one in which the most figures
 * are held, of equals the usual one.
 */
export function listSelection(session: Session, selection: Selection): Selected {
  if (selection.flow || !selection.indicators.some(hasFlow)) return selectFlow(session, selection, selection.flow);
  const selected = orderFlows(selection).map((flow) => selectFlow(session, selection, flow));
  const [best] = [...selected].sort((a, b) => countFound(b) - countFound(a));
  return best ?? selectFlow(session, selection, undefined);
}

/** Names a period for comparisons of kind. */
export function kindOf(period: Period): string {
  return period.kind === 'day' ? 'day' : String(period.months);
}
