/** All that Koshi remembers, from the files to a database and back; the command as a process. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockStateDir } from '../../src/stores/files/lock-state-dir.ts';
import { openMovableFiles } from '../../src/stores/files/move-files.ts';
import type { Portion } from '../../src/stores/moving/portion.ts';
import { openPostgresStores } from '../../src/stores/postgres/open-postgres-stores.ts';
import { makeDatabase } from '../postgres/make-database.ts';
import { runKoshi } from '../run-koshi.ts';
import { MIGRATIONS } from './contract/storages.ts';
import { createKeptLog } from './kept-log.ts';
import { makeStateDir } from './state-dir.ts';

const UNCHECKED = fileURLToPath(new URL('./fixtures/unchecked', import.meta.url));

async function makeFilledDir(): Promise<string> {
  const dir = await makeStateDir();
  await cp(UNCHECKED, dir, { recursive: true });
  return dir;
}

async function openDatabase() {
  const database = await makeDatabase();
  onTestFinished(() => database.drop());
  return database;
}

/** Everything in the folder, in an order that does not depend on how it came there. */
async function read(dir: string): Promise<Record<string, unknown[]>> {
  const files = await openMovableFiles(dir, createKeptLog());
  const found: Record<string, unknown[]> = {};
  for await (const { kind, pieces } of files.dump() as AsyncIterable<Portion>) {
    found[kind] = [...(found[kind] ?? []), ...pieces];
  }
  await files.close();
  // What goes first is not kept in files.
  const comparable = (piece: object) => Object.entries({ ...piece, priority: 0 }).sort();
  return Object.fromEntries(
    Object.entries(found).map(([kind, pieces]) => [
      kind,
      pieces.map((piece) => JSON.stringify(comparable(piece as object))).sort(),
    ]),
  );
}

const move = (to: string, STATE_DIR: string, DATABASE_URL: string) =>
  runKoshi(['move-state', '--to', to], { STATE_DIR, DATABASE_URL }).ended;

describe('what Koshi remembers', { timeout: 120_000 }, () => {
  it('goes to a database and back again and is the same, also when it is moved twice', async () => {
    const [from, back, { url }] = [await makeFilledDir(), await makeStateDir(), await openDatabase()];
    const before = await read(from);
    expect(Object.keys(before).sort()).toEqual(
      ['chats', 'contents', 'decisions', 'notices', 'rounds', 'rows', 'subscriptions'].sort(),
    );
    for (let times = 1; times <= 2; times += 1) {
      const moved = await move('postgres', from, url);
      expect([moved.code, moved.err]).toEqual([0, '']);
      expect(moved.out).toContain('Moved to postgres.');
    }
    const stores = await openPostgresStores({ url, migrations: MIGRATIONS, log: createKeptLog() });
    expect(await stores.chats.count()).toBe(4);
    expect(await stores.outbox.countStates('release:2025q1')).toMatchObject({
      waiting: 2,
      // Of a chat with two rhythms the fixture has two rows, which are one now.
      sent: 4,
      parked: 1,
      failed: 1,
    });
    await stores.close();
    expect((await move('files', back, url)).code).toBe(0);
    expect(await read(back)).toEqual(before);
  });

  it('does not move while a Koshi is running on either side', async () => {
    const [dir, { url }] = [await makeFilledDir(), await openDatabase()];
    const lock = await lockStateDir(dir);
    const held = await move('postgres', dir, url);
    expect([held.code, held.err]).toEqual([78, expect.stringContaining('is already running on')]);
    await lock.release();
    const running = await openPostgresStores({ url, migrations: MIGRATIONS, log: createKeptLog() });
    const busy = await move('files', dir, url);
    await running.close();
    expect([busy.code, busy.err]).toEqual([78, 'A Koshi is running on DATABASE_URL; stop every one of them first.\n']);
  });

  it('needs to be told where to', async () => {
    const [unsaid, nowhere] = await Promise.all([
      runKoshi(['move-state'], { DATABASE_URL: 'postgres://127.0.0.1:1/koshi' }).ended,
      runKoshi(['move-state', '--to', 'postgres']).ended,
    ]);
    expect([unsaid.code, nowhere.code]).toEqual([64, 78]);
    expect(nowhere.err).toContain('DATABASE_URL must name the database');
  });
});
