import type { ChatStore } from './chat-store.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Leadership } from './leadership.ts';
import type { ObservationStore } from './observation-store.ts';
import type { Outbox } from './outbox.ts';
import type { PaceStore } from './pace-store.ts';
import type { SubscriptionStore } from './subscription-store.ts';
import type { UpdateStore } from './update-store.ts';

/** All that Koshi remembers, wherever it is kept. */
export interface Stores {
  readonly chats: ChatStore;
  readonly subscriptions: SubscriptionStore;
  readonly outbox: Outbox;
  readonly observations: ObservationStore;
  readonly conversations: ConversationStore;
  readonly updates: UpdateStore;
  readonly pace: PaceStore;
  readonly leadership: Leadership;
  /** What keeps it from being written, in the operator's words; absent while all is well. */
  health(): string | undefined;
  /** Writes what is waiting; later changes reject. */
  close(): Promise<void>;
}
