/** Where Koshi's memory is: the files of STATE_DIR. */
import type { Config } from '../config.ts';
import type { LoadedFacts } from '../dataset/merge-observations.ts';
import { collectFacts } from '../refresh/gate/collect-facts.ts';
import { openFileStores } from '../stores/files/open-file-stores.ts';
import { readKeptRounds } from '../stores/files/read-kept-rounds.ts';
import type { ObservationStore } from '../stores/observation-store.ts';
import type { StoreLog } from '../stores/store-log.ts';
import type { Stores } from '../stores/stores.ts';
import { createClock } from './create-clock.ts';

/** Throws StateLocked, StateCorrupt or StateUnusable. */
export function openStores({ stateDir, fixedNow }: Config, log: StoreLog): Promise<Stores> {
  return openFileStores({ dir: stateDir, log, now: createClock(fixedNow) });
}

/** What was taken in and believed, for who only reads it; as it is kept now. */
export async function readLoaded({ stateDir }: Pick<Config, 'stateDir'>): Promise<LoadedFacts> {
  return collectFacts(readKeptRounds(stateDir));
}

/** The same from stores that are open. */
export async function findLoaded(observations: ObservationStore): Promise<LoadedFacts> {
  return collectFacts(await observations.kept());
}
