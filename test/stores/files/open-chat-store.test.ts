import {
  type FileHandle,
  mkdir,
  readdir,
  readFile,
  rename,
  rmdir,
  stat,
  truncate,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ChatKey } from '../../../src/stores/chat-store.ts';
import { lockStateDir } from '../../../src/stores/files/lock-state-dir.ts';
import { type ChatStoreOptions, openChatStore } from '../../../src/stores/files/open-chat-store.ts';
import { describeChatStore } from '../chat-store-contract.ts';
import { createKeptLog } from '../kept-log.ts';
import { makeStateDir } from '../state-dir.ts';

const ALIYA: ChatKey = { platform: 'telegram', id: '42' };
const BEIBIT: ChatKey = { platform: 'telegram', id: '43' };

describeChatStore('lowdb', async () => {
  const dir = await makeStateDir();
  return { open: () => openChatStore({ dir, log: createKeptLog() }) };
});

async function open(dir: string, options: Partial<ChatStoreOptions> = {}) {
  const log = createKeptLog();
  const opened = await openChatStore({ dir, log, ...options });
  onTestFinished(() => opened.close());
  return { ...opened, log };
}

/** A folder in which ALIYA has chosen Kazakh. */
async function makeKnownDir() {
  const dir = await makeStateDir();
  const { store, close } = await openChatStore({ dir, log: createKeptLog() });
  await store.setLanguage(ALIYA, 'kk');
  await close();
  return { dir, main: join(dir, 'chats.json'), backup: join(dir, 'chats.json.bak') };
}

/** A disk that can be told to fail, and counts. */
function createDisk() {
  const disk = {
    failure: undefined as string | undefined,
    writes: 0,
    async write(file: FileHandle, text: string) {
      disk.writes += 1;
      if (disk.failure) throw Object.assign(new Error(`${disk.failure}: cannot write`), { code: disk.failure });
      await file.appendFile(text);
    },
  };
  return disk;
}

describe('the files of the chat store', () => {
  it('are for the owner alone, and hold no more than the language and the time', async () => {
    const dir = join(await makeStateDir(), 'var');
    const { store } = await open(dir, { now: () => new Date('2026-08-01T07:00:00Z') });
    await store.setLanguage(ALIYA, 'kk');
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
    expect(await readdir(dir)).toEqual([
      'chats.journal',
      'chats.json',
      'chats.json.bak',
      'contents.json',
      'koshi.lock',
    ]);
    for (const name of await readdir(dir)) expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
    expect(await readFile(join(dir, 'chats.journal'), 'utf8')).toContain(
      '"entry":{"telegram:42":{"language":"kk","updated":"2026-08-01T07:00:00.000Z"}},"check"',
    );
  });

  it('hold nothing of a forgotten chat, the backup neither', async () => {
    const dir = await makeStateDir();
    const { store } = await open(dir);
    await store.setLanguage({ platform: 'telegram', id: '77001234567' }, 'kk');
    await store.setLanguage(BEIBIT, 'ru');
    await store.forget({ platform: 'telegram', id: '77001234567' });
    for (const name of await readdir(dir)) {
      expect(await readFile(join(dir, name), 'utf8')).not.toContain('77001234567');
    }
  });

  it('are not touched when a language is set that was set already', async () => {
    const disk = createDisk();
    const { store } = await open(await makeStateDir(), { write: disk.write });
    await store.setLanguage(ALIYA, 'kk');
    await store.setLanguage(ALIYA, 'kk');
    expect(disk.writes).toBe(1);
  });

  it('take a thousand changes at once in one write', async () => {
    const disk = createDisk();
    const { store } = await open(await makeStateDir(), { write: disk.write });
    await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => store.setLanguage({ platform: 'slack', id: `T/${n}` }, 'en')),
    );
    expect(await store.count()).toBe(1_000);
    expect(disk.writes).toBe(1);
  });

  it('take changes that come during a write together in the next', async () => {
    const disk = createDisk();
    const { store } = await open(await makeStateDir(), { write: disk.write });
    await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        await store.setLanguage({ platform: 'slack', id: `${n}` }, 'en');
        await store.setLanguage({ platform: 'slack', id: `${n}` }, 'kk');
        await store.forget({ platform: 'slack', id: `${n}` });
      }),
    );
    expect(await store.count()).toBe(0);
    expect(disk.writes).toBe(3);
  });
});

