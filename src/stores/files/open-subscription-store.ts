import { join } from 'node:path';
import { z } from 'zod';
import { FLOWS, INDICATORS } from '../../statistics/indicators.ts';
import { LANGUAGES } from '../../statistics/language.ts';
import { isTimeZone, RHYTHMS } from '../../statistics/subscription.ts';
import { chatNameSchema } from '../chat-name.ts';
import type { StoreHealth } from '../chat-store.ts';
import { createSubscriptionStore, createSubscriptionTable } from '../memory/create-subscription-store.ts';
import type { Records } from '../memory/records.ts';
import type { ChatRecord } from '../memory/subscription-record.ts';
import type { StoreLog } from '../store-log.ts';
import { PARKED_REASONS, type SubscriptionStore } from '../subscription-store.ts';
import type { StateLock } from './lock-state-dir.ts';
import { openRecords, type RecordsOptions } from './open-records.ts';
import type { RecordFormat } from './snapshot-adapter.ts';

const clock = z.string().regex(/^\d\d:\d\d$/);

const termsSchema = z.strictObject({
  scope: z.strictObject({
    indicator: z.enum(INDICATORS).exactOptional(),
    flow: z.enum(FLOWS).exactOptional(),
    area: z.string().exactOptional(),
    counterpart: z.string().exactOptional(),
    group: z.string().exactOptional(),
  }),
  condition: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('above'), value: z.number() }),
      z.strictObject({ kind: z.literal('below'), value: z.number() }),
      z.strictObject({ kind: z.literal('positive') }),
      z.strictObject({ kind: z.literal('negative') }),
      z.strictObject({ kind: z.literal('record') }),
      z.strictObject({ kind: z.literal('changes'), percent: z.number() }),
    ])
    .exactOptional(),
  rhythm: z.enum(RHYTHMS),
  quiet: z.strictObject({ from: clock, to: clock, zone: z.string().refine(isTimeZone) }).exactOptional(),
  languages: z.array(z.enum(LANGUAGES)).exactOptional(),
  reminder: z.boolean(),
});

const subscriptionsSchema = z.array(
  z.strictObject({
    id: z.string(),
    terms: termsSchema,
    language: z.enum(LANGUAGES),
    muted: z.boolean(),
    created: z.iso.datetime(),
  }),
);
const parkedSchema = z.strictObject({ reason: z.enum(PARKED_REASONS), since: z.iso.datetime() });

const uncheckedSchema = z.strictObject({
  version: z.literal(1),
  chats: z.record(z.string(), z.unknown()),
  parked: z.record(z.string(), z.unknown()),
});

const FORMAT: RecordFormat<ChatRecord> = {
  version: 2,
  key: chatNameSchema,
  schema: z.strictObject({ subscriptions: subscriptionsSchema, parked: parkedSchema.exactOptional() }),
  ofUnchecked(document) {
    const { chats, parked } = uncheckedSchema.parse(document);
    const records: Record<string, unknown> = {};
    for (const name of new Set([...Object.keys(chats), ...Object.keys(parked)])) {
      records[name] = {
        subscriptions: (Object.hasOwn(chats, name) && chats[name]) || [],
        ...(Object.hasOwn(parked, name) ? { parked: parked[name] } : {}),
      };
    }
    return records;
  },
};

export interface SubscriptionStoreOptions extends Pick<RecordsOptions<ChatRecord>, 'write' | 'retryMs'> {
  readonly dir: string;
  readonly log: StoreLog;
  /** On `dir`. */
  readonly lock: StateLock;
  readonly now?: () => Date;
}

export interface OpenSubscriptionStore extends Pick<Records<ChatRecord>, 'change'> {
  readonly store: SubscriptionStore;
  /** What is kept of each chat, by its name. */
  readonly records: ReadonlyMap<string, ChatRecord>;
  health(): StoreHealth;
  close(): Promise<void>;
}

/** Throws StateCorrupt when what is stored cannot be read. */
export async function openSubscriptionStore(options: SubscriptionStoreOptions): Promise<OpenSubscriptionStore> {
  const { dir, now = () => new Date(), ...disk } = options;
  const table = createSubscriptionTable();
  const records = await openRecords<ChatRecord>({
    ...disk,
    path: join(dir, 'subscriptions.json'),
    format: FORMAT,
    onChange: table.index,
  });
  return {
    store: createSubscriptionStore(records, table, now),
    records: records.shown,
    change: records.change,
    health: () => records.health(),
    close: () => records.close(),
  };
}
