import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockStateDir } from '../../src/stores/files/lock-state-dir.ts';
import { makeStateDir } from './state-dir.ts';

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
});
