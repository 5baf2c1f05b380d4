/** Makes notices: who is to be told what, and when. Each is made once, however often it is asked for. */
import { createHash } from 'node:crypto';
import type { Reply } from '../replies/reply.ts';
import type { DeliverySaid, StatusSaid } from '../replies/subscriptions/say-deliveries.ts';
import type { Language } from '../statistics/language.ts';
import { formatPeriod, isSamePeriod, type Period } from '../statistics/time/period.ts';
import { chatOfName, nameOfChat } from '../stores/chat-name.ts';
import type { ChatKey } from '../stores/chat-store.ts';
import type { Notice } from '../stores/notice.ts';
import type { Outbox, StateCounts } from '../stores/outbox.ts';
import type { SubscriptionStore } from '../stores/subscription-store.ts';
import type { Composer } from './create-composer.ts';
import type { Deliverer } from './delivery/deliverer.ts';
import { createDrafts } from './due/create-drafts.ts';
import { type Corrections, findCorrections } from './due/find-corrections.ts';
import type { Ask } from './due/find-own-figures.ts';

export interface NoticesParts {
  readonly outbox: Outbox;
  readonly store: SubscriptionStore;
  readonly composer: Composer;
  readonly ask: Ask;
  /** In which each release is announced, and the language that is spoken there. */
  readonly channels: readonly ChatKey[];
  readonly language: Language;
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

export interface Untold {
  readonly notice: string;
  /** Chats. */
  readonly due: number;
  readonly missing: number;
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
  /** Who was due against who has a row, of the releases of the last days: those where somebody was left out. */
  findUntold(): Promise<readonly Untold[]>;
  countStates(notice: string): Promise<StateCounts>;
  /** Rows that may go now and have not come to their end. */
  isOverdue(notice: string): Promise<boolean>;
  deliveriesOf(key: ChatKey): Promise<readonly DeliverySaid[]>;
  /** Subscriptions, ledger and all. */
  forget(key: ChatKey): Promise<void>;
  /** The chat has another id now: subscriptions and ledger go along. */
  move(from: ChatKey, to: ChatKey): Promise<void>;
  status(): Promise<Omit<StatusSaid, 'troubles'>>;
}

const DAY_MS = 24 * 3_600_000;
const MOST_DELIVERIES = 15;
/** A release is late when the day it was expected on is over in Kazakhstan. */
const LATE_AFTER_MS = DAY_MS;
/** A late note weeks after is no news. */
const LATE_UNTIL_MS = 7 * DAY_MS;
/** Of older releases nobody can still be told. */
const COMPARED_MS = 3 * DAY_MS;

export function createNotices(parts: NoticesParts): Notices {
  const { outbox, store, composer, ask, channels, language, deliverer, now } = parts;
  const drafts = createDrafts({ store, ask, channels, language, now });
  const look = () => deliverer()?.look();

  /** Adds the rows; those of the first page may go while the others are still added. */
  async function fill(notice: Notice, corrections?: Corrections): Promise<void> {
    if (await outbox.isFilled(notice.id)) return;
    for await (const rows of drafts.of(notice, corrections)) {
      if (rows.length === 0) continue;
      await outbox.addRows(rows);
      await outbox.ready(notice.id);
      look();
    }
    await outbox.fill(notice.id);
    look();
  }

  /** Opens and fills; the same notice a second time changes nothing. */
  async function issue(notice: Notice, corrections?: Corrections): Promise<void> {
    await outbox.open(notice);
    await fill((await outbox.find(notice.id)) ?? notice, corrections);
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

  /** With a release, who is due both gets them in one message: both rows of such a chat are there before either may go. */
  async function correct(release?: Notice): Promise<string | undefined> {
    const corrections = await findCorrections(ask, outbox);
    const [first] = corrections?.changes ?? [];
    if (!corrections || !first) return undefined;
    const { changes } = corrections;
    const name = createHash('sha256').update(JSON.stringify(changes)).digest('base64url').slice(0, 12);
    const period = release?.period ?? first.period;
    const wanted: Notice = { id: `correction:${name}`, kind: 'correction', period, created: created(), changes };
    await outbox.open(wanted);
    const notice = (await outbox.find(wanted.id)) ?? wanted;
    if (release && !(await outbox.isFilled(notice.id))) {
      for await (const rows of drafts.of(notice, corrections)) {
        const chats = rows.map(({ chat }) => chat);
        const both = [...rows, ...(await drafts.ofChats(release, chats))];
        await outbox.addRows(both.sort((one, other) => (one.chat < other.chat ? -1 : 1)));
        for (const { id } of [notice, release]) await outbox.ready(id);
        look();
      }
    }
    await fill(notice, corrections);
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
    await outbox.open(notice);
    // Corrections first: what the release tells is not yet told.
    const correction = await correct(notice);
    await issue(notice);
    return { notice: notice.id, ...(correction && { correction }) };
  }

  async function resume(): Promise<void> {
    for (const notice of await outbox.notices()) {
      if (await outbox.isFilled(notice.id)) continue;
      await fill(notice, notice.kind === 'correction' ? await findCorrections(ask, outbox) : undefined);
    }
    look();
  }

  async function keepCalendar(): Promise<void> {
    const releases = askReleases();
    const today = now();
    for (const { date, period } of releases?.coming ?? []) {
      const untilMs = Date.parse(`${date}T00:00:00+05:00`) - today;
      if (untilMs <= 0 || untilMs > DAY_MS) continue;
      const id = `reminder:${formatPeriod(period)}:${date}`;
      await issue({ id, kind: 'reminder', period, expected: date, created: created() });
    }
    // What was promised by a reminder, and is not out though its day is over.
    for (const notice of await outbox.notices()) {
      if (notice.kind !== 'reminder' || hasFigures(notice.period)) continue;
      const overdueMs = today - Date.parse(`${notice.expected}T00:00:00+05:00`);
      if (overdueMs < LATE_AFTER_MS || overdueMs > LATE_UNTIL_MS) continue;
      const { period, expected } = notice;
      await issue({
        id: `late:${formatPeriod(period)}:${expected}`,
        kind: 'late',
        period,
        expected,
        created: created(),
      });
    }
  }

  /** Whether the chat could not be told at that time: nothing was sent to it before either. */
  async function wasAway(chat: string, { created }: Notice): Promise<boolean> {
    const before = (await outbox.rowsOf(chat)).filter(({ at, due }) => (at ?? due) <= Date.parse(created));
    const last = before.sort((one, other) => (one.at ?? one.due) - (other.at ?? other.due)).at(-1);
    return last?.state === 'parked' || last?.state === 'failed';
  }

  async function findUntold(): Promise<readonly Untold[]> {
    const found: Untold[] = [];
    for (const notice of await outbox.notices()) {
      const isRecent = now() - Date.parse(notice.created) < COMPARED_MS;
      if (notice.kind !== 'release' || !isRecent || !(await outbox.isFilled(notice.id))) continue;
      let [due, missing] = [0, 0];
      for await (const rows of drafts.ofEarlier(notice)) {
        due += rows.length;
        for (const chat of await outbox.lacking(
          notice.id,
          rows.map((row) => row.chat),
        )) {
          if (!(await wasAway(chat, notice))) missing += 1;
        }
      }
      if (missing > 0) found.push({ notice: notice.id, due, missing });
    }
    return found;
  }

  return {
    findUntold,
    async preview(period, language) {
      if (!hasFigures(period)) return undefined;
      const made = composer.makeRelease(period, [{ scope: {}, rhythm: 'daytime', reminder: false }], language);
      const notice: Notice = { id: releaseId(period), kind: 'release', period, created: created() };
      const chats: Record<string, number> = {};
      for await (const rows of drafts.of(notice)) {
        for (const { chat, subscriptions } of rows) {
          if (subscriptions.length === 0) continue;
          const { platform } = chatOfName(chat);
          chats[platform] = (chats[platform] ?? 0) + 1;
        }
      }
      return made && { reply: made.reply, chats };
    },

    publish: (period) => inTurn(() => publish(period)),
    correct: () =>
      inTurn(async () => {
        composer.clear();
        return correct();
      }),
    resume: () => inTurn(resume),
    keepCalendar: () => inTurn(keepCalendar),

    countStates: outbox.countStates,
    isOverdue: (notice) => outbox.isDue(notice, now()),

    async deliveriesOf(key) {
      const said: DeliverySaid[] = [];
      for (const { notice, state, at, due } of await outbox.rowsOf(nameOfChat(key))) {
        const found = await outbox.find(notice);
        if (found) said.push({ kind: found.kind, period: found.period, state, at: at ?? due });
      }
      return said.sort((a, b) => b.at - a.at).slice(0, MOST_DELIVERIES);
    },

    async forget(key) {
      await store.forget(key);
      await outbox.forget(nameOfChat(key));
      // A notice that is just being made may have had the chat in hand.
      last = last.then(() => outbox.forget(nameOfChat(key))).catch(() => undefined);
    },

    async move(from, to) {
      await store.move(from, to);
      await outbox.move(nameOfChat(from), nameOfChat(to));
      last = last.then(() => outbox.move(nameOfChat(from), nameOfChat(to))).catch(() => undefined);
    },

    async status() {
      const { subscriptions, chats, parked } = await store.counts();
      const last = (await outbox.notices()).filter((notice) => notice.kind === 'release').at(-1);
      return {
        subscriptions,
        chats,
        parked,
        queues: (await deliverer()?.lanes()) ?? [],
        overdue: askReleases()?.overdue ?? [],
        ...(last && { last: { period: last.period, states: await outbox.countStates(last.id) } }),
      };
    },
  };
}
