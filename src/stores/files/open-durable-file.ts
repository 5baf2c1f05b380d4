// A change is a function on the document. Changes wait until the write before them is done, are applied together to a copy,
// and the copy becomes what readers see only once it is on disk. So nobody ever sees what could still be lost,
// and a thousand changes at once cost two writes.

import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { StoreFailed, type StoreHealth } from '../chat-store.ts';
import { createDurableAdapter, type DurableAdapterOptions } from './durable-adapter.ts';

const RETRY_MS = { first: 500, most: 30_000 };

export interface DurableFile<T> {
  /** What is on disk. Not to be changed in place. */
  read(): T;
  /**
   * Applies `change` to a draft and resolves with its result after the draft is on disk. Rejects with StoreFailed when it could not
   * be written, or with what `change` threw; the document is then as if it had never been asked for. A change with patience may
   * wait so many milliseconds for others to be written with; whatever is urgent takes it along.
   */
  update<R>(change: (draft: T) => R, patienceMs?: number): Promise<R>;
  health(): StoreHealth;
  /** Writes what is waiting; later updates reject. */
  close(): Promise<void>;
}

export interface DurableFileOptions<T> extends DurableAdapterOptions<T> {
  /** The document when nothing was ever stored. */
  readonly initial: T;
  /** A draft that changes may alter without altering `current`; a deep copy where not given. */
  readonly copy?: (current: T) => T;
  /** Milliseconds between attempts to write again after a failure; doubles up to `most`. */
  readonly retryMs?: { readonly first: number; readonly most: number };
}

interface Change<T> {
  readonly apply: (draft: T) => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** One document in one file. The caller holds the lock of its folder. Throws StateCorrupt when what is stored cannot be read. */
export async function openDurableFile<T>(options: DurableFileOptions<T>): Promise<DurableFile<T>> {
  const { path, log, initial, retryMs = RETRY_MS } = options;
  const copy = options.copy ?? ((current: T): T => structuredClone(current));
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const low = new Low<T>(createDurableAdapter(options), initial);
  await low.read();

  let shown = low.data;
  let waiting: Change<T>[] = [];
  let flushing: Promise<void> | undefined;
  let failure: string | undefined;
  let retryTimer: NodeJS.Timeout | undefined;
  let delayMs = retryMs.first;
  let closed = false;
  let patientTimer: NodeJS.Timeout | undefined;

  function flushWithin(ms: number): void {
    if (ms <= 0) flushSoon();
    else patientTimer ??= setTimeout(flushSoon, ms);
  }

  function flushSoon(): void {
    clearTimeout(patientTimer);
    patientTimer = undefined;
    // The rest of this turn of the event loop gathers what else was asked for at the same moment.
    flushing ??= new Promise<void>((resolve) => setImmediate(resolve)).then(flushAll);
  }

  async function flushAll(): Promise<void> {
    // Once even without changes: after a failure the disk may be ahead of what is shown.
    do {
      const changes = waiting;
      waiting = [];
      await flush(changes);
    } while (waiting.length > 0 && patientTimer === undefined);
    // In the same breath as the check above: a change that comes a moment later must start the next flush.
    flushing = undefined;
  }

  async function flush(changes: Change<T>[]): Promise<void> {
    const { draft, done } = applyAll(copy, shown, changes);
    low.data = draft;
    try {
      await low.write();
    } catch (error) {
      low.data = shown;
      reportFailure(error);
      for (const { change } of done) change.reject(new StoreFailed(`${path} could not be written`, { cause: error }));
      return;
    }
    shown = draft;
    reportSuccess();
    for (const { change, result } of done) change.resolve(result);
  }

  function reportFailure(error: unknown): void {
    failure = `${path} could not be written: ${error instanceof Error ? error.message : String(error)}`;
    log.error({ err: error, path, retryMs: delayMs }, 'state file could not be written');
    clearTimeout(retryTimer);
    if (closed) return;
    retryTimer = setTimeout(flushSoon, delayMs);
    retryTimer.unref();
    delayMs = Math.min(delayMs * 2, retryMs.most);
  }

  function reportSuccess(): void {
    if (failure === undefined) return;
    log.info({ path }, 'state file is written again');
    failure = undefined;
    delayMs = retryMs.first;
    clearTimeout(retryTimer);
  }

  return {
    read: () => shown,

    update<R>(apply: (draft: T) => R, patienceMs = 0): Promise<R> {
      if (closed) return Promise.reject(new StoreFailed(`${path} is closed`));
      return new Promise<R>((resolve, reject) => {
        waiting.push({ apply, resolve: (result) => resolve(result as R), reject });
        flushWithin(patienceMs);
      });
    },

    health: () => (failure === undefined ? { ok: true } : { ok: false, reason: failure }),

    async close() {
      closed = true;
      clearTimeout(retryTimer);
      if (patientTimer) flushSoon();
      await flushing;
    },
  };
}

/** A change that throws is told so and leaves no trace: the others are applied again to a fresh draft. */
function applyAll<T>(copy: (current: T) => T, current: T, changes: readonly Change<T>[]) {
  let left = changes;
  for (;;) {
    const draft = copy(current);
    const done: { change: Change<T>; result: unknown }[] = [];
    const thrower = left.find((change) => {
      try {
        done.push({ change, result: change.apply(draft) });
        return false;
      } catch (error) {
        change.reject(error);
        return true;
      }
    });
    if (thrower === undefined) return { draft, done };
    left = left.filter((change) => change !== thrower);
  }
}
