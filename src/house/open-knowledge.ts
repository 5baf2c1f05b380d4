/** What is known, and how it is read and said. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Answers, type ClaimJudge, createAnswers } from '../answers/create-answers.ts';
import { keepAnswers } from '../answers/keep-answers.ts';
import { DataInvalid } from '../dataset/data-invalid.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Settlement } from '../dataset/find-region.ts';
import { findVersion, loadDataset } from '../dataset/load-dataset.ts';
import { type LoadedFacts, mergeObservations } from '../dataset/merge-observations.ts';
import { readSettlements } from '../dataset/read-settlements.ts';
import { readLexicon } from '../dataset/words/read-lexicon.ts';
import type { Log } from '../operations/create-log.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { createReader, type Reader } from '../questions/create-reader.ts';
import { keepReadings } from '../questions/keep-readings.ts';
import { createReplies, type Replies } from '../replies/create-replies.ts';
import { keepReplies } from '../replies/keep-replies.ts';
import { loadMessages } from '../replies/messages/load-messages.ts';
import type { Messages } from '../replies/messages/messages.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import type { Lexicon } from '../statistics/lexicon.ts';

const LOCALES = join(PROJECT_ROOT, 'locales');

export interface Knowledge {
  readonly codebook: Codebook;
  /** The facts of the files of `data/`, without what came in since. */
  base(): Dataset;
  /** Of the facts that are answered from now; changes whenever they do. */
  version(): string;
  readonly messages: Messages;
  readonly replies: Replies;
  readonly lexicon: Lexicon;
  /** Read when the first place is asked about. */
  settlements(): readonly Settlement[];
  readonly reader: Reader;
  readonly answers: Answers & ClaimJudge;
  /** The facts with what came in since. */
  dataset(): Dataset;
  /** Reads the facts anew where they have changed, with what came in since; throws DataInvalid, and then the old ones stay. */
  reload(loaded?: LoadedFacts): void;
}

interface Facts {
  readonly base: Dataset;
  readonly dataset: Dataset;
  /** Changes whenever the facts do. */
  readonly print: string;
}

function printOf(version: string, loaded: LoadedFacts | undefined): string {
  return `${version} ${createHash('sha256')
    .update(JSON.stringify(loaded ?? ''))
    .digest('base64')}`;
}

/** The facts of `data/` with what came in since; without it, and with a loud word, when the two do not fit together. */
function loadFacts(dataDir: string, log: Log | undefined, loaded: LoadedFacts | undefined, before?: Facts): Facts {
  // What came in changes by the hour, the files of `data/` with a new version of Koshi: reading them takes ten times as long.
  const isSame = before !== undefined && findVersion(dataDir) === before.base.version;
  const base = isSame ? before.base : loadDataset(dataDir);
  const print = printOf(base.version, loaded);
  if (!loaded) return { base, dataset: base, print };
  try {
    return { base, dataset: mergeObservations(base, loaded), print };
  } catch (error) {
    if (!(error instanceof DataInvalid)) throw error;
    log?.error({ err: error }, 'what was taken in does not fit the files of data and is left aside');
    return { base, dataset: base, print };
  }
}

/** `loaded` is what came in since the files of `data/` were written. Throws DataInvalid. */
export function openKnowledge(dataDir: string, log?: Log, loaded?: LoadedFacts): Knowledge {
  let facts = loadFacts(dataDir, log, loaded);
  // Sources and releases come in while Koshi runs; all other codes stay as they are.
  const codebook: Codebook = {
    ...facts.dataset.codebook,
    get sources() {
      return facts.dataset.codebook.sources;
    },
    get releases() {
      return facts.dataset.codebook.releases;
    },
  };
  const messages = loadMessages(LOCALES, (problem) => log?.error({ problem }, 'message could not be said'));
  let answers = keepAnswers(createAnswers({ dataset: facts.dataset }));
  const lexicon = readLexicon(dataDir);
  let settlements: readonly Settlement[] | undefined;
  return {
    codebook,
    base: () => facts.base,
    version: () => facts.dataset.version,
    dataset: () => facts.dataset,
    messages,
    replies: keepReplies(createReplies({ codebook, messages, version: () => facts.dataset.version })),
    lexicon,
    settlements() {
      settlements ??= readSettlements(dataDir);
      return settlements;
    },
    reader: keepReadings(createReader({ codebook, lexicon })),
    answers: {
      answer: (question, moment) => answers.answer(question, moment),
      judge: (claim, moment) => answers.judge(claim, moment),
    },
    reload(loaded) {
      // Much quicker to find than to read them all.
      if (printOf(findVersion(dataDir), loaded) === facts.print) return;
      facts = loadFacts(dataDir, log, loaded, facts);
      answers = keepAnswers(createAnswers({ dataset: facts.dataset }));
    },
  };
}
