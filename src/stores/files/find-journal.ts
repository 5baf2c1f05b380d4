import { createReadStream } from 'node:fs';
import { access, type FileHandle, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { StateCorrupt } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import { sealLine } from './disk/checked-line.ts';
import { openInventory } from './disk/inventory.ts';
import { makeDir } from './disk/make-dir.ts';
import { copyAside, refuseFile, startEmpty } from './disk/set-aside.ts';
import { copyDurably, syncDir, writeDurably } from './disk/write-durably.ts';
import type { StateLock } from './lock-state-dir.ts';
import { createJournalReader, type Format, type JournalFound, writeJournalStart } from './read-journal.ts';

export interface JournalOptions<T> {
  readonly path: string;
  readonly format: Format<T>;
  readonly log: StoreLog;
  readonly take: (entry: T) => void;
  /** On the folder. */
  readonly lock?: StateLock;
  /** Entries that are written at once and made safe from a power cut a moment later, together with those after them. */
  readonly isSoon?: (entry: T) => boolean;
  /** Stands in for the disk in tests of a failing one. */
  readonly write?: (file: FileHandle, text: string) => Promise<void>;
}

/** What the file holds, which is whole and of this version afterwards. */
export async function findJournal<T>({ path, format, log, take, lock }: JournalOptions<T>): Promise<JournalFound> {
  const [dir, name] = [dirname(path), basename(path)];
  const guard = () => lock?.assertHeld();
  await makeDir(dir);
  await rm(`${path}.tmp`, { recursive: true, force: true });
  await startEmpty([path], log);
  const noted = openInventory(dir).get(name);
  const isNoted = noted !== undefined;
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    if (isNoted) return refuseFile(path, new StateCorrupt(`${path} is gone`));
    await begin(path, format, [], guard);
    return read(path, format, take, true);
  }
  // Who held the folder before may not be dead but paused: what it still has open is no longer this file.
  if (lock?.isTakenOver) await copyDurably(path, path, guard);
  try {
    const found = await read(path, format, take, isNoted);
    if (found.isOld) {
      await copyAside(path, 'unchecked');
      const entries: T[] = [];
      await read(path, format, (entry) => entries.push(entry), isNoted);
      await begin(path, format, entries, guard, found.generation);
      return await read(path, format, () => undefined, true);
    }
    assertLength(path, found, noted);
    return found;
  } catch (error) {
    return refuseFile(path, error);
  }
}

/** Throws StateCorrupt where the file is shorter than it was known to be. */
export function assertLength(path: string, { size }: JournalFound, noted = 0): void {
  if (size < noted) throw new StateCorrupt(`${path} is cut off`);
}

async function begin<T>(path: string, format: Format<T>, entries: readonly T[], guard: () => void, generation = 0) {
  let sealed = 0;
  const pieces = writeJournalStart(basename(path), generation, entries, (entry) => {
    const { line, check } = sealLine(format.version, JSON.stringify(entry), sealed);
    sealed = check;
    return line;
  });
  await writeDurably(path, pieces, guard);
  await syncDir(path);
}

async function read<T>(path: string, format: Format<T>, take: (entry: T) => void, isNoted: boolean) {
  const reader = createJournalReader(path, format, take);
  for await (const chunk of createReadStream(path)) reader.push(chunk as Buffer);
  return reader.end(isNoted);
}
