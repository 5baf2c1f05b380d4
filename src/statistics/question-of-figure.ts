import type { Figure } from './answer.ts';
import type { FigureQuestion } from './question.ts';

/** The question that the figure answers. */
export function questionOfFigure({ subject, period }: Figure): FigureQuestion {
  return { kind: 'figure', subject, period };
}
