import type { Figure, Gap } from '../statistics/answer.ts';
import type { CalculationQuestion, ComparisonQuestion } from '../statistics/question.ts';
import { calculate } from './calculate.ts';
import { isFigure } from './derive.ts';
import { type Draft, draftAnswered, draftMissing, type Session } from './draft.ts';
import { explainGap, refusedGap } from './explain-gap.ts';
import { findAreaBreak, findBreaks } from './find-breaks.ts';
import { type Item, kindOf, listSelection } from './list-selection.ts';

function listGaps(session: Session, items: readonly Item[]): Gap[] {
  return items
    .filter((item) => !isFigure(item.found))
    .map((item) => explainGap(session.finder, item.subject, item.period, session.today));
}

function listAreaBreaks(session: Session, items: readonly Item[]) {
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

export function answerComparison(question: ComparisonQuestion, session: Session): Draft {
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

export function answerCalculation(question: CalculationQuestion, session: Session): Draft {
  const { items, selection } = listSelection(session, question);
  const settled: CalculationQuestion = { ...question, ...selection };
  const gaps = listGaps(session, items);
  if (gaps.length > 0) return draftMissing(settled, gaps, listAreaBreaks(session, items));
  const inputs = items.flatMap((item) => (isFigure(item.found) ? [item.found] : []));
  const result = calculate(session.finder, question.operation, inputs);
  if (isFigure(result)) {
    return draftAnswered(settled, { kind: 'calculation', result, inputs }, findBreaks(session.finder, inputs));
  }
  const [first] = items;
  if (!first) return draftMissing(settled, []);
  return draftMissing(
    settled,
    [refusedGap(first.subject, first.period, result.refused)],
    findBreaks(session.finder, inputs),
  );
}
