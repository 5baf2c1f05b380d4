/**
 * The outbox: notices, one row for each notice and subscriber, and what became of it. It lives in a journal, so that each
 * step costs one line on disk.
 *
 * A notice is opened, its rows are added, and it is made ready; only rows of ready notices are sent. A process that dies
 * in between finds the notice open and adds what is missing: rows are known by notice, chat and rhythm, and a row that is
 * there is never added again.
 *
 * A row begins as `waiting` and ends, once, as `sent`, `unconfirmed`, `parked`, `failed` or `withdrawn`. It is handed to
 * the platform before its end is written. A process that dies in between leaves it in flight: still `waiting`, and with a
 * bookmark, written before, where the platform can be asked afterwards. The next process asks, and hands over again only
 * what has not arrived. Where nobody can be asked one message at a time is in flight, and that one may be seen twice; none
 * is lost, and no other is doubled. Bookmarks and ends are written at once and made safe from a power cut a moment later,
 * together with those after them; everything else is safe before it counts.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../statistics/language.ts';
import { RHYTHMS } from '../../statistics/subscription.ts';
import type { StateLock } from '../../stores/files/lock-state-dir.ts';
import { openJournal } from '../../stores/files/open-journal.ts';
import type { Format } from '../../stores/files/read-journal.ts';
import type { StoreLog } from '../../stores/store-log.ts';
import { type Notice, ROW_STATES, type Row, type RowState, rowId, type Told } from '../notice.ts';

const rowSchema = z.strictObject({
  id: z.string(),
  notice: z.string(),
  chat: z.string(),
  rhythm: z.enum(RHYTHMS),
  language: z.enum(LANGUAGES),
  subscriptions: z.array(z.string()),
  changes: z.array(z.number()).exactOptional(),
  due: z.number(),
  state: z.enum(ROW_STATES),
  at: z.number().exactOptional(),
  reason: z.string().exactOptional(),
  content: z.string().exactOptional(),
  bookmark: z.string().exactOptional(),
  receipt: z.string().exactOptional(),
});

/** Notices and figures told are written by this very program; their inner shape is not checked again. */
const entrySchema = z.discriminatedUnion('k', [
  z.strictObject({ k: z.literal('notice'), notice: z.custom<Notice>((value) => typeof value === 'object') }),
  z.strictObject({ k: z.literal('row'), row: rowSchema }),
  z.strictObject({ k: z.literal('ready'), notice: z.string() }),
  z.strictObject({
    k: z.literal('end'),
    row: z.string(),
    state: z.enum(ROW_STATES),
    at: z.number(),
    reason: z.string().exactOptional(),
    content: z.string().exactOptional(),
    receipt: z.string().exactOptional(),
  }),
  z.strictObject({ k: z.literal('handed'), row: z.string(), bookmark: z.string() }),
  z.strictObject({ k: z.literal('told'), content: z.string(), figures: z.array(z.custom<Told>()) }),
  z.strictObject({ k: z.literal('moved'), from: z.string(), to: z.string() }),
  z.strictObject({ k: z.literal('forgotten'), chat: z.string() }),
  z.strictObject({ k: z.literal('reported'), notice: z.string() }),
]);
type Entry = z.infer<typeof entrySchema>;

const FORMAT: Format<Entry> = { version: 2, schema: entrySchema };

const DAY_MS = 24 * 3_600_000;
/** A little more than a year: until the final figures of the year after have come out. */
const KEPT_DAYS = 400;

const NO_ROWS: StateCounts = { waiting: 0, sent: 0, unconfirmed: 0, parked: 0, failed: 0, withdrawn: 0 };

const isSame = (one: Row, other: Row) => one.notice === other.notice && one.rhythm === other.rhythm;

const ROWS_A_WRITE = 250;
/** A journal longer than this, and than twice its rows, is rewritten while Koshi runs. */
const LEAST_COMPACTED = 50_000;
/** What happens to single messages and nothing else. */
const isStep = ({ k }: Entry) => k === 'end' || k === 'handed';

interface End {
  readonly reason?: string;
  readonly content?: string;
  readonly receipt?: string;
}

export type StateCounts = Readonly<Record<RowState, number>>;

interface Held {
  readonly rows: Set<Row>;
  readonly counts: Record<RowState, number>;
}

