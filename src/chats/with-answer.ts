import type { Answer } from '../statistics/answer.ts';
import type { Question } from '../statistics/question.ts';
import type { Conversation } from '../stores/conversation-store.ts';

/** Where the answer was not kept, it is found again when somebody asks for it. */
export function withAnswer(
  kept: Conversation | undefined,
  answer: (question: Question) => Answer,
): Conversation | undefined {
  const question = kept?.question;
  if (!question || kept.answer || kept.choices) return kept;
  return {
    ...kept,
    get answer() {
      return answer(question);
    },
  };
}
