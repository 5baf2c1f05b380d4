/**
 * Hands over what is due, each platform by itself, so that one that wants silence does not hold up another, and writes
 * down what became of it.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../replies/reply.ts';
import { chatOfName, nameOfChat } from '../../stores/chat-name.ts';
import type { ChatKey } from '../../stores/chat-store.ts';
import { type Row, type RowState, UNKNOWN } from '../../stores/notice.ts';
import type { Postponed } from '../../stores/outbox.ts';
import { createLane, type Errand, type Lane } from './create-lane.ts';
import { createPacer } from './create-pacer.ts';
import type { Composed, Deliverer, DelivererParts, LaneState } from './deliverer.ts';
import { isRefusedTooOften } from './is-refused-too-often.ts';
import { delayBefore, RETRY_POLICY } from './retry-policy.ts';
import type { LookBack, Outcome, Sender } from './sender.ts';

const SECOND_MS = 1_000;
const LONGEST_PREPARATION_MS = 2 * SECOND_MS;
/** In flight at once, as a share of a second's messages, where each can be looked for later: the way there and back takes as long. */
const FLIGHT_SECONDS = 0.06;
const LEAST_IN_FLIGHT = 4;
/** In flight at once where nobody can be asked: the one message that a dying process may double. */
const UNSEEN_IN_FLIGHT = 1;
/** Claimed at once: what goes out in two seconds. */
const CLAIMED_SECONDS = 2;
const CLAIMED = { least: 20, most: 2_000 };
const UNSEEN_CLAIMED = 40;
/** So many of the last messages are looked at when one is looked for. */
const MOST_RECEIPTS = 20_000;

