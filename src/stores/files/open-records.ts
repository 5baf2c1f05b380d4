// Records by name, as many as there are chats, of which a change touches a few: a snapshot that lowdb keeps, and a journal of the records
// that changed since. A change is a function on a draft. Changes that are asked for while a write is under way are applied together, one
// after the other, and written as one line, so that all of them are on disk or none, and readers see nothing that could still be lost.

import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { StoreFailed } from '../chat-store.ts';
import type { ChangeOptions, RecordDraft, Records } from '../memory/records.ts';
import { StateCorrupt } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import { withSentence } from './disk/disk-trouble.ts';
import { noteFile } from './disk/inventory.ts';
import { makeDir } from './disk/make-dir.ts';
import { refuseFile, removeAside, startEmpty } from './disk/set-aside.ts';
import type { JournalOptions } from './find-journal.ts';
import type { StateLock } from './lock-state-dir.ts';
import { openJournal, type Rewriting } from './open-journal.ts';
import { createSnapshotAdapter, type RecordFormat, type Snapshot } from './snapshot-adapter.ts';

const RETRY_MS = { first: 500, most: 30_000 };
/** A journal longer than this, and than there are records, is taken into the snapshot. */
const LEAST_COMPACTED = 1_000;

export interface RecordsOptions<R> extends Pick<JournalOptions<never>, 'write'> {
  /** Of the snapshot, `….json`; its journal is beside it. */
  readonly path: string;
  readonly format: RecordFormat<R>;
  readonly log: StoreLog;
  /** On the folder. */
  readonly lock: StateLock;
  /** Before a record is shown, and with each one that is there at the beginning. */
  readonly onChange?: (key: string, after: R | undefined, before: R | undefined) => void;
  /** Milliseconds between attempts to write again after a failure; doubles up to `most`. */
  readonly retryMs?: { readonly first: number; readonly most: number };
}

interface Change<R> {
  readonly apply: (draft: RecordDraft<R>) => unknown;
  readonly isErasing: boolean;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Throws StateCorrupt when what is stored is not as it was written, StateUnusable when nothing can be stored there. */
export function openRecords<R>(options: RecordsOptions<R>): Promise<Records<R>> {
  return withSentence(options.path, () => open(options));
}

async function open<R>(options: RecordsOptions<R>): Promise<Records<R>> {
  const { path, format, log, lock, onChange, write, retryMs = RETRY_MS } = options;
  const journalPath = path.replace(/\.json$/, '.journal');
  await makeDir(dirname(path));
  await startEmpty([path, `${path}.bak`, journalPath], log);
  const adapter = createSnapshotAdapter({ path, format, log, guard: () => lock.assertHeld() });
  const empty: Snapshot<R> = { generation: 0, records: new Map() };
  const low = new Low<Snapshot<R>>(adapter, empty);
  await low.read();
  const isFresh = low.data === empty;
  const { generation, isOld, records: shown } = low.data;
  for (const [key, record] of shown) onChange?.(key, record, undefined);

  function show(changed: Readonly<Record<string, R | null>>): void {
    for (const key in changed) {
      const [after, before] = [changed[key] ?? undefined, shown.get(key)];
      onChange?.(key, after, before);
      if (after === undefined) shown.delete(key);
      else shown.set(key, after);
    }
  }

  const { version, key, schema, upgrade } = format;
  const journal = await openJournal<Record<string, R | null>>({
    path: journalPath,
    format: {
      version,
      schema: z.record(key, schema.nullable()),
      ...(upgrade && {
        upgrade: (entry, from) =>
          Object.fromEntries(
            Object.entries(entry as object).map(([name, record]) => [name, record && upgrade(record, from)]),
          ),
      }),
    },
    log,
    lock,
    take: show,
    ...(write && { write }),
  });
  const isBehind = journal.generation() > generation || (isFresh && journal.appended() > 0);
  if (isBehind || (isOld && generation === 0 && journal.appended() > 0)) {
    await journal.close();
    await refuseFile(path, new StateCorrupt(`${path} is ${isFresh ? 'gone' : 'older'} than ${journalPath} beside it`));
  }

  /** What the journal becomes part of. */
  function nextSnapshot(): Rewriting {
    const next = Math.max(journal.generation(), generation) + 1;
    return {
      generation: next,
      async write() {
        low.data = { generation: next, records: shown };
        await low.write();
      },
    };
  }
  const compact = () => journal.compact(() => [], nextSnapshot);

  if (isFresh) await low.write();
  if (isOld) await compact();
  noteFile(dirname(path), path.slice(dirname(path).length + 1));

  let waiting: Change<R>[] = [];
  let flushing: Promise<void> | undefined;
  let isCompacting = false;
  let owesErasing = false;
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
    // Once even without changes: after a failure it must be seen whether the disk takes anything.
    do {
      const changes = waiting;
      waiting = [];
      await flush(changes);
    } while (waiting.length > 0 && patientTimer === undefined);
    // In the same breath as the check above: a change that comes a moment later must start the next flush.
    flushing = undefined;
  }

