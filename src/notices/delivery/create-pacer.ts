/**
 * The pace of one platform: so many messages a second over all chats, so much time between two to one chat. Answers are
 * sent without asking and take their share first; notices get what is left. Messages are spread over the second, and no
 * second, wherever it begins, holds more of them than allowed: the times of the last ones are kept.
 */

export interface PacerOptions {
  readonly perSecond: number;
  readonly gapMs: (chat: string) => number;
  /** Milliseconds that always run on. */
  readonly now: () => number;
}

export interface Pacer {
  /** Milliseconds until one more message may go out to anybody; 0 when now. */
  waitMs(): number;
  /** Milliseconds until one more message may go out to the chat; 0 when now. */
  chatWaitMs(chat: string): number;
  /** A message goes out to the chat. What is returned is called when nothing came of it: the chat need not wait then. */
  take(chat: string): () => void;
  /** Takes the next place for another call that counts, before any message. Milliseconds until its time has come. */
  book(): number;
  /** The platform wants silence. */
  pause(ms: number): void;
}

const SECOND_MS = 1000;
/**
 * A timer that wakes late must not cost its place in every second to come: up to so late, a message counts from when it
 * could have gone. The window is longer by the same, so that no true second holds more than allowed.
 */
const LATE_MS = 5;
const WINDOW_MS = SECOND_MS + LATE_MS;
/** What a stall of the process may be caught up with. */
const CATCH_UP_SECONDS = 0.25;
const MOST_CHATS = 20_000;

export function createPacer({ perSecond, gapMs, now }: PacerOptions): Pacer {
  const most = Math.max(1, perSecond * CATCH_UP_SECONDS);
  let tokens = 1;
  const times = new Float64Array(Math.max(1, Math.floor(perSecond))).fill(Number.NEGATIVE_INFINITY);
  let place = 0;
  let at = now();
  let pausedUntil = 0;
  const freeFrom = new Map<string, number>();

  function refill(): number {
    const time = now();
    tokens = Math.min(most, tokens + ((time - at) * perSecond) / 1000);
    at = time;
    return time;
  }

  function waitMs(): number {
    const time = refill();
    const missing = tokens >= 1 ? 0 : ((1 - tokens) * 1000) / perSecond;
    const oldest = times[place] ?? Number.NEGATIVE_INFINITY;
    return Math.max(missing, oldest + WINDOW_MS - time, pausedUntil - time);
  }

  function count(time: number): void {
    tokens -= 1;
    const oldest = times[place] ?? Number.NEGATIVE_INFINITY;
    times[place] = Math.max(oldest + WINDOW_MS, time - LATE_MS);
    place = (place + 1) % times.length;
  }

  function forgetPast(time: number): void {
    if (freeFrom.size <= MOST_CHATS) return;
    for (const [each, from] of freeFrom) {
      if (from > time && freeFrom.size <= 2 * MOST_CHATS) break;
      freeFrom.delete(each);
    }
  }

  return {
    waitMs,
    chatWaitMs: (chat) => Math.max(0, (freeFrom.get(chat) ?? 0) - now()),
    take(chat) {
      const time = refill();
      count(time);
      const before = freeFrom.get(chat) ?? 0;
      const from = time + gapMs(chat);
      freeFrom.delete(chat);
      freeFrom.set(chat, from);
      forgetPast(time);
      return () => {
        // Unless another message has gone there since.
        if (freeFrom.get(chat) === from) freeFrom.set(chat, before);
      };
    },
    book() {
      const ms = Math.max(0, waitMs());
      count(now() + ms);
      return ms;
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms);
    },
  };
}
