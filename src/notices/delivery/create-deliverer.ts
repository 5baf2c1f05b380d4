/**
 * Hands over what is due, each platform by itself, so that one that wants silence does not hold up another, and writes
 * down what became of it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../replies/reply.ts';
import { chatOfName, nameOfChat } from '../../stores/chat-name.ts';
import type { ChatKey } from '../../stores/chat-store.ts';
import type { StoreLog } from '../../stores/store-log.ts';
import type { SubscriptionStore } from '../../stores/subscription-store.ts';
import type { Errand } from '../due/create-agenda.ts';
import { type Row, type RowState, type Told, UNKNOWN } from '../notice.ts';
import { createLane, type Lane } from './create-lane.ts';
import { createPacer } from './create-pacer.ts';
import { inSlices } from './in-slices.ts';
import type { Outbox } from './open-outbox.ts';
import { delayBefore, RETRY_POLICY } from './retry-policy.ts';
import type { LookBack, Outcome, Sender, SenderTrouble } from './sender.ts';

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
  /** A row has ended as failed. */
  readonly onFailed?: () => void;
  readonly onMoved?: (from: ChatKey, to: ChatKey) => Promise<void>;
  readonly log: StoreLog;
  /** Epoch milliseconds; what is due is measured by it. */
  readonly now: () => number;
  readonly random?: () => number;
}

export interface LaneState {
  readonly platform: string;
  /** Messages a second, as the platform takes them now. */
  readonly perSecond: number;
  readonly trouble?: SenderTrouble;
  /** Rows not yet at their end. */
  readonly waiting: number;
  /** Epoch milliseconds since which the oldest row that may go waits; absent when none does. */
  readonly overdueSince?: number;
  /** Epoch milliseconds of the last row that came to its end. */
  readonly lastEnd: number;
}

