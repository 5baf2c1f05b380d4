/** Where Koshi's memory is: the files of STATE_DIR, or a database. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { LoadedFacts } from '../dataset/merge-observations.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import { collectFacts } from '../refresh/gate/collect-facts.ts';
import { openFileStores } from '../stores/files/open-file-stores.ts';
import { readKeptRounds } from '../stores/files/read-kept-rounds.ts';
import type { ObservationStore } from '../stores/observation-store.ts';
import type { StoreLog } from '../stores/store-log.ts';
import type { Stores } from '../stores/stores.ts';
import { createClock } from './create-clock.ts';

const SILENT: StoreLog = { info() {}, warn() {}, error() {} };

export const MIGRATIONS = join(PROJECT_ROOT, 'assets', 'postgres');

/** `isGuest` for a command beside the Koshi that runs. Throws StateLocked, StateCorrupt or StateUnusable. */
export async function openStores(
  { stateDir, database, fixedNow }: Config,
  log: StoreLog,
  { isGuest = false } = {},
): Promise<Stores> {
  const now = createClock(fixedNow);
  if (!database) return openFileStores({ dir: stateDir, log, now });
  const { openPostgresStores } = await import('../stores/postgres/open-postgres-stores.ts');
  return openPostgresStores({ ...database, migrations: MIGRATIONS, log, now, isGuest });
}

/** What was taken in and believed, for who only reads it; as it is kept now. */
export async function readLoaded(config: Config): Promise<LoadedFacts> {
  if (!config.database) return collectFacts(readKeptRounds(config.stateDir));
  const stores = await openStores(config, SILENT, { isGuest: true });
  try {
    return await findLoaded(stores.observations);
  } finally {
    await stores.close();
  }
}

/** The same from stores that are open. */
export async function findLoaded(observations: ObservationStore): Promise<LoadedFacts> {
  return collectFacts(await observations.kept());
}
