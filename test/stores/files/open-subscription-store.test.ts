import { describe, expect, it, onTestFinished } from 'vitest';
import { lockStateDir } from '../../../src/stores/files/lock-state-dir.ts';
import { openSubscriptionStore } from '../../../src/stores/files/open-subscription-store.ts';
import { createKeptLog } from '../kept-log.ts';
import { makeStateDir } from '../state-dir.ts';

const EVERYTHING = { scope: {}, rhythm: 'daytime', reminder: false } as const;
const chat = (id: number) => ({ platform: 'telegram', id: String(id) }) as const;

async function open() {
  const dir = await makeStateDir();
  const lock = await lockStateDir(dir);
  const disk = { writes: 0 };
  const opened = await openSubscriptionStore({
    dir,
    lock,
    log: createKeptLog(),
    async write(file, text) {
      disk.writes += 1;
      await file.appendFile(text);
    },
  });
  onTestFinished(async () => {
    await opened.close();
    await lock.release();
  });
  return { ...opened, disk };
}

describe('what a broadcast finds out about chats', () => {
  it('is written together, though it comes one by one', async () => {
    const { store, disk } = await open();
    await Promise.all([1, 2, 3, 4].map((id) => store.add(chat(id), EVERYTHING, 'kk')));
    const before = disk.writes;
    const parked: Promise<void>[] = [];
    for (const id of [1, 2, 3]) {
      parked.push(store.park(chat(id), 'blocked'));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(parked);
    expect([disk.writes - before, (await store.counts()).parked]).toEqual([1, { blocked: 3 }]);
  });

  it('goes along with what somebody waits for', async () => {
    const { store, disk } = await open();
    await store.add(chat(1), EVERYTHING, 'kk');
    const before = disk.writes;
    const park = store.park(chat(1), 'blocked');
    await store.add(chat(2), EVERYTHING, 'ru');
    expect([disk.writes - before, (await store.standing(chat(1))).parked]).toEqual([1, 'blocked']);
    await park;
  });

  it('does not park who has come back before it was written', async () => {
    const { store } = await open();
    await store.add(chat(1), EVERYTHING, 'kk');
    const park = store.park(chat(1), 'blocked');
    await store.wake(chat(1));
    await park;
    expect((await store.standing(chat(1))).parked).toBeUndefined();
  });

  it('leaves what others are reading as it is', async () => {
    const { store } = await open();
    await store.add(chat(1), EVERYTHING, 'kk');
    const before = await store.of(chat(1));
    await store.move(chat(1), chat(2));
    expect(before.map(({ key }) => key.id)).toEqual(['1']);
    expect(await store.of(chat(1))).toEqual([]);
    expect(await store.of(chat(2))).toHaveLength(1);
  });

  it('is written before the store closes', async () => {
    const { store, close, disk } = await open();
    const park = store.park(chat(1), 'blocked');
    await close();
    await park;
    expect(disk.writes).toBeGreaterThan(0);
    expect((await store.standing(chat(1))).parked).toBe('blocked');
  });
});
