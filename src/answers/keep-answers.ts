import { formatCommand } from '../statistics/command.ts';
import type { Answers } from './create-answers.ts';

/** A few kilobytes each. */
const MOST_KEPT = 1000;

/**
 * The same questions come again and again, above all on the day of a release: an answer is worked out once a day. The
 * facts behind it must stay the same; when they change, make a new one.
 */
export function keepAnswers(answers: Answers, mostKept = MOST_KEPT): Answers {
  const kept = new Map<string, ReturnType<Answers['answer']>>();
  return {
    answer(question, moment) {
      const key = `${moment.today} ${formatCommand(question)}`;
      const answer = kept.get(key) ?? answers.answer(question, moment);
      // Deleting first moves the key to the end: the first key is then the one unused for longest.
      kept.delete(key);
      kept.set(key, answer);
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return answer;
    },
  };
}
