import { randomUUID } from 'node:crypto';
import type { PaceNews } from '../pace-store.ts';
import { StateCorrupt } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import type { Stores } from '../stores.ts';
import { applyMigrations } from './apply-migrations.ts';
import { type Database, openDatabase, sayUnusable } from './open-database.ts';
import { openNews } from './open-news.ts';
import { createPostgresChatStore } from './postgres-chat-store.ts';
import { openPostgresConversations } from './postgres-conversation-store.ts';
import { createPostgresLeadership } from './postgres-leadership.ts';
import { openPostgresObservations } from './postgres-observation-store.ts';
import { createPostgresOutbox } from './postgres-outbox.ts';
import { createPostgresSubscriptionStore } from './postgres-subscription-store.ts';
import { openPostgresUpdates } from './postgres-update-store.ts';

const PACE = 'pace';

export interface PostgresStoresOptions {
  readonly url: string;
  /** The same database without a pool between. */
  readonly directUrl?: string;
  readonly log: StoreLog;
  /** The numbered files that make the schema. */
  readonly migrations: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly patienceMs?: number;
  /** A command of the operator: leads only where nobody else has for a while. */
  readonly isGuest?: boolean;
}

/** Throws StateUnusable when the database cannot be used, StateCorrupt when a newer Koshi wrote it. */
export async function openPostgresStores(
  options: PostgresStoresOptions,
): Promise<Stores & { readonly database: Database }> {
  const { migrations, log, now = Date.now, isGuest = false } = options;
  const self = randomUUID();
  const database = openDatabase({ ...options, self });
  const news = openNews(database, self);
  try {
    await applyMigrations(database, migrations, log);
    await news.start();
  } catch (error) {
    await news.stop();
    await database.close();
    throw error instanceof StateCorrupt ? error : sayUnusable(error);
  }
  const date = () => new Date(now());
  const leadership = createPostgresLeadership({ database, log, self, isGuest });
  const observations = openPostgresObservations(database, news);
  const conversations = openPostgresConversations(database);
  const updates = openPostgresUpdates(database, self);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    await leadership.stop();
    for (const each of [observations, conversations, updates]) await each.close();
    await news.stop();
    await database.close();
  }

  return {
    database,
    chats: createPostgresChatStore(database, () => new Date()),
    subscriptions: createPostgresSubscriptionStore(database, date),
    outbox: createPostgresOutbox({ database, term: leadership.term, now }),
    observations: observations.store,
    conversations: conversations.store,
    updates: updates.store,
    pace: {
      tell: (told) => news.tell(PACE, told),
      listen: (listener) => news.listen(PACE, (told) => listener(told as PaceNews)),
    },
    leadership,
    health: () => database.health(),
    close() {
      closing ??= close();
      return closing;
    },
  };
}
