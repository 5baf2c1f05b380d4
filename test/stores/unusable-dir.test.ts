import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockStateDir } from '../../src/stores/files/lock-state-dir.ts';
import { openChatStore } from '../../src/stores/files/open-chat-store.ts';
import { openObservationStore } from '../../src/stores/files/open-observation-store.ts';
import { openOutbox } from '../../src/stores/files/open-outbox.ts';
import { openSubscriptionStore } from '../../src/stores/files/open-subscription-store.ts';
import { readKeptRounds } from '../../src/stores/files/read-kept-rounds.ts';
import { createKeptLog } from './kept-log.ts';
import { makeStateDir } from './state-dir.ts';
import { STATE_FILES } from './state-files.ts';

const isSentence = expect.stringMatching(
  /^STATE_DIR cannot be used, because of \S+: [^\n]+\. Mend it, or name another folder\.$/,
);

async function openAll(dir: string): Promise<void> {
  const lock = await lockStateDir(dir);
  const log = createKeptLog();
  const closing: (() => Promise<void>)[] = [() => lock.release()];
  try {
    for (const open of [openChatStore, openSubscriptionStore, openObservationStore]) {
      const { close } = await open({ dir, lock, log });
      closing.unshift(close);
    }
    const outbox = await openOutbox({ dir, lock, log });
    closing.unshift(() => outbox.close());
  } finally {
    for (const close of closing) await close();
  }
}

describe('a state folder that is none', () => {
  it.each([
    ['a file', async (dir: string) => writeFile(dir, '').then(() => dir)],
    ['below a file', async (dir: string) => writeFile(dir, '').then(() => join(dir, 'var'))],
    ['where nothing can be made', async () => '/proc/nope'],
    ['where nothing can be written', async () => '/proc/self/fd'],
  ])('is refused in a sentence: %s', async (_, make) => {
    const dir = await make(join(await makeStateDir(), 'var'));
    await expect(openAll(dir)).rejects.toMatchObject({ code: 'STATE_UNUSABLE', message: isSentence });
  });

  it('is refused to who only reads in it as well', async () => {
    const dir = join(await makeStateDir(), 'var');
    expect(readKeptRounds(dir).rounds).toEqual([]);
    await writeFile(dir, '');
    expect(() => readKeptRounds(dir)).toThrow('there is a file where a folder should be (ENOTDIR)');
  });

  it.each(['koshi.lock', ...STATE_FILES])(
    'is refused in a sentence: with a folder in the place of %s',
    async (name) => {
      const dir = await makeStateDir();
      await mkdir(join(dir, name));
      await expect(openAll(dir)).rejects.toMatchObject({
        code: 'STATE_UNUSABLE',
        message: expect.stringContaining(`${join(dir, name)}: there is a folder in its place (EISDIR)`),
      });
    },
  );

  it('is used all the same with folders in the place of drafts that a crash left', async () => {
    const dir = await makeStateDir();
    await openAll(dir);
    for (const name of ['chats.json', 'chats.journal', 'notices.journal']) await mkdir(join(dir, `${name}.tmp`));
    await expect(openAll(dir)).resolves.toBeUndefined();
  });
});
