/** A bounded memory by key that gives up what was unused for longest. */
export interface Recent<Value> {
  find(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  delete(key: string): void;
  keys(): Iterable<string>;
}

export function createRecent<Value>(mostKept: number): Recent<Value> {
  // A Map keeps the order of insertion; deleting first moves a key to its end.
  const kept = new Map<string, Value>();
  const keep = (key: string, value: Value) => {
    kept.delete(key);
    kept.set(key, value);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
  return {
    find(key) {
      const value = kept.get(key);
      if (value !== undefined) keep(key, value);
      return value;
    },
    keep,
    delete: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  };
}
