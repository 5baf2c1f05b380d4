/**
 * The outbox in a journal, so that each step costs one line on disk. Bookmarks and ends are written at once and made safe
 * from a power cut a moment later, together with those after them; everything else is safe before it counts.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '../../statistics/language.ts';
import { RHYTHMS } from '../../statistics/subscription.ts';
import { createOutbox } from '../memory/create-outbox.ts';
import { createOutboxTable, type OutboxEntry } from '../memory/outbox-table.ts';
import { type Notice, ROW_STATES, type Told } from '../notice.ts';
import { KEPT_MS, type Outbox } from '../outbox.ts';
import type { StoreLog } from '../store-log.ts';
import type { StateLock } from './lock-state-dir.ts';
import { openJournal } from './open-journal.ts';
import type { Format } from './read-journal.ts';

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

const FORMAT: Format<OutboxEntry> = { version: 2, schema: entrySchema };

/** A journal longer than this, and than twice its rows, is rewritten while Koshi runs. */
const LEAST_COMPACTED = 50_000;
/** What happens to single messages and nothing else. */
const isStep = ({ k }: OutboxEntry) => k === 'end' || k === 'handed';

export interface OutboxOptions {
  /** STATE_DIR. */
  readonly dir: string;
  readonly lock: StateLock;
  readonly log: StoreLog;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export interface OpenOutbox extends Outbox {
  /** All that is in it, as its journal is told. */
  entries(): Iterable<OutboxEntry>;
  append(entry: OutboxEntry): Promise<void>;
  /** Names of the chats that have rows. */
  chats(): Iterable<string>;
  close(): Promise<void>;
}

export async function openOutbox({ dir, lock, log, now = Date.now }: OutboxOptions): Promise<OpenOutbox> {
  const table = createOutboxTable();
  const journal = await openJournal<OutboxEntry>({
    path: join(dir, 'notices.journal'),
    format: FORMAT,
    log,
    lock,
    take: table.apply,
    isSoon: isStep,
  });
  let isRewriting = false;

  function rewriteSoon(): void {
    if (isRewriting) return;
    isRewriting = true;
    void journal
      .compact(() => table.listEntries(now() - KEPT_MS))
      .catch((error) => log.warn({ err: error }, 'the notices journal could not be compacted'))
      .finally(() => {
        isRewriting = false;
      });
  }

  const outbox = createOutbox(
    table,
    {
      async append(entry) {
        await journal.append(entry);
        if (journal.appended() > Math.max(LEAST_COMPACTED, 2 * table.rows.size)) rewriteSoon();
      },
      erase: () => journal.erase(() => table.listEntries(0)),
      async tidy(by) {
        await journal.compact(() => table.listEntries(by - KEPT_MS, true));
        table.dropOld(by);
      },
    },
    now,
  );
  return {
    ...outbox,
    entries: () => table.listEntries(0),
    append: (entry) => journal.append(entry),
    chats: () => table.byChat.keys(),
    close: () => journal.close(),
  };
}