export function createDeliverer(parts: DelivererParts): Deliverer {
  const { outbox, store, compose, mayAct, log, now, random = Math.random } = parts;
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
    const countAnswer = (id: string) => void pacer.take(nameOfChat({ platform: sender.platform, id }));
    sender.onAnswer(countAnswer);
    const laneOf = (mostInFlight: () => number, groups?: boolean) =>
      createLane({
        pacer,
        mostInFlight,
        mostClaimed: () => (groups === false ? mostClaimed() : UNSEEN_CLAIMED),
        mayGo: () => diskTrouble === undefined && sender.isReady() && mayAct(),
        claim: (most, leaseMs) =>
          outbox.claim({
            platform: sender.platform,
            ...(groups !== undefined && { groups }),
            most,
            leaseMs,
            now: now(),
          }),
        release: (rows) => outbox.release(rows),
        prepare,
        hand: (errands, land) => hand(errands, land).catch((error) => settleDefect(errands, error)),
        now,
      });
    const mostClaimed = () =>
      Math.min(CLAIMED.most, Math.max(CLAIMED.least, Math.ceil(sender.perSecond * CLAIMED_SECONDS)));
    const seenInFlight = Math.max(LEAST_IN_FLIGHT, Math.ceil(sender.perSecond * FLIGHT_SECONDS));
    const unseen = laneOf(() => UNSEEN_IN_FLIGHT, lookBack && true);
    const seen = lookBack && laneOf(() => (lookBack.bookmark() === undefined ? UNSEEN_IN_FLIGHT : seenInFlight), false);
    const own = seen ? [unseen, seen] : [unseen];

    async function prepare(count: number): Promise<void> {
      await Promise.race([sender.prepare?.(count), sleep(LONGEST_PREPARATION_MS, undefined, { ref: false })]);
    }

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
          errands.map(({ row }) => {
            const content = message?.contentOf(row);
            return outbox.end(row, state, {
              ...(content && { content: content.name }),
              ...(reason && { reason }),
              ...(receipt && { receipt }),
            });
          }),
        );
      });
    }

    function laneFor(chat: string): Lane {
      return seen && lookBack?.covers(chatOfName(chat).id) ? seen : unseen;
    }

    function putBack(errands: readonly Errand[]): void {
      for (const errand of errands) laneFor(errand.row.chat).putBack([errand], now());
    }

    /** To be claimed again, as they will be then. */
    async function giveUp(errands: readonly Errand[], at = now(), more: Omit<Postponed, 'due'> = {}): Promise<void> {
      await keep(async () => {
        await Promise.all(errands.map(({ row }) => outbox.postpone(row, { ...more, due: at })));
      });
      for (const lane of own) lane.look();
    }

    async function fail(errands: readonly Errand[], reason: string): Promise<void> {
      await end(errands, 'failed', { reason });
      parts.onFailed?.();
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
          // A channel in which everybody is told does not come back by itself: administrators must hear of it.
          if (first.row.subscriptions.length === 0) return fail(errands, outcome.reason);
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
          return giveUp(errands);
        }
        case 'slow_down':
          pacer.pause(outcome.waitMs);
          return putBack(errands);
        case 'refused': {
          const reason = outcome.isUnknown ? `${UNKNOWN}${outcome.reason}` : outcome.reason;
          log.error({ rows: names, reason }, 'a notice was refused');
          if (
            outcome.isUnknown &&
            (await isRefusedTooOften(
              outbox,
              errands.map(({ row }) => row),
            ))
          )
            await keep(() => store.park(key, 'refused'));
          return fail(errands, reason);
        }
        case 'try_later': {
          const { reason } = outcome;
          log.info({ rows: names, reason }, 'a notice is tried again later');
          const attempts = Math.max(...errands.map(({ row }) => row.attempts ?? 0)) + 1;
          const since = Math.min(...errands.map(({ row }) => row.since ?? now()));
          if (now() - since >= RETRY_POLICY.giveUpMs) {
            log.error({ rows: names, reason }, 'a notice was given up');
            return fail(errands, reason);
          }
          const isDoubtful = outcome.isDoubtful ?? errands.some((errand) => errand.isDoubtful);
          return giveUp(errands, now() + delayBefore(attempts, random), { attempts, since, isDoubtful });
        }
      }
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
      // Before anything is waited for: the next row must see that this one has its share of the pace.
      const place = pacer.take(chat);
      const standing = await store.standing(chatOfName(chat));
      if (standing.parked) return end(taken, 'parked');
      // What was one message before the process died is looked for as that message; the rest goes after it.
      const isTogether = ({ row, isDoubtful }: Errand) =>
        isDoubtful === first.isDoubtful && (!isDoubtful || row.bookmark === before);
      const errands = taken.filter(isTogether);
      putBack(taken.filter((errand) => !isTogether(errand)));
      const { wanted, message } = await compose(
        errands.map(({ row }) => row),
        standing,
      );
      const going = errands.filter(({ row }) => wanted.includes(row));
      const unwanted = errands.filter(({ row }) => !wanted.includes(row));
      if (!message) place.giveBack();
      if (unwanted.length > 0) await end(unwanted, 'withdrawn');
      if (!message) return;
      for (const { row } of going) {
        const content = message.contentOf(row);
        if (content) await keep(() => outbox.tell(content.name, content.figures));
      }
      const { id } = chatOfName(chat);
      const seenBy = lookBack?.covers(id) ? lookBack : undefined;
      const found = await ask(first, seenBy, message.reply);
      if (found.kind === 'try_later') place.giveBack();
      if (found.kind !== 'absent') return settle(going, found, message);
      const bookmark = seenBy?.bookmark();
      const rows = going.map(({ row }) => row);
      let handed: readonly Row[] = [];
      const isKept = await keep(async () => {
        handed = await outbox.handed(rows, bookmark);
      });
      // Another process may send by now, or they may be wanted no more: whoever claims them next sees.
      if (!isKept || handed.length < rows.length || !mayAct()) return giveUp(going);
      const outcome = await sender.send(id, message.reply);
      place.landed();
      // What arrived counts as in flight until its end is written: until then a dying process would leave it in doubt.
      if (outcome.kind !== 'sent' && outcome.kind !== 'unconfirmed') land();
      // What may have arrived all the same is looked for before anything more is said there.
      if (outcome.kind === 'try_later' && seenBy) place.giveBack();
      await settle(going, outcome, message);
    }

    return {
      platform: sender.platform,
      lanes: own,
      countAnswer,
      async remember() {
        if (lookBack) lookBack.remember(await outbox.receipts(sender.platform, MOST_RECEIPTS));
      },
      async state(): Promise<LaneState> {
        const trouble = sender.trouble?.();
        return {
          platform: sender.platform,
          perSecond: sender.perSecond,
          ...(trouble && { trouble }),
          ...(await outbox.queue(sender.platform, now())),
          lastEnd,
        };
      },
    };
  }

  return {
    look() {
      for (const lane of lanes) lane.look();
    },
    async start() {
      if (isStarted) return;
      isStarted = true;
      for (const way of ways) await way.remember();
      for (const lane of lanes) loops.push(lane.run());
    },
    async stop() {
      isStopped = true;
      for (const lane of lanes) lane.stop();
      await Promise.all(loops);
    },
    countAnswer({ platform, id }) {
      ways.find((way) => way.platform === platform)?.countAnswer(id);
    },
    lanes: () => Promise.all(ways.map((way) => way.state())),
    diskTrouble: () => diskTrouble,
  };
}

const ABSENT = { kind: 'absent' } as const;

const NOTHING: Composed = {
  reply: { language: 'en', outcome: 'missing', title: '', lines: [], notes: [], links: [], buttons: [], figures: [] },
  contentOf: () => undefined,
};
