import type { Dataset } from '../dataset/dataset.ts';
import type { Answer } from '../statistics/answer.ts';
import type { Question } from '../statistics/question.ts';
import { answerFigure } from './answer-figure.ts';
import { createFinder } from './create-finder.ts';
import { type Draft, draftMissing, type Session } from './draft.ts';
import { findFreshness } from './explain-gap.ts';

export interface Moment {
  /** ISO date in Asia/Almaty. It settles "last" and "next"; it never hides a figure that is held. */
  readonly today: string;
}

export interface Answers {
  /** Always an answer; never throws. */
  answer(question: Question, moment: Moment): Answer;
}

export function createAnswers({ dataset }: { readonly dataset: Dataset }): Answers {
  const finder = createFinder(dataset);

  function draft(question: Question, session: Session): Draft {
    switch (question.kind) {
      case 'figure':
        return answerFigure(question, session);
      default:
        return draftMissing(question, []);
    }
  }

  return {
    answer(question, { today }) {
      const drafted = draft(question, { finder, today });
      const freshness = drafted.outcome === 'missing' ? findFreshness(finder, today) : undefined;
      return { ...drafted, suggestions: [], ...(freshness ? { freshness } : {}) };
    },
  };
}
