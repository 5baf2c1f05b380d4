/** Puts together who wants to know, what is sent and through which doors; for the running Koshi and for the operator's command. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Answers } from '../answers/create-answers.ts';
import type { Door } from '../chats/door.ts';
import type { SubscriptionParts } from '../chats/requests/answer-subscription.ts';
import type { Admin, Config } from '../config.ts';
import { type Alarms, createAlarms } from '../notices/create-alarms.ts';
import { createComposer } from '../notices/create-composer.ts';
import { createNotices, type Notices } from '../notices/create-notices.ts';
import { createDeliverer, type Deliverer } from '../notices/delivery/create-deliverer.ts';
import { openOutbox } from '../notices/delivery/open-outbox.ts';
import type { Sender } from '../notices/delivery/sender.ts';
import { isStale } from '../notices/due/is-stale.ts';
import { rekeySlack } from '../notices/rekey-slack.ts';
import type { Log } from '../operations/create-log.ts';
import type { Reader } from '../questions/create-reader.ts';
import { createSubscriptionReader } from '../questions/subscriptions/read-subscription.ts';
import { createNoticeReplies } from '../replies/create-notice-replies.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Messages } from '../replies/messages/messages.ts';
import type { Reply } from '../replies/reply.ts';
import type { Answer } from '../statistics/answer.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import type { Language } from '../statistics/language.ts';
import type { Lexicon } from '../statistics/lexicon.ts';
import type { Period } from '../statistics/time/period.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import { chatOfName } from '../stores/chat-name.ts';
import { chatOfPlace } from '../stores/chat-place.ts';
import type { ChatKey, ChatStore } from '../stores/chat-store.ts';
import type { StateLock } from '../stores/files/lock-state-dir.ts';
import { openSubscriptionStore } from '../stores/files/open-subscription-store.ts';
import { moveSettings } from '../stores/move-settings.ts';

const MINUTE_MS = 60_000;
const SOON_MS = 2000;
const ALARM_TRIES = 5;
const ALARM_PAUSE_MS = 20_000;
const CALENDAR_MS = 10 * MINUTE_MS;

export interface NoticesOptions {
  /** STATE_DIR. */
  readonly dir: string;
  readonly lock: StateLock;
  readonly log: Log;
  readonly codebook: Codebook;
  readonly messages: Messages;
  readonly answers: Answers;
  readonly lexicon: Lexicon;
  readonly reader: Reader;
  /** Words the pictures of releases; without it they come in words alone. */
  readonly replies?: Pick<Replies, 'sayChart'>;
  readonly chats: ChatStore;
  readonly admins: readonly Admin[];
  readonly defaultLanguage: Language;
  readonly fixedNow?: Date;
}

export interface OpenNotices {
  /** For the desk. */
  readonly parts: SubscriptionParts;
  readonly notices: Notices;
  readonly alarms: Alarms;
  /** Sends through these from now on, beginning with what an earlier process left. */
  connect(senders: readonly Sender[], doors?: readonly Door[]): Promise<void>;
  /** True while there is a way out for what is due. */
  isSending(): boolean;
  /** Chats that have subscriptions, for the metrics. */
  count(): number;
  waiting(): number;
  health(): string | undefined;
  stop(): Promise<void>;
}

/** A clock that may begin at another instant but always runs: what is due in an hour must come. */
function createClock(fixedNow: Date | undefined): () => number {
  if (!fixedNow) return Date.now;
  const aheadMs = fixedNow.getTime() - Date.now();
  return () => Date.now() + aheadMs;
}

/** What the configuration says of them. */
export function noticeOptions({ stateDir, admins, defaultLanguage, fixedNow }: Config) {
  return { dir: stateDir, admins, defaultLanguage, ...(fixedNow && { fixedNow }) };
}

