/** Makes notices: who is to be told what, and when. Each is made once, however often it is asked for. */
import { createHash } from 'node:crypto';
import type { Reply } from '../replies/reply.ts';
import type { DeliverySaid, StatusSaid } from '../replies/subscriptions/say-deliveries.ts';
import type { Language } from '../statistics/language.ts';
import { shiftDays } from '../statistics/time/days.ts';
import { formatPeriod, isSamePeriod, type Period } from '../statistics/time/period.ts';
import { chatOfName, nameOfChat } from '../stores/chat-name.ts';
import type { ChatKey } from '../stores/chat-store.ts';
import type { Subscription, SubscriptionStore } from '../stores/subscription-store.ts';
import type { Composer } from './create-composer.ts';
import type { Deliverer } from './delivery/create-deliverer.ts';
import { inSlices } from './delivery/in-slices.ts';
import type { Outbox, StateCounts } from './delivery/open-outbox.ts';
import { findCorrections } from './due/find-corrections.ts';
import { findDue, findMorningOf } from './due/find-due.ts';
import { type Ask, findOwnFigures } from './due/find-own-figures.ts';
import type { Notice, Row } from './notice.ts';

export interface NoticesParts {
  readonly outbox: Outbox;
  readonly store: SubscriptionStore;
  readonly composer: Composer;
  readonly ask: Ask;
  /** Absent where nothing is sent from here, only put into the outbox. */
  readonly deliverer: () => Deliverer | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

interface Preview {
  readonly reply: Reply;
  /** Chats that would be told, by platform. */
  readonly chats: Readonly<Record<string, number>>;
}

interface Published {
  readonly notice: string;
  /** Absent where no figure sent before has another value now. */
  readonly correction?: string;
}

export interface Notices {
  /** What who wants every release would be sent; absent when there are no figures for the period. */
  preview(period: Period, language: Language): Promise<Preview | undefined>;
  /** Puts the release into the outbox, and corrections of what was sent before; absent when there are no figures. */
  publish(period: Period): Promise<Published | undefined>;
  /** Tells those who were sent figures that are others now; absent when there are none. */
  correct(): Promise<string | undefined>;
  /** Finishes what a process that died left half made, and takes up what is still to be sent. */
  resume(): Promise<void>;
  /** Reminders and late notes that are due by the calendar. */
  keepCalendar(): Promise<void>;
  countStates(notice: string): StateCounts;
  /** Rows that may go now and have not come to their end. */
  isOverdue(notice: string): boolean;
  deliveriesOf(key: ChatKey): readonly DeliverySaid[];
  /** Subscriptions, ledger and all. */
  forget(key: ChatKey): Promise<void>;
  /** The chat has another id now: subscriptions and ledger go along. */
  move(from: ChatKey, to: ChatKey): Promise<void>;
  status(): Omit<StatusSaid, 'troubles'>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MOST_DELIVERIES = 15;
/** A release is late when the day it was expected on is over in Kazakhstan. */
const LATE_AFTER_MS = DAY_MS;
/** A late note weeks after is no news. */
const LATE_UNTIL_MS = 7 * DAY_MS;

type DraftRow = Omit<Row, 'id' | 'state'>;

export function createNotices(parts: NoticesParts): Notices {
  const { outbox, store, composer, ask, deliverer, now } = parts;

  function isWanted(subscription: Subscription): boolean {
    // A terminal lives as long as its window: nobody could be told there.
    return !subscription.muted && subscription.key.platform !== 'terminal' && !store.parkedReason(subscription.key);
  }

  /** One row for those subscriptions of a chat that share a rhythm; the earliest due of their quiet hours. */
  async function draftRows(
    notice: Notice,
    wanted: readonly Subscription[],
    dueOf: (subscription: Subscription) => number,
  ): Promise<DraftRow[]> {
    const rows = new Map<string, DraftRow>();
    await inSlices(wanted, (subscription) => {
      const { rhythm } = subscription.terms;
      const chat = nameOfChat(subscription.key);
      const key = `${chat} ${rhythm}`;
      const held = rows.get(key);
      rows.set(key, {
        notice: notice.id,
        chat,
        rhythm,
        language: held?.language ?? subscription.language,
        subscriptions: [...(held?.subscriptions ?? []), subscription.id],
        due: Math.min(held?.due ?? Number.POSITIVE_INFINITY, dueOf(subscription)),
      });
    });
    return [...rows.values()];
  }

  async function draftRelease(notice: Notice): Promise<DraftRow[]> {
    // Thousands share a handful of terms.
    const known = new Map<string, boolean>();
    const holds = ({ terms }: Subscription): boolean => {
      if (!terms.condition) return true;
      const key = JSON.stringify([terms.scope, terms.condition]);
      const found = known.get(key) ?? findOwnFigures(ask, terms, notice.period) !== undefined;
      known.set(key, found);
      return found;
    };
    const wanted: Subscription[] = [];
    await inSlices(store.all(), (each) => {
      if (isWanted(each) && holds(each)) wanted.push(each);
    });
    return draftRows(notice, wanted, dueBy(now()));
  }

  const dueBy = (instant: number) => {
    const known = new Map<string, number>();
    return ({ terms: { rhythm, quiet } }: Subscription): number => {
      const key = `${rhythm} ${quiet ? Object.values(quiet).join() : ''}`;
      const due = known.get(key) ?? findDue(rhythm, instant, quiet);
      known.set(key, due);
      return due;
    };
  };

  async function draftCorrection(notice: Extract<Notice, { kind: 'correction' }>): Promise<DraftRow[]> {
    const { changes, byChat } = findCorrections(ask, outbox.rows(), outbox.told);
    const placeOf = (place: number) =>
      notice.changes.findIndex((each) => JSON.stringify(each) === JSON.stringify(changes[place]));
    const changesOf = new Map<string, readonly number[]>();
    const wanted: Subscription[] = [];
    await inSlices([...byChat], ([chat, places]) => {
      // In the rhythm of the chat's most patient wish for quiet: one message, not one for each subscription.
      const held = store.of(chatOfName(chat)).filter(isWanted);
      const own = places.map(placeOf).filter((place) => place >= 0);
      const [first] = held;
      if (!first || own.length === 0) return;
      changesOf.set(chat, own);
      wanted.push(...held.map((each) => ({ ...each, terms: { ...each.terms, rhythm: first.terms.rhythm } })));
    });
    const rows = await draftRows(notice, wanted, dueBy(now()));
    return rows.map((row) => ({ ...row, changes: changesOf.get(row.chat) ?? [] }));
  }

  function draftCalendar(notice: Extract<Notice, { kind: 'reminder' | 'late' }>): Promise<DraftRow[]> {
    const wanted = store.all().filter((each) => each.terms.reminder && isWanted(each));
    const dayBefore = shiftDays(notice.expected, -1);
    // One note a chat, whatever the rhythms of its subscriptions: a weekly digest of tomorrow's release would come too late.
    return draftRows(
      notice,
      wanted.map((each) => ({ ...each, terms: { ...each.terms, rhythm: 'daytime' as const } })),
      (each) =>
        notice.kind === 'reminder'
          ? Math.max(findMorningOf(dayBefore, each.terms), now())
          : findDue('daytime', now(), each.terms.quiet),
    );
  }

  async function fill(notice: Notice): Promise<void> {
    if (outbox.isReady(notice.id)) return;
    const rows =
      notice.kind === 'release'
        ? draftRelease(notice)
        : notice.kind === 'correction'
          ? draftCorrection(notice)
          : draftCalendar(notice);
    await outbox.add(await rows);
    await outbox.ready(notice.id);
  }

  /** Opens and fills; the same notice a second time changes nothing. */
  async function issue(notice: Notice): Promise<void> {
    await outbox.open(notice);
    await fill(outbox.find(notice.id) ?? notice);
  }

  function askReleases() {
    const answer = ask({ kind: 'releases', which: 'all' });
    return answer.outcome === 'answered' && answer.body.kind === 'releases' ? answer.body : undefined;
  }

  function hasFigures(period: Period): boolean {
    return ask({ kind: 'summary', area: 'KZ', period }).outcome === 'answered';
  }

  /** First and final figures of a year are two releases of one period. */
  function releaseId(period: Period): string {
    const release = askReleases()?.past.find((each) => isSamePeriod(each.period, period));
    return `release:${release?.id ?? formatPeriod(period)}`;
  }

  const created = () => new Date(now()).toISOString();

  async function correct(released?: Period): Promise<string | undefined> {
    const { changes } = findCorrections(ask, outbox.rows(), outbox.told);
    const period = released ?? changes[0]?.period;
    if (changes.length === 0 || !period) return undefined;
    const name = createHash('sha256').update(JSON.stringify(changes)).digest('base64url').slice(0, 12);
    const notice: Notice = { id: `correction:${name}`, kind: 'correction', period, created: created(), changes };
    await issue(notice);
    return notice.id;
  }

  // One at a time: two that make the same notice at once would each find its rows missing.
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function publish(period: Period): Promise<Published | undefined> {
    if (!hasFigures(period)) return undefined;
    composer.clear();
    const notice: Notice = { id: releaseId(period), kind: 'release', period, created: created() };
    // Corrections first: what the release tells is not yet told, and who is due both gets them in one message.
    const correction = await correct(period);
    await issue(notice);
    await deliverer()?.take(outbox.waiting());
    return { notice: notice.id, ...(correction && { correction }) };
  }

  async function resume(): Promise<void> {
    for (const notice of outbox.notices()) await fill(notice);
    await deliverer()?.take(outbox.waiting());
  }

  async function keepCalendar(): Promise<void> {
    const releases = askReleases();
    const today = now();
    for (const { date, period } of releases?.coming ?? []) {
      const untilMs = Date.parse(`${date}T00:00:00+05:00`) - today;
      if (untilMs <= 0 || untilMs > DAY_MS) continue;
      const id = `reminder:${formatPeriod(period)}:${date}`;
      if (!outbox.isReady(id)) await issue({ id, kind: 'reminder', period, expected: date, created: created() });
    }
    // What was promised by a reminder, and is not out though its day is over.
    for (const notice of outbox.notices()) {
      if (notice.kind !== 'reminder' || hasFigures(notice.period)) continue;
      const overdueMs = today - Date.parse(`${notice.expected}T00:00:00+05:00`);
      if (overdueMs < LATE_AFTER_MS || overdueMs > LATE_UNTIL_MS) continue;
      const { period, expected } = notice;
      const id = `late:${formatPeriod(period)}:${expected}`;
      if (!outbox.isReady(id)) await issue({ id, kind: 'late', period, expected, created: created() });
    }
    await deliverer()?.take(outbox.waiting());
  }

  return {
    async preview(period, language) {
      if (!hasFigures(period)) return undefined;
      const made = composer.makeRelease(period, [{ scope: {}, rhythm: 'daytime', reminder: false }], language);
      const notice: Notice = { id: releaseId(period), kind: 'release', period, created: created() };
      const chats: Record<string, number> = {};
      for (const chat of new Set((await draftRelease(notice)).map((row) => row.chat))) {
        const { platform } = chatOfName(chat);
        chats[platform] = (chats[platform] ?? 0) + 1;
      }
      return made && { reply: made.reply, chats };
    },

    publish: (period) => inTurn(() => publish(period)),
    correct: () =>
      inTurn(async () => {
        composer.clear();
        const notice = await correct();
        await deliverer()?.take(outbox.waiting());
        return notice;
      }),
    resume: () => inTurn(resume),
    keepCalendar: () => inTurn(keepCalendar),

    countStates: outbox.countStates,
    isOverdue: (notice) => outbox.isDue(notice, now()),

    deliveriesOf(key) {
      return outbox
        .rowsOf(nameOfChat(key))
        .flatMap(({ notice, state, at, due }): DeliverySaid[] => {
          const found = outbox.find(notice);
          return found ? [{ kind: found.kind, period: found.period, state, at: at ?? due }] : [];
        })
        .sort((a, b) => b.at - a.at)
        .slice(0, MOST_DELIVERIES);
    },

    forget: (key) =>
      inTurn(async () => {
        await store.forget(key);
        await outbox.forget(nameOfChat(key));
      }),

    move: (from, to) =>
      inTurn(async () => {
        await store.move(from, to);
        await outbox.move(nameOfChat(from), nameOfChat(to));
      }),

    status() {
      const chats = new Map<string, number>();
      const seen = new Set<string>();
      for (const { key, language } of store.all()) {
        const chat = nameOfChat(key);
        if (seen.has(chat)) continue;
        seen.add(chat);
        const name = `${key.platform} ${language}`;
        chats.set(name, (chats.get(name) ?? 0) + 1);
      }
      const last = outbox
        .notices()
        .filter((notice) => notice.kind === 'release')
        .at(-1);
      return {
        subscriptions: store.all().length,
        chats: Object.fromEntries(chats),
        parked: store.countParked(),
        queues: deliverer()?.lanes() ?? [],
        overdue: askReleases()?.overdue ?? [],
        ...(last && { last: { period: last.period, states: outbox.countStates(last.id) } }),
      };
    },
  };
}
