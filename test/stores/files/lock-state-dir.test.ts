import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockStateDir } from '../../../src/stores/files/lock-state-dir.ts';
import { openChatStore } from '../../../src/stores/files/open-chat-store.ts';
import { createStateDir, runKoshi } from '../../run-koshi.ts';
import { createKeptLog } from '../kept-log.ts';
import { makeStateDir } from '../state-dir.ts';

async function lock(dir: string, watchMs = 20) {
  const held = await lockStateDir(dir, { watchMs });
  onTestFinished(() => held.release());
  return held;
}

/** A folder whose lock says what `change` makes of this process's own. */
async function makeLockedDir(change: (holder: { pid: number; started: string; space: string }) => object) {
  const dir = await makeStateDir();
  const held = await lockStateDir(dir);
  const own = JSON.parse(await readFile(join(dir, 'koshi.lock'), 'utf8'));
  await held.release();
  await writeFile(join(dir, 'koshi.lock'), JSON.stringify(change(own)));
  return dir;
}

describe('the lock of the state folder', () => {
  it('lets one in, and the next when it is released', async () => {
    const dir = await makeStateDir();
    const first = await lock(dir);
    await expect(lock(dir)).rejects.toMatchObject({ code: 'STATE_LOCKED' });
    await first.release();
    await expect(lock(dir)).resolves.toMatchObject({ dir });
  });

  it('lets exactly one in of twenty that come at once, also over a stale lock', async () => {
    const dir = await makeLockedDir((own) => ({ ...own, started: '1' }));
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lock(dir)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuses while another process lives that holds it', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8');
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const dir = await makeLockedDir((own) => ({ ...own, pid: child.pid, started }));
    await expect(lock(dir)).rejects.toThrow(`Another Koshi (process ${child.pid}) is already running on ${dir};`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect(lock(dir)).resolves.toBeDefined();
  });

  it('is taken over from a process that is gone', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const dir = await makeLockedDir((own) => ({ ...own, pid: child.pid }));
    await expect(lock(dir)).resolves.toBeDefined();
  });

  it('is taken over when the process id belongs to somebody else by now', async () => {
    const dir = await makeLockedDir((own) => ({ ...own, started: '1' }));
    await expect(lock(dir)).resolves.toBeDefined();
  });

  it.each(['', '{"pid":', 'null', '{"pid":0}'])('is taken over when it holds %j', async (text) => {
    const dir = await makeStateDir();
    await writeFile(join(dir, 'koshi.lock'), text);
    await expect(lock(dir)).resolves.toBeDefined();
    expect(await readdir(dir)).toEqual(['koshi.lock']);
  });

  it('is taken over from another container that no longer touches it', async () => {
    const dir = await makeLockedDir((own) => ({ ...own, space: 'another boot' }));
    await expect(lock(dir)).resolves.toBeDefined();
  });

  it('refuses while another container keeps touching it', async () => {
    const dir = await makeLockedDir((own) => ({ ...own, pid: 1, space: 'another boot' }));
    let seconds = 0;
    const touching = setInterval(() => {
      seconds += 1;
      utimes(join(dir, 'koshi.lock'), seconds, seconds).catch(() => undefined);
    }, 2);
    onTestFinished(() => clearInterval(touching));
    await expect(lock(dir, 200)).rejects.toMatchObject({ code: 'STATE_LOCKED' });
  });

  it('that somebody else took meanwhile is not removed on release', async () => {
    const dir = await makeStateDir();
    const first = await lock(dir);
    await writeFile(join(dir, 'koshi.lock'), 'another holder');
    await first.release();
    expect(await readFile(join(dir, 'koshi.lock'), 'utf8')).toBe('another holder');
  });

  it('works where files cannot be linked: one of twenty, and the next when it is released', async () => {
    const dir = await makeLockedDir((own) => ({ ...own, started: '1' }));
    const linkFile = () => Promise.reject(Object.assign(new Error('not supported'), { code: 'ENOTSUP' }));
    const attempts = Array.from({ length: 20 }, () => lockStateDir(dir, { watchMs: 20, linkFile }));
    const held = (await Promise.allSettled(attempts)).flatMap((each) =>
      each.status === 'fulfilled' ? [each.value] : [],
    );
    expect(held).toHaveLength(1);
    await held[0]?.release();
    expect(await readdir(dir)).toEqual([]);
    await expect(lock(dir)).resolves.toBeDefined();
  });

  it('that another has taken is noticed at the next write, and soon without one', async () => {
    const dir = await makeStateDir();
    let say = (_: string) => {};
    const noticed = new Promise<string>((resolve) => {
      say = resolve;
    });
    const first = await lockStateDir(dir, { onLost: ({ message }) => say(message) });
    onTestFinished(() => first.release());
    const { store, close } = await openChatStore({ dir, lock: first, log: createKeptLog() });
    await store.setLanguage({ platform: 'telegram', id: '1' }, 'kk');
    const before = await readFile(join(dir, 'chats.journal'));
    await writeFile(join(dir, 'koshi.lock'), '{"pid":1,"started":"1","space":"elsewhere"}');
    await expect(store.setLanguage({ platform: 'telegram', id: '2' }, 'kk')).rejects.toMatchObject({
      code: 'STORE_FAILED',
      cause: { code: 'STATE_LOST' },
    });
    await expect(store.forget({ platform: 'telegram', id: '1' })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await noticed).toMatch(
      /^STATE_DIR \S+ was taken by another Koshi while this one .* stood still; this one stops\.$/,
    );
    await close();
    expect(await readFile(join(dir, 'chats.journal'))).toEqual(before);
  });

  it('gives who takes it over files that a paused holder has not open', async () => {
    const dir = await makeStateDir();
    const first = await lockStateDir(dir, { onLost() {} });
    const journal = join(dir, 'chats.journal');
    const paused = await openChatStore({ dir, lock: first, log: createKeptLog() });
    await paused.store.setLanguage({ platform: 'telegram', id: '1' }, 'kk');
    const stale = await open(journal, 'a');
    onTestFinished(() => stale.close());
    const own = JSON.parse(await readFile(join(dir, 'koshi.lock'), 'utf8'));
    await writeFile(join(dir, 'koshi.lock'), JSON.stringify({ ...own, space: 'another boot' }));
    const second = await lock(dir, 20);
    const { store, close } = await openChatStore({ dir, lock: second, log: createKeptLog() });
    await stale.appendFile('what the paused one had begun to write');
    await store.setLanguage({ platform: 'telegram', id: '2' }, 'kk');
    await close();
    await second.release();
    const again = await openChatStore({ dir, log: createKeptLog() });
    onTestFinished(() => again.close());
    expect(await again.store.count()).toBe(2);
  });

  it('stops a process that was paused until another had it', { timeout: 60_000 }, async () => {
    const STATE_DIR = createStateDir();
    const koshi = runKoshi([], { STATE_DIR, FIXED_NOW: '2025-06-15T12:00:00+05:00' });
    koshi.type('/net Astana 2025Q1\n');
    await koshi.line('17');
    koshi.kill('SIGSTOP');
    const path = join(STATE_DIR, 'koshi.lock');
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), space: 'another boot' }));
    const successor = await lock(STATE_DIR);
    koshi.kill('SIGCONT');
    const { code, err } = await koshi.ended;
    expect([code, err.trim()]).toEqual([78, expect.stringContaining('was taken by another Koshi')]);
    expect(() => successor.assertHeld()).not.toThrow();
  });
});
