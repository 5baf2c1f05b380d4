import { LRUCache } from 'lru-cache';

const MINUTE_MS = 60_000;
/** Addresses remembered at once; the one not seen for longest is forgotten first. */
const MOST_ADDRESSES = 10_000;

/** Seconds that an address has to wait, 0 when it may go on: so many requests a minute, refilled evenly. */
export function createRateLimit(perMinute: number): (address: string, atMs: number) => number {
  const buckets = new LRUCache<string, { left: number; atMs: number }>({ max: MOST_ADDRESSES });
  const refillPerMs = perMinute / MINUTE_MS;
  return (address, atMs) => {
    const bucket = buckets.get(address) ?? { left: perMinute, atMs };
    const left = Math.min(perMinute, bucket.left + (atMs - bucket.atMs) * refillPerMs);
    const isAdmitted = left >= 1;
    buckets.set(address, { left: isAdmitted ? left - 1 : left, atMs });
    return isAdmitted ? 0 : Math.max(1, Math.ceil((1 - left) / refillPerMs / 1000));
  };
}
