import type { Language } from '../statistics/language.ts';
import type { Terms } from '../statistics/subscription.ts';
import type { ChatKey } from './chat-store.ts';

export interface Subscription {
  readonly key: ChatKey;
  /** Short, and unique in the store. */
  readonly id: string;
  readonly terms: Terms;
  /** Of the conversation that asked for it; the chat's own choice goes before it. */
  readonly language: Language;
  readonly muted: boolean;
  /** ISO instant. */
  readonly created: string;
}

/** More in one chat than these are a mistake, and their notice would not fit into a message. */
export const MOST_SUBSCRIPTIONS = 20;

export class TooManySubscriptions extends Error {
  readonly code = 'TOO_MANY_SUBSCRIPTIONS';
}

/**
 * Why nothing is sent to a chat for the time being; its next request brings it back. `refused`: release after release was
 * refused in words that nobody knows.
 */
export const PARKED_REASONS = ['blocked', 'kicked', 'deleted', 'archived', 'left', 'forbidden', 'refused'] as const;
export type ParkedReason = (typeof PARKED_REASONS)[number];

/** Who wants to know. A promise resolves only after the change is on disk; it rejects with StoreFailed when it could not be written. */
export interface SubscriptionStore {
  all(): readonly Subscription[];
  of(key: ChatKey): readonly Subscription[];
  /** Wherever it is; found sooner in the chat where it is likely to be. */
  find(id: string, likely?: ChatKey): Subscription | undefined;
  /** The same terms in the same chat are one subscription: its id comes back and nothing is doubled. Wakes a parked chat. */
  add(key: ChatKey, terms: Terms, language: Language): Promise<Subscription>;
  /** Absent when there is none with this id in the chat. */
  change(
    key: ChatKey,
    id: string,
    change: Partial<Pick<Subscription, 'terms' | 'muted'>>,
  ): Promise<Subscription | undefined>;
  /** What was removed. */
  remove(key: ChatKey, ids: readonly string[]): Promise<readonly Subscription[]>;
  /** All of the chat, and that it was parked. How many there were. */
  forget(key: ChatKey): Promise<number>;
  park(key: ChatKey, reason: ParkedReason): Promise<void>;
  wake(key: ChatKey): Promise<void>;
  parkedReason(key: ChatKey): ParkedReason | undefined;
  /** How many chats are parked, by reason. */
  countParked(): Readonly<Partial<Record<ParkedReason, number>>>;
  /** The chat has another id now. */
  move(from: ChatKey, to: ChatKey): Promise<void>;
}
