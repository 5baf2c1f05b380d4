import type { Config } from '../config.ts';
import type { LoadedFacts } from '../dataset/merge-observations.ts';
import { collectFacts } from '../refresh/gate/collect-facts.ts';
import { readKeptRounds } from '../stores/files/read-kept-rounds.ts';

/** What was taken in and believed, as the state folder holds it now. */
export function findLoaded({ stateDir }: Config): () => LoadedFacts {
  return () => collectFacts(readKeptRounds(stateDir));
}
