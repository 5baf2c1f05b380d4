import type { Figure, Gap } from '../../statistics/answer.ts';
import { changeOf, shareOf } from '../../statistics/indicators.ts';
import type { CalculationQuestion, ComparisonQuestion } from '../../statistics/question.ts';
import { isSamePeriod, shiftYears } from '../../statistics/time/period.ts';
import { calculate } from '../derivations/calculate.ts';
import { isFigure } from '../derivations/derive.ts';
import { type DraftAnswer, draftAnswered, draftMissing, type Session } from '../draft.ts';
import { explainGap, refusedGap } from '../offers/explain-gap.ts';
import { findAreaBreak, findBreaks } from '../series/find-breaks.ts';
import { nameSubject, withMembers } from '../series/series-key.ts';
import { kindOf, listSelection, type SelectionItem } from './list-selection.ts';

function listGaps(session: Session, items: readonly SelectionItem[]): Gap[] {
  return items.filter((item) => !isFigure(item.found)).map((item) => explainGap(session, item.subject, item.period));
}

function listAreaBreaks(session: Session, items: readonly SelectionItem[]) {
  const breaks = items.flatMap((item) =>
    item.period.kind === 'last' ? [] : findAreaBreak(session.finder, item.subject, item.period),
  );
  return [...new Map(breaks.map((one) => [one.area, one])).values()];
}

/** The difference of exactly two that can be set against each other. */
function findDifference(session: Session, figures: readonly Figure[]): Figure | undefined {
  const [first, second] = figures;
  if (!first || !second || figures.length !== 2 || kindOf(first.period) !== kindOf(second.period)) return undefined;
  const difference = calculate(session.finder, 'difference', figures);
  return isFigure(difference) ? difference : undefined;
}

export function answerComparison(question: ComparisonQuestion, session: Session): DraftAnswer {
  const { items, selection } = listSelection(session, question);
  const settled: ComparisonQuestion = { ...question, ...selection };
  const figures = items.flatMap((item) => (isFigure(item.found) ? [item.found] : []));
  const gaps = listGaps(session, items);
  if (figures.length === 0) return draftMissing(settled, gaps, listAreaBreaks(session, items));
  const difference = items.length === 2 ? findDifference(session, figures) : undefined;
  return draftAnswered(
    settled,
    { kind: 'comparison', figures, gaps, ...(difference ? { difference } : {}) },
    findBreaks(session.finder, figures),
  );
}

/**
 * The item that a lone one is set against: the share of a country, group or region is that of the whole, a change is
 * that on the year before.
 */
function complete(
  session: Session,
  question: CalculationQuestion,
  items: readonly SelectionItem[],
): readonly SelectionItem[] {
  const [only] = items;
  if (!only || items.length !== 1 || only.period.kind === 'last') return items;
  const { subject, period } = only;
  const { find } = session.finder;
  if (question.operation === 'change') {
    const base = shiftYears(period, -1);
    return [{ subject, period: base, found: find(subject, base) }, only];
  }
  if (question.operation !== 'share') return items;
  const isPart = subject.counterpart !== undefined || subject.group !== undefined;
  const whole = isPart
    ? withMembers(subject, { counterpart: undefined, group: undefined })
    : withMembers(subject, { area: 'KZ' });
  return nameSubject(whole) === nameSubject(subject)
    ? items
    : [only, { subject: whole, period, found: find(whole, period) }];
}

/** A share that the release prints goes before the one computed from parts, which need not add up to the whole. */
function findPublishedShare({ finder }: Session, [part]: readonly SelectionItem[]): Figure | undefined {
  if (!part || part.period.kind === 'last') return undefined;
  const indicator = shareOf(part.subject.indicator);
  const figure = indicator && finder.figure({ ...part.subject, indicator }, part.period);
  return figure?.proof.kind === 'observation' ? figure : undefined;
}

/** The change on the year before that the release prints, where the figures held are too coarse to work it out. */
function findPublishedChange({ finder }: Session, [base, last, ...more]: readonly SelectionItem[]): Figure | undefined {
  if (!base || !last || more.length > 0 || base.period.kind === 'last' || last.period.kind === 'last') return undefined;
  const isOnYearBefore =
    nameSubject(base.subject) === nameSubject(last.subject) && isSamePeriod(shiftYears(last.period, -1), base.period);
  const indicator = isOnYearBefore ? changeOf(last.subject.indicator) : undefined;
  const figure = indicator && finder.figure({ ...last.subject, indicator }, last.period);
  return figure?.proof.kind === 'observation' ? figure : undefined;
}

export function answerCalculation(question: CalculationQuestion, session: Session): DraftAnswer {
  const { items: asked, selection } = listSelection(session, question);
  const items = complete(session, question, asked);
  const settled: CalculationQuestion = { ...question, ...selection };
  const gaps = listGaps(session, items);
  const inputs = items.flatMap((item) => (isFigure(item.found) ? [item.found] : []));
  if (gaps.length > 0) return draftMissing(settled, gaps, listAreaBreaks(session, items), inputs);
  const published =
    question.operation === 'share' && asked.length === 1 ? findPublishedShare(session, asked) : undefined;
  const computed = published ?? calculate(session.finder, question.operation, inputs);
  const printed =
    isFigure(computed) || question.operation !== 'change' ? undefined : findPublishedChange(session, items);
  const result = printed ?? computed;
  if (isFigure(result)) {
    return draftAnswered(settled, { kind: 'calculation', result, inputs }, findBreaks(session.finder, inputs));
  }
  const [first] = items;
  if (!first) return draftMissing(settled, []);
  return draftMissing(
    settled,
    [refusedGap(first.subject, first.period, result.refused)],
    findBreaks(session.finder, inputs),
    inputs,
  );
}
