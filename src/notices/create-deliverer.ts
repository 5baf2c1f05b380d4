/**
 * Hands over what is due, each platform in a lane of its own, so that one that wants silence does not hold up another. A
 * lane takes the earliest row that may go, keeps the pace of its platform, and gives every turn of the event loop away
 * before the next message: whoever asks something meanwhile is answered first.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Reply } from '../replies/reply.ts';
import type { ChatKey } from '../stores/chat-store.ts';
import type { StoreLog } from '../stores/store-log.ts';
import type { SubscriptionStore } from '../stores/subscription-store.ts';
import { chatOfName, nameOfChat } from '../stores/subscription-table.ts';
import { createAgenda, type Errand } from './create-agenda.ts';
import { createPacer } from './create-pacer.ts';
import type { Row, RowState, Told } from './notice.ts';
import type { Outbox } from './open-outbox.ts';
import { delayBefore, RETRY_POLICY } from './retry-policy.ts';
import type { Outcome, Sender } from './sender.ts';

/** What rows of one chat that are due together make: one message. */
export interface Composed {
  readonly reply: Reply;
  /** What the row tells, by name, where it tells figures. */
  contentOf(row: Row): { readonly name: string; readonly figures: readonly Told[] } | undefined;
}

export interface DelivererParts {
  readonly outbox: Outbox;
  readonly store: SubscriptionStore;
  readonly senders: readonly Sender[];
  /** Absent rows of the result are no longer wanted. */
  readonly compose: (rows: readonly Row[]) => { readonly wanted: readonly Row[]; readonly message?: Composed };
  readonly onMoved?: (from: ChatKey, to: ChatKey) => Promise<void>;
  readonly log: StoreLog;
  /** Epoch milliseconds; what is due is measured by it. */
  readonly now: () => number;
  readonly random?: () => number;
}

export interface LaneState {
  readonly platform: string;
  /** Rows not yet at their end. */
  readonly waiting: number;
  /** Epoch milliseconds since which the oldest row that may go waits; absent when none does. */
  readonly overdueSince?: number;
  /** Epoch milliseconds of the last row that came to its end. */
  readonly lastEnd: number;
}

export interface Deliverer {
  /** Takes rows of ready notices into the lanes; rows known already are left as they are. */
  take(rows: readonly Row[]): void;
  start(): void;
  /** Hands over nothing more and resolves when what is in flight has come to its end. */
  stop(): Promise<void>;
  /** Resolves when nothing is due or in flight. */
  idle(): Promise<void>;
  lanes(): readonly LaneState[];
  /** What keeps the disk from being written, in the operator's words. */
  diskTrouble(): string | undefined;
}

const SECOND_MS = 1_000;
/** In flight at once, as a share of a second's messages: more would only wait in the platform's own queue. */
const FLIGHT_SECONDS = 0.03;
const LEAST_IN_FLIGHT = 4;

