/**
 * The pace of one platform: so many messages a second over all chats, so much time between two to one chat. Answers are
 * sent without asking and take their share first; notices get what is left. Messages are spread over the second, and no
 * second, wherever it begins, holds more of them than allowed: the times of the last ones are kept.
 *
 * What is sent evenly does not arrive evenly, so a small share of what is allowed is left unused. Where the platform wants
 * silence all the same, the pace is lowered a little for a while: one message too many costs a second of everybody's time.
 */

export interface PacerOptions {
  /** May change; never above what it is at first. */
  readonly perSecond: () => number;
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
const MINUTE_MS = 60 * SECOND_MS;
/** Of what is allowed. */
const UNUSED_SHARE = 0.015;
/** The pace after a wish for silence, as a share of what it was; for how long; and how often it is lowered at most. */
const LOWERED_TO = 0.98;
const LOWERED_MS = MINUTE_MS;
const MOST_LOWERINGS = 4;
/**
 * A timer that wakes late must not cost its place in every second to come: up to so late, a message counts from when it
 * could have gone. The window is longer by the same, so that no true second holds more than allowed.
 */
const LATE_MS = 5;
/** The pace of the first second: connections are still slow then, and what is sent in it arrives closer together. */
const FIRST_SECOND_SHARE = 0.9;
/** What a stall of the process may be caught up with, unless nothing has been sent for a second: who begins, begins evenly. */
const CATCH_UP_SECONDS = 0.25;
const MOST_CHATS = 20_000;

export function createPacer({ perSecond, gapMs, now }: PacerOptions): Pacer {
  let tokens = 1;
  const times = new Float64Array(Math.max(1, Math.floor(perSecond()))).fill(Number.NEGATIVE_INFINITY);
  let place = 0;
  let at = now();
  let lastSent = Number.NEGATIVE_INFINITY;
  let begun = Number.NEGATIVE_INFINITY;
  let pausedUntil = 0;
  /** When each lowering of the pace ends. */
  let lowerings: number[] = [];
  const freeFrom = new Map<string, number>();

  /** Messages a second as they are sent now. */
  function rate(): number {
    if (lowerings.length > 0) lowerings = lowerings.filter((until) => until > now());
    const share = now() - begun < SECOND_MS ? FIRST_SECOND_SHARE : 1 - UNUSED_SHARE;
    return perSecond() * share * LOWERED_TO ** lowerings.length;
  }

  function refill(): number {
    const time = now();
    const most = time - lastSent > SECOND_MS ? 1 : Math.max(1, rate() * CATCH_UP_SECONDS);
    tokens = Math.min(most, tokens + ((time - at) * rate()) / SECOND_MS);
    at = time;
    return time;
  }

  /** When the message went out that as many others have followed as a window may hold, and how long the window is. */
  function window(): { readonly oldest: number; readonly ms: number } {
    const held = Math.min(times.length, Math.max(1, Math.floor(perSecond())));
    const oldest = times[(place - held + times.length) % times.length] ?? Number.NEGATIVE_INFINITY;
    return { oldest, ms: (held / rate()) * SECOND_MS + LATE_MS };
  }

  function waitMs(): number {
    const time = refill();
    const missing = tokens >= 1 ? 0 : ((1 - tokens) * SECOND_MS) / rate();
    const { oldest, ms } = window();
    return Math.max(missing, oldest + ms - time, pausedUntil - time);
  }

  function count(time: number): void {
    tokens -= 1;
    if (time - lastSent > SECOND_MS) begun = time;
    lastSent = time;
    const { oldest, ms } = window();
    times[place] = Math.max(oldest + ms, time - LATE_MS);
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
      const time = now();
      // Those that were on their way together are refused together: that is one wish.
      if (time >= pausedUntil && lowerings.length < MOST_LOWERINGS) lowerings.push(time + ms + LOWERED_MS);
      pausedUntil = Math.max(pausedUntil, time + ms);
    },
  };
}
