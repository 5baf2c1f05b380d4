/** The three ways in which Koshi remembers, each empty, to be opened again and again. */
import { onTestFinished } from 'vitest';
import { openFileStores } from '../../../src/stores/files/open-file-stores.ts';
import { createMemoryStores } from '../../../src/stores/memory/create-memory-stores.ts';
import { openPostgresStores } from '../../../src/stores/postgres/open-postgres-stores.ts';
import type { Stores } from '../../../src/stores/stores.ts';
import { makeDatabase } from '../../postgres/make-database.ts';
import { createKeptLog } from '../kept-log.ts';
import { makeStateDir } from '../state-dir.ts';

export const NOON = Date.parse('2026-05-12T07:00:00Z');
export const MIGRATIONS = 'assets/postgres';

export interface Storage {
  /** Leads from the beginning. */
  open(): Promise<Stores>;
}

async function lead(stores: Stores): Promise<Stores> {
  onTestFinished(() => stores.close());
  await stores.leadership.strive({ begin: async () => {}, end: async () => {} });
  return stores;
}

export const STORAGES: Readonly<Record<string, () => Promise<Storage>>> = {
  async memory() {
    const stores = createMemoryStores({ log: createKeptLog(), now: () => NOON });
    return { open: () => lead(stores) };
  },
  async files() {
    const dir = await makeStateDir();
    return { open: async () => lead(await openFileStores({ dir, log: createKeptLog(), now: () => NOON })) };
  },
  async PostgreSQL() {
    const database = await makeDatabase();
    onTestFinished(() => database.drop());
    const options = { url: database.url, migrations: MIGRATIONS, now: () => NOON };
    return { open: async () => lead(await openPostgresStores({ ...options, log: createKeptLog() })) };
  },
};

/** What memory forgets. */
export const LASTING = Object.keys(STORAGES).filter((name) => name !== 'memory');
