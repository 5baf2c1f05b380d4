/** What a release has for one subscription, and whether its condition holds. */
import type { OwnFigure, OwnScope } from '../../replies/subscriptions/say-release-notice.ts';
import { type Answer, type Figure, shownFigures } from '../../statistics/answer.ts';
import { printedChangeOf } from '../../statistics/indicators.ts';
import type { Question, Subject } from '../../statistics/question.ts';
import type { Condition, Scope, Terms } from '../../statistics/subscription.ts';
import { type Period, shiftYears } from '../../statistics/time/period.ts';

/** Answers a question from the facts as they are now. */
export type Ask = (question: Question) => Answer;

/** Figures of one subscription in a notice; `/summary` tells the rest. */
const MOST_FIGURES = 4;
/** No series of the releases begins earlier. */
const FIRST_YEAR = 2000;
/** A record among fewer points says nothing. */
const LEAST_POINTS = 3;

/** The question whose answer holds the figures of the scope; of every release its key points. */
export function questionOf(scope: Scope, period: Period | { readonly kind: 'last' }): Question {
  const { indicator, area = 'KZ', ...rest } = scope;
  if (!indicator && !rest.flow && !rest.counterpart && !rest.group) return { kind: 'summary', area, period };
  return { kind: 'figure', subject: { indicator: indicator ?? 'net', area, ...rest }, period };
}

function figureOf(ask: Ask, subject: Subject, period: Period): Figure | undefined {
  const answer = ask({ kind: 'figure', subject, period });
  return answer.outcome === 'answered' && answer.body.kind === 'figures' ? answer.body.figures[0] : undefined;
}

function besideYearBefore(ask: Ask, figure: Figure): OwnFigure {
  const { subject, period } = figure;
  // A published change is on the year before already.
  if (figure.unit === 'percent') return { figure };
  const { indicator, flow, area, counterpart, group } = subject;
  const answer = ask({
    kind: 'comparison',
    indicators: [indicator],
    ...(flow && { flow }),
    areas: [area],
    counterparts: counterpart ? [counterpart] : [],
    groups: group ? [group] : [],
    periods: [period, shiftYears(period, -1)],
  });
  // Across a change of borders the year before is another territory.
  if (answer.outcome !== 'answered' || answer.body.kind !== 'comparison' || answer.breaks.length > 0) return { figure };
  const [, before] = answer.body.figures;
  const { difference } = answer.body;
  return { figure, ...(before && { before }), ...(before && difference && { difference }) };
}

/** The change on the year before: as published, else as computed. */
function changePercent(ask: Ask, { subject, period }: Figure): number | undefined {
  const { indicator, flow, area, counterpart, group } = subject;
  const change = printedChangeOf(indicator);
  const published = change && figureOf(ask, { ...subject, indicator: change }, period);
  if (published) return published.value;
  const answer = ask({
    kind: 'calculation',
    operation: 'change',
    indicators: [indicator],
    ...(flow && { flow }),
    areas: [area],
    counterparts: counterpart ? [counterpart] : [],
    groups: group ? [group] : [],
    periods: [shiftYears(period, -1), period],
  });
  return answer.outcome === 'answered' && answer.body.kind === 'calculation' ? answer.body.result.value : undefined;
}

function isRecord(ask: Ask, { subject, period, value }: Figure): boolean {
  if (period.kind !== 'span') return false;
  const from: Period = { ...period, year: FIRST_YEAR };
  return (['highest', 'lowest'] as const).some((order) => {
    const answer = ask({ kind: 'record', order, subject, from, to: period });
    if (answer.outcome !== 'answered' || answer.body.kind !== 'record') return false;
    const { figure, next, of } = answer.body;
    // Equal to an earlier one is no record.
    return (
      of >= LEAST_POINTS && figure.period.kind === 'span' && figure.period.year === period.year && next?.value !== value
    );
  });
}

/** Where there is no base the condition does not hold: what cannot be proved is not told. */
function holdsCondition(ask: Ask, condition: Condition, figure: Figure): boolean {
  const { value } = figure;
  switch (condition.kind) {
    case 'above':
      return value > condition.value;
    case 'below':
      return value < condition.value;
    case 'positive':
    case 'negative': {
      const before = besideYearBefore(ask, figure).before?.value;
      if (before === undefined) return false;
      return condition.kind === 'positive' ? before <= 0 && value > 0 : before >= 0 && value < 0;
    }
    case 'changes': {
      const percent = changePercent(ask, figure);
      return percent !== undefined && Math.abs(percent) > condition.percent;
    }
    case 'record':
      return isRecord(ask, figure);
  }
}

/** For scopes smaller than the country. Absent where the subscription has a condition and it does not hold; without figures where the release has none for it. */
export function findOwnFigures(ask: Ask, { scope, condition }: Terms, period: Period): OwnScope | undefined {
  // A bare region with a condition is about its net migration: one figure must be meant.
  const judged: Scope = condition && !scope.indicator ? { ...scope, indicator: 'net' } : scope;
  const answer = ask(questionOf(judged, period));
  const figures = answer.outcome === 'answered' ? shownFigures(answer.body) : [];
  if (!condition) {
    return { scope, figures: figures.slice(0, MOST_FIGURES).map((figure) => besideYearBefore(ask, figure)) };
  }
  const met = figures.filter((figure) => holdsCondition(ask, condition, figure)).slice(0, 1);
  if (met.length === 0) return undefined;
  return { scope, condition, figures: met.map((figure) => besideYearBefore(ask, figure)) };
}

/** The figure now that was told then; absent where it is no longer to be had. */
export function findNow(ask: Ask, subject: Subject, period: Period): Figure | undefined {
  return figureOf(ask, subject, period);
}