export interface Deliverer {
  /** Takes rows of ready notices into the lanes; rows known already are left as they are. */
  take(rows: readonly Row[]): Promise<void>;
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
const LONGEST_PREPARATION_MS = 2 * SECOND_MS;
/** In flight at once, as a share of a second's messages, where each can be looked for later: the way there and back takes as long. */
const FLIGHT_SECONDS = 0.06;
const LEAST_IN_FLIGHT = 4;
/** In flight at once where nobody can be asked: the one message that a dying process may double. */
const UNSEEN_IN_FLIGHT = 1;

export function createDeliverer(parts: DelivererParts): Deliverer {
  const { outbox, store, compose, log, now, random = Math.random } = parts;
  const known = new Set<string>();
  let isStopped = false;
  let isStarted = false;
  let diskTrouble: string | undefined;
  const ways = parts.senders.map(createWay);
  const lanes = ways.flatMap((way) => way.lanes);
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

  /** The lanes of a platform: one for chats in which a message can be looked for, one for the others. */
  function createWay(sender: Sender) {
    const { lookBack } = sender;
    const pacer = createPacer({
      perSecond: () => sender.perSecond,
      gapMs: (chat) => sender.gapMs(chatOfName(chat).id),
      now: () => performance.now(),
    });
    let lastEnd = now();
    sender.onAnswer((id) => pacer.take(nameOfChat({ platform: sender.platform, id })));
    const laneOf = (mostInFlight: () => number) =>
      createLane({
        pacer,
        mostInFlight,
        mayGo: () => diskTrouble === undefined && sender.isReady(),
        hand: (errands, land) => hand(errands, land).catch((error) => settleDefect(errands, error)),
        now,
      });
    const seenInFlight = Math.max(LEAST_IN_FLIGHT, Math.ceil(sender.perSecond * FLIGHT_SECONDS));
    const unseen = laneOf(() => UNSEEN_IN_FLIGHT);
    const seen = lookBack && laneOf(() => (lookBack.bookmark() === undefined ? UNSEEN_IN_FLIGHT : seenInFlight));

    /** Waits until one more call to the platform may be made, and makes it count. */
    async function turn(): Promise<void> {
      const ms = pacer.book();
      if (ms > 0) await sleep(ms);
    }

    async function end(
      errands: readonly Errand[],
      state: Exclude<RowState, 'waiting'>,
      { message, reason, receipt }: { message?: Composed; reason?: string; receipt?: string } = {},
    ) {
      lastEnd = now();
      await keep(async () => {
        await Promise.all(
          errands
            .filter(({ row }) => row.state === 'waiting')
            .map(({ row }) => {
              const content = message?.contentOf(row);
              return outbox.end(row, state, {
                ...(content && { content: content.name }),
                ...(reason && { reason }),
                ...(receipt && { receipt }),
              });
            }),
        );
      });
      // Only now: a row whose end is not yet written still counts as waiting, and would be taken a second time.
      for (const { row } of errands) known.delete(row.id);
    }

    function laneFor(chat: string): Lane {
      return seen && lookBack?.covers(chatOfName(chat).id) ? seen : unseen;
    }

    function putBack(errands: readonly Errand[], at: number): void {
      for (const errand of errands) laneFor(errand.row.chat).add({ ...errand, at });
    }

    async function settle(errands: readonly Errand[], outcome: Outcome, message: Composed): Promise<void> {
      const [first] = errands;
      if (!first) return;
      const key = chatOfName(first.row.chat);
      const names = errands.map(({ row }) => row.id);
      switch (outcome.kind) {
        case 'sent':
          return end(errands, 'sent', { message, ...(outcome.receipt && { receipt: outcome.receipt }) });
        case 'unconfirmed':
          return end(errands, 'unconfirmed', { message });
        case 'parked':
          // In either order: who is told again though parked, or parked anew, has lost nothing.
          await Promise.all([
            keep(() => store.park(key, outcome.reason)),
            end(errands, 'parked', { reason: outcome.reason }),
          ]);
          return;
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
        case 'refused': {
          const reason = outcome.isUnknown ? `${UNKNOWN}${outcome.reason}` : outcome.reason;
          log.error({ rows: names, reason }, 'a notice was refused');
          if (outcome.isUnknown && isRefusedTooOften(errands)) await keep(() => store.park(key, 'refused'));
          await end(errands, 'failed', { reason });
          return parts.onFailed?.();
        }
        case 'try_later': {
          const { reason } = outcome;
          log.info({ rows: names, reason }, 'a notice is tried again later');
          const attempts = Math.max(...errands.map((errand) => errand.attempts)) + 1;
          const since = Math.min(...errands.map((errand) => errand.since ?? now()));
          if (now() - since >= RETRY_POLICY.giveUpMs) {
            log.error({ rows: names, reason }, 'a notice was given up');
            await end(errands, 'failed', { reason });
            return parts.onFailed?.();
          }
          const isDoubtful = (errand: Errand) => outcome.isDoubtful ?? errand.isDoubtful;
          return putBack(
            errands.map((errand) => ({ ...errand, attempts, since, isDoubtful: isDoubtful(errand) })),
            now() + delayBefore(attempts, random),
          );
        }
      }
    }

    /** Whether the releases before were refused in words that nobody knows, as these rows are now. */
    function isRefusedTooOften(errands: readonly Errand[]): boolean {
      const isRelease = ({ notice }: Row) => outbox.find(notice)?.kind === 'release';
      const ended = errands
        .flatMap(({ row }) => outbox.rowsOf(row.chat))
        .filter((row) => row.state !== 'waiting' && isRelease(row))
        .sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
      const taken = ended.findIndex(({ state, reason }) => state !== 'failed' || !reason?.startsWith(UNKNOWN));
      const refused = [
        ...errands.map(({ row }) => row).filter(isRelease),
        ...ended.slice(0, taken < 0 ? undefined : taken),
      ];
      return new Set(refused.map(({ notice }) => notice)).size >= MOST_REFUSED;
    }

    /** A defect of ours: the rows come again, later and later, and are at last reported. */
    function settleDefect(errands: readonly Errand[], error: unknown): Promise<void> {
      log.error({ err: error, rows: errands.map(({ row }) => row.id) }, 'a notice could not be made');
      return settle(errands, { kind: 'try_later', reason: 'defect' }, NOTHING);
    }

    /** Whether what was handed over before has arrived; `absent` where it has not, or nobody can tell. */
    async function ask({ row, isDoubtful }: Errand, seenBy: LookBack | undefined, reply: Reply) {
      if (!isDoubtful || !seenBy || row.bookmark === undefined) return ABSENT;
      return seenBy.find(chatOfName(row.chat).id, reply, row.bookmark, turn);
    }

    async function hand(taken: readonly Errand[], land: () => void): Promise<void> {
      const [first] = taken;
      if (!first) return;
      const { chat, bookmark: before } = first.row;
      if (store.parkedReason(chatOfName(chat))) return end(taken, 'parked');
      // What was one message before the process died is looked for as that message; the rest goes after it.
      const isTogether = ({ row, isDoubtful }: Errand) =>
        isDoubtful === first.isDoubtful && (!isDoubtful || row.bookmark === before);
      const errands = taken.filter(isTogether);
      putBack(
        taken.filter((errand) => !isTogether(errand)),
        now(),
      );
      const { wanted, message } = compose(errands.map(({ row }) => row));
      const going = errands.filter(({ row }) => wanted.includes(row));
      const unwanted = errands.filter(({ row }) => !wanted.includes(row));
      // Before anything is waited for: the next row must see that this one has its share of the pace.
      const giveBack = message && pacer.take(chat);
      if (unwanted.length > 0) await end(unwanted, 'withdrawn');
      if (!message) return;
      for (const { row } of going) {
        const content = message.contentOf(row);
        if (content) await keep(() => outbox.tell(content.name, content.figures));
      }
      const { id } = chatOfName(chat);
      const seenBy = lookBack?.covers(id) ? lookBack : undefined;
      const found = await ask(first, seenBy, message.reply);
      if (found.kind === 'try_later') giveBack?.();
      if (found.kind !== 'absent') return settle(going, found, message);
      const bookmark = seenBy?.bookmark();
      if (bookmark !== undefined) {
        await keep(async () => void (await Promise.all(going.map(({ row }) => outbox.hand(row, bookmark)))));
      }
      const outcome = await sender.send(id, message.reply);
      // What arrived counts as in flight until its end is written: until then a dying process would leave it in doubt.
      if (outcome.kind !== 'sent' && outcome.kind !== 'unconfirmed') land();
      // What may have arrived all the same is looked for before anything more is said there.
      if (outcome.kind === 'try_later' && seenBy) giveBack?.();
      await settle(going, outcome, message);
    }

    return {
      platform: sender.platform,
      prepare: (count: number) =>
        Promise.race([sender.prepare?.(count), sleep(LONGEST_PREPARATION_MS, undefined, { ref: false })]),
      lanes: seen ? [unseen, seen] : [unseen],
      remember: (receipts: readonly string[]) => lookBack?.remember(receipts),
      add: (row: Row) =>
        laneFor(row.chat).add({ row, at: row.due, attempts: 0, isDoubtful: row.bookmark !== undefined }),
      state(): LaneState {
        const own = seen ? [unseen, seen] : [unseen];
        const overdue = own.flatMap((lane) => lane.overdueSince() ?? []);
        const trouble = sender.trouble?.();
        return {
          platform: sender.platform,
          perSecond: sender.perSecond,
          ...(trouble && { trouble }),
          waiting: own.reduce((sum, lane) => sum + lane.waiting(), 0),
          ...(overdue.length > 0 && { overdueSince: Math.min(...overdue) }),
          lastEnd,
        };
      },
    };
  }

  return {
    async take(rows) {
      const fresh = new Map(ways.map((way) => [way.platform, { way, own: [] as Row[] }]));
      await inSlices(rows, (row) => {
        const of = fresh.get(chatOfName(row.chat).platform);
        if (!of || known.has(row.id) || row.state !== 'waiting') return;
        known.add(row.id);
        of.own.push(row);
      });
      const taken = [...fresh.values()].filter(({ own }) => own.length > 0);
      await Promise.all(taken.map(({ way, own }) => way.prepare(own.length)));
      for (const { way, own } of taken) await inSlices(own, (row) => way.add(row));
    },
    start() {
      if (isStarted) return;
      isStarted = true;
      for (const way of ways) way.remember(outbox.receipts(way.platform));
      for (const lane of lanes) loops.push(lane.run());
    },
    async stop() {
      isStopped = true;
      for (const lane of lanes) lane.stop();
      await Promise.all(loops);
    },
    async idle() {
      await Promise.all(lanes.map((lane) => lane.idle()));
    },
    lanes: () => ways.map((way) => way.state()),
    diskTrouble: () => diskTrouble,
  };
}

/** Releases. */
const MOST_REFUSED = 3;

const ABSENT = { kind: 'absent' } as const;

const NOTHING: Composed = {
  reply: { language: 'en', outcome: 'missing', title: '', lines: [], notes: [], links: [], buttons: [], figures: [] },
  contentOf: () => undefined,
};