  async function flush(changes: readonly Change<R>[]): Promise<void> {
    const { changed, done } = applyAll(shown, changes);
    if (changed.size > 0 || failure !== undefined) {
      try {
        await journal.append(Object.fromEntries([...changed].map(([name, record]) => [name, record ?? null])));
      } catch (error) {
        reportFailure(error);
        for (const { change } of done) change.reject(error);
        return;
      }
      reportSuccess();
    }
    const erasing = done.filter(({ change }) => change.isErasing);
    for (const { change, result } of done) if (!change.isErasing) change.resolve(result);
    if (erasing.length > 0) void erase(erasing, changed.size > 0);
    else if (journal.appended() > Math.max(LEAST_COMPACTED, shown.size)) compactSoon();
  }

  async function erase(erasing: readonly Done<R>[], isChanged: boolean): Promise<void> {
    try {
      owesErasing ||= isChanged;
      if (owesErasing) {
        await journal.erase(() => [], nextSnapshot);
        for (const each of [path, `${path}.bak`]) await removeAside(each);
        owesErasing = false;
      }
      for (const { change, result } of erasing) change.resolve(result);
    } catch (error) {
      for (const { change } of erasing) change.reject(error);
    }
  }

  function compactSoon(): void {
    if (isCompacting) return;
    isCompacting = true;
    void compact()
      .catch((error) => log.warn({ err: error, path }, 'state file could not be compacted'))
      .finally(() => {
        isCompacting = false;
      });
  }

  function reportFailure(error: unknown): void {
    const { cause } = error as { cause?: unknown };
    failure = `${path} could not be written: ${cause instanceof Error ? cause.message : String(error)}`;
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
    shown,

    change<X>(
      apply: (draft: RecordDraft<R>) => X,
      { patienceMs = 0, isErasing = false }: ChangeOptions = {},
    ): Promise<X> {
      if (closed) return Promise.reject(new StoreFailed(`${path} is closed`));
      return new Promise<X>((resolve, reject) => {
        waiting.push({ apply, isErasing, resolve: (result) => resolve(result as X), reject });
        flushWithin(patienceMs);
      });
    },

    health: () => (failure === undefined ? { ok: true } : { ok: false, reason: failure }),

    async close() {
      closed = true;
      clearTimeout(retryTimer);
      if (patientTimer) flushSoon();
      await flushing;
      await journal.close();
    },
  };
}

interface Done<R> {
  readonly change: Change<R>;
  readonly result: unknown;
}

/** A change that throws is told so and leaves no trace. */
function applyAll<R>(shown: ReadonlyMap<string, R>, changes: readonly Change<R>[]) {
  const changed = new Map<string, R | undefined>();
  const done: Done<R>[] = [];
  for (const change of changes) {
    const own = new Map<string, R | undefined>();
    const find = (key: string) => {
      if (own.has(key)) return own.get(key);
      return changed.has(key) ? changed.get(key) : shown.get(key);
    };
    try {
      const result = change.apply({
        get: find,
        set: (key, record) => {
          if (find(key) !== record) own.set(key, record);
        },
      });
      for (const [key, record] of own) changed.set(key, record);
      done.push({ change, result });
    } catch (error) {
      change.reject(error);
    }
  }
  return { changed, done };
}
