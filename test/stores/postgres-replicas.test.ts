/** Several Koshis on one PostgreSQL, each played by stores of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDesk } from '../../src/chats/create-desk.ts';
import type { Desk } from '../../src/chats/desk.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { openPostgresStores } from '../../src/stores/postgres/open-postgres-stores.ts';
import type { Stores } from '../../src/stores/stores.ts';
import { bundleScript } from '../bundle-script.ts';
import { makeDatabase, type TestDatabase } from '../postgres/make-database.ts';
import { ANSWERS, createTalk, READER, REPLIES } from '../talk.ts';
import { MIGRATIONS } from './contract/storages.ts';
import { createKeptLog } from './kept-log.ts';
import { sampleRound } from './sample-round.ts';

const LEADER = bundleScript(new URL('./lead-until-killed.ts', import.meta.url));

async function openDatabase(): Promise<TestDatabase> {
  const database = await makeDatabase();
  onTestFinished(() => database.drop());
  return database;
}

async function open({ url }: TestDatabase, patienceMs?: number): Promise<Stores> {
  const log = createKeptLog();
  const stores = await openPostgresStores({ url, migrations: MIGRATIONS, log, ...(patienceMs && { patienceMs }) });
  onTestFinished(() => stores.close());
  return stores;
}

/** A process of its own that leads. */
async function startLeader({ url }: TestDatabase) {
  const child = spawn(process.execPath, [LEADER, url, MIGRATIONS], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
  });
  const lines = createInterface({ input: child.stdout });
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  await once(lines, 'line');
  return { child, said };
}

/** Resolves with the milliseconds until the stores lead. */
function untilLeading(stores: Stores): Promise<number> {
  const begun = performance.now();
  return new Promise((resolve) => {
    void stores.leadership.strive({ begin: async () => resolve(performance.now() - begun), end: async () => {} });
  });
}

const CHAT = { platform: 'telegram', id: '1' } as const;

/** A notice with a row for one chat; the id of the subscription that it is for. */
async function openNotice({ outbox, subscriptions }: Stores): Promise<string> {
  const { id } = await subscriptions.add(CHAT, { scope: {}, rhythm: 'daytime', reminder: false }, 'kk');
  const created = '2026-05-12T07:00:00.000Z';
  await outbox.open({ id: 'release:x', kind: 'release', period: quarterOf(2026, 1), created });
  await outbox.addRows([
    {
      notice: 'release:x',
      chat: 'telegram:1',
      rhythm: 'daytime',
      language: 'kk',
      subscriptions: [id],
      due: 0,
      priority: 3,
    },
  ]);
  await outbox.fill('release:x');
  return id;
}

describe('who leads', { timeout: 60_000 }, () => {
  it('is one, and the next within two seconds when it is killed', async () => {
    const database = await openDatabase();
    const { child } = await startLeader(database);
    const next = await open(database);
    const leading = untilLeading(next);
    await new Promise((resolve) => setImmediate(resolve));
    expect(next.leadership.isLeading()).toBe(false);
    const killed = performance.now();
    child.kill('SIGKILL');
    await leading;
    expect(performance.now() - killed).toBeLessThan(2_000);
  });

  it('is another within ten seconds when it stands still, and finds that out when it goes on', async () => {
    const database = await openDatabase();
    const { child, said } = await startLeader(database);
    const next = await open(database);
    const leading = untilLeading(next);
    const stopped = performance.now();
    child.kill('SIGSTOP');
    await leading;
    expect(performance.now() - stopped).toBeLessThan(10_000);
    child.kill('SIGCONT');
    await vi.waitUntil(() => said.includes('leads no more'), { timeout: 20_000 });
    expect(next.leadership.isLeading()).toBe(true);
  });

  it('hands nothing over any more when another leads', async () => {
    const database = await openDatabase();
    const first = await open(database);
    await untilLeading(first);
    const { outbox } = first;
    await openNotice(first);
    const claim = { platform: 'telegram', most: 5, leaseMs: 60_000, now: Date.now() } as const;
    const { rows } = await outbox.claim(claim);
    await first.leadership.stop();
    const second = await open(database);
    await untilLeading(second);
    expect(await outbox.handed(rows, '7 p')).toEqual([]);
    const taken = (await second.outbox.claim(claim)).rows;
    expect(await second.outbox.handed(taken, '8 q')).toHaveLength(1);
  });

  it('hands nothing over to who has just unsubscribed', async () => {
    const database = await openDatabase();
    const stores = await open(database);
    await untilLeading(stores);
    const { outbox, subscriptions } = stores;
    const id = await openNotice(stores);
    const { rows } = await outbox.claim({ platform: 'telegram', most: 5, leaseMs: 60_000, now: Date.now() });
    await subscriptions.remove(CHAT, [id]);
    expect(await outbox.handed(rows, '7 p')).toEqual([]);
  });
});

