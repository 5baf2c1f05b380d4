// Whatever a disk, a hand or an older version does to one file of the state folder: Koshi finds what it had written, at this moment or, where
// the end is missing as after a crash, at an earlier one; or it says in a sentence that it does not start.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LoadedRound } from '../../src/statistics/facts/loaded-round.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { INVENTORY_FILE, noteFile } from '../../src/stores/files/disk/inventory.ts';
import { assertLength } from '../../src/stores/files/find-journal.ts';
import { lockStateDir, type StateLock } from '../../src/stores/files/lock-state-dir.ts';
import { openChatStore } from '../../src/stores/files/open-chat-store.ts';
import { openObservationStore } from '../../src/stores/files/open-observation-store.ts';
import { openOutbox } from '../../src/stores/files/open-outbox.ts';
import { openSubscriptionStore } from '../../src/stores/files/open-subscription-store.ts';
import { createJournalReader } from '../../src/stores/files/read-journal.ts';
import { readKeptRounds } from '../../src/stores/files/read-kept-rounds.ts';
import { StateCorrupt } from '../../src/stores/state-corrupt.ts';
import { createKeptLog } from './kept-log.ts';
import { sampleRound } from './sample-round.ts';
import { makeStateDir } from './state-dir.ts';
import { STATE_FILES } from './state-files.ts';

const ALIYA = { platform: 'telegram', id: '42' } as const;
const BEIBIT = { platform: 'slack', id: 'T1/C2' } as const;
const TERMS = { scope: { area: 'KZ-71' }, rhythm: 'daytime', reminder: false } as const;
const now = () => new Date('2026-05-12T07:00:00Z');

interface Kept {
  /** All that it shows. */
  show(): Promise<string>;
  /** Changes, one after the other. */
  readonly changes: readonly (() => Promise<unknown>)[];
  close(): Promise<void>;
}

async function openChats(dir: string, lock: StateLock): Promise<Kept> {
  const { store, close } = await openChatStore({ dir, lock, now, log: createKeptLog() });
  return {
    show: async () => JSON.stringify([await store.count(), await store.find(ALIYA), await store.find(BEIBIT)]),
    changes: [() => store.setLanguage(ALIYA, 'kk'), () => store.setLanguage(BEIBIT, 'en')],
    close,
  };
}

async function openSubscriptions(dir: string, lock: StateLock): Promise<Kept> {
  const { store, records, close } = await openSubscriptionStore({ dir, lock, now, log: createKeptLog() });
  return {
    show: async () => JSON.stringify([[...records], (await store.standing(ALIYA)).parked]),
    changes: [
      () => store.add(ALIYA, TERMS, 'kk'),
      () => store.park(BEIBIT, 'left'),
      () => store.forget(BEIBIT),
      () => store.park(ALIYA, 'blocked'),
    ],
    close,
  };
}

const NOTICE = {
  id: 'release:2026q1',
  kind: 'release',
  period: quarterOf(2026, 1),
  created: '2026-05-12T07:00:00Z',
} as const;
const TOLD = { subject: { indicator: 'net', area: 'KZ' }, period: quarterOf(2026, 1), value: 3967 } as const;

async function openNotices(dir: string, lock: StateLock): Promise<Kept> {
  const outbox = await openOutbox({ dir, lock, log: createKeptLog(), now: () => 7 });
  const row = (chat: string) =>
    ({
      notice: NOTICE.id,
      chat,
      rhythm: 'daytime',
      language: 'kk',
      subscriptions: ['a'],
      due: 1,
      priority: 3,
    }) as const;
  return {
    show: async () =>
      JSON.stringify([
        await outbox.notices(),
        await outbox.isFilled(NOTICE.id),
        [...(await outbox.rowsOf('telegram:42')), ...(await outbox.rowsOf('telegram:43'))].map((each) =>
          Object.entries(each)
            // What goes first is worked out anew at each start.
            .filter(([member]) => member !== 'priority')
            .sort(),
        ),
        [...(await outbox.contents())],
      ]),
    changes: [
      () => outbox.open(NOTICE),
      () => outbox.addRows([row('telegram:42')]),
      () => outbox.addRows([row('telegram:43')]),
      () => outbox.fill(NOTICE.id),
      () => outbox.tidy(7),
      () => outbox.tell('c', [TOLD]),
      async () => outbox.end((await outbox.rowsOf('telegram:42'))[0] as never, 'sent', { content: 'c', receipt: '9' }),
    ],
    close: () => outbox.close(),
  };
}

