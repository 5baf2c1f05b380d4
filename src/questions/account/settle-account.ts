import type { Question } from '../../statistics/question.ts';
import type { Frame } from '../frame/frame.ts';
import type { Reading } from '../reading.ts';
import { misreadStranger } from '../refuse/refuse.ts';
import { type Account, leftOver, wordsOf } from './account.ts';

/** Words that stand side by side are shown as they were typed. */
function openWords(account: Account): string {
  const first = account.findIndex(({ standing }) => standing === 'open');
  const behind = account.findIndex(({ standing }, at) => at > first && standing !== 'open');
  return account
    .slice(first, behind < 0 ? account.length : behind)
    .map(({ item }) => wordsOf(item))
    .join(' ');
}

/**
 * Nothing is answered over a word that may narrow what is counted: the question without it is offered instead. A word
 * that only colours it is named beside the answer.
 */
export function settleAccount(
  readings: readonly Reading[],
  account: Account,
  frame: Frame | undefined,
  today: string,
): readonly Reading[] {
  const questions: Question[] = readings.flatMap((reading) => (reading.kind === 'question' ? [reading.question] : []));
  const [question] = questions;
  if (!question || !frame) return readings;
  if (leftOver(account, 'open').length > 0) {
    const asked = misreadStranger(openWords(account), question, frame, today);
    return [asked, ...readings.filter(({ kind }) => kind !== 'question')];
  }
  const without = leftOver(account, 'named');
  if (without.length === 0) return readings;
  const first = readings.findIndex(({ kind }) => kind === 'question');
  return readings.map((reading, at) =>
    at === first && reading.kind === 'question' ? { ...reading, without } : reading,
  );
}
