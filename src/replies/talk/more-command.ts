import { formatCommand } from '../../statistics/command.ts';
import type { Question } from '../../statistics/question.ts';

/** `/notes net KZ-71 2024`, `/sources net KZ-71 2024`, `/report …`: what else there is to say of an answer, asked for with its question. */
export function moreCommand(about: 'notes' | 'sources' | 'report' | 'meant', question: Question): string {
  return `/${about} ${formatCommand(question).slice(1)}`;
}
