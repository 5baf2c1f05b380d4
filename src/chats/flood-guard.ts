// A bucket of tokens per key: `burst` at once, then `perMinute`. A message costs one, and what it took to read and answer it costs more: a
// person whose messages are dear gets fewer of them. Levels are worked out when a message comes, so nothing ticks.

import { LRUCache } from 'lru-cache';

export type Admission =
  | 'admitted'
  /** The first refused after an admitted one: the person is told. */
  | 'refused'
  /** Refused, and told already. */
  | 'silenced';

export interface FloodGuard {
  /** Takes a token at `nowMs` (never before an earlier call's), where the key has one left. */
  admit(key: string, nowMs: number): Admission;
  /** Takes what the admitted message has cost in processor time, afterwards: the bucket may be overdrawn. */
  charge(key: string, processorMs: number): void;
}

export interface FloodLimits {
  readonly burst: number;
  readonly perMinute: number;
  /** Keys remembered at once. Past it the one silent for longest is forgotten, and with it what it had used. */
  readonly mostKeys?: number;
}

const MINUTE_MS = 60_000;
/** Ten times what a usual question takes. */
const MS_PER_TOKEN = 5;

interface Bucket {
  tokens: number;
  readonly atMs: number;
  readonly isTold: boolean;
}

export function createFloodGuard({ burst, perMinute, mostKeys = 10_000 }: FloodLimits): FloodGuard {
  const buckets = new LRUCache<string, Bucket>({ max: mostKeys });

  return {
    admit(key, nowMs) {
      const bucket = buckets.get(key) ?? { tokens: burst, atMs: nowMs, isTold: false };
      const elapsedMs = Math.max(0, nowMs - bucket.atMs);
      const tokens = Math.min(burst, bucket.tokens + (elapsedMs / MINUTE_MS) * perMinute);
      const isAdmitted = tokens >= 1;
      const atMs = Math.max(nowMs, bucket.atMs);
      buckets.set(key, { tokens: isAdmitted ? tokens - 1 : tokens, atMs, isTold: !isAdmitted });
      if (isAdmitted) return 'admitted';
      return bucket.isTold ? 'silenced' : 'refused';
    },

    charge(key, processorMs) {
      const bucket = buckets.get(key);
      if (bucket) bucket.tokens -= processorMs / MS_PER_TOKEN;
    },
  };
}