export function createDeliverer(parts: DelivererParts): Deliverer {
  const { outbox, store, compose, log, now, random = Math.random } = parts;
  const known = new Set<string>();
  let isStopped = false;
  let isStarted = false;
  let diskTrouble: string | undefined;
  const lanes = parts.senders.map(createLane);
  const loops: Promise<void>[] = [];

  /** Writes until the disk takes it; meanwhile nothing more is handed over. */
  async function keep(write: () => Promise<void>): Promise<boolean> {
    for (;;) {
      try {
        await write();
        diskTrouble = undefined;
        return true;
      } catch (error) {
        diskTrouble = error instanceof Error ? error.message : String(error);
        if (isStopped) return false;
        await sleep(SECOND_MS);
      }
    }
  }

  function createLane(sender: Sender) {
    const agenda = createAgenda();
    const pacer = createPacer({
      perSecond: sender.perSecond,
      gapMs: (chat) => sender.gapMs(chat),
      now: () => performance.now(),
    });
    const mostInFlight = Math.max(LEAST_IN_FLIGHT, Math.ceil(sender.perSecond * FLIGHT_SECONDS));
    let inFlight = 0;
    let lastEnd = now();
    let wake = () => {};
    const idlers: (() => void)[] = [];
    sender.onAnswer((chat) => pacer.take(chat));

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
      const first = agenda.peek();
      if (inFlight > 0 || (first && first.at <= now())) return;
      for (const resolve of idlers.splice(0)) resolve();
    }

    async function end(
      errands: readonly Errand[],
      state: Exclude<RowState, 'waiting'>,
      message?: Composed,
      reason?: string,
    ) {
      lastEnd = now();
      await keep(async () => {
        await Promise.all(
          errands
            .filter(({ row }) => row.state === 'waiting')
            .map(({ row }) => {
              const content = message?.contentOf(row);
              return outbox.end(row, state, { ...(content && { content: content.name }), ...(reason && { reason }) });
            }),
        );
      });
      // Only now: a row whose end is not yet written still counts as waiting, and would be taken a second time.
      for (const { row } of errands) known.delete(row.id);
    }

    function putBack(errands: readonly Errand[], at: number): void {
      for (const errand of errands) agenda.add({ ...errand, at });
    }

    async function settle(errands: readonly Errand[], outcome: Outcome, message: Composed): Promise<void> {
      const [first] = errands;
      if (!first) return;
      const key = chatOfName(first.row.chat);
      switch (outcome.kind) {
        case 'sent':
        case 'unconfirmed':
          return end(errands, outcome.kind, message);
        case 'parked':
          await keep(() => store.park(key, outcome.reason));
          return end(errands, 'parked', undefined, outcome.reason);
        case 'moved': {
          const to: ChatKey = { platform: key.platform, id: outcome.to };
          await keep(async () => {
            await store.move(key, to);
            await outbox.move(first.row.chat, nameOfChat(to));
            await parts.onMoved?.(key, to);
          });
          return putBack(errands, now());
        }
        case 'slow_down':
          pacer.pause(outcome.waitMs);
          return putBack(errands, now());
        case 'refused':
          log.error({ rows: errands.map(({ row }) => row.id), reason: outcome.reason }, 'a notice was refused');
          return end(errands, 'failed', undefined, outcome.reason);
        case 'try_later': {
          log.info({ rows: errands.map(({ row }) => row.id), reason: outcome.reason }, 'a notice is tried again later');
          const attempts = Math.max(...errands.map((errand) => errand.attempts)) + 1;
          const since = Math.min(...errands.map((errand) => errand.since ?? now()));
          if (now() - since >= RETRY_POLICY.giveUpMs) {
            log.error({ rows: errands.map(({ row }) => row.id), reason: outcome.reason }, 'a notice was given up');
            return end(errands, 'failed', undefined, outcome.reason);
          }
          return putBack(
            errands.map((errand) => ({ ...errand, attempts, since })),
            now() + delayBefore(attempts, random),
          );
        }
      }
    }

    async function hand(errands: readonly Errand[]): Promise<void> {
      const [first] = errands;
      if (!first) return;
      const { chat } = first.row;
      if (store.parkedReason(chatOfName(chat))) return end(errands, 'parked');
      const { wanted, message } = compose(errands.map(({ row }) => row));
      const going = errands.filter(({ row }) => wanted.includes(row));
      const unwanted = errands.filter(({ row }) => !wanted.includes(row));
      // Before anything is waited for: the next row must see that this one has its share of the pace.
      if (message) pacer.take(chat);
      if (unwanted.length > 0) await end(unwanted, 'withdrawn');
      if (!message) return;
      for (const { row } of going) {
        const content = message.contentOf(row);
        if (content) await keep(() => outbox.tell(content.name, content.figures));
      }
      await settle(going, await sender.send(chatOfName(chat).id, message.reply), message);
    }

    /** Milliseconds until something may be handed over, after handing over what may go now. */
    function step(): number {
      if (diskTrouble !== undefined || !sender.isReady() || inFlight >= mostInFlight) return SECOND_MS;
      const waitMs = pacer.waitMs();
      if (waitMs > 0) return waitMs;
      const first = agenda.peek();
      if (!first) return SECOND_MS;
      if (first.at > now()) return first.at - now();
      const errands = agenda.takeChat(first.row.chat, now());
      const chatWaitMs = pacer.chatWaitMs(first.row.chat);
      if (chatWaitMs > 0) {
        putBack(errands, now() + chatWaitMs);
        return 0;
      }
      inFlight += 1;
      void hand(errands)
        .catch((error) => {
          // A defect of ours: the rows come again, later and later, and are at last reported.
          log.error({ err: error, rows: errands.map(({ row }) => row.id) }, 'a notice could not be made');
          return settle(errands, { kind: 'try_later', reason: 'defect' }, NOTHING);
        })
        .finally(() => {
          inFlight -= 1;
          wake();
          settleIdle();
        });
      return 0;
    }

    return {
      platform: sender.platform,
      add(row: Row) {
        agenda.add({ row, at: row.due, attempts: 0 });
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
        while (inFlight > 0) await rest(SECOND_MS);
      },
      wake: () => wake(),
      idle: () =>
        new Promise<void>((resolve) => {
          idlers.push(resolve);
          wake();
        }),
      state(): LaneState {
        const first = agenda.peek();
        return {
          platform: sender.platform,
          waiting: agenda.size() + inFlight,
          ...(first && first.at <= now() && { overdueSince: first.at }),
          lastEnd,
        };
      },
    };
  }

  return {
    take(rows) {
      for (const row of rows) {
        const lane = lanes.find((each) => each.platform === chatOfName(row.chat).platform);
        if (!lane || known.has(row.id)) continue;
        known.add(row.id);
        lane.add(row);
      }
    },
    start() {
      if (isStarted) return;
      isStarted = true;
      for (const lane of lanes) loops.push(lane.run());
    },
    async stop() {
      isStopped = true;
      for (const lane of lanes) lane.wake();
      await Promise.all(loops);
    },
    async idle() {
      await Promise.all(lanes.map((lane) => lane.idle()));
    },
    lanes: () => lanes.map((lane) => lane.state()),
    diskTrouble: () => diskTrouble,
  };
}

const NOTHING: Composed = {
  reply: { language: 'en', outcome: 'missing', title: '', lines: [], notes: [], links: [], buttons: [], figures: [] },
  contentOf: () => undefined,
};

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