function smallRound(id: string): LoadedRound {
  const round = sampleRound(id);
  return { ...round, observations: round.observations.slice(0, 1) };
}

async function openObservations(dir: string, lock: StateLock): Promise<Kept> {
  const { store, close } = await openObservationStore({ dir, lock, log: createKeptLog() });
  return {
    show: async () => JSON.stringify(await store.kept()),
    changes: [
      () => store.add(smallRound('a')),
      () => store.decide({ round: 'a', decision: 'accept', reason: 'seen', at: '2026-05-12T07:00:00.000Z' }),
    ],
    close,
  };
}

const STORES: Readonly<Record<string, (dir: string, lock: StateLock) => Promise<Kept>>> = {
  chats: openChats,
  subscriptions: openSubscriptions,
  notices: openNotices,
  observations: openObservations,
};
const storeOf = (file: string) => Object.keys(STORES).find((name) => file.startsWith(`${name}.`)) ?? 'notices';

/** What the files held after the last change, and all that a store ever showed. */
const files = new Map<string, Buffer>();
const shown = new Map<string, string[]>();
/** Files that may not hold any more what they held. */
let touched: readonly string[] = [];
let dir = '';
let lock: StateLock;

beforeAll(async () => {
  dir = await makeStateDir(() => undefined);
  lock = { dir, isTakenOver: false, assertHeld() {}, release: async () => {} };
  for (const [name, open] of Object.entries(STORES)) {
    const kept = await open(dir, lock);
    const states = [await kept.show()];
    for (const change of kept.changes) {
      await change();
      states.push(await kept.show());
    }
    shown.set(name, states);
    await kept.close();
  }
  for (const name of readdirSync(dir)) files.set(name, readFileSync(join(dir, name)));
  return () => rmSync(dir, { recursive: true });
});

/** What the store shows when one file holds this, or that it does not open and says why. */
async function openWith(file: string, bytes: Buffer | undefined, contents?: Buffer): Promise<string> {
  for (const name of readdirSync(dir)) if (!files.has(name) || name === file) rmSync(join(dir, name));
  for (const name of touched) writeFileSync(join(dir, name), files.get(name) ?? '');
  touched = contents ? [INVENTORY_FILE, file] : [file];
  if (bytes) writeFileSync(join(dir, file), bytes);
  if (contents) writeFileSync(join(dir, INVENTORY_FILE), contents);
  const name = storeOf(file);
  try {
    const kept = await STORES[name]?.(dir, lock);
    const state = (await kept?.show()) ?? '';
    await kept?.close();
    // Who opens may mend, write down how long a file is, and carry over.
    touched = FILES;
    return state;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code !== 'STATE_CORRUPT') touched = FILES;
    return code === 'STATE_CORRUPT' && message.includes(file) ? 'refused' : `failed: ${message}`;
  }
}

/** A list of contents as a crash may leave it: every file is known, and of none how long it is. */
async function noteNothing(): Promise<Buffer> {
  const own = await makeStateDir();
  for (const name of FILES) if (name !== INVENTORY_FILE) noteFile(own, name);
  return readFileSync(join(own, INVENTORY_FILE));
}

/** What the reader of journals makes of it, without the rest of the store: some thousand times faster. */
function readWith(file: string, bytes: Buffer, noted?: number): string {
  const entries: unknown[] = [];
  const path = join(dir, file);
  try {
    const reader = createJournalReader(path, { version: 2, schema: z.unknown() }, (entry) => entries.push(entry));
    reader.push(bytes);
    assertLength(path, reader.end(true), noted);
    return JSON.stringify(entries);
  } catch (error) {
    return error instanceof StateCorrupt && error.message.includes(path) ? 'refused' : `failed: ${error}`;
  }
}

