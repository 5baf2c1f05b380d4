import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { readLexicon } from '../../src/dataset/words/read-lexicon.ts';
import { createReader } from '../../src/questions/create-reader.ts';

/** The facts of the project, read once for all tests of this folder. */
export const { codebook } = loadDataset('data');
export const lexicon = readLexicon('data');
export const reader = createReader({ codebook, lexicon });
