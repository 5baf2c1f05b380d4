/** Keeps the last `size` values used. */
export interface Cache<Value> {
  find(key: string): Value | undefined;
  keep(key: string, value: Value): void;
  drop(key: string): void;
}

export function createCache<Value>(size: number): Cache<Value> {
  // A Map keeps the order in which keys came: the first is the one that was used longest ago.
  const values = new Map<string, Value>();
  return {
    find(key) {
      const value = values.get(key);
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    drop: (key) => void values.delete(key),
    keep(key, value) {
      values.delete(key);
      values.set(key, value);
      const oldest = values.keys().next();
      if (values.size > size && !oldest.done) values.delete(oldest.value);
    },
  };
}
