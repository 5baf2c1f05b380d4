import type { StoreHealth } from '../chat-store.ts';

export interface RecordDraft<R> {
  get(key: string): R | undefined;
  /** Undefined takes the record away. */
  set(key: string, record: R | undefined): void;
}

export interface ChangeOptions {
  /** May wait so many milliseconds for others to be written with; whatever is urgent takes it along. */
  readonly patienceMs?: number;
  /** Resolves only when what the records held before is on disk no more. */
  readonly isErasing?: boolean;
}

export interface Records<R> {
  /** What is on disk. Records are replaced, never altered. */
  readonly shown: ReadonlyMap<string, R>;
  /**
   * Resolves with the result of `apply` after the draft is on disk. Rejects with StoreFailed when it could not be written, or with what
   * `apply` threw; then it is as if it had never been asked for.
   */
  change<X>(apply: (draft: RecordDraft<R>) => X, options?: ChangeOptions): Promise<X>;
  health(): StoreHealth;
  /** Writes what is waiting; later changes reject. */
  close(): Promise<void>;
}

/** Records that end with the process. */
export function createMemoryRecords<R>(
  onChange: (key: string, after: R | undefined, before: R | undefined) => void = () => {},
): Records<R> {
  const shown = new Map<string, R>();
  return {
    shown,
    async change(apply) {
      const draft = new Map<string, R | undefined>();
      const result = apply({
        get: (key) => (draft.has(key) ? draft.get(key) : shown.get(key)),
        set: (key, record) => void draft.set(key, record),
      });
      for (const [key, after] of draft) {
        onChange(key, after, shown.get(key));
        if (after === undefined) shown.delete(key);
        else shown.set(key, after);
      }
      return result;
    },
    health: () => ({ ok: true }),
    async close() {},
  };
}