describe('one holder of the folder', () => {
  it('refuses a second store on it, in a sentence', async () => {
    const { dir } = await makeKnownDir();
    await open(dir);
    await expect(open(dir)).rejects.toMatchObject({
      code: 'STATE_LOCKED',
      message: `Another Koshi (process ${process.pid}) is already running on ${dir}; stop it, or give this one a STATE_DIR of its own.`,
    });
  });

  it('lets the next one in after the store was closed, or could not be opened', async () => {
    const { dir, main, backup } = await makeKnownDir();
    await (await openChatStore({ dir, log: createKeptLog() })).close();
    await writeFile(main, '');
    await writeFile(backup, '');
    await expect(open(dir)).rejects.toMatchObject({ code: 'STATE_CORRUPT' });
    await writeFile(`${main}.start-empty`, '');
    await expect(open(dir)).resolves.toBeDefined();
  });

  it('leaves a lock alone that the caller holds', async () => {
    const dir = await makeStateDir();
    const lock = await lockStateDir(dir);
    const { close } = await open(dir, { lock });
    await close();
    await expect(lockStateDir(dir)).rejects.toMatchObject({ code: 'STATE_LOCKED' });
    await lock.release();
  });
});

/** As `makeKnownDir`, with all of it in the snapshot and nothing in the journal. */
async function makeSnapshotDir() {
  const known = await makeKnownDir();
  const { store, close } = await openChatStore({ dir: known.dir, log: createKeptLog() });
  await store.setLanguage(BEIBIT, 'ru');
  await store.forget(BEIBIT);
  await close();
  return known;
}

describe('a damaged snapshot', () => {
  it.each([
    ['cut off in the middle', (main: string) => truncate(main, 30)],
    ['empty', (main: string) => truncate(main, 0)],
    ['a list', (main: string) => writeFile(main, '[1,2]')],
    ['of the version without checks', (main: string) => writeFile(main, '{"version":1,"chats":{}}')],
    ['noise', (main: string) => writeFile(main, Buffer.from([0, 255, 254, 7]))],
    ['gone', (main: string) => unlink(main)],
  ])('that is %s is copied aside, and the backup used with nothing lost', async (how, damage) => {
    const { dir, main } = await makeSnapshotDir();
    await damage(main);
    const { store, log } = await open(dir);
    expect((await store.find(ALIYA))?.language).toBe('kk');
    expect(log.said).toMatchObject([
      { level: 'error', message: 'state file could not be read; its backup is used', fields: { path: main } },
    ]);
    const copies = (await readdir(dir)).filter((name) => name.startsWith('chats.json.damaged-'));
    expect(copies).toHaveLength(how === 'gone' ? 0 : 1);
    expect(await readFile(main, 'utf8')).toContain('"telegram:42"');
  });

  it('that is only the backup is written anew', async () => {
    const { dir, main, backup } = await makeSnapshotDir();
    await truncate(backup, 10);
    const { store } = await open(dir);
    expect((await store.find(ALIYA))?.language).toBe('kk');
    expect(await readFile(backup, 'utf8')).toBe(await readFile(main, 'utf8'));
  });

  it('with a damaged backup stops the start, again and again, and leaves both where they are', async () => {
    const { dir, main, backup } = await makeSnapshotDir();
    await writeFile(main, 'garbage');
    await writeFile(backup, '[1,2]');
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      await expect(open(dir)).rejects.toMatchObject({
        code: 'STATE_CORRUPT',
        message: expect.stringContaining(
          `${main} (damaged) and ${backup} (damaged) cannot be read. It was left as it is`,
        ),
      });
    }
    expect(await readFile(main, 'utf8')).toBe('garbage');
    expect(await readFile(backup, 'utf8')).toBe('[1,2]');
  });

  it.each([
    ['both copies of the snapshot', ['chats.json', 'chats.json.bak']],
    ['its journal', ['chats.journal']],
    ['all three', ['chats.json', 'chats.json.bak', 'chats.journal']],
  ])('is no empty start when %s are gone', async (_, names) => {
    const { dir } = await makeSnapshotDir();
    for (const name of names) await unlink(join(dir, name));
    await expect(open(dir)).rejects.toThrow(/gone\. Put a good copy in its place/);
  });

  it('that is older than its journal is refused', async () => {
    const { dir, main, backup } = await makeKnownDir();
    await rename(main, `${main}.old`);
    await writeFile(main, await readFile(`${main}.old`));
    const { store, close } = await openChatStore({ dir, log: createKeptLog() });
    await store.setLanguage(BEIBIT, 'ru');
    await store.forget(BEIBIT);
    await close();
    await writeFile(main, await readFile(`${main}.old`));
    await writeFile(backup, await readFile(`${main}.old`));
    await expect(open(dir)).rejects.toThrow('chats.json is older than');
  });

  it('left half written by a crash is swept away', async () => {
    const { dir, main } = await makeKnownDir();
    await writeFile(`${main}.tmp`, '{"version":2,"en');
    const { store } = await open(dir);
    expect((await store.find(ALIYA))?.language).toBe('kk');
    expect(await readdir(dir)).not.toContain('chats.json.tmp');
  });
});

