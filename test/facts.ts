/** The facts, words and messages of the project, loaded once for all tests of a worker, and what is made of them without any memory. */
import { createAnswers } from '../src/answers/create-answers.ts';
import { loadDataset } from '../src/dataset/load-dataset.ts';
import { readLexicon } from '../src/dataset/words/read-lexicon.ts';
import { createReader } from '../src/questions/create-reader.ts';
import { loadMessages } from '../src/replies/messages/load-messages.ts';

export const DATASET = loadDataset('data');
export const LEXICON = readLexicon('data');
export const PLAIN_READER = createReader({ codebook: DATASET.codebook, lexicon: LEXICON });
export const PLAIN_ANSWERS = createAnswers({ dataset: DATASET });
/** What cannot be said is thrown. */
export const MESSAGES = loadMessages('locales', ({ language, id, reason }) => {
  throw new Error(`${language} ${id}: ${reason}`);
});
