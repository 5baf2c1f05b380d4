// What happens thousands of times in a run (a notice handed over, a notice refused) is appended, one JSON line each, instead of
// rewriting a document. Only the end of such a file can be torn by a crash: what follows the last whole line was never acknowledged
// and is cut off. Damage before that is no crash's doing, and the file is refused rather than read with gaps.

import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ZodType } from 'zod';
import { StoreFailed } from '../chat-store.ts';
import { StateCorrupt } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import { findText } from './find-text.ts';
import { syncDir, writeDurably } from './write-durably.ts';

export interface Journal<T> {
  /** What the file held when it was opened, oldest first. */
  readonly entries: readonly T[];
  /** Resolves after the entry is on disk; entries asked for meanwhile share one write. Rejects with StoreFailed; then it is not in the file. */
  append(entry: T): Promise<void>;
  /** Replaces all that is in the file, at once or not at all; entries appended later follow. */
  compact(entries: readonly T[]): Promise<void>;
  /** Writes what is waiting; later calls reject. */
  close(): Promise<void>;
}

export interface JournalOptions<T> {
  readonly path: string;
  readonly schema: ZodType<T>;
  readonly log: StoreLog;
  /** Stands in for the disk in tests of a failing one. */
  readonly write?: (file: FileHandle, text: string) => Promise<void>;
}

interface Line {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The caller holds the lock of the folder. Throws StateCorrupt when a line before the last cannot be read. */
export async function openJournal<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  const { path, schema, log, write = writeAndSync } = options;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const { entries, size: wholeSize } = parseLines((await findText(path)) ?? '', schema, path);

  let size = wholeSize;
  // Absent after a failure: part of a line may be there, and opening again cuts it off.
  let file: FileHandle | undefined = await openFile(path, size);
  let isClosed = false;
  // What the next write takes; absent when none is due. A compaction closes it, so that what is appended later lands behind.
  let waiting: Line[] | undefined;
  let last: Promise<unknown> = Promise.resolve();
  await syncDir(path);

  /** One thing at a time is done to the file. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function closeFile(): Promise<void> {
    const closing = file;
    file = undefined;
    await closing?.close().catch(() => undefined);
  }

  async function flush(batch: readonly Line[]): Promise<void> {
    const text = batch.map(({ line }) => line).join('');
    try {
      file ??= await openFile(path, size);
      await write(file, text);
      size += Buffer.byteLength(text);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      await closeFile();
      log.error({ err: error, path }, 'journal could not be written');
      const failure = new StoreFailed(`${path} could not be written`, { cause: error });
      for (const { reject } of batch) reject(failure);
    }
  }

  return {
    entries,

    append(entry) {
      if (isClosed) return Promise.reject(new StoreFailed(`${path} is closed`));
      return new Promise<void>((resolve, reject) => {
        const line = { line: `${JSON.stringify(entry)}\n`, resolve, reject };
        if (waiting) {
          waiting.push(line);
          return;
        }
        const batch = [line];
        waiting = batch;
        void inTurn(() => {
          if (waiting === batch) waiting = undefined;
          return flush(batch);
        });
      });
    },

    compact(kept) {
      if (isClosed) return Promise.reject(new StoreFailed(`${path} is closed`));
      waiting = undefined;
      return inTurn(async () => {
        const text = kept.map((entry) => `${JSON.stringify(entry)}\n`).join('');
        try {
          await writeDurably(path, text);
          size = Buffer.byteLength(text);
          await closeFile();
          await syncDir(path);
        } catch (error) {
          throw new StoreFailed(`${path} could not be written`, { cause: error });
        }
      });
    },

    async close() {
      if (isClosed) return;
      isClosed = true;
      await inTurn(closeFile);
    },
  };
}

/** Opened for appending, without what lies behind the last whole line. */
async function openFile(path: string, wholeSize: number): Promise<FileHandle> {
  const file = await open(path, 'a', 0o600);
  await file.truncate(wholeSize);
  return file;
}

async function writeAndSync(file: FileHandle, text: string): Promise<void> {
  await file.appendFile(text);
  await file.datasync();
}

function parseLines<T>(text: string, schema: ZodType<T>, path: string): { entries: T[]; size: number } {
  const lines = text.split('\n');
  lines.pop();
  const parsed = lines.map((line) => parseLine(line, schema));
  while (parsed.length > 0 && parsed.at(-1) === undefined) parsed.pop();
  const gap = parsed.indexOf(undefined);
  if (gap >= 0) {
    throw new StateCorrupt(
      `${path} line ${gap + 1} cannot be read though lines after it can. Put a good copy back, or move the file away to start without what it held.`,
    );
  }
  const size = Buffer.byteLength(lines.slice(0, parsed.length).join('\n')) + (parsed.length > 0 ? 1 : 0);
  return { entries: parsed.map((line) => (line as { entry: T }).entry), size };
}

function parseLine<T>(line: string, schema: ZodType<T>): { entry: T } | undefined {
  try {
    const { success, data } = schema.safeParse(JSON.parse(line));
    return success ? { entry: data } : undefined;
  } catch {
    return undefined;
  }
}
