import type { AnswerBody, Answered, Break, Figure, Gap, Missing } from '../statistics/answer.ts';
import type { Question } from '../statistics/question.ts';
import type { Finder } from './figures/create-finder.ts';

/** What one kind of question needs to be answered. */
export interface Session {
  readonly finder: Finder;
  /** ISO date. */
  readonly today: string;
  /** True while it is only tried whether the question can be answered: then no reason is looked for. */
  readonly isProbe?: boolean;
}

/** An answer without what is added to every answer: freshness and suggestions. */
export type DraftAnswer =
  | Omit<Answered, 'suggestions' | 'freshness'>
  | (Omit<Missing, 'suggestions' | 'freshness' | 'nearest'> & { readonly held: readonly Figure[] });

export function draftAnswered(question: Question, body: AnswerBody, breaks: readonly Break[] = []): DraftAnswer {
  return { outcome: 'answered', question, body, breaks };
}

/** `held` are the figures that a refused computation would have needed. */
export function draftMissing(
  question: Question,
  gaps: readonly Gap[],
  breaks: readonly Break[] = [],
  held: readonly Figure[] = [],
): DraftAnswer {
  return { outcome: 'missing', question, gaps, breaks, held };
}
