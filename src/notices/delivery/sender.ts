import type { Reply } from '../../replies/reply.ts';
import type { Platform } from '../../stores/chat-store.ts';
import type { ParkedReason } from '../../stores/subscription-store.ts';

/** What became of a message that was handed to a platform. */
export type Outcome =
  /** `receipt` is what the platform calls the message. */
  | { readonly kind: 'sent'; readonly receipt?: string }
  /** The platform took the message and its answer was lost, or so it seems: it is there, and sending it again would double it. */
  | { readonly kind: 'unconfirmed' }
  /** Nobody is there to be told. */
  | { readonly kind: 'parked'; readonly reason: ParkedReason }
  /** The chat has another id now; nothing was sent. */
  | { readonly kind: 'moved'; readonly to: string }
  /** The platform wants silence for so long. */
  | { readonly kind: 'slow_down'; readonly waitMs: number }
  /** Nothing was sent, and later it may work. Where it is in doubt whether nothing was, the platform is asked before. */
  | { readonly kind: 'try_later'; readonly reason: string; readonly isDoubtful?: boolean }
  /** The platform does not take this message. `isUnknown` where its words are in no table: whether it ever will, nobody knows. */
  | { readonly kind: 'refused'; readonly reason: string; readonly isUnknown?: boolean };

/** What keeps a platform from working as it was set up, though it works. `unpaid`: it goes on at the pace that costs nothing. */
export type SenderTrouble = 'unpaid';

/** For platforms that can be asked afterwards whether a message has arrived. */
export interface LookBack {
  /** Whether messages to this chat can be looked for. */
  covers(chat: string): boolean;
  /** To be written down before a message is handed over, for `find`; absent as long as it would be of no help. */
  bookmark(): string | undefined;
  /** Receipts of messages that an earlier process sent. */
  remember(receipts: readonly string[]): void;
  /**
   * `sent` where the message, handed over after the bookmark, is in the chat; `absent` where it is not or nobody can tell;
   * else what kept it from being looked for. Waits for `turn` before each call to the platform. Never rejects.
   */
  find(chat: string, reply: Reply, bookmark: string, turn: () => Promise<void>): Promise<Outcome | { kind: 'absent' }>;
}

/** What the platform numbers messages, as the processes that write there tell each other. */
export interface SenderNumbers {
  /** Calls `listener` for each number that this process is told. */
  onNumber(listener: (number: number) => void): void;
  /** Another process was told it, some time ago. */
  hear(number: number): void;
}

/** The way of notices to one platform. Pace and repetition are the caller's. */
export interface Sender {
  readonly platform: Platform;
  /** Messages a second over all chats; may change while it works. */
  readonly perSecond: number;
  /** Least time between two messages to the chat. */
  gapMs(chat: string): number;
  /** So many are about to be told: what takes its time at the first message is done before. Never rejects. */
  prepare?(count: number): Promise<void>;
  /** Makes one message of the reply. Never rejects. */
  send(chat: string, reply: Reply): Promise<Outcome>;
  /** Calls `listener` for each message that answers somebody: it takes its share of the pace before any notice. */
  onAnswer(listener: (chat: string) => void): void;
  readonly lookBack?: LookBack;
  /** For platforms that number messages in one row. */
  readonly numbers?: SenderNumbers;
  trouble?(): SenderTrouble | undefined;
  /** False while the platform cannot be reached at all; nothing is handed over then. */
  isReady(): boolean;
}
