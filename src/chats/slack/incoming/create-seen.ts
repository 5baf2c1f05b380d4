import { LRUCache } from 'lru-cache';

/** Remembers the last ids, so that what Slack delivers again is answered once. */
export interface DeliveredIds {
  /** True the first time an id comes. */
  isNew(id: string): boolean;
}

/** Slack repeats a delivery at once, after a minute and after five: thousands of ids outlast that. */
const MOST_IDS = 10_000;

export function createSeen(most = MOST_IDS): DeliveredIds {
  const ids = new LRUCache<string, true>({ max: most });
  return {
    isNew(id) {
      if (ids.has(id)) return false;
      ids.set(id, true);
      return true;
    },
  };
}