describe('a failing disk', () => {
  it.each(['ENOSPC', 'EIO', 'EROFS'])(
    '(%s) rejects the change, shows nothing of it and turns health red',
    async (code) => {
      const disk = createDisk();
      const { store, health, log } = await open(await makeStateDir(), { write: disk.write });
      await store.setLanguage(ALIYA, 'kk');
      disk.failure = code;
      await expect(store.setLanguage(ALIYA, 'ru')).rejects.toMatchObject({ code: 'STORE_FAILED' });
      await expect(store.setLanguage(BEIBIT, 'ru')).rejects.toMatchObject({ code: 'STORE_FAILED' });
      await expect(store.forget(ALIYA)).rejects.toMatchObject({ code: 'STORE_FAILED' });
      expect((await store.find(ALIYA))?.language).toBe('kk');
      expect(await store.find(BEIBIT)).toBeUndefined();
      expect(await store.count()).toBe(1);
      expect(health()).toEqual({ ok: false, reason: expect.stringContaining(`${code}: cannot write`) });
      expect(log.said[0]).toMatchObject({ level: 'error', message: 'journal could not be written' });
    },
  );

  it('shows nothing of a change while it is being written', async () => {
    let isShownEarly = false;
    const { store } = await open(await makeStateDir(), {
      write: async (file, text) => {
        isShownEarly ||= (await store.find(ALIYA)) !== undefined;
        await file.appendFile(text);
      },
    });
    await store.setLanguage(ALIYA, 'kk');
    expect(isShownEarly).toBe(false);
    expect((await store.find(ALIYA))?.language).toBe('kk');
  });

  it('is green again after the next change that reaches it', async () => {
    const disk = createDisk();
    const { store, health } = await open(await makeStateDir(), { write: disk.write });
    disk.failure = 'ENOSPC';
    await expect(store.setLanguage(ALIYA, 'ru')).rejects.toThrow();
    disk.failure = undefined;
    await store.setLanguage(ALIYA, 'en');
    expect(health()).toEqual({ ok: true });
    expect((await store.find(ALIYA))?.language).toBe('en');
  });

  it('is tried again by itself, until what is on it is what is shown', async () => {
    const dir = await makeStateDir();
    let failures = 0;
    let recover = () => {};
    const recovered = new Promise<void>((resolve) => {
      recover = resolve;
    });
    const log = createKeptLog();
    const { store, health, close } = await open(dir, {
      retryMs: { first: 1, most: 4 },
      log: { ...log, info: () => recover() },
      // Half of the change reaches the file, and then nothing, three times over.
      write: async (file, text) => {
        if (text.includes('"ru"') || (failures > 0 && failures < 3)) {
          failures += 1;
          await file.appendFile(text.slice(0, 20));
          throw new Error('EIO');
        }
        await file.appendFile(text);
      },
    });
    await store.setLanguage(ALIYA, 'kk');
    await expect(store.setLanguage(ALIYA, 'ru')).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await recovered;
    expect(health()).toEqual({ ok: true });
    expect((await store.find(ALIYA))?.language).toBe('kk');
    expect(failures).toBe(3);
    await close();
    expect((await (await open(dir)).store.find(ALIYA))?.language).toBe('kk');
  });

  it('is survived in earnest: a folder in the place of the draft', async () => {
    const dir = await makeStateDir();
    const { store } = await open(dir);
    await store.setLanguage(ALIYA, 'kk');
    await mkdir(join(dir, 'chats.json.tmp'));
    await expect(store.forget(ALIYA)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await rmdir(join(dir, 'chats.json.tmp'));
    await store.forget(ALIYA);
    for (const name of await readdir(dir)) expect(await readFile(join(dir, name), 'utf8')).not.toContain('telegram:42');
  });

  it('takes no change after closing', async () => {
    const { store, close } = await open(await makeStateDir());
    await close();
    await expect(store.setLanguage(ALIYA, 'kk')).rejects.toMatchObject({ code: 'STORE_FAILED' });
  });
});
