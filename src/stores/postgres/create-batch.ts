/**
 * What is asked for in one breath, or while an earlier statement is under way, is done by one statement: a broadcast takes
 * some hundred a second instead of thousands, and whoever waits for one waits no longer.
 */
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

interface Waiting<In, Out> {
  readonly item: In;
  readonly resolve: (out: Out) => void;
  readonly reject: (error: unknown) => void;
}

export interface BatchOptions {
  readonly most?: number;
  /** Statements under way at once. */
  readonly atOnce?: number;
  /** So long more is gathered, where nobody waits for it. */
  readonly gatherMs?: number;
}

/** `run` gives a result for each item, in their order. */
export function createBatch<In, Out>(
  run: (items: readonly In[]) => Promise<readonly Out[]>,
  { most = 500, atOnce = 2, gatherMs = 0 }: BatchOptions = {},
): (item: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  let running = 0;

  async function flush(): Promise<void> {
    running += 1;
    // The rest of this turn of the event loop gathers what else is asked for.
    await (gatherMs > 0 ? wait(gatherMs, undefined, { ref: false }) : nextTurn());
    while (waiting.length > 0) {
      const taken = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await run(taken.map(({ item }) => item));
        for (const [place, { resolve }] of taken.entries()) resolve(results[place] as Out);
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
    }
    running -= 1;
  }

  return (item) =>
    new Promise<Out>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running < atOnce) void flush();
    });
}
