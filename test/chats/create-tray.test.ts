import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTray, type Tray } from '../../src/chats/create-tray.ts';
import { createMemoryUpdateStore } from '../../src/stores/memory/memory-update-store.ts';
import type { UpdateOwner, UpdateStore } from '../../src/stores/update-store.ts';

let store: UpdateStore;
let abandoned: string[];
let tray: Tray;
const open = () => createTray({ platform: 'telegram', store, onAbandoned: (_, id) => abandoned.push(id) });

beforeEach(() => {
  vi.useFakeTimers();
  store = createMemoryUpdateStore();
  abandoned = [];
  tray = open();
});
afterEach(() => vi.useRealTimers());

/** Work that ends when it is told to. */
function createWork() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const begun = vi.fn(() => ended);
  return { begun, end: () => end() };
}

async function isTaken(taken: Promise<void>): Promise<boolean> {
  await vi.advanceTimersByTimeAsync(0);
  return Promise.race([taken.then(() => true), Promise.resolve().then(() => false)]);
}

describe('what comes in', () => {
  it('is taken when it is answered, and then nothing was written', async () => {
    const { begun, end } = createWork();
    const keep = vi.spyOn(store, 'keep');
    const ending = vi.spyOn(store, 'end');
    const taken = tray.take({ id: '1', content: 'a', work: begun });
    expect(await isTaken(taken)).toBe(false);
    end();
    await taken;
    expect([keep.mock.calls, ending.mock.calls, tray.count()]).toEqual([[], [], 0]);
  });

  it('is taken when it is kept, where the answer takes long, and deleted when it is answered', async () => {
    const { begun, end } = createWork();
    const taken = tray.take({ id: '1', content: 'a', work: begun });
    await vi.advanceTimersByTimeAsync(400);
    await taken;
    expect(await store.left('telegram')).toEqual([{ id: '1', content: 'a' }]);
    end();
    await tray.idle();
    expect(await store.left('telegram')).toEqual([]);
    expect(await store.claim('telegram', '1')).toBe('ended');
  });

  it('is taken within two seconds however slow the disk is', async () => {
    vi.spyOn(store, 'keep').mockReturnValue(new Promise(() => {}));
    const taken = tray.take({ id: '1', content: 'a', work: createWork().begun });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await isTaken(taken)).toBe(true);
  });

  it('is begun once however often it is brought', async () => {
    const { begun, end } = createWork();
    const both = [1, 2].map(() => tray.take({ id: '1', content: 'a', work: begun }));
    end();
    await Promise.all(both);
    await tray.take({ id: '1', content: 'a', work: begun });
    expect(begun).toHaveBeenCalledTimes(1);
  });

  it('is not begun where an earlier process has answered it', async () => {
    await store.end('telegram', '1');
    const { begun } = createWork();
    await tray.take({ id: '1', content: 'a', isRepeated: true, work: begun });
    expect(begun).not.toHaveBeenCalled();
  });
});

describe('what was left', () => {
  it('is gone on with, and is the same where the platform brings it too', async () => {
    await store.keep('telegram', '1', 'a');
    const { begun, end } = createWork();
    await tray.resume(begun);
    const taken = tray.take({ id: '1', content: 'a', isRepeated: true, work: begun });
    end();
    await taken;
    await tray.idle();
    expect(begun.mock.calls).toEqual([['a']]);
    expect(await store.left('telegram')).toEqual([]);
  });

  /** Begins when its turn comes, and never ends. */
  const hang = (each: Tray, begun: () => void) => async () => {
    if (!(await each.start('1'))) return;
    begun();
    await new Promise(() => {});
  };

  it('is given up after three beginnings without an end, and told once', async () => {
    const begun = vi.fn();
    void tray.take({ id: '1', content: 'a', work: hang(tray, begun) });
    await vi.advanceTimersByTimeAsync(400);
    for (let restarts = 0; restarts < 3; restarts += 1) {
      const next = open();
      void next.resume(hang(next, begun));
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(begun).toHaveBeenCalledTimes(3);
    expect([abandoned, await store.left('telegram')]).toEqual([['1'], []]);
  });

  it('counts also where only the platform still has it', async () => {
    const begun = vi.fn();
    for (let starts = 0; starts < 4; starts += 1) {
      const next = open();
      void next.take({ id: '1', content: undefined, isRepeated: true, work: hang(next, begun) });
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(begun).toHaveBeenCalledTimes(3);
    expect(abandoned).toEqual(['1']);
  });

  it('is not given up for having waited for its turn', async () => {
    await store.keep('telegram', '1', 'a');
    for (let starts = 0; starts < 5; starts += 1) await open().resume(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(400);
    expect([abandoned, (await store.left('telegram')).length]).toEqual([[], 1]);
  });
});

describe('what several processes are brought', () => {
  const shared = (...owners: UpdateOwner[]): UpdateStore => ({
    ...store,
    isShared: true,
    claim: async () => owners.shift() ?? 'mine',
    end: vi.fn(async () => {}),
  });

  it('is answered by one: the others are taken when it has answered', async () => {
    store = shared('elsewhere', 'elsewhere', 'ended');
    const { begun } = createWork();
    const taken = open().take({ id: '1', work: begun });
    expect(await isTaken(taken)).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    await taken;
    expect([begun.mock.calls, vi.mocked(store.end).mock.calls]).toEqual([[], []]);
  });

  it('is answered by another when the one is gone, and its end is told to all', async () => {
    store = shared('elsewhere', 'mine');
    const { begun, end } = createWork();
    const taken = open().take({ id: '1', work: begun });
    await vi.advanceTimersByTimeAsync(250);
    expect(begun).toHaveBeenCalledTimes(1);
    end();
    await taken;
    expect(store.end).toHaveBeenCalledExactlyOnceWith('telegram', '1');
  });

  it('is answered all the same when nobody can say whose it is', async () => {
    store = { ...shared(), claim: () => Promise.reject(new Error('no database')) };
    const { begun, end } = createWork();
    const taken = open().take({ id: '1', work: begun });
    await vi.advanceTimersByTimeAsync(0);
    end();
    await taken;
    expect(begun).toHaveBeenCalledTimes(1);
  });
});
