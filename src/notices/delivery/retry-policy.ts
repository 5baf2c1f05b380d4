const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Repetition after temporary failures: a tenth of a second, twice that, four times … up to a quarter of an hour, for a day. */
export const RETRY_POLICY = {
  firstDelayMs: SECOND_MS / 10,
  longestDelayMs: 15 * MINUTE_MS,
  /** Counted from the first attempt. */
  giveUpMs: 24 * HOUR_MS,
} as const;

/** Milliseconds until the next attempt, between half and the whole of the step, so that many do not come back at once. */
export function delayBefore(attempt: number, random: () => number = Math.random): number {
  const step = Math.min(RETRY_POLICY.longestDelayMs, RETRY_POLICY.firstDelayMs * 2 ** (attempt - 1));
  return step * (0.5 + random() / 2);
}
