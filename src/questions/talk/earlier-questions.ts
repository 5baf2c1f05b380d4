import type { Question } from '../../statistics/question.ts';

/** More than a few questions back nobody returns to without naming everything anew. */
const MOST_EARLIER = 4;

/** The questions before the next one, the newest first. */
export function earlierThan(last: Question | undefined, earlier: readonly Question[] = []): readonly Question[] {
  return (last ? [last, ...earlier] : earlier).slice(0, MOST_EARLIER);
}
