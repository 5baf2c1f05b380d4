import { readCanonical } from '../../src/questions/commands/read-canonical.ts';
import type { Codebook } from '../../src/statistics/facts/codebook.ts';
import type { Question } from '../../src/statistics/question.ts';

/** The question of a canonical command; throws for anything else. */
export function readCommand(command: string, codebook: Codebook): Question {
  const question = readCanonical(command, codebook);
  if (!question) throw new Error(`no canonical command: ${command}`);
  return question;
}