/** Of a journal the reader gets all of them, and the store as a whole some. */
async function tryAll(file: string, change: (bytes: Buffer, place: number) => Buffer): Promise<string[]> {
  const whole = files.get(file) ?? Buffer.alloc(0);
  const isJournal = JOURNALS.includes(file);
  const outcomes = new Set<string>();
  for (let place = 0; place < whole.length; place += 1) {
    const bytes = change(Buffer.from(whole), place);
    if (isJournal) outcomes.add(readWith(file, bytes, whole.length));
    if (!isJournal || place % STRIDE === 0) outcomes.add(await openWith(file, bytes));
  }
  return [...outcomes];
}

const last = (file: string) => shown.get(storeOf(file))?.at(-1);
const FILES: readonly string[] = STATE_FILES;
const JOURNALS = FILES.filter((name) => /\.journal$|\.jsonl$/.test(name));
const STRIDE = 16;
const SNAPSHOT = /\.json(?:\.bak)?$/;

describe('the state folder', { timeout: 120_000 }, () => {
  it('holds these files and no others', () => {
    expect([...files.keys()].sort()).toEqual([...FILES].sort());
  });

  it.each(FILES)('with any byte of %s changed gives what was written, or is refused', async (file) => {
    const outcomes = await tryAll(file, (bytes, place) => {
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (place % 8));
      return bytes;
    });
    // Of a snapshot there are two copies.
    expect(outcomes).toEqual([SNAPSHOT.test(file) && file !== 'contents.json' ? last(file) : 'refused']);
  });

  it.each(FILES)('with %s cut off anywhere gives what was written, or is refused', async (file) => {
    const outcomes = await tryAll(file, (bytes, place) => bytes.subarray(0, place));
    expect(outcomes).toEqual([SNAPSHOT.test(file) && file !== 'contents.json' ? last(file) : 'refused']);
  });

  it.each(JOURNALS)(
    'with %s cut off behind what was known to be safe gives what was written at some moment',
    async (file) => {
      const whole = files.get(file) ?? Buffer.alloc(0);
      const contents = await noteNothing();
      const unexpected = new Set<string>();
      for (let length = 0; length < whole.length; length += STRIDE) {
        const state = await openWith(file, whole.subarray(0, length), contents);
        if (state !== 'refused' && !shown.get(storeOf(file))?.includes(state)) unexpected.add(state);
      }
      expect([...unexpected]).toEqual([]);
      expect(await openWith(file, whole.subarray(0, -1), contents)).toBe(shown.get(storeOf(file))?.at(-2));
    },
  );

  it.each(FILES)('with another version in %s, or without it, is as before or refused', async (file) => {
    const whole = files.get(file)?.toString('utf8') ?? '';
    const outcomes = new Set<string>();
    for (const version of [0, 1, 3, 9, 22]) {
      outcomes.add(await openWith(file, Buffer.from(whole.replace('"version":2', `"version":${version}`))));
      outcomes.add(await openWith(file, Buffer.from(whole.replaceAll('"version":2', `"version":${version}`))));
    }
    outcomes.add(await openWith(file, undefined));
    outcomes.add(await openWith(file, Buffer.from('')));
    expect([...outcomes].filter((each) => each !== last(file))).toEqual(
      SNAPSHOT.test(file) && file !== 'contents.json' ? [] : ['refused'],
    );
  });

  it('with a changed figure is refused to who only asks as well', async () => {
    const whole = files.get('observations.jsonl')?.toString('utf8') ?? '';
    await openWith('observations.jsonl', Buffer.from(whole.replace('"value":0', '"value":9')));
    expect(() => readKeptRounds(dir)).toThrow('observations.jsonl line 3 is damaged');
  });

  it('with any byte of its lock changed has no two holders', async () => {
    const own = await makeStateDir();
    const path = join(own, 'koshi.lock');
    const both: number[] = [];
    const length = await lockStateDir(own).then(async (held) => {
      const { length } = readFileSync(path);
      await held.release();
      return length;
    });
    for (let place = 0; place < length; place += 1) {
      const first = await lockStateDir(own, { onLost() {} });
      const bytes = readFileSync(path);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (place % 8));
      writeFileSync(path, bytes);
      const second = await lockStateDir(own, { watchMs: 1, onLost() {} }).catch(() => undefined);
      try {
        first.assertHeld();
        if (second) both.push(place);
      } catch {}
      await second?.release();
      rmSync(path, { force: true });
      await first.release();
    }
    expect(both).toEqual([]);
  });
});
