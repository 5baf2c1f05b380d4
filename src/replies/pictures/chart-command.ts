import { formatCommand } from '../../statistics/command.ts';
import type { Question } from '../../statistics/question.ts';

/** A map shows the 20 regions of a ranking. */
export type ChartForm = 'chart' | 'map';

/** `/chart top net total 2024 5`, `/chart map top net total 2024 5`. */
export function chartCommand(question: Question, form: ChartForm = 'chart'): string {
  return `/chart ${form === 'map' ? 'map ' : ''}${formatCommand(question).slice(1)}`;
}
