import { DATASET, LEXICON, PLAIN_READER } from '../facts.ts';

export const { codebook } = DATASET;
export const lexicon = LEXICON;
export const reader = PLAIN_READER;
