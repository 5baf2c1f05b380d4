import type { Figure } from '../../statistics/answer.ts';
import { isQuarter, isRunningTotal } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';

/**
 * Whether the months are counted from January or stand alone: said of everything but years, months and dates.
 * January-March is both at once and needs no word; a quarter computed here says so by its formula.
 */
export function sayPeriodKind(words: Words, figures: readonly Figure[]): string[] {
  const periods = figures.map((figure) => figure.period);
  if (periods.some((period) => isRunningTotal(period) && !isQuarter(period))) {
    return [words.say('period-running-total')];
  }
  const isAlone = (figure: Figure) =>
    figure.period.kind === 'span' &&
    isQuarter(figure.period) &&
    figure.period.month > 1 &&
    figure.proof.kind === 'observation';
  return figures.some(isAlone) ? [words.say('period-single-quarter')] : [];
}
