import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/operations/create-log.ts';
import { lockStateDir } from '../../../src/stores/files/lock-state-dir.ts';
import { openUpdateStore } from '../../../src/stores/files/open-update-store.ts';
import { createStateDir } from '../../run-koshi.ts';

async function open(dir: string) {
  const lock = await lockStateDir(dir);
  const updates = await openUpdateStore({ dir, lock, log: createLog({ level: 'silent' }) });
  return {
    store: updates.store,
    async close() {
      await updates.close();
      await lock.release();
    },
  };
}

describe('what people wait for', () => {
  it('outlives the process, with how often it was begun', async () => {
    const dir = createStateDir();
    const first = await open(dir);
    await first.store.keep('telegram', '7', { text: 'net Astana' });
    await first.store.keep('slack', 'Ev1', { text: 'net Almaty' });
    await first.store.end('slack', 'Ev1');
    await first.close();
    const second = await open(dir);
    expect(await second.store.left('telegram')).toEqual([{ id: '7', content: { text: 'net Astana' } }]);
    expect(await second.store.left('slack')).toEqual([]);
    expect([await second.store.claim('slack', 'Ev1'), await second.store.begin('telegram', '7')]).toEqual(['ended', 0]);
    await second.close();
    const third = await open(dir);
    expect(await third.store.begin('telegram', '7')).toBe(1);
    await third.close();
  });

  it('is not on the disk any more when it is answered', async () => {
    const dir = createStateDir();
    const { store, close } = await open(dir);
    await store.keep('telegram', '7', { text: 'net Astana' });
    await store.end('telegram', '7');
    await close();
    expect(readFileSync(join(dir, 'updates.journal'), 'utf8')).not.toContain('net Astana');
  });
});
