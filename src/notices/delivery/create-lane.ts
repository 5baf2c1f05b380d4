/**
 * One way out to a platform. A lane takes the earliest errand that may go, keeps the pace, which lanes of one platform
 * share, and gives every turn of the event loop away before the next message: whoever asks something meanwhile is answered
 * first.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createAgenda, type Errand } from '../due/create-agenda.ts';
import type { Pacer } from './create-pacer.ts';

export interface LaneParts {
  readonly pacer: Pacer;
  /** Messages that may be on their way at once. */
  readonly mostInFlight: () => number;
  /** False while nothing may be handed over at all. */
  readonly mayGo: () => boolean;
  /** Hands over the errands of one chat as one message. Calls `land` when it is no longer on its way; never rejects. */
  readonly hand: (errands: readonly Errand[], land: () => void) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Lane {
  add(errand: Errand): void;
  /** Hands over until stopped, and resolves when all that was handed over has come to its end. */
  run(): Promise<void>;
  stop(): void;
  /** Resolves when nothing is due and all that was handed over has come to its end. */
  idle(): Promise<void>;
  /** Errands not yet at their end. */
  waiting(): number;
  /** Epoch milliseconds since which the oldest errand that may go waits. */
  overdueSince(): number | undefined;
}

const SECOND_MS = 1_000;

export function createLane({ pacer, mostInFlight, mayGo, hand, now }: LaneParts): Lane {
  const agenda = createAgenda();
  // Apart, since their time has come before that of thousands who have been due for longer.
  const retries = createAgenda();
  let inFlight = 0;
  let unfinished = 0;
  let isStopped = false;
  let wake = () => {};
  const idlers: (() => void)[] = [];

  function add(errand: Errand): void {
    (errand.attempts > 0 ? retries : agenda).add(errand);
  }

  /** What is to go first: a retry as soon as it may. */
  function peek(): Errand | undefined {
    const [retry, first] = [retries.peek(), agenda.peek()];
    return retry && (!first || retry.at <= Math.max(first.at, now())) ? retry : first;
  }

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, SECOND_MS));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function settleIdle(): void {
    const first = peek();
    if (unfinished > 0 || (first && first.at <= now())) return;
    for (const resolve of idlers.splice(0)) resolve();
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
    settleIdle();
  }

  /** Milliseconds until something may be handed over, after handing over what may go now. */
  function step(): number {
    if (!mayGo() || inFlight >= mostInFlight()) return SECOND_MS;
    const waitMs = pacer.waitMs();
    if (waitMs > 0) return waitMs;
    const first = peek();
    if (!first) return SECOND_MS;
    if (first.at > now()) return first.at - now();
    const errands = [retries, agenda].flatMap((each) => each.takeChat(first.row.chat, now()));
    const chatWaitMs = pacer.chatWaitMs(first.row.chat);
    if (chatWaitMs > 0) {
      for (const errand of errands) add({ ...errand, at: now() + chatWaitMs });
      return 0;
    }
    void send(errands);
    return 0;
  }

  return {
    add(errand) {
      add(errand);
      wake();
    },
    async run() {
      while (!isStopped) {
        const waitMs = step();
        if (waitMs > 0) {
          settleIdle();
          await rest(waitMs);
        } else await nextTurn();
      }
      while (unfinished > 0) await rest(SECOND_MS);
    },
    stop() {
      isStopped = true;
      wake();
    },
    idle: () =>
      new Promise((resolve) => {
        idlers.push(resolve);
        wake();
      }),
    waiting: () => agenda.size() + retries.size() + unfinished,
    overdueSince() {
      const times = [agenda.peek(), retries.peek()].flatMap((first) => first?.at ?? []);
      const earliest = Math.min(...times);
      return earliest <= now() ? earliest : undefined;
    },
  };
}
