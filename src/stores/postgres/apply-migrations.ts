/** Brings the schema up to date: the numbered files of `assets/postgres`, each once, one process at a time. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StateCorrupt } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import { type Database, SCHEMA } from './open-database.ts';

/** Of the advisory locks that Koshi takes; `run` is held, shared, by every process that uses the database. */
export const LOCKS = { migrate: 8_317_001, lead: 8_317_002, run: 8_317_003 } as const;

const FILE = /^(\d{3})-.+\.sql$/;

export async function applyMigrations(database: Database, dir: string, log: StoreLog): Promise<void> {
  const files = (await readdir(dir)).filter((name) => FILE.test(name)).sort();
  const newest = Number(FILE.exec(files.at(-1) ?? '')?.[1] ?? 0);
  await database.transact(async (query) => {
    await query('select pg_advisory_xact_lock($1)', [LOCKS.migrate]);
    await query(`create schema if not exists ${SCHEMA}`);
    await query(`create table if not exists ${SCHEMA}.migrations (
      number int primary key, name text not null, applied timestamptz not null default now())`);
    const applied = await query<{ number: number }>(`select number from ${SCHEMA}.migrations order by number`);
    const last = applied.at(-1)?.number ?? 0;
    if (last > newest) throw new StateCorrupt(`the schema ${SCHEMA} was written by a newer version of Koshi`);
    await query(`set local search_path to ${SCHEMA}`);
    for (const name of files) {
      const number = Number(FILE.exec(name)?.[1]);
      if (number <= last) continue;
      await query(await readFile(join(dir, name), 'utf8'));
      await query(`insert into ${SCHEMA}.migrations (number, name) values ($1, $2)`, [number, name]);
      log.info({ name }, 'the schema of the database was brought up to date');
    }
  });
}
