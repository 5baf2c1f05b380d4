// A bucket of tokens per key: `burst` messages at once, then `perMinute`. Levels are worked out when a message comes, so nothing ticks.

export interface FloodGuard {
  /** Takes a token at `nowMs` (never before an earlier call's); false when the key has none left. */
  admit(key: string, nowMs: number): boolean;
}

export interface FloodLimits {
  readonly burst: number;
  readonly perMinute: number;
  /** Keys remembered at once. Past it the one silent for longest is forgotten, and with it what it had used. */
  readonly mostKeys?: number;
}

const MINUTE_MS = 60_000;

export function createFloodGuard({ burst, perMinute, mostKeys = 10_000 }: FloodLimits): FloodGuard {
  // A Map keeps the order of insertion: the first key is the one silent for longest.
  const buckets = new Map<string, { tokens: number; atMs: number }>();

  return {
    admit(key, nowMs) {
      const bucket = buckets.get(key) ?? { tokens: burst, atMs: nowMs };
      buckets.delete(key);
      const elapsedMs = Math.max(0, nowMs - bucket.atMs);
      const tokens = Math.min(burst, bucket.tokens + (elapsedMs / MINUTE_MS) * perMinute);
      const isAdmitted = tokens >= 1;
      buckets.set(key, { tokens: isAdmitted ? tokens - 1 : tokens, atMs: Math.max(nowMs, bucket.atMs) });
      if (buckets.size > mostKeys) {
        const [oldest] = buckets.keys();
        if (oldest !== undefined) buckets.delete(oldest);
      }
      return isAdmitted;
    },
  };
}
