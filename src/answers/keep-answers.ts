import { LRUCache } from 'lru-cache';
import type { Answer } from '../statistics/answer.ts';
import { formatCommand } from '../statistics/command.ts';
import type { Answers } from './create-answers.ts';

/** A few kilobytes each. */
const MOST_KEPT = 1000;

/**
 * The same questions come again and again, above all on the day of a release: an answer is worked out once a day. The
 * facts behind it must stay the same; when they change, make a new one.
 */
export function keepAnswers<Held extends Answers>(answers: Held, mostKept = MOST_KEPT): Held {
  const kept = new LRUCache<string, Answer>({ max: mostKept });
  return {
    ...answers,
    answer(question, moment) {
      const key = `${moment.today} ${formatCommand(question)}`;
      const known = kept.get(key);
      if (known) return known;
      const answer = answers.answer(question, moment);
      kept.set(key, answer);
      return answer;
    },
  };
}
