import { createReplies } from '../../src/replies/create-replies.ts';
import { loadMessages } from '../../src/replies/messages/load-messages.ts';
import type { MessageProblem } from '../../src/replies/messages/messages.ts';
import { DATASET, PLAIN_ANSWERS } from '../facts.ts';

/** The real facts, answered and worded; `problems` holds what messages could not say. */
export function openHouse() {
  const problems: MessageProblem[] = [];
  const messages = loadMessages('locales', (problem) => problems.push(problem));
  return {
    codebook: DATASET.codebook,
    messages,
    problems,
    answers: PLAIN_ANSWERS,
    replies: createReplies({ codebook: DATASET.codebook, messages }),
  };
}
