/** Notices on their way to Telegram: one message each, by connections of their own, so that answers never queue behind them. */
import { Api, GrammyError, HttpError } from 'grammy';
import type { Outcome, Sender } from '../../../notices/delivery/sender.ts';
import type { Reply } from '../../../replies/reply.ts';
import { splitPlace } from '../../../stores/chat-place.ts';
import { createFetch } from '../outgoing/create-fetch.ts';
import { createPhotos, type Drawing } from '../outgoing/create-photos.ts';
import { causeOf, findTrouble } from '../outgoing/find-trouble.ts';
import { createHandOver, type Spot, sendingBy } from '../outgoing/hand-over.ts';
import { createPayment } from './create-payment.ts';
import { createLookBack, isPrivate } from './look-back.ts';

const SECOND_MS = 1000;
const CALL_SECONDS = 30;
/** Messages a second that cost nothing. */
const FREE_RATE = 30;
/** One message a second to a chat, twenty a minute to a group or channel. */
const CHAT_GAP_MS = 1.05 * SECOND_MS;
const GROUP_GAP_MS = 3.1 * SECOND_MS;
const MOST_CONNECTIONS = 100;
/** What is on its way at once, and the messages of people meanwhile. */
const LEAST_REACH = 20;
const REACH_SECONDS = 0.1;

export interface NoticeSettings {
  readonly token: string;
  readonly apiRoot?: string;
  /** Messages a second in bulk. */
  readonly rate?: number;
}

export interface TelegramNoticeSender extends Sender {
  /** A message was sent that answers somebody. */
  countAnswer(chat: string): void;
  /** Telegram has numbered a message that Koshi has just sent. */
  noteMessage(chat: number, message: number): void;
  /** Telegram had numbered a message of somebody else, however long ago. */
  hearMessage(chat: number, message: number): void;
}

/** What a refusal means for the notice; absent where there was none. */
function readRefusal(error: GrammyError): Outcome {
  const trouble = findTrouble(error);
  const reason = `${error.error_code} ${error.description}`;
  switch (trouble.kind) {
    case 'slow_down':
      return trouble;
    case 'moved':
      return { kind: 'moved', to: String(trouble.chat) };
    case 'unreachable':
      return { kind: 'parked', reason: trouble.reason };
    case 'unknown_topic':
      return { kind: 'parked', reason: 'forbidden' };
    case 'passing':
      return { kind: 'try_later', reason, isDoubtful: error.error_code >= 500 };
    // The operator changes the token; the notices wait for it.
    case 'operator':
      return { kind: 'try_later', reason };
    default:
      return { kind: 'refused', reason, ...(trouble.kind === 'unknown' && { isUnknown: true }) };
  }
}

export function createTelegramNoticeSender(
  settings: NoticeSettings,
  isReady: () => boolean = () => true,
  charts?: Drawing,
  now: () => number = () => performance.now(),
): TelegramNoticeSender {
  const { token, apiRoot, rate = FREE_RATE } = settings;
  const api = new Api(token, {
    timeoutSeconds: CALL_SECONDS,
    fetch: createFetch({ connections: MOST_CONNECTIONS }),
    ...(apiRoot && { apiRoot }),
  });
  const handOver = createHandOver({ photos: charts && createPhotos(charts), isAlone: true });
  const lookBack = createLookBack({
    api,
    settle: (error) => settle(error, true),
    reach: LEAST_REACH + Math.ceil(rate * REACH_SECONDS),
  });
  const payment = createPayment(rate > FREE_RATE, now);
  const listeners: ((chat: string) => void)[] = [];
  const numberListeners: ((number: number) => void)[] = [];

  /** Whether Telegram is there: a message whose answer was lost was then taken, for it had left the house. */
  async function isThere(): Promise<boolean> {
    try {
      await api.getMe();
      return true;
    } catch {
      return false;
    }
  }

  /** `isSeen` where the message can be looked for. */
  async function settle(error: unknown, isSeen: boolean): Promise<Outcome> {
    const { kind } = findTrouble(error);
    if (kind === 'unpaid') {
      payment.refused();
      return { kind: 'slow_down', waitMs: SECOND_MS };
    }
    if (error instanceof GrammyError) return readRefusal(error);
    if (!(error instanceof HttpError)) return { kind: 'try_later', reason: 'defect' };
    const cause = causeOf(error.error);
    if (kind === 'never_sent') return { kind: 'try_later', reason: cause };
    if (isSeen) return { kind: 'try_later', reason: cause, isDoubtful: true };
    // A lone connection that broke is not worth a doubled message; an outage that took the message with it is.
    return (await isThere()) ? { kind: 'unconfirmed' } : { kind: 'try_later', reason: cause };
  }

  /** One message is one notice: what does not fit is asked for by a button. */
  async function hand(place: string, reply: Reply): Promise<Outcome> {
    const { chat, topic } = splitPlace(place);
    const at: Spot = {
      chat: chat.startsWith('@') ? chat : Number(chat),
      ...(topic !== undefined && { thread: Number(topic) }),
    };
    const paid = payment.begin();
    const isSeen = isPrivate(chat) && lookBack.bookmark() !== undefined;
    try {
      const handed = await handOver.show(at, reply, sendingBy(api, paid.mayPay ? { allow_paid_broadcast: true } : {}));
      paid.taken();
      return isPrivate(chat) ? { kind: 'sent', receipt: String(handed.shown.message_id) } : { kind: 'sent' };
    } catch (error) {
      return settle(error, isSeen);
    }
  }

  return {
    platform: 'telegram',
    get perSecond() {
      return payment.isPaying() ? rate : Math.min(rate, FREE_RATE);
    },
    trouble: () => (rate > FREE_RATE && !payment.isPaying() ? 'unpaid' : undefined),
    gapMs: (chat) => (isPrivate(chat) ? CHAT_GAP_MS : GROUP_GAP_MS),

    async prepare(count) {
      const connections = Math.min(count, MOST_CONNECTIONS, Math.ceil(rate * REACH_SECONDS));
      await Promise.all(Array.from({ length: connections }, isThere));
    },

    send: (place, reply) =>
      isPrivate(place) ? lookBack.watch(splitPlace(place).chat, () => hand(place, reply)) : hand(place, reply),

    lookBack: {
      ...lookBack,
      find: (place, ...more) => lookBack.find(splitPlace(place).chat, ...more),
    },
    noteMessage(chat, message) {
      if (!isPrivate(String(chat))) return;
      lookBack.note(message);
      for (const listener of numberListeners) listener(message);
    },
    hearMessage(chat, message) {
      if (!isPrivate(String(chat))) return;
      lookBack.hear(message);
      for (const listener of numberListeners) listener(message);
    },
    numbers: {
      onNumber: (listener) => void numberListeners.push(listener),
      hear: lookBack.hear,
    },
    onAnswer(listener) {
      listeners.push(listener);
    },
    countAnswer(chat) {
      for (const listener of listeners) listener(chat);
    },
    isReady,
  };
}
