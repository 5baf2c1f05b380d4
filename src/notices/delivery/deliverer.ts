import type { Reply } from '../../replies/reply.ts';
import type { ChatKey } from '../../stores/chat-store.ts';
import type { Row, Told } from '../../stores/notice.ts';
import type { Outbox } from '../../stores/outbox.ts';
import type { StoreLog } from '../../stores/store-log.ts';
import type { ChatStanding, SubscriptionStore } from '../../stores/subscription-store.ts';
import type { Sender, SenderTrouble } from './sender.ts';

/** What rows of one chat that are due together make: one message. */
export interface Composed {
  readonly reply: Reply;
  /** What the row tells, by name, where it tells figures. */
  contentOf(row: Row): { readonly name: string; readonly figures: readonly Told[] } | undefined;
}

export interface DelivererParts {
  readonly outbox: Outbox;
  readonly store: SubscriptionStore;
  readonly senders: readonly Sender[];
  /** Absent rows of the result are no longer wanted. */
  readonly compose: (
    rows: readonly Row[],
    standing: ChatStanding,
  ) => Promise<{ readonly wanted: readonly Row[]; readonly message?: Composed }>;
  /** False where another process sends now. */
  readonly mayAct: () => boolean;
  /** A row has ended as failed. */
  readonly onFailed?: () => void;
  readonly onMoved?: (from: ChatKey, to: ChatKey) => Promise<void>;
  readonly log: StoreLog;
  /** Epoch milliseconds; what is due is measured by it. */
  readonly now: () => number;
  readonly random?: () => number;
}

export interface LaneState {
  readonly platform: string;
  /** Messages a second, as the platform takes them now. */
  readonly perSecond: number;
  readonly trouble?: SenderTrouble;
  /** Rows not yet at their end. */
  readonly waiting: number;
  /** Epoch milliseconds since which the oldest row that may go waits; absent when none does. */
  readonly overdueSince?: number;
  /** Epoch milliseconds of the last row that came to its end. */
  readonly lastEnd: number;
}

export interface Deliverer {
  /** Rows may have become due. */
  look(): void;
  start(): Promise<void>;
  /** Hands over nothing more and resolves when what is in flight has come to its end. */
  stop(): Promise<void>;
  lanes(): Promise<readonly LaneState[]>;
  /** Another process has answered somebody there. */
  countAnswer(chat: ChatKey): void;
  /** What keeps the disk from being written, in the operator's words. */
  diskTrouble(): string | undefined;
}
