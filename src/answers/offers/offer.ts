import type { Suggestion } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { Question } from '../../statistics/question.ts';

/** The first so many suggestions that can be answered and are neither the question itself nor one another. */
export function pickOffers(
  wanted: Iterable<Suggestion>,
  asked: readonly Question[],
  most: number,
  isAnswerable: (question: Question) => boolean,
): Suggestion[] {
  const seen = new Set(asked.map(formatCommand));
  const picked: Suggestion[] = [];
  for (const suggestion of wanted) {
    if (picked.length >= most) break;
    const command = formatCommand(suggestion.question);
    if (seen.has(command)) continue;
    seen.add(command);
    if (isAnswerable(suggestion.question)) picked.push(suggestion);
  }
  return picked;
}
