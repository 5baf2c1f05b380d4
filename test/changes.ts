/** Something that changes by the work of others, and what waits for it: it looks once after each change and not in between. */
export interface Changes {
  /** Something has changed. */
  tell(): void;
  /** The same, which tells when one of these calls has ended. */
  watch<Kept extends object>(kept: Kept, ...calls: readonly (keyof Kept)[]): Kept;
  /** Resolves when it is so. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>;
}

export function createChanges(): Changes {
  let waiting: (() => void)[] = [];
  function tell(): void {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }
  return {
    tell,
    watch(kept, ...calls) {
      const watched = calls.map((name) => {
        const call = kept[name] as (...args: unknown[]) => Promise<unknown>;
        return [name, (...args: unknown[]) => call(...args).finally(tell)];
      });
      return { ...kept, ...Object.fromEntries(watched) };
    },
    async until(isSo) {
      for (;;) {
        const changed = new Promise<void>((resolve) => waiting.push(resolve));
        if (await isSo()) return;
        await changed;
      }
    },
  };
}
