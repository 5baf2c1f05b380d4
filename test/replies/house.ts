import { createAnswers } from '../../src/answers/create-answers.ts';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import { loadMessages } from '../../src/replies/messages/load-messages.ts';
import type { MessageProblem } from '../../src/replies/messages/messages.ts';

/** The real facts, answered and worded; `problems` holds what messages could not say. */
export function openHouse() {
  const dataset = loadDataset('data');
  const problems: MessageProblem[] = [];
  const messages = loadMessages('locales', (problem) => problems.push(problem));
  return {
    codebook: dataset.codebook,
    messages,
    problems,
    answers: createAnswers({ dataset }),
    replies: createReplies({ codebook: dataset.codebook, messages }),
  };
}
