import { join } from 'node:path';
import { z } from 'zod';
import { FLOWS, INDICATORS } from '../../statistics/indicators.ts';
import { LANGUAGES } from '../../statistics/language.ts';
import { isTimeZone, RHYTHMS } from '../../statistics/subscription.ts';
import { chatNameSchema, chatOfName, nameOfChat } from '../chat-name.ts';
import type { ChatKey, StoreHealth } from '../chat-store.ts';
import type { StoreLog } from '../store-log.ts';
import { PARKED_REASONS, type ParkedReason, type Subscription, type SubscriptionStore } from '../subscription-store.ts';
import type { StateLock } from './lock-state-dir.ts';
import { openRecords, type RecordsOptions } from './open-records.ts';
import type { RecordFormat } from './snapshot-adapter.ts';
import { addSubscription, type ChatRecord, createId, keepRecord } from './subscription-table.ts';

/** What a broadcast finds out about chats comes by hundreds, and nobody waits for it. */
const PARK_PATIENCE_MS = 2000;
/** The notice waits for it. */
const MOVE_PATIENCE_MS = 1000;

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

export interface OpenSubscriptionStore {
  readonly store: SubscriptionStore;
  health(): StoreHealth;
  close(): Promise<void>;
}

/** Throws StateCorrupt when what is stored cannot be read. */
export async function openSubscriptionStore(options: SubscriptionStoreOptions): Promise<OpenSubscriptionStore> {
  const { dir, now = () => new Date(), ...disk } = options;
  const byChat = new Map<string, readonly Subscription[]>();
  const byId = new Map<string, Subscription>();
  const parkedCounts = new Map<ParkedReason, number>();
  const parking = new Set<string>();

  function count(reason: ParkedReason | undefined, by: 1 | -1): void {
    if (reason) parkedCounts.set(reason, (parkedCounts.get(reason) ?? 0) + by);
  }

  function index(name: string, after: ChatRecord | undefined, before: ChatRecord | undefined): void {
    const key = chatOfName(name);
    for (const { id } of before?.subscriptions ?? []) if (byId.get(id)?.key.id === key.id) byId.delete(id);
    const held = (after?.subscriptions ?? []).map((each): Subscription => ({ key, ...each }));
    for (const each of held) byId.set(each.id, each);
    if (held.length > 0) byChat.set(name, held);
    else byChat.delete(name);
    count(before?.parked?.reason, -1);
    count(after?.parked?.reason, 1);
  }

  const records = await openRecords<ChatRecord>({
    ...disk,
    path: join(dir, 'subscriptions.json'),
    format: FORMAT,
    onChange: index,
  });
  const of = (key: ChatKey) => byChat.get(nameOfChat(key)) ?? [];
  const parkedOf = (name: string) => records.shown.get(name)?.parked;

  const store: SubscriptionStore = {
    all: () => [...byId.values()],
    of,
    find: (id, likely) => (likely && of(likely).find((each) => each.id === id)) ?? byId.get(id),

    async add(key, terms, language) {
      let id = createId();
      while (byId.has(id)) id = createId();
      const entry = { id, terms, language, muted: false, created: now().toISOString() };
      const name = nameOfChat(key);
      return records.change(({ get, set }) => {
        const { record, added } = addSubscription(get(name), entry);
        set(name, record);
        return { key, ...added };
      });
    },

    change(key, id, change) {
      const name = nameOfChat(key);
      return records.change(({ get, set }) => {
        const record = get(name);
        const before = record?.subscriptions.find((each) => each.id === id);
        if (!record || !before) return undefined;
        const after = { ...before, ...change };
        set(name, {
          ...record,
          subscriptions: record.subscriptions.map((each) => (each === before ? after : each)),
        });
        return { key, ...after };
      });
    },

    remove(key, ids) {
      const name = nameOfChat(key);
      return records.change(({ get, set }) => {
        const record = get(name);
        const removed = record?.subscriptions.filter((each) => ids.includes(each.id)) ?? [];
        if (!record || removed.length === 0) return [];
        const kept = record.subscriptions.filter((each) => !ids.includes(each.id));
        set(name, keepRecord({ ...record, subscriptions: kept }));
        return removed.map((each) => ({ key, ...each }));
      });
    },

    forget(key) {
      const name = nameOfChat(key);
      return records.change(
        ({ get, set }) => {
          const held = get(name)?.subscriptions.length ?? 0;
          set(name, undefined);
          return held;
        },
        { isErasing: true },
      );
    },

    async park(key, reason) {
      const name = nameOfChat(key);
      if (parkedOf(name)) return;
      parking.add(name);
      try {
        await records.change(
          ({ get, set }) => {
            const record = get(name);
            if (record?.parked) return;
            set(name, { subscriptions: record?.subscriptions ?? [], parked: { reason, since: now().toISOString() } });
          },
          { patienceMs: PARK_PATIENCE_MS },
        );
      } finally {
        parking.delete(name);
      }
    },

    async wake(key) {
      const name = nameOfChat(key);
      // Who comes back while the parking is still to be written must not be parked by it.
      if (!parkedOf(name) && !parking.has(name)) return;
      await records.change(({ get, set }) => {
        const record = get(name);
        if (record?.parked) set(name, keepRecord({ subscriptions: record.subscriptions }));
      });
    },

    parkedReason: (key) => parkedOf(nameOfChat(key))?.reason,
    countParked: () => Object.fromEntries([...parkedCounts].filter(([, chats]) => chats > 0)),

    move(from, to) {
      const [before, after] = [nameOfChat(from), nameOfChat(to)];
      return records.change(
        ({ get, set }) => {
          let record = get(after);
          for (const each of get(before)?.subscriptions ?? []) record = addSubscription(record, each).record;
          set(after, record);
          set(before, undefined);
        },
        { patienceMs: MOVE_PATIENCE_MS },
      );
    },
  };
  return { store, health: () => records.health(), close: () => records.close() };
}
