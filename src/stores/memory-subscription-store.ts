import type { SubscriptionStore } from './subscription-store.ts';
import { createSubscriptionStore, emptyDocument } from './subscription-table.ts';

/** Subscriptions that end with the process: for a single question from the command line, and for tests. */
export function createMemorySubscriptionStore(now: () => Date = () => new Date()): SubscriptionStore {
  let document = emptyDocument();
  return createSubscriptionStore(
    () => document,
    async (change) => {
      const draft = { ...document, chats: { ...document.chats }, parked: { ...document.parked } };
      const result = change(draft);
      document = draft;
      return result;
    },
    now,
  );
}
