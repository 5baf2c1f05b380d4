/** What is known, and how it is read and said. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answers, createAnswers } from './answers/create-answers.ts';
import { loadDataset } from './dataset/load-dataset.ts';
import { readLexicon } from './dataset/read-lexicon.ts';
import type { Log } from './operations/create-log.ts';
import { createReader, type Reader } from './questions/create-reader.ts';
import { createReplies, type Replies } from './replies/create-replies.ts';
import { loadMessages } from './replies/load-messages.ts';
import type { Messages } from './replies/messages.ts';
import type { Codebook } from './statistics/codebook.ts';

const LOCALES = join(dirname(fileURLToPath(import.meta.url)), '..', 'locales');

export interface Knowledge {
  readonly codebook: Codebook;
  readonly messages: Messages;
  readonly replies: Replies;
  readonly reader: Reader;
  readonly answers: Answers;
  /** Reads the facts anew; throws DataInvalid, and then the old ones stay. */
  reload(): void;
}

/** Throws DataInvalid. */
export function gatherKnowledge(dataDir: string, log?: Log): Knowledge {
  const dataset = loadDataset(dataDir);
  const { codebook } = dataset;
  const messages = loadMessages(LOCALES, (problem) => log?.error({ problem }, 'message could not be said'));
  let answers = createAnswers({ dataset });
  let { version } = dataset;
  return {
    codebook,
    messages,
    replies: createReplies({ codebook, messages, version: () => version }),
    reader: createReader({ codebook, lexicon: readLexicon(dataDir) }),
    answers: { answer: (question, moment) => answers.answer(question, moment) },
    reload() {
      const fresh = loadDataset(dataDir);
      if (fresh.version !== version) answers = createAnswers({ dataset: fresh });
      version = fresh.version;
    },
  };
}
