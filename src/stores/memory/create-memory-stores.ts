import type { StoreLog } from '../store-log.ts';
import type { Stores } from '../stores.ts';
import { createOutbox } from './create-outbox.ts';
import { createSubscriptionStore, createSubscriptionTable } from './create-subscription-store.ts';
import { createLoneLeadership, LONE_PACE } from './lone-process.ts';
import { createMemoryChatStore } from './memory-chat-store.ts';
import { createMemoryConversationStore } from './memory-conversation-store.ts';
import { createMemoryObservationStore } from './memory-observation-store.ts';
import { createMemoryUpdateStore } from './memory-update-store.ts';
import { createOutboxTable } from './outbox-table.ts';
import { createMemoryRecords } from './records.ts';
import type { ChatRecord } from './subscription-record.ts';

export interface MemoryStoresOptions {
  readonly log: StoreLog;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** All that Koshi remembers until the process ends. */
export function createMemoryStores({ log, now = Date.now }: MemoryStoresOptions): Stores {
  const table = createSubscriptionTable();
  const outbox = createOutboxTable();
  const leadership = createLoneLeadership(log);
  const date = () => new Date(now());
  return {
    chats: createMemoryChatStore(date),
    subscriptions: createSubscriptionStore(createMemoryRecords<ChatRecord>(table.index), table, date),
    outbox: createOutbox(
      outbox,
      {
        append: async (entry) => outbox.apply(entry),
        async erase() {},
        tidy: async (by) => outbox.dropOld(by),
      },
      now,
    ),
    observations: createMemoryObservationStore(),
    conversations: createMemoryConversationStore(),
    updates: createMemoryUpdateStore(),
    pace: LONE_PACE,
    leadership,
    health: () => undefined,
    close: () => leadership.stop(),
  };
}
