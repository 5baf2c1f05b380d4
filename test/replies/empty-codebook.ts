import type { Codebook } from '../../src/statistics/facts/codebook.ts';

/** For wording that needs no names. */
export const EMPTY_CODEBOOK: Codebook = {
  areas: new Map(),
  countries: new Map(),
  groups: new Map(),
  dimensions: new Map(),
  aliases: [],
  notes: new Map(),
  terms: new Map(),
  sources: new Map(),
  releases: [],
  releaseWords: () => new Map(),
};
