/** Puts together who wants to know, what is sent and through which doors; for the running Koshi and for the operator's command. */
import { setTimeout as wait } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Answers } from '../answers/create-answers.ts';
import type { Door } from '../chats/door.ts';
import type { SubscriptionParts } from '../chats/requests/answer-subscription.ts';
import type { Admin, Config } from '../config.ts';
import { type Alarms, createAlarms } from '../notices/create-alarms.ts';
import { createComposer } from '../notices/create-composer.ts';
import { createNotices, type Notices } from '../notices/create-notices.ts';
import { createDeliverer } from '../notices/delivery/create-deliverer.ts';
import type { Deliverer } from '../notices/delivery/deliverer.ts';
import type { Sender } from '../notices/delivery/sender.ts';
import { isStale } from '../notices/due/is-stale.ts';
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
import type { ChatKey } from '../stores/chat-store.ts';
import { moveSettings } from '../stores/move-settings.ts';
import type { Stores } from '../stores/stores.ts';
import { createClock } from './create-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** In Kazakhstan, when nobody asks. */
const NIGHT = '03';
/** Doubts remembered, so that each is told once. */
const MOST_REPORTED = 1000;
const SOON_MS = 2000;
const ALARM_TRIES = 5;
const ALARM_PAUSE_MS = 20_000;
const CALENDAR_MS = 10 * MINUTE_MS;

export interface NoticesOptions {
  readonly stores: Stores;
  readonly log: Log;
  readonly codebook: Codebook;
  readonly messages: Messages;
  readonly answers: Answers;
  readonly lexicon: Lexicon;
  readonly reader: Reader;
  /** Words the pictures of releases; without it they come in words alone. */
  readonly replies?: Pick<Replies, 'sayChart'>;
  readonly admins: readonly Admin[];
  /** In which each release is announced. */
  readonly channels?: readonly ChatKey[];
  readonly defaultLanguage: Language;
  /** Of the data. */
  readonly version: () => string;
  readonly fixedNow?: Date;
}

export interface OpenNotices {
  /** For the desk. */
  readonly parts: SubscriptionParts;
  readonly notices: Notices;
  readonly alarms: Alarms;
  /** Sends through these from now on, beginning with what an earlier process left. */
  connect(senders: readonly Sender[], doors?: readonly Door[]): Promise<void>;
  /** The facts have changed. */
  renew(): void;
  /** True while there is a way out for what is due. */
  isSending(): boolean;
  /** Subscriptions, for the metrics. */
  count(): Promise<number>;
  waiting(): Promise<number>;
  health(): string | undefined;
  stop(): Promise<void>;
}

/** What the configuration says of them. */
export function noticeOptions({ doors, admins, defaultLanguage, fixedNow }: Config) {
  const channels = doors.flatMap(({ name, channel }) => (channel ? [{ platform: name, id: channel }] : []));
  return { admins, channels, defaultLanguage, ...(fixedNow && { fixedNow }) };
}

