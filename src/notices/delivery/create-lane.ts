/**
 * One way out to a platform. A lane claims what is due, a few seconds' worth at a time, takes the earliest errand that may
 * go, keeps the pace, which lanes of one platform share, and gives every turn of the event loop away before the next
 * message: whoever asks something meanwhile is answered first.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createAgenda } from '../../statistics/collections/create-agenda.ts';
import type { Row } from '../../stores/notice.ts';
import type { Claimed } from '../../stores/outbox.ts';
import type { Pacer } from './create-pacer.ts';

/** A row on its way. */
export interface Errand {
  readonly row: Row;
  /** When it may go, in epoch milliseconds. */
  readonly at: number;
  /** Until when it is this process's. */
  readonly claimedUntil: number;
  /** It was handed over before, and nobody wrote down what became of it. */
  readonly isDoubtful: boolean;
}

export interface LaneParts {
  readonly pacer: Pacer;
  /** Messages that may be on their way at once. */
  readonly mostInFlight: () => number;
  /** Rows claimed at once. */
  readonly mostClaimed: () => number;
  /** False while nothing may be handed over at all. */
  readonly mayGo: () => boolean;
  /** What is due now, for `leaseMs`. */
  readonly claim: (most: number, leaseMs: number) => Promise<Claimed>;
  /** What was claimed and will not be handed over from here. */
  readonly release: (rows: readonly Row[]) => Promise<void>;
  /** Is about to hand over so many. */
  readonly prepare: (count: number) => Promise<unknown>;
  /** Hands over the errands of one chat as one message. Calls `land` when it is no longer on its way; never rejects. */
  readonly hand: (errands: readonly Errand[], land: () => void) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Lane {
  /** Something may have become due. */
  look(): void;
  /** To go later, and still this process's. */
  putBack(errands: readonly Errand[], at: number): void;
  /** Hands over until stopped, and resolves when all that was handed over has come to its end. */
  run(): Promise<void>;
  stop(): void;
}

const SECOND_MS = 1_000;
/** Longer than any call to a platform may take; who sends instead of a dead process does not wait for it. */
const LEASE_MS = 60 * SECOND_MS;
/** What is left of a claim when its row is handed over: as long as the call takes at most. */
const LEAST_LEFT_MS = 35 * SECOND_MS;

export function createLane(parts: LaneParts): Lane {
  const { pacer, mostInFlight, mostClaimed, mayGo, hand, now } = parts;
  const agenda = createAgenda<Errand>(
    ({ row }) => row.chat,
    ({ at }) => [at],
  );
  let inFlight = 0;
  let unfinished = 0;
  let isStopped = false;
  /** When what is due is to be claimed next, in milliseconds that always run on. */
  let lookAt = 0;
  let isClaiming = false;
  /** Looked for again as soon as the claim that runs is done. */
  let isLookWanted = false;
  let wake = () => {};

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, SECOND_MS));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function claim(): Promise<void> {
    isClaiming = true;
    isLookWanted = false;
    const most = mostClaimed();
    try {
      const claimedUntil = performance.now() + LEASE_MS;
      const { rows, nextDue } = await parts.claim(most, LEASE_MS);
      const isIdle = agenda.size() === 0 && unfinished === 0;
      if (rows.length > 0 && isIdle) await parts.prepare(rows.length);
      const at = now();
      for (const row of rows) agenda.add({ row, at, claimedUntil, isDoubtful: row.bookmark !== undefined });
      const waitMs = isLookWanted ? 0 : Math.min(SECOND_MS, Math.max(0, (nextDue ?? Number.POSITIVE_INFINITY) - at));
      lookAt = performance.now() + waitMs;
    } catch {
      // A store that fails says so itself.
      lookAt = performance.now() + SECOND_MS;
    }
    isClaiming = false;
    wake();
  }

  async function send(errands: readonly Errand[]): Promise<void> {
    let isLanded = false;
    const land = () => {
      if (isLanded) return;
      isLanded = true;
      inFlight -= 1;
      wake();
    };
    inFlight += 1;
    unfinished += 1;
    await hand(errands, land);
    land();
    unfinished -= 1;
    wake();
  }

  function takeChat(chat: string): Errand[] {
    const time = now();
    const taken = agenda.takeChat(chat, ({ at }) => at <= time);
    const until = performance.now() + LEAST_LEFT_MS;
    const late = taken.filter(({ claimedUntil }) => claimedUntil < until);
    // Waited too long for its turn: it is claimed anew.
    if (late.length > 0) {
      void parts.release(late.map(({ row }) => row)).catch(() => undefined);
      lookAt = 0;
    }
    return taken.filter(({ claimedUntil }) => claimedUntil >= until);
  }

  /** Milliseconds until something may be handed over, after handing over what may go now. */
  function step(): number {
    if (!mayGo()) return SECOND_MS;
    const time = performance.now();
    if (!isClaiming && time >= lookAt && agenda.size() <= mostClaimed() / 2) void claim();
    if (inFlight >= mostInFlight()) return SECOND_MS;
    const waitMs = pacer.waitMs();
    const first = agenda.peek();
    if (!first) return isClaiming ? SECOND_MS : Math.max(1, lookAt - time);
    if (first.at > now()) return first.at - now();
    if (waitMs > 0) return waitMs;
    const chatWaitMs = pacer.chatWaitMs(first.row.chat);
    const errands = takeChat(first.row.chat);
    if (chatWaitMs > 0) {
      for (const errand of errands) agenda.add({ ...errand, at: now() + chatWaitMs });
    } else if (errands.length > 0) void send(errands);
    return 0;
  }

  return {
    look() {
      lookAt = 0;
      isLookWanted = true;
      wake();
    },
    putBack(errands, at) {
      for (const errand of errands) agenda.add({ ...errand, at });
      wake();
    },
    async run() {
      while (!isStopped) {
        const waitMs = step();
        if (waitMs > 0) await rest(waitMs);
        else await nextTurn();
      }
      while (unfinished > 0 || isClaiming) await rest(SECOND_MS);
      const left = agenda.clear().map(({ row }) => row);
      if (left.length > 0) await parts.release(left).catch(() => undefined);
    },
    stop() {
      isStopped = true;
      wake();
    },
  };
}