export interface Outbox {
  notices(): readonly Notice[];
  find(id: string): Notice | undefined;
  isReady(id: string): boolean;
  /** Rows of ready notices that are still to be sent. */
  waiting(): readonly Row[];
  rows(): readonly Row[];
  rowsOf(chat: string): readonly Row[];
  countStates(notice: string): StateCounts;
  /** Whether rows of the notice are still to be sent and due by then. */
  isDue(notice: string, now: number): boolean;
  /** Nothing where the notice is there already. */
  open(notice: Notice): Promise<void>;
  /** Adds those rows that are not there. */
  add(rows: readonly Omit<Row, 'id' | 'state'>[]): Promise<void>;
  ready(id: string): Promise<void>;
  failedOf(notice: string): readonly Row[];
  /** Whether administrators have heard of the notice's failures. */
  isReported(notice: string): boolean;
  report(notice: string): Promise<void>;
  /** Resolves when it is written down that the row is being handed to the platform. */
  hand(row: Row, bookmark: string): Promise<void>;
  /** Resolves when it is on disk; rejects with StoreFailed, and then the row is still waiting. */
  end(row: Row, state: Exclude<RowState, 'waiting'>, end?: End): Promise<void>;
  /** Remembers what a content holds, once. */
  tell(content: string, figures: readonly Told[]): Promise<void>;
  told(content: string): readonly Told[];
  /** What the platform called the messages it was sent. */
  receipts(platform: string): readonly string[];
  move(from: string, to: string): Promise<void>;
  /** Rows of the chat, sent or not, are no more. How many there were. */
  forget(chat: string): Promise<number>;
  /** Leaves out what is older than KEPT_DAYS; while nothing is being handed over. */
  compact(now: number): Promise<void>;
  close(): Promise<void>;
}