export function openNotices(options: NoticesOptions): OpenNotices {
  const { stores, log, codebook, lexicon, messages, answers, reader, admins, defaultLanguage } = options;
  const { chats, outbox, subscriptions: store, leadership, pace } = stores;
  const now = createClock(options.fixedNow);
  const replies = createNoticeReplies({ codebook, messages });
  const { replies: charting } = options;
  const ask = (question: Parameters<Answers['answer']>[0]) =>
    answers.answer(question, { today: dayInAlmaty(new Date(now())) });
  const hasFigures = (period: Period) => ask({ kind: 'summary', area: 'KZ', period }).outcome === 'answered';
  const composer = createComposer({
    replies,
    ask,
    ...(charting && {
      pictureOf: (summary: Answer, language: Language) =>
        charting.sayChart(summary, language, { form: 'chart', ask }).picture,
    }),
    findNotice: outbox.find,
    isStale: (notice) => isStale(notice, now(), hasFigures),
    languageOf: async (chat) => (await chats.find(chatOfPlace(chatOfName(chat))))?.language,
  });
  let deliverer: Deliverer | undefined;
  let senders: readonly Sender[] = [];
  let doors: readonly Door[] = [];
  let timers: NodeJS.Timeout[] = [];
  let soon: NodeJS.Timeout | undefined;
  const reported = new LRUCache<string, true>({ max: MOST_REPORTED });
  const notices = createNotices({
    outbox,
    store,
    composer,
    ask,
    channels: options.channels ?? [],
    language: defaultLanguage,
    deliverer: () => deliverer,
    now,
  });

  const health = () => deliverer?.diskTrouble() ?? stores.health();

  const alarms = createAlarms({
    lanes: async () => (await deliverer?.lanes()) ?? [],
    diskTrouble: health,
    outbox,
    isOverdue: notices.isOverdue,
    now,
    async tell(troubles) {
      log[troubles.length > 0 ? 'error' : 'info']({ troubles }, 'notices: what administrators are told');
      for (const { platform, id } of admins) {
        const sender = senders.find((each) => each.platform === platform);
        const language = (await chats.find({ platform, id }))?.language ?? defaultLanguage;
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

  function every(ms: number, work: () => Promise<void>): void {
    const timer = setInterval(() => {
      work().catch((error) => log.error({ err: error }, 'notices: a regular look failed'));
    }, ms);
    timer.unref();
    timers.push(timer);
  }

  async function compareAtNight(): Promise<void> {
    const hour = new Date(now()).toLocaleTimeString('en-GB', { timeZone: 'Asia/Almaty', hour: '2-digit' });
    if (hour !== NIGHT) return;
    for (const untold of await notices.findUntold()) await alarms.report({ kind: 'untold', ...untold });
  }

  /** This process sends from now on. */
  async function begin(): Promise<void> {
    const sending = createDeliverer({
      outbox,
      store,
      senders,
      compose: composer.compose,
      mayAct: () => leadership.isLeading(),
      onMoved: (from, to) => moveSettings(chats, from, to),
      onFailed: checkSoon,
      log,
      now,
    });
    deliverer = sending;
    await outbox.tidy(now());
    await sending.start();
    await notices.resume();
    await notices.keepCalendar();
    every(CALENDAR_MS, () => notices.keepCalendar());
    every(MINUTE_MS, () => alarms.check());
    every(HOUR_MS, compareAtNight);
  }

  async function end(): Promise<void> {
    for (const timer of timers) clearInterval(timer);
    timers = [];
    const sending = deliverer;
    deliverer = undefined;
    await sending?.stop();
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
        for (const place of await store.placesOf(chat)) await notices.forget(place);
      },
      wake: (chat) => store.wake(chat),
      move: notices.move,
      placesOf: (chat) => store.placesOf(chat),
      report(mistake) {
        const version = options.version();
        const key = `${version} ${mistake.command}`;
        if (admins.length > 0 && !reported.has(key)) {
          reported.set(key, true);
          alarms
            .report({ kind: 'reported', version, ...mistake })
            .catch((error) => log.error({ err: error }, 'a reader’s doubt could not be passed on'));
        }
        return admins.length > 0;
      },
      now: () => new Date(now()),
    },

    async connect(given, through = []) {
      senders = given;
      doors = through;
      for (const sender of senders) {
        const { platform } = sender;
        sender.onAnswer((chat) => pace.tell({ platform, chat }));
        sender.numbers?.onNumber((number) => pace.tell({ platform, number }));
      }
      pace.listen(({ platform, chat, number }) => {
        if (chat !== undefined) deliverer?.countAnswer({ platform, id: chat });
        if (number !== undefined) senders.find((each) => each.platform === platform)?.numbers?.hear(number);
      });
      await leadership.strive({ begin, end });
    },

    renew: () => composer.clear(),
    isSending: () => senders.length > 0,
    count: async () => (await store.counts()).subscriptions,
    waiting: () => outbox.countWaiting(),
    health,

    async stop() {
      clearTimeout(soon);
      await end();
    },
  };
}
