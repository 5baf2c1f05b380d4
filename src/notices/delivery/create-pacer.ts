/**
 * The pace of one platform: so many messages a second over all chats, so much time between two to one chat. Answers are
 * sent without asking and take their share first; notices get what is left. Messages are spread over the second, and no
 * second, wherever it begins, holds more of them than allowed: the times of the last ones are kept.
 *
 * What is sent evenly does not arrive evenly, and the platform counts what arrives: a call that took long may have arrived
 * as late as it was answered, so that it counts from then. Where a stall of the platform lets many arrive together, what
 * follows waits for them, and nothing has to be left unused for it. Where silence is wanted all the same, it is kept in
 * full, and the pace is lowered a little for a while: one message too many costs a second of everybody's time.
 */

export interface PacerOptions {
  /** May change; never above what it is at first. */
  readonly perSecond: () => number;
  readonly gapMs: (chat: string) => number;
  /** Milliseconds that always run on. */
  readonly now: () => number;
}

/** A message that has its share of the pace. */
export interface PacedPlace {
  /** The platform has answered the call. */
  landed(): void;
  /** Nothing came of it: the chat need not wait then. */
  giveBack(): void;
}

export interface Pacer {
  /** Milliseconds until one more message may go out to anybody; 0 when now. */
  waitMs(): number;
  /** Milliseconds until one more message may go out to the chat; 0 when now. */
  chatWaitMs(chat: string): number;
  /** A message goes out to the chat. */
  take(chat: string): PacedPlace;
  /** Takes the next place for another call that counts, before any message. Milliseconds until its time has come. */
  book(): number;
  /** The platform wants silence. */
  pause(ms: number): void;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Of what is allowed: answers go out without asking. */
const UNUSED_SHARE = 0.005;
/** The pace after a wish for silence, as a share of what it was; for how long; and how often it is lowered at most. */
const LOWERED_TO = 0.98;
const LOWERED_MS = MINUTE_MS;
const MOST_LOWERINGS = 4;
/** What a stall of the process may be caught up with, unless nothing has been sent for a second: who begins, begins evenly. */
const CATCH_UP_SECONDS = 0.25;
/** So many calls tell how long one takes at least; that long any call needs to arrive. */
const LANDINGS = 500;
const MOST_CHATS = 20_000;

/** The least time that calls have taken of late. */
function createLeast(): { note(ms: number): void; ms(): number } {
  // None is known yet: a call may arrive at once.
  let before = 0;
  let current = Number.POSITIVE_INFINITY;
  let seen = 0;
  return {
    note(ms) {
      current = Math.min(current, ms);
      seen += 1;
      if (seen < LANDINGS) return;
      [before, current, seen] = [current, Number.POSITIVE_INFINITY, 0];
    },
    ms: () => Math.min(before, current),
  };
}

export function createPacer({ perSecond, gapMs, now }: PacerOptions): Pacer {
  let tokens = 1;
  /** From when on each of the last messages counts, in the order in which they went out. */
  const times = new Float64Array(Math.max(1, Math.floor(perSecond()))).fill(Number.NEGATIVE_INFINITY);
  let taken = 0;
  const least = createLeast();
  let at = now();
  let lastSent = Number.NEGATIVE_INFINITY;
  let pausedUntil = 0;
  /** When each lowering of the pace ends. */
  let lowerings: number[] = [];
  const freeFrom = new Map<string, number>();

  /** The share of what is allowed that is used now. */
  function share(): number {
    if (lowerings.length > 0) lowerings = lowerings.filter((until) => until > now());
    return (1 - UNUSED_SHARE) * LOWERED_TO ** lowerings.length;
  }

  const rate = (): number => perSecond() * share();

  function refill(): number {
    const time = now();
    const most = time - lastSent > SECOND_MS ? 1 : Math.max(1, rate() * CATCH_UP_SECONDS);
    tokens = Math.min(most, tokens + ((time - at) * rate()) / SECOND_MS);
    at = time;
    return time;
  }

  /** When a second is over since the message that as many others have followed as a second may hold. */
  function windowOpensAt(): number {
    const held = Math.min(times.length, Math.max(1, Math.floor(perSecond())));
    const oldest = taken < held ? Number.NEGATIVE_INFINITY : (times[(taken - held) % times.length] ?? 0);
    return oldest + ((held / perSecond()) * SECOND_MS) / share();
  }

  function waitMs(): number {
    const time = refill();
    const missing = tokens >= 1 ? 0 : ((1 - tokens) * SECOND_MS) / rate();
    return Math.max(missing, windowOpensAt() - time, pausedUntil - time);
  }

  /** Counts a message that goes out at the time; what comes back is called when it was answered. */
  function count(time: number): () => void {
    tokens -= 1;
    lastSent = time;
    const place = taken;
    times[place % times.length] = time;
    taken += 1;
    return () => {
      const flightMs = now() - time;
      least.note(flightMs);
      if (taken - place <= times.length) times[place % times.length] = time + flightMs - least.ms();
    };
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
      const landed = count(time);
      const before = freeFrom.get(chat) ?? 0;
      const from = time + gapMs(chat);
      freeFrom.delete(chat);
      freeFrom.set(chat, from);
      forgetPast(time);
      return {
        landed,
        giveBack() {
          // Unless another message has gone there since.
          if (freeFrom.get(chat) === from) freeFrom.set(chat, before);
        },
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
