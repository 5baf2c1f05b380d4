// What happens thousands of times in a run (a notice handed over, a chat that subscribes) is appended, one checked line each, instead of
// rewriting a document. What the entries make together is kept by whoever opened the journal: `take` is given each entry, first those of
// the file and then each that was appended, once it is on disk.

import { writeSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { StoreFailed } from '../chat-store.ts';
import { sealLine } from './disk/checked-line.ts';
import { withSentence } from './disk/disk-trouble.ts';
import { noteFile } from './disk/inventory.ts';
import { removeAside } from './disk/set-aside.ts';
import { syncDir, writePieces } from './disk/write-durably.ts';
import { findJournal, type JournalOptions } from './find-journal.ts';
import { writeJournalStart } from './read-journal.ts';

const SYNC_AFTER_MS = 50;

export interface Journal<T> {
  /** Of what the entries are appended to, where that is another file. */
  generation(): number;
  /** Entries since it was last rewritten. */
  appended(): number;
  /** Resolves after the entry is on disk and taken; entries asked for meanwhile share one write. Rejects with StoreFailed; then it is not in the file. */
  append(entry: T): Promise<void>;
  /**
   * Replaces all that is in the file by what `list` gives, at once or not at all. Entries are appended meanwhile and follow, so that an
   * entry may come a second time to who has its effect already. Two that are asked for while a third runs are one.
   */
  compact(list: () => Iterable<T>, also?: () => Rewriting): Promise<void>;
  /** As `compact`; what was set aside of the file goes as well. Resolves when what is not in the list is on disk no more. */
  erase(list: () => Iterable<T>, also?: () => Rewriting): Promise<void>;
  /** Writes what is waiting; later calls reject. */
  close(): Promise<void>;
}

export interface Rewriting {
  readonly generation: number;
  /** Done before the file is replaced. */
  write(): Promise<void>;
}

interface Waiting<T> {
  readonly entry: T;
  readonly text: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Throws StateCorrupt when the file is not as it was written, StateUnusable when there cannot be one. */
export function openJournal<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  return withSentence(options.path, () => openFound(options));
}

async function openFound<T>(options: JournalOptions<T>): Promise<Journal<T>> {
  const { path, format, log, take, lock, isSoon = () => false } = options;
  const name = basename(path);
  const guard = () => lock?.assertHeld();
  const found = await findJournal(options);

  let { size, check, generation, appended } = found;
  // Absent after a failure: part of a line may be there, and opening again cuts it off.
  let file: FileHandle | undefined = await openFile(path, size);
  await file.datasync();
  note(size);
  let isClosed = false;
  // What the next write takes; absent when none is due.
  let waiting: Waiting<T>[] | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** What was appended since a compaction began. */
  let since: string[] | undefined;
  let running: Promise<void> | undefined;
  /** The compaction that was asked for while another runs. */
  let next: Promise<void> | undefined;
  let syncTimer: NodeJS.Timeout | undefined;

  /** How much of the file is safe on the disk. */
  function note(bytes: number): void {
    guard();
    noteFile(dirname(path), name, bytes);
  }

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

  function seal(texts: Iterable<string>, before: number): { text: string; check: number } {
    let sealed = before;
    let text = '';
    for (const each of texts) {
      const one = sealLine(format.version, each, sealed);
      sealed = one.check;
      text += one.line;
    }
    return { text, check: sealed };
  }

  /** Some microseconds, and then a killed process has it behind it; the disk gets a moment to take it with others. */
  function writeSoon(to: FileHandle, text: string): void {
    for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(to.fd, rest));
    syncTimer ??= setTimeout(() => {
      syncTimer = undefined;
      // A file closed meanwhile was synced by whoever replaced it.
      file?.datasync().catch((error) => log.warn({ err: error, path }, 'journal was not synced'));
    }, SYNC_AFTER_MS);
  }

  async function write(to: FileHandle, text: string, soon: boolean): Promise<void> {
    if (options.write) return options.write(to, text);
    if (soon) return writeSoon(to, text);
    await to.appendFile(text);
    await to.datasync();
  }

  async function flush(batch: readonly Waiting<T>[]): Promise<void> {
    const sealed = seal(
      batch.map(({ text }) => text),
      check,
    );
    try {
      file ??= await openFile(path, size);
      guard();
      await write(
        file,
        sealed.text,
        batch.every(({ entry }) => isSoon(entry)),
      );
    } catch (error) {
      await closeFile();
      log.error({ err: error, path }, 'journal could not be written');
      const failure = new StoreFailed(`${path} could not be written`, { cause: error });
      for (const { reject } of batch) reject(failure);
      return;
    }
    size += Buffer.byteLength(sealed.text);
    check = sealed.check;
    appended += batch.length;
    for (const { entry, text, resolve } of batch) {
      since?.push(text);
      take(entry);
      resolve();
    }
  }

  async function rewrite(list: () => Iterable<T>, also?: Rewriting): Promise<void> {
    // What is appended from now on lands behind.
    waiting = undefined;
    await inTurn(async () => {
      since = [];
    });
    const draft = `${path}.tmp`;
    let to: FileHandle | undefined;
    try {
      to = await open(draft, 'w', 0o600);
      let sealed = 0;
      const written = also?.generation ?? generation;
      const pieces = writeJournalStart(name, written, list(), (entry) => {
        const { line, check: after } = sealLine(format.version, JSON.stringify(entry), sealed);
        sealed = after;
        return line;
      });
      const bytes = await writePieces(to, pieces);
      await to.sync();
      await also?.write();
      const replacing = to;
      await inTurn(async () => {
        const rest = seal(since ?? [], sealed);
        await replacing.appendFile(rest.text);
        await replacing.sync();
        // From here on it may be shorter.
        note(0);
        await rename(draft, path);
        await syncDir(path);
        size = bytes + Buffer.byteLength(rest.text);
        check = rest.check;
        appended = since?.length ?? 0;
        generation = written;
        await closeFile();
        note(size);
      });
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw new StoreFailed(`${path} could not be written`, { cause: error });
    } finally {
      since = undefined;
      await to?.close().catch(() => undefined);
    }
  }

  function compact(list: () => Iterable<T>, also?: () => Rewriting): Promise<void> {
    if (isClosed) return Promise.reject(new StoreFailed(`${path} is closed`));
    if (running === undefined) {
      running = rewrite(list, also?.()).finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return compact(list, also);
      });
    return next;
  }

  return {
    generation: () => generation,
    appended: () => appended,

    append(entry) {
      if (isClosed) return Promise.reject(new StoreFailed(`${path} is closed`));
      return new Promise<void>((resolve, reject) => {
        // Written down as it is now, whatever becomes of the object before its turn.
        const item = { entry, text: JSON.stringify(entry), resolve, reject };
        if (waiting) {
          waiting.push(item);
          return;
        }
        const batch = [item];
        waiting = batch;
        void inTurn(() => {
          if (waiting === batch) waiting = undefined;
          return flush(batch);
        });
      });
    },

    compact,

    async erase(list, also) {
      await compact(list, also);
      await removeAside(path);
    },

    async close() {
      if (isClosed) return;
      isClosed = true;
      await (next ?? running)?.catch(() => undefined);
      await inTurn(async () => {
        clearTimeout(syncTimer);
        if (!file) return;
        try {
          await file.datasync();
          note(size);
        } catch (error) {
          log.warn({ err: error, path }, 'journal was not closed well');
        }
        await closeFile();
      });
    },
  };
}

/** Opened for appending, without what lies behind the last whole line. */
async function openFile(path: string, wholeSize: number): Promise<FileHandle> {
  const file = await open(path, 'a', 0o600);
  await file.truncate(wholeSize);
  return file;
}
