/** One queue a key: work of one key runs in order, keys do not wait for each other. */
export interface Queues {
  /** Resolves when the work is done, which must not reject. */
  add(key: string, work: () => Promise<void>): Promise<void>;
  /** Resolves when everything added so far is done. */
  drain(): Promise<void>;
}

export function createQueues(): Queues {
  const last = new Map<string, Promise<void>>();
  return {
    add(key, work) {
      const done = (last.get(key) ?? Promise.resolve()).then(work).finally(() => {
        if (last.get(key) === done) last.delete(key);
      });
      last.set(key, done);
      return done;
    },
    async drain() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
