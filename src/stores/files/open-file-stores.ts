import { createLoneLeadership, LONE_PACE } from '../memory/lone-process.ts';
import { createMemoryConversationStore } from '../memory/memory-conversation-store.ts';
import type { StoreLog } from '../store-log.ts';
import type { Stores } from '../stores.ts';
import { lockStateDir } from './lock-state-dir.ts';
import { openChatStore } from './open-chat-store.ts';
import { openObservationStore } from './open-observation-store.ts';
import { openOutbox } from './open-outbox.ts';
import { openSubscriptionStore } from './open-subscription-store.ts';
import { openUpdateStore } from './open-update-store.ts';
import { rekeySlack } from './rekey-slack.ts';

export interface FileStoresOptions {
  /** STATE_DIR. */
  readonly dir: string;
  readonly log: StoreLog;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** The stores as they lie in the folder, for who moves all that is in them. */
export interface OpenFileStores extends Stores {
  readonly opened: {
    readonly chats: Awaited<ReturnType<typeof openChatStore>>;
    readonly subscriptions: Awaited<ReturnType<typeof openSubscriptionStore>>;
    readonly outbox: Awaited<ReturnType<typeof openOutbox>>;
  };
}

/**
 * All that Koshi remembers, in the files of one folder. Throws StateLocked when another process holds it, StateCorrupt when
 * what is stored there cannot be read. What was opened before a failure is closed again.
 */
export async function openFileStores({ dir, log, now = Date.now }: FileStoresOptions): Promise<OpenFileStores> {
  const closers: (() => Promise<void>)[] = [];
  async function close(): Promise<void> {
    for (const each of closers.splice(0).reverse()) await each();
  }
  function toClose<T extends { close(): Promise<void> }>(opened: T): T {
    closers.push(() => opened.close());
    return opened;
  }
  const lock = await lockStateDir(dir);
  closers.push(() => lock.release());
  try {
    const date = () => new Date(now());
    const chats = toClose(await openChatStore({ dir, log, lock }));
    const subscriptions = toClose(await openSubscriptionStore({ dir, log, lock, now: date }));
    const outbox = toClose(await openOutbox({ dir, log, lock, now }));
    const observations = toClose(await openObservationStore({ dir, log, lock }));
    const updates = toClose(await openUpdateStore({ dir, log, lock }));
    await rekeySlack({
      names: [...chats.records.keys(), ...subscriptions.records.keys(), ...outbox.chats()],
      subscriptions: subscriptions.store,
      outbox,
      chats: chats.store,
    });
    const leadership = createLoneLeadership(log);
    closers.push(() => leadership.stop());
    return {
      chats: chats.store,
      subscriptions: subscriptions.store,
      outbox,
      observations: observations.store,
      conversations: createMemoryConversationStore(),
      updates: updates.store,
      pace: LONE_PACE,
      leadership,
      health() {
        const failing = [chats, subscriptions].map((each) => each.health()).find(({ ok }) => !ok);
        return failing && (failing.reason ?? 'failing');
      },
      close,
      opened: { chats, subscriptions, outbox },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