export async function openNotices(options: NoticesOptions): Promise<OpenNotices> {
  const { dir, lock, log, codebook, lexicon, messages, answers, reader, chats, admins, defaultLanguage } = options;
  const now = createClock(options.fixedNow);
  const subscriptions = await openSubscriptionStore({ dir, lock, log, now: () => new Date(now()) });
  const outbox = await openOutbox({ dir, lock, log, now });
  const { store } = subscriptions;
  await rekeySlack({ store, outbox, chats });
  const replies = createNoticeReplies({ codebook, messages });
  const { replies: charting } = options;
  const ask = (question: Parameters<Answers['answer']>[0]) =>
    answers.answer(question, { today: dayInAlmaty(new Date(now())) });
  const hasFigures = (period: Period) => ask({ kind: 'summary', area: 'KZ', period }).outcome === 'answered';
  const composer = createComposer({
    store,
    replies,
    ask,
    ...(charting && {
      pictureOf: (summary: Answer, language: Language) =>
        charting.sayChart(summary, language, { form: 'chart', ask }).picture,
    }),
    findNotice: outbox.find,
    isStale: (notice) => isStale(notice, now(), hasFigures),
    languageOf: (chat) => chats.find(chatOfPlace(chatOfName(chat)))?.language,
  });
  let deliverer: Deliverer | undefined;
  let senders: readonly Sender[] = [];
  let doors: readonly Door[] = [];
  const timers: NodeJS.Timeout[] = [];
  let soon: NodeJS.Timeout | undefined;
  const notices = createNotices({ outbox, store, composer, ask, deliverer: () => deliverer, now });

  function health(): string | undefined {
    const stored = subscriptions.health();
    return deliverer?.diskTrouble() ?? (stored.ok ? undefined : (stored.reason ?? 'failing'));
  }

  const alarms = createAlarms({
    lanes: () => deliverer?.lanes() ?? [],
    diskTrouble: health,
    notices: outbox.notices,
    countStates: notices.countStates,
    failedOf: outbox.failedOf,
    isOverdue: notices.isOverdue,
    isReported: outbox.isReported,
    report: outbox.report,
    now,
    async tell(troubles) {
      log[troubles.length > 0 ? 'error' : 'info']({ troubles }, 'notices: what administrators are told');
      for (const { platform, id } of admins) {
        const sender = senders.find((each) => each.platform === platform);
        const language = chats.find({ platform, id })?.language ?? defaultLanguage;
        if (sender) await insist(sender, id, replies.sayAlarm(troubles, language));
      }
    },
  });

  /** Alarms are not in the outbox, whose own failure they may tell of. */
  async function insist(sender: Sender, id: string, reply: Reply): Promise<void> {
    for (let tries = 0; tries < ALARM_TRIES; tries += 1) {
      const outcome = await sender.send(id, reply);
      if (outcome.kind !== 'slow_down' && outcome.kind !== 'try_later') return;
      await wait(outcome.kind === 'slow_down' ? outcome.waitMs : ALARM_PAUSE_MS, undefined, { ref: false });
    }
    log.error({ platform: sender.platform }, 'an administrator could not be told');
  }

  function checkAlarms(): void {
    alarms.check().catch((error) => log.error({ err: error }, 'notices: administrators could not be told'));
  }

  /** Soon, so that rows that fail together are told together. */
  function checkSoon(): void {
    if (soon) return;
    soon = setTimeout(() => {
      soon = undefined;
      checkAlarms();
    }, SOON_MS);
    soon.unref();
  }

  /** The chat and those topics of it that something goes to. Only groups have topics. */
  function placesOf(chat: ChatKey): readonly ChatKey[] {
    if (chat.platform !== 'telegram') return [chat];
    const topics = store.all().filter(({ key }) => key.platform === 'telegram' && key.id.startsWith(`${chat.id}/`));
    return [chat, ...new Map(topics.map(({ key }) => [key.id, key])).values()];
  }

  function every(ms: number, work: () => Promise<void>): void {
    const timer = setInterval(() => {
      work().catch((error) => log.error({ err: error }, 'notices: a regular look failed'));
    }, ms);
    timer.unref();
    timers.push(timer);
  }

  return {
    notices,
    alarms,
    parts: {
      store,
      reader: createSubscriptionReader({ reader, codebook, lexicon }),
      replies,
      async mayChange(key, person) {
        const door = doors.find((each) => each.name === key.platform);
        // The terminal is its own administrator.
        return door?.mayChange ? door.mayChange(key.id, person) : true;
      },
      isOperator: (key, person) => admins.some(({ platform, id }) => platform === key.platform && id === person),
      deliveriesOf: notices.deliveriesOf,
      status: notices.status,
      troubles: alarms.troubles,
      forget: async (chat) => {
        for (const place of placesOf(chat)) await notices.forget(place);
      },
      async wake(chat) {
        for (const place of placesOf(chat)) await store.wake(place);
      },
      move: notices.move,
      placesOf,
      now: () => new Date(now()),
    },

    async connect(given, through = []) {
      senders = given;
      doors = through;
      deliverer = createDeliverer({
        outbox,
        store,
        senders,
        compose: composer.compose,
        onMoved: (from, to) => moveSettings(chats, from, to),
        onFailed: checkSoon,
        log,
        now,
      });
      await outbox.compact(now());
      await notices.resume();
      deliverer.start();
      await notices.keepCalendar();
      every(CALENDAR_MS, () => notices.keepCalendar());
      every(MINUTE_MS, () => alarms.check());
    },

    isSending: () => senders.length > 0,
    count: () => store.all().length,
    waiting: () => outbox.waiting().length,
    health,

    async stop() {
      for (const timer of timers) clearInterval(timer);
      clearTimeout(soon);
      await deliverer?.stop();
      await outbox.close();
      await subscriptions.close();
    },
  };
}
