import { join } from 'node:path';
import { z } from 'zod';
import { FLOWS, INDICATORS } from '../../statistics/facts/indicator.ts';
import { LANGUAGES } from '../../statistics/language.ts';
import { isTimeZone, RHYTHMS } from '../../statistics/subscription.ts';
import { PLATFORMS, type StoreHealth } from '../chat-store.ts';
import type { StoreLog } from '../store-log.ts';
import { PARKED_REASONS, type SubscriptionStore } from '../subscription-store.ts';
import type { StateLock } from './lock-state-dir.ts';
import { type DurableFileOptions, openDurableFile } from './open-durable-file.ts';
import { createSubscriptionStore, draftOf, emptyDocument, type SubscriptionDocument } from './subscription-table.ts';

const chatName = z.string().regex(new RegExp(`^(${PLATFORMS.join('|')}):.`));

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

const documentSchema = z.strictObject({
  version: z.literal(1),
  chats: z.record(
    chatName,
    z.array(
      z.strictObject({
        id: z.string(),
        terms: termsSchema,
        language: z.enum(LANGUAGES),
        muted: z.boolean(),
        created: z.iso.datetime(),
      }),
    ),
  ),
  parked: z.record(chatName, z.strictObject({ reason: z.enum(PARKED_REASONS), since: z.iso.datetime() })),
});

export interface SubscriptionStoreOptions extends Pick<DurableFileOptions<SubscriptionDocument>, 'write' | 'retryMs'> {
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
  const { dir, lock: _, now = () => new Date(), ...disk } = options;
  const file = await openDurableFile<SubscriptionDocument>({
    path: join(dir, 'subscriptions.json'),
    schema: documentSchema,
    initial: emptyDocument(),
    copy: draftOf,
    ...disk,
  });
  return {
    store: createSubscriptionStore(
      () => file.read(),
      (change, patienceMs) => file.update(change, patienceMs),
      now,
    ),
    health: () => file.health(),
    close: () => file.close(),
  };
}