describe('what one process takes in', () => {
  it('is told to the others within two seconds', async () => {
    const database = await openDatabase();
    const [first, second] = [await open(database), await open(database)];
    const heard = new Promise<void>((resolve) => second.observations.onAdded(() => resolve()));
    const begun = performance.now();
    await first.observations.add(sampleRound('a'));
    await heard;
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect((await second.observations.kept()).rounds).toHaveLength(1);
  });

  it('is found by a look where the word of it was lost', { timeout: 60_000 }, async () => {
    const database = await openDatabase();
    const first = await open(database);
    const second = await open(database);
    await second.observations.kept();
    const heard = new Promise<void>((resolve) => second.observations.onAdded(() => resolve()));
    await database.cut();
    await first.observations.add(sampleRound('a'));
    await heard;
    expect((await second.observations.kept()).rounds).toHaveLength(1);
  });
});

describe('a message that somebody wrote', { timeout: 60_000 }, () => {
  it("is one process's, and the next's when that is gone", async () => {
    const database = await openDatabase();
    const { child, said } = await startLeader(database);
    child.stdin.write('claim 7\n');
    await vi.waitUntil(() => said.includes('mine'), { timeout: 20_000 });
    const next = await open(database);
    expect(await next.updates.claim('telegram', '7')).toBe('elsewhere');
    child.kill('SIGKILL');
    await vi.waitUntil(async () => (await next.updates.claim('telegram', '7')) === 'mine', { timeout: 20_000 });
    await next.updates.end('telegram', '7');
    expect(await next.updates.claim('telegram', '7')).toBe('ended');
  });
});

describe('conversations sprayed over three processes', () => {
  it('keep what a follow-up leans on, whichever of them it comes to', { timeout: 120_000 }, async () => {
    const database = await openDatabase();
    const desks: Desk[] = [];
    for (let place = 0; place < 3; place += 1) {
      const stores = await open(database);
      desks.push(
        createDesk({
          reader: READER,
          answers: ANSWERS,
          replies: REPLIES,
          store: stores.chats,
          conversations: stores.conversations,
          now: () => new Date('2025-06-15T12:00:00+05:00'),
          defaultLanguage: 'en',
        }),
      );
    }
    const turns = ['net Astana 2023', 'and in 2024?', 'and Shymkent?'];
    const alone = createTalk({ defaultLanguage: 'en' });
    const expected: (string | undefined)[] = [];
    for (const text of turns) {
      const [reply] = await alone.receive({ platform: 'telegram', chat: '0', person: '0', text });
      expected.push(reply?.command);
    }
    expect(expected).toEqual(['/net KZ-71 2023', '/net KZ-71 2024', '/net KZ-79 2024']);
    const people = Array.from({ length: 100 }, (_, person) => String(person + 1));
    for (const [turn, text] of turns.entries()) {
      const said = await Promise.all(
        people.map(async (person) => {
          const desk = desks[(Number(person) + turn) % desks.length] as Desk;
          const [reply] = await desk.receive({ platform: 'telegram', chat: person, person, text });
          return reply?.command;
        }),
      );
      expect([...new Set(said)]).toEqual([expected[turn]]);
    }
  });
});

describe('when all connections are lost', () => {
  it('what is asked for is done as soon as there are new ones', async () => {
    const database = await openDatabase();
    const stores = await open(database);
    await database.cut();
    await stores.chats.setLanguage({ platform: 'telegram', id: '1' }, 'kk');
    expect((await stores.chats.find({ platform: 'telegram', id: '1' }))?.language).toBe('kk');
    expect(stores.health()).toBeUndefined();
  });

  it('and none comes back, nothing is said to be stored, and health says why', async () => {
    const database = await openDatabase();
    const stores = await open(database, 300);
    await database.drop();
    const change = stores.chats.setLanguage({ platform: 'telegram', id: '1' }, 'kk');
    await expect(change).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(stores.health()).toMatch(/^PostgreSQL: ./);
  });
});