export interface OutboxOptions {
  /** STATE_DIR. */
  readonly dir: string;
  readonly lock: StateLock;
  readonly log: StoreLog;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export async function openOutbox({ dir, lock, log, now = Date.now }: OutboxOptions): Promise<Outbox> {
  const notices = new Map<string, Notice>();
  const readied = new Set<string>();
  const reported = new Set<string>();
  const contents = new Map<string, readonly Told[]>();
  const rows = new Map<string, Row>();
  const byChat = new Map<string, Set<Row>>();
  const byNotice = new Map<string, Held>();

  function holdOf(notice: string): Held {
    const held = byNotice.get(notice) ?? { rows: new Set(), counts: { ...NO_ROWS } };
    byNotice.set(notice, held);
    return held;
  }

  function index(row: Row): void {
    rows.set(row.id, row);
    const { rows: all, counts } = holdOf(row.notice);
    all.add(row);
    counts[row.state] += 1;
    const held = byChat.get(row.chat);
    if (held) held.add(row);
    else byChat.set(row.chat, new Set([row]));
  }

  function drop(row: Row): void {
    rows.delete(row.id);
    const { rows: all, counts } = holdOf(row.notice);
    if (all.delete(row)) counts[row.state] -= 1;
    const held = byChat.get(row.chat);
    held?.delete(row);
    if (held?.size === 0) byChat.delete(row.chat);
  }

  function apply(entry: Entry): void {
    switch (entry.k) {
      case 'notice':
        notices.set(entry.notice.id, entry.notice);
        return;
      case 'row': {
        // After a rewriting it may come a second time, and then what it says here counts.
        const held = rows.get(entry.row.id);
        if (held) drop(held);
        index({ ...entry.row });
        return;
      }
      case 'ready':
        readied.add(entry.notice);
        return;
      case 'reported':
        reported.add(entry.notice);
        return;
      case 'told':
        contents.set(entry.content, entry.figures);
        return;
      case 'end': {
        const { k: _, row: id, ...end } = entry;
        const row = rows.get(id);
        if (!row) return;
        const { counts } = holdOf(row.notice);
        counts[row.state] -= 1;
        counts[end.state] += 1;
        Object.assign(row, end);
        delete row.bookmark;
        return;
      }
      case 'handed': {
        const row = rows.get(entry.row);
        if (row) row.bookmark = entry.bookmark;
        return;
      }
      case 'moved': {
        for (const row of [...(byChat.get(entry.from) ?? [])]) {
          drop(row);
          row.chat = entry.to;
          index(row);
        }
        return;
      }
      case 'forgotten':
        for (const row of [...(byChat.get(entry.chat) ?? [])]) drop(row);
    }
  }

  const journal = await openJournal<Entry>({
    path: join(dir, 'notices.journal'),
    format: FORMAT,
    log,
    lock,
    take: apply,
    isSoon: isStep,
  });
  let isRewriting = false;

  async function write(entry: Entry): Promise<void> {
    await journal.append(entry);
    if (journal.appended() > Math.max(LEAST_COMPACTED, 2 * rows.size)) rewriteSoon();
  }

  function rewriteSoon(): void {
    if (isRewriting) return;
    isRewriting = true;
    void journal
      .compact(() => listEntries(now() - KEPT_DAYS * DAY_MS))
      .catch((error) => log.warn({ err: error }, 'the notices journal could not be compacted'))
      .finally(() => {
        isRewriting = false;
      });
  }

  /**
   * All that counts, of rows that have come to their end only those since then. While rows are being handed over, what they tell is written
   * down before they are known to tell it.
   */
  function* listEntries(oldest: number, isAtRest = false): Generator<Entry> {
    const isKept = (row: Row) => row.state === 'waiting' || (row.at ?? row.due) >= oldest;
    const held = new Set<string>();
    const used = new Set<string | undefined>();
    for (const row of rows.values()) {
      if (!isKept(row)) continue;
      held.add(row.notice);
      used.add(row.content);
    }
    const young = [...notices.values()].filter(({ id, created }) => held.has(id) || Date.parse(created) >= oldest);
    for (const notice of young) yield { k: 'notice', notice };
    for (const [content, figures] of contents) {
      if (!isAtRest || used.has(content)) yield { k: 'told', content, figures: [...figures] };
    }
    for (const row of rows.values()) if (isKept(row)) yield { k: 'row', row: row as z.infer<typeof rowSchema> };
    for (const { id } of young) if (readied.has(id)) yield { k: 'ready', notice: id };
    for (const { id } of young) if (reported.has(id)) yield { k: 'reported', notice: id };
  }

  return {
    notices: () => [...notices.values()],
    find: (id) => notices.get(id),
    isReady: (id) => readied.has(id),
    waiting: () => [...rows.values()].filter((row) => row.state === 'waiting' && readied.has(row.notice)),
    rows: () => [...rows.values()],
    rowsOf: (chat) => [...(byChat.get(chat) ?? [])],
    countStates: (notice) => ({ ...(byNotice.get(notice)?.counts ?? NO_ROWS) }),
    isDue(notice, now) {
      const { rows: all = [], counts = NO_ROWS } = byNotice.get(notice) ?? {};
      if (counts.waiting === 0) return false;
      for (const row of all) if (row.state === 'waiting' && row.due <= now) return true;
      return false;
    },

    async open(notice) {
      if (!notices.has(notice.id)) await write({ k: 'notice', notice });
    },

    async add(wanted) {
      // Asked for in one breath, many share one write; not all do, so that questions are answered in between.
      for (let start = 0; start < wanted.length; start += ROWS_A_WRITE) {
        const fresh = wanted
          .slice(start, start + ROWS_A_WRITE)
          .map((row) => ({ ...row, id: rowId(row.notice, row.chat, row.rhythm), state: 'waiting' }) as Row)
          // Not by its id alone, which is of the chat as it was called then.
          .filter((row) => !rows.has(row.id) && ![...(byChat.get(row.chat) ?? [])].some((each) => isSame(each, row)));
        await Promise.all(fresh.map((row) => write({ k: 'row', row: row as z.infer<typeof rowSchema> })));
      }
    },

    async ready(id) {
      if (!readied.has(id)) await write({ k: 'ready', notice: id });
    },

    failedOf: (notice) => [...(byNotice.get(notice)?.rows ?? [])].filter(({ state }) => state === 'failed'),
    isReported: (notice) => reported.has(notice),
    report: (notice) => write({ k: 'reported', notice }),

    hand: (row, bookmark) => write({ k: 'handed', row: row.id, bookmark }),
    end: (row, state, end = {}) => write({ k: 'end', row: row.id, state, at: now(), ...end }),

    async tell(content, figures) {
      if (!contents.has(content)) await write({ k: 'told', content, figures: [...figures] });
    },
    told: (content) => contents.get(content) ?? [],

    receipts: (platform) =>
      [...rows.values()].flatMap(({ chat, receipt }) =>
        receipt !== undefined && chat.startsWith(`${platform}:`) ? [receipt] : [],
      ),

    move: (from, to) => write({ k: 'moved', from, to }),

    async forget(chat) {
      const count = byChat.get(chat)?.size ?? 0;
      if (count > 0) {
        await write({ k: 'forgotten', chat });
        // Deleted means gone from the disk too, not only marked as such.
        await journal.erase(() => listEntries(0));
      }
      return count;
    },

    async compact(now) {
      const oldest = now - KEPT_DAYS * DAY_MS;
      await journal.compact(() => listEntries(oldest, true));
      for (const row of [...rows.values()]) {
        if (row.state !== 'waiting' && (row.at ?? row.due) < oldest) drop(row);
      }
    },

    close: () => journal.close(),
  };
}
