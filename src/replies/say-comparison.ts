import type { CalculationBody, ComparisonBody } from '../statistics/answer.ts';
import type { CalculationQuestion } from '../statistics/question.ts';
import type { Part } from './part.ts';
import { sayGaps } from './say-gap.ts';
import { sayPeriodKind } from './say-period-kind.ts';
import { sayRows } from './say-rows.ts';
import { sayTitleOf } from './say-title.ts';
import { sayNumber, sayValue } from './say-value.ts';
import type { Words } from './words.ts';

export function sayComparison(words: Words, body: ComparisonBody): Part {
  const rows = sayRows(words, body.figures);
  const difference = body.difference ? [words.say('difference', { value: sayValue(words, body.difference) })] : [];
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
  const value = operation === 'ratio' ? sayNumber(words, body.result) : sayValue(words, body.result);
  return {
    title: sayTitleOf(words, body.inputs),
    lines: [words.say(`operation-${operation}`, { value }), ...rows.lines, ...sayPeriodKind(words, body.inputs)],
    ...(rows.table && { table: rows.table }),
  };
}
