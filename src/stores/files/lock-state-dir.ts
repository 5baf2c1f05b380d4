// Two processes on one folder would overwrite each other's changes, so the folder has one holder, named in `koshi.lock`.
// A process id alone proves nothing: after a crash the id may belong to somebody else, hence the start time beside it. And in another
// container (another process id space) neither can be looked up, so there the holder is alive as long as it keeps touching the file.

import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, readlink, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { findText } from './find-text.ts';

const TOUCH_MS = 1_000;
/** Five missed touches: long enough for a holder that is busy, short enough for a container started again after a crash. */
const WATCH_MS = 5_000;
/** A takeover takes well under a millisecond; one this old was cut short by a crash. */
const GUARD_MS = 10_000;
const GUARD_RETRY_MS = 10;

export class StateLocked extends Error {
  readonly code = 'STATE_LOCKED';
}

export interface StateLock {
  readonly dir: string;
  release(): Promise<void>;
}

const holderSchema = z.object({ pid: z.number().int().positive(), started: z.string(), space: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Makes the folder (0700) and holds it until released or the process ends. Throws StateLocked when another live process holds it. */
export async function lockStateDir(dir: string, { watchMs = WATCH_MS } = {}): Promise<StateLock> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'koshi.lock');
  const me: Holder = { pid: process.pid, started: (await findStart(process.pid)) ?? '', space: await readSpace() };
  const mine = JSON.stringify(me);
  const draft = `${path}.${randomUUID()}`;

  // Linked from a finished draft, so that no lock is ever seen half written.
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    while (!(await canLink(draft, path))) {
      const held = await findText(path);
      if (held === undefined) continue;
      const holder = parseHolder(held);
      if (holder && (await isAlive(holder, me, path, watchMs))) {
        throw new StateLocked(
          `Another Koshi (process ${holder.pid}) is already running on ${dir}; stop it, or give this one a STATE_DIR of its own.`,
        );
      }
      await removeStale(path, held);
    }
  } finally {
    await rm(draft, { force: true });
  }

  const touching = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, TOUCH_MS);
  touching.unref();

  return {
    dir,
    async release() {
      clearInterval(touching);
      if ((await findText(path)) === mine) await rm(path, { force: true });
    },
  };
}

async function canLink(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the lock of a dead holder away. Of several that judged it dead only one may, else the second would take away the lock that
 * the first has put in its place; a folder beside it, made by one of them, says who.
 */
async function removeStale(path: string, judged: string): Promise<void> {
  const guard = `${path}.takeover`;
  try {
    await mkdir(guard);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const madeMs = await findTouched(guard);
    if (madeMs !== undefined && Date.now() - madeMs > GUARD_MS) await rmdir(guard).catch(() => undefined);
    else await wait(GUARD_RETRY_MS);
    return;
  }
  try {
    if ((await findText(path)) === judged) await rm(path, { force: true });
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder, me: Holder, path: string, watchMs: number): Promise<boolean> {
  if (holder.space === me.space) {
    if (me.started !== '') return (await findStart(holder.pid)) === holder.started;
    return isRunning(holder.pid);
  }
  const before = await findTouched(path);
  await wait(watchMs);
  return (await findTouched(path)) !== before;
}

async function findTouched(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Clock ticks since boot at which a process began; absent when there is none, it is a zombie, or the system has no /proc. */
async function findStart(pid: number): Promise<string | undefined> {
  const text = await findText(`/proc/${pid}/stat`).catch(() => undefined);
  if (text === undefined) return undefined;
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

/** Where process ids mean the same: this boot of this machine, this container. */
async function readSpace(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}
