import type { Language } from '../statistics/language.ts';
import { isAboutCountry, type Terms } from '../statistics/subscription.ts';
import type { ChatKey } from './chat-store.ts';
import { PRIORITIES } from './notice.ts';

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

/** How a chat stands at this moment. */
export interface ChatStanding {
  readonly subscriptions: readonly Subscription[];
  readonly parked?: ParkedReason;
}

/** For whom a notice is: all who want releases, or those who want to be reminded of them. */
export type Audience = 'release' | 'reminder';

export interface SubscriptionCounts {
  readonly subscriptions: number;
  /** Chats that have any, by `platform language`. */
  readonly chats: Readonly<Record<string, number>>;
  /** Chats that are parked, by reason. */
  readonly parked: Readonly<Partial<Record<ParkedReason, number>>>;
}

/** Who wants to know. A promise resolves only after the change is kept; it rejects with StoreFailed when it could not be. */
export interface SubscriptionStore {
  of(key: ChatKey): Promise<readonly Subscription[]>;
  standing(key: ChatKey): Promise<ChatStanding>;
  /** The chat itself and those topics of it that have subscriptions or are parked. */
  placesOf(chat: ChatKey): Promise<readonly ChatKey[]>;
  /**
   * The subscriptions that a notice is for, neither muted nor parked, in pages: of a chat all in one. Conditions come first,
   * then personal scopes, then those who want every release; a chat may come in several pages.
   */
  forRelease(audience: Audience): AsyncIterable<readonly Subscription[]>;
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
  /** The chat and its topics. */
  wake(chat: ChatKey): Promise<void>;
  /** The chat has another id now. */
  move(from: ChatKey, to: ChatKey): Promise<void>;
  counts(): Promise<SubscriptionCounts>;
}

/** Who waits for a condition hears first, then who asked for something of their own. */
export function priorityOf({ scope, condition }: Terms): number {
  if (condition) return PRIORITIES.condition;
  return isAboutCountry(scope) ? PRIORITIES.everything : PRIORITIES.personal;
}
