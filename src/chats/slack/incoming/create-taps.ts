import { LRUCache } from 'lru-cache';

/** Tells a button tapped twice in one breath, which is meant once, from one that is tapped again later. */
export interface DoubleTaps {
  /** True where the same person has just tapped the same button. */
  isDouble(tap: string): boolean;
}

/** A double click takes half a second, an impatient second one comes within two. */
const BREATH_MS = 2000;
const MOST_TAPS = 10_000;

export function createDoubleTaps(now: () => number): DoubleTaps {
  const lately = new LRUCache<string, number>({ max: MOST_TAPS });
  return {
    isDouble(tap) {
      const time = now();
      const before = lately.get(tap);
      lately.set(tap, time);
      return before !== undefined && time - before < BREATH_MS;
    },
  };
}
