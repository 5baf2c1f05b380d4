/** What is known, and how it is read and said. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answers, createAnswers } from './answers/create-answers.ts';
import { keepAnswers } from './answers/keep-answers.ts';
import { DataInvalid } from './dataset/data-invalid.ts';
import type { Dataset } from './dataset/dataset.ts';
import { findVersion, loadDataset } from './dataset/load-dataset.ts';
import { type LoadedFacts, mergeObservations } from './dataset/merge-observations.ts';
import { readLexicon } from './dataset/read-lexicon.ts';
import type { Log } from './operations/create-log.ts';
import { createReader, type Reader } from './questions/create-reader.ts';
import { keepReadings } from './questions/keep-readings.ts';
import { createReplies, type Replies } from './replies/create-replies.ts';
import { keepReplies } from './replies/keep-replies.ts';
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
  /** Reads the facts anew where they have changed; throws DataInvalid, and then the old ones stay. */
  reload(): void;
}

/** The facts of `data/` with what came in since; without it, and with a loud word, when the two do not fit together. */
function loadFacts(dataDir: string, log: Log | undefined, findLoaded: (() => LoadedFacts) | undefined): Dataset {
  const base = loadDataset(dataDir);
  if (!findLoaded) return base;
  try {
    return mergeObservations(base, findLoaded());
  } catch (error) {
    if (!(error instanceof DataInvalid)) throw error;
    log?.error({ err: error }, 'what was taken in does not fit the files of data and is left aside');
    return base;
  }
}

/** Changes whenever the facts do; much quicker to find than to read them. */
function takePrint(dataDir: string, findLoaded: (() => LoadedFacts) | undefined): string {
  const loaded = createHash('sha256').update(JSON.stringify(findLoaded?.() ?? ''));
  return `${findVersion(dataDir)} ${loaded.digest('base64')}`;
}

/** `findLoaded` gives what came in since the files of `data/` were written. Throws DataInvalid. */
export function gatherKnowledge(dataDir: string, log?: Log, findLoaded?: () => LoadedFacts): Knowledge {
  let dataset = loadFacts(dataDir, log, findLoaded);
  const base = dataset.codebook;
  // Sources and releases come in while Koshi runs; all other codes stay as they are.
  const codebook: Codebook = {
    ...base,
    get sources() {
      return dataset.codebook.sources;
    },
    get releases() {
      return dataset.codebook.releases;
    },
  };
  const messages = loadMessages(LOCALES, (problem) => log?.error({ problem }, 'message could not be said'));
  let answers = keepAnswers(createAnswers({ dataset }));
  let { version } = dataset;
  let print = takePrint(dataDir, findLoaded);
  return {
    codebook,
    messages,
    replies: keepReplies(createReplies({ codebook, messages, version: () => version })),
    reader: keepReadings(createReader({ codebook, lexicon: readLexicon(dataDir) })),
    answers: { answer: (question, moment) => answers.answer(question, moment) },
    reload() {
      const now = takePrint(dataDir, findLoaded);
      if (now === print) return;
      dataset = loadFacts(dataDir, log, findLoaded);
      print = now;
      answers = keepAnswers(createAnswers({ dataset }));
      version = dataset.version;
    },
  };
}
