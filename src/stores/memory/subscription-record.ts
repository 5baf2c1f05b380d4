/** What subscriptions of a chat become by the changes that are asked for; every store does the same with them. */
import { randomInt } from 'node:crypto';
import type { Language } from '../../statistics/language.ts';
import { formatTerms, type Terms } from '../../statistics/subscription.ts';
import { MOST_SUBSCRIPTIONS, type ParkedReason, TooManySubscriptions } from '../subscription-store.ts';

export interface StoredSubscription {
  readonly id: string;
  readonly terms: Terms;
  readonly language: Language;
  readonly muted: boolean;
  readonly created: string;
}

/** What is kept of a chat. Never altered; a chat of which nothing is left has none. */
export interface ChatRecord {
  readonly subscriptions: readonly StoredSubscription[];
  readonly parked?: { readonly reason: ParkedReason; readonly since: string };
}

const ID_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID_LENGTH = 6;

/** Ids are drawn: with a counter a button of a removed subscription could one day remove another. */
export function createId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_LETTERS[randomInt(ID_LETTERS.length)]).join('');
}

/** Absent where nothing is left to be kept. */
export function keepRecord({ subscriptions, parked }: ChatRecord): ChatRecord | undefined {
  if (subscriptions.length === 0 && !parked) return undefined;
  return { subscriptions, ...(parked && { parked }) };
}

/** The chat with one more; the same terms are one subscription. Wakes it. Throws TooManySubscriptions. */
export function addSubscription(
  record: ChatRecord | undefined,
  entry: StoredSubscription,
): { readonly record: ChatRecord; readonly added: StoredSubscription } {
  const held = record?.subscriptions ?? [];
  const same = held.find((each) => formatTerms(each.terms) === formatTerms(entry.terms));
  if (!same && held.length >= MOST_SUBSCRIPTIONS) throw new TooManySubscriptions(`the chat has ${held.length}`);
  const added = same ? { ...same, muted: entry.muted } : entry;
  const subscriptions = same ? held.map((each) => (each === same ? added : each)) : [...held, added];
  return { record: { subscriptions }, added };
}
