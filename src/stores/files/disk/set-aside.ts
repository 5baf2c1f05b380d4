import { constants } from 'node:fs';
import { copyFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StateCorrupt } from '../../state-corrupt.ts';
import type { StoreLog } from '../../store-log.ts';
import { dropFile } from './inventory.ts';

const MARK = /^\.(?:damaged|unchecked|replaced)-/;

async function nameAside(path: string, why: string): Promise<string> {
  // By the time of its last change, so that a start that is tried again and again does not fill the disk with copies.
  const { mtime } = await stat(path);
  return `${path}.${why}-${mtime.toISOString().replaceAll(':', '-')}`;
}

/**
 * The path of a copy of the file as it is; it is made once however often it is asked for. `damaged`: it could not be believed.
 * `unchecked`: it was written by a version without checks, and is written anew. Absent when it could not be copied.
 */
export async function copyAside(path: string, why: 'damaged' | 'unchecked'): Promise<string | undefined> {
  try {
    const copy = await nameAside(path, why);
    await copyFile(path, copy, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    return copy;
  } catch {
    return undefined;
  }
}

/** Moves the file away, where there is one. */
async function moveAside(path: string): Promise<void> {
  try {
    await rename(path, await nameAside(path, 'replaced'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Who is forgotten is forgotten in the copies as well. */
export async function removeAside(path: string): Promise<void> {
  const name = basename(path);
  for (const each of await readdir(dirname(path))) {
    if (each.startsWith(name) && MARK.test(each.slice(name.length)))
      await rm(join(dirname(path), each), { force: true });
  }
}

/** The file is copied aside, left as it is, and the error thrown with the way out. */
export async function refuseFile(path: string, error: unknown): Promise<never> {
  if (!(error instanceof StateCorrupt)) throw error;
  const copy = await copyAside(path, 'damaged');
  const copied = copy === undefined ? '' : ` It was left as it is, and copied to ${copy}.`;
  throw new StateCorrupt(
    `${error.message}.${copied} Put a good copy in its place, or make an empty file ${path}.start-empty to start without what it held.`,
  );
}

/** Whether the operator said that Koshi is to start without what these files of one store held; they are moved away then. */
export async function startEmpty(paths: readonly [string, ...string[]], log: StoreLog): Promise<void> {
  const [path] = paths;
  const word = `${path}.start-empty`;
  if ((await stat(word).catch(() => undefined)) === undefined) return;
  for (const each of paths) {
    await moveAside(each);
    dropFile(dirname(each), basename(each));
  }
  await rm(word, { force: true });
  log.warn({ path }, 'state file is begun anew, as the operator said; what it held was moved away');
}
