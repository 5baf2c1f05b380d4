// Two processes on one folder would overwrite each other's changes, so the folder has one holder, named in `koshi.lock`.
// A process id alone proves nothing: after a crash the id may belong to somebody else, hence the start time beside it. And in another
// container (another process id space) neither can be looked up, so there the holder is alive as long as it keeps touching the file.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, mkdir, open, readFile, readlink, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { sayTrouble } from './disk/disk-trouble.ts';
import { findBytes } from './disk/find-bytes.ts';
import { makeDir } from './disk/make-dir.ts';

const TOUCH_MS = 1_000;
/** Five missed touches: long enough for a holder that is busy, short enough for a container started again after a crash. */
const WATCH_MS = 5_000;
/** A takeover takes well under a millisecond; one this old was cut short by a crash. */
const GUARD_MS = 10_000;
const GUARD_RETRY_MS = 10;
/** What an exclusively made lock may take to be filled, where none can be linked. */
const FILL_MS = 2_000;
/** EX_CONFIG of sysexits.h. */
const EXIT_LOST = 78;
/** What file systems without hard links say: SMB, FAT, some mounts into containers. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EACCES'];

export class StateLocked extends Error {
  readonly code = 'STATE_LOCKED';
}

/** The folder was taken by another process while this one was paused: nothing it knows may be written any more. */
export class StateLost extends Error {
  readonly code = 'STATE_LOST';
}

export interface StateLock {
  readonly dir: string;
  /** It was taken from a holder that did not release it, and may be paused rather than dead. */
  readonly isTakenOver: boolean;
  /** Throws StateLost when another process has taken the folder. */
  assertHeld(): void;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly watchMs?: number;
  /** The folder was taken by another process. Ends the process at once where not given: what it would still write was read by others already. */
  readonly onLost?: (lost: StateLost) => void;
  /** Makes a name for a file that is there already; stands in for file systems that have no such thing. */
  readonly linkFile?: (from: string, to: string) => Promise<void>;
}

function endAtOnce({ message }: StateLost): void {
  console.error(message);
  process.exit(EXIT_LOST);
}

const holderSchema = z.object({ pid: z.number().int().positive(), started: z.string(), space: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** Makes the folder (0700) and holds it until released or the process ends. Throws StateLocked when another live process holds it, StateUnusable when it cannot be held. */
export async function lockStateDir(dir: string, options: LockOptions = {}): Promise<StateLock> {
  const path = join(dir, 'koshi.lock');
  try {
    await makeDir(dir);
    return await hold(dir, path, options);
  } catch (error) {
    throw error instanceof StateLocked ? error : sayTrouble(dir, error);
  }
}

async function hold(
  dir: string,
  path: string,
  { watchMs = WATCH_MS, onLost = endAtOnce, linkFile = link }: LockOptions,
): Promise<StateLock> {
  const me: Holder = { pid: process.pid, started: (await findStart(process.pid)) ?? '', space: await readSpace() };
  // The last member makes it this lock and no other of the same process.
  const mine = JSON.stringify({ ...me, lock: randomUUID() });
  let isTakenOver = false;

  while (!(await make(path, mine, linkFile))) {
    const held = (await findBytes(path))?.toString('utf8');
    if (held === undefined) continue;
    const holder = parseHolder(held);
    if (holder && (await isAlive(holder, me, path, watchMs))) {
      throw new StateLocked(
        `Another Koshi (process ${holder.pid}) is already running on ${dir}; stop it, or give this one a STATE_DIR of its own.`,
      );
    }
    if (!holder && Date.now() - ((await findTouched(path)) ?? 0) < Math.min(FILL_MS, watchMs)) {
      await wait(GUARD_RETRY_MS);
      continue;
    }
    isTakenOver = true;
    await removeStale(path, held);
  }

  let lost: StateLost | undefined;
  function assertHeld(): void {
    const held = lost ? '' : read(path);
    if (held === mine || held === undefined) return;
    lost ??= new StateLost(
      `STATE_DIR ${dir} was taken by another Koshi while this one (process ${process.pid}) stood still; this one stops.`,
    );
    throw lost;
  }

  const touching = setInterval(() => {
    try {
      assertHeld();
      const now = new Date();
      utimes(path, now, now).catch(() => undefined);
    } catch (error) {
      clearInterval(touching);
      onLost(error as StateLost);
    }
  }, TOUCH_MS);
  touching.unref();

  return {
    dir,
    isTakenOver,
    assertHeld,
    async release() {
      clearInterval(touching);
      if (read(path) === mine) await rm(path, { force: true });
    },
  };
}

/** What the file holds, nothing where it is gone; absent where that cannot be seen at this moment. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? '' : undefined;
  }
}

/** Whether the lock was made. Linked from a finished draft, so that it is never seen half written, wherever files can be linked. */
async function make(
  path: string,
  text: string,
  linkFile: (from: string, to: string) => Promise<void>,
): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { mode: 0o600 });
  try {
    await linkFile(draft, path);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.includes(code)) throw error;
    return await makeExclusively(path, text);
  } finally {
    await rm(draft, { force: true });
  }
}

async function makeExclusively(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
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
    if (madeMs !== undefined && Date.now() - madeMs > GUARD_MS) await rm(guard, { recursive: true, force: true });
    else await wait(GUARD_RETRY_MS);
    return;
  }
  try {
    if (read(path) === judged) await rm(path, { force: true });
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
  const text = (await findBytes(`/proc/${pid}/stat`).catch(() => undefined))?.toString('utf8');
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
