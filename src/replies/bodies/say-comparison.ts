import type { CalculationBody, ComparisonBody, Figure } from '../../statistics/answer.ts';
import type { CalculationQuestion } from '../../statistics/question.ts';
import { comparePeriods } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';
import { sayShortPeriod } from '../names/say-period.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayTitleOf } from '../names/say-title.ts';
import { sayNumber, sayValue } from '../names/say-value.ts';
import { sayGaps } from '../notes/say-gap.ts';
import type { Part } from './part.ts';
import { sayRows } from './say-rows.ts';

/** Between two periods it is named by them: "Change (2021 → 2024)". */
function sayDifference(words: Words, id: 'difference' | 'operation-difference', figure: Figure): string {
  const value = sayValue(words, figure);
  const [later, earlier, ...more] = figure.proof.kind === 'derivation' ? figure.proof.inputs : [];
  if (!later || !earlier || more.length > 0 || comparePeriods(later.period, earlier.period) <= 0) {
    return words.say(figure.signed ? id : 'operation-difference', { value });
  }
  return words.say('difference-over-time', {
    value,
    from: sayShortPeriod(words, earlier.period),
    to: sayShortPeriod(words, later.period),
  });
}

function sayResult(words: Words, operation: CalculationQuestion['operation'], result: Figure): string {
  if (operation === 'difference') return sayDifference(words, 'operation-difference', result);
  if (operation !== 'ratio') return words.say(`operation-${operation}`, { value: sayValue(words, result) });
  return result.value > 1
    ? words.say('operation-ratio', { value: sayValue(words, result) })
    : words.say('operation-ratio-less', { value: sayNumber(words, result) });
}

export function sayComparison(words: Words, body: ComparisonBody): Part {
  const rows = sayRows(words, body.figures);
  const difference = body.difference ? [sayDifference(words, 'difference', body.difference)] : [];
  return {
    title: sayTitleOf(words, body.figures),
    lines: [...rows.lines, ...difference, ...sayPeriodKind(words, body.figures)],
    ...(rows.table && { table: rows.table }),
    notes: sayGaps(words, body.gaps),
  };
}

/** The result first, then what it was computed from. */
export function sayCalculation(words: Words, body: CalculationBody, { operation }: CalculationQuestion): Part {
  const rows = sayRows(words, body.inputs);
  return {
    title: sayTitleOf(words, body.inputs),
    lines: [sayResult(words, operation, body.result), ...rows.lines, ...sayPeriodKind(words, body.inputs)],
    ...(rows.table && { table: rows.table }),
  };
}
