import { setImmediate as nextTurn } from 'node:timers/promises';

const SLICE = 200;

/** Does `work` on each item, and lets the event loop take a turn now and then: thousands of items must not hold up a question. */
export async function inSlices<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) {
    if (start > 0) await nextTurn();
    for (const item of items.slice(start, start + SLICE)) work(item);
  }
}
