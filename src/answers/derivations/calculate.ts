import type { Derivation, Figure, Refusal } from '../../statistics/answer.ts';
import { isShare } from '../../statistics/indicators.ts';
import type { Operation } from '../../statistics/question.ts';
import { comparePeriods, firstDay, isSamePeriod, lastDay, type Period, span } from '../../statistics/time/period.ts';
import type { Finder } from '../figures/create-finder.ts';
import { kindOf } from '../figures/list-selection.ts';
import { nameSubject } from '../series/series-key.ts';
import { isFigure, type Refused } from './derive.ts';

const isPersons = (figure: Figure) => figure.unit === 'persons';
const isWithin = (part: Period, whole: Period) => firstDay(part) >= firstDay(whole) && lastDay(part) <= lastDay(whole);
const isOverlapping = (a: Period, b: Period) => firstDay(a) <= lastDay(b) && firstDay(b) <= lastDay(a);
const isOnDay = (figure: Figure) => figure.period.kind === 'day';

/** Two periods that can be set against each other: of one length, or one within the other. */
function isComparable(a: Figure, b: Figure): boolean {
  return kindOf(a.period) === kindOf(b.period) || isWithin(a.period, b.period) || isWithin(b.period, a.period);
}

/** One subject must not be added to itself over days that are in both periods, nor over two stocks of one area. */
function isCountedTwice(figures: readonly Figure[]): boolean {
  return figures.some((figure, index) =>
    figures
      .slice(index + 1)
      .some(
        (other) =>
          nameSubject(figure.subject) === nameSubject(other.subject) &&
          (isOnDay(figure) || isOverlapping(figure.period, other.period)),
      ),
  );
}

function isUnfit(operation: Operation, figures: readonly Figure[]): boolean {
  const [first, second] = figures;
  if (!first || figures.some((figure) => figure.unit !== first.unit)) return true;
  switch (operation) {
    case 'sum':
      return !(isPersons(first) || isShare(first.subject.indicator)) || isCountedTwice(figures);
    case 'mean':
      return figures.some((figure) => kindOf(figure.period) !== kindOf(first.period));
    case 'difference':
      return figures.length < 2 || (isPersons(first) && figures.some((figure) => !isComparable(first, figure)));
    case 'share':
      return figures.length !== 2 || !second || !isPersons(first) || !isWithin(first.period, second.period);
    case 'ratio':
    case 'change':
      return figures.length !== 2 || !second || !isPersons(first) || kindOf(first.period) !== kindOf(second.period);
  }
}

/** The stretch that the inputs cover together where they follow one another, else the first one's period. */
function periodOfResult(figures: readonly Figure[]): Period {
  const first = figures[0] as Figure;
  const spans = figures.flatMap(({ period }) => (period.kind === 'span' ? [period] : []));
  const sorted = [...new Map(spans.map((one) => [firstDay(one) + lastDay(one), one])).values()].sort((a, b) =>
    firstDay(a).localeCompare(firstDay(b)),
  );
  const [oldest] = sorted;
  if (!oldest || spans.length < figures.length) return first.period;
  const start = (period: { year: number; month: number }) => period.year * 12 + period.month;
  let months = 0;
  for (const one of sorted) {
    if (start(one) !== start(oldest) + months) return first.period;
    months += one.months;
  }
  return span(oldest.year, oldest.month, months);
}

/** Decimals of a mean: whole persons, otherwise as the inputs. */
function meanDecimals(figures: readonly Figure[]): number {
  return figures.every(isPersons) ? 0 : Math.max(...figures.map((figure) => figure.decimals));
}

/** A ratio of 0.7 may be anything from 0.65 to 0.75: more than a tenth of itself either way. */
const DECIMALS_BELOW_ONE = 2;

/**
 * What a reader takes a difference for: of two periods the growth, later less earlier; of two places or groups how
 * many more, larger less smaller and without a sign. Of two indicators, of more figures and of a part and its whole
 * the order asked counts.
 */
function orderDifference(figures: readonly Figure[]): { inputs: readonly Figure[]; signed: boolean } {
  const [first, second] = figures;
  if (!first || !second || figures.length > 2 || first.subject.indicator !== second.subject.indicator) {
    return { inputs: figures, signed: true };
  }
  if (isSamePeriod(first.period, second.period)) {
    return { inputs: first.value < second.value ? [second, first] : figures, signed: false };
  }
  const isOneSubject = nameSubject(first.subject) === nameSubject(second.subject);
  const isApart = isOnDay(first) || !isOverlapping(first.period, second.period);
  const isBackwards = isOneSubject && isApart && comparePeriods(first.period, second.period) > 0;
  return { inputs: isOneSubject && isApart && !isBackwards ? [second, first] : figures, signed: true };
}

/** The result of an operation on figures in the order asked, or why there is none. */
export function calculate(finder: Finder, operation: Operation, figures: readonly Figure[]): Figure | Refused {
  const [first, second] = figures;
  const refused = (refusal: Refusal): Refused => ({ refused: refusal });
  if (!first || isUnfit(operation, figures)) return refused('no_inputs');
  const { subject } = first;
  const derivation: Derivation = operation;
  switch (operation) {
    case 'sum':
      return finder.derive({ derivation, subject, period: periodOfResult(figures), inputs: figures });
    case 'mean':
      return finder.derive({
        derivation,
        subject,
        period: periodOfResult(figures),
        inputs: figures,
        decimals: meanDecimals(figures),
      });
    case 'difference': {
      const { inputs, signed } = orderDifference(figures);
      const [minuend = first] = inputs;
      const isPoints = first.unit === 'percent';
      const unit = isPoints ? { unit: 'percentage_points' as const } : {};
      const asked = { derivation, subject: minuend.subject, period: minuend.period, inputs, ...unit };
      const difference = finder.derive(asked);
      return isFigure(difference) ? { ...difference, signed } : difference;
    }
    case 'change': {
      // "From first to second": the rule takes the current value first, then its base.
      const inputs = [second as Figure, first];
      return finder.derive({
        derivation,
        subject: (second as Figure).subject,
        period: (second as Figure).period,
        inputs,
      });
    }
    case 'ratio': {
      const asked = { derivation, subject, period: first.period, inputs: figures };
      const fine = finder.derive({ ...asked, decimals: DECIMALS_BELOW_ONE });
      return isFigure(fine) && fine.value < 1 ? fine : finder.derive(asked);
    }
    case 'share':
      return finder.derive({ derivation, subject, period: first.period, inputs: figures });
  }
}
