/** Notices on their way to Telegram: one message each, by connections of their own, so that answers never queue behind them. */
import { Api, GrammyError, HttpError } from 'grammy';
import type { Message } from 'grammy/types';
import type { Outcome, Sender } from '../../../notices/delivery/sender.ts';
import type { Reply } from '../../../replies/reply.ts';
import type { ParkedReason } from '../../../stores/subscription-store.ts';
import { createFetch } from '../outgoing/create-fetch.ts';
import { createPhotos, type Drawing } from '../outgoing/create-photos.ts';
import { causeOf, findTrouble } from '../outgoing/find-trouble.ts';
import { layMessage } from '../outgoing/lay-message.ts';
import { NEVER_SENT } from '../outgoing/retry-unsent.ts';
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

const GONE: readonly (readonly [pattern: RegExp, reason: ParkedReason])[] = [
  [/blocked by the user/i, 'blocked'],
  [/kicked|not a member/i, 'kicked'],
  [/deactivated|chat not found|user not found|was deleted|PEER_ID_INVALID/i, 'deleted'],
];

function readRefusal(error: GrammyError): Outcome {
  const { error_code: code, description, parameters } = error;
  if (code === 429) return { kind: 'slow_down', waitMs: (parameters.retry_after ?? 1) * SECOND_MS };
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', to: String(parameters.migrate_to_chat_id) };
  if (findTrouble(error).kind === 'unreachable') {
    return { kind: 'parked', reason: GONE.find(([pattern]) => pattern.test(description))?.[1] ?? 'forbidden' };
  }
  // 401: the operator changes the token; the notices wait for it.
  if (code >= 500) return { kind: 'try_later', reason: `${code} ${description}`, isDoubtful: true };
  if (code === 401 || code === 409) return { kind: 'try_later', reason: `${code} ${description}` };
  return { kind: 'refused', reason: `${code} ${description}` };
}

export function createNoticeSender(
  settings: NoticeSettings,
  isReady: () => boolean = () => true,
  charts?: Drawing,
): TelegramNoticeSender {
  const photos = charts && createPhotos(charts);
  const { token, apiRoot, rate = FREE_RATE } = settings;
  const api = new Api(token, {
    timeoutSeconds: CALL_SECONDS,
    fetch: createFetch({ connections: MOST_CONNECTIONS }),
    ...(apiRoot && { apiRoot }),
  });
  const lookBack = createLookBack({
    api,
    settle: (error) => settle(error, true),
    reach: LEAST_REACH + Math.ceil(rate * REACH_SECONDS),
  });
  // Telegram grants more than thirty a second for a fee, and only to messages that say so.
  const paying = rate > FREE_RATE ? { allow_paid_broadcast: true } : {};
  const listeners: ((chat: string) => void)[] = [];

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
    if (error instanceof GrammyError) return readRefusal(error);
    if (!(error instanceof HttpError)) return { kind: 'try_later', reason: 'defect' };
    const cause = causeOf(error.error);
    if (NEVER_SENT.includes(cause)) return { kind: 'try_later', reason: cause };
    if (isSeen) return { kind: 'try_later', reason: cause, isDoubtful: true };
    // A lone connection that broke is not worth a doubled message; an outage that took the message with it is.
    return (await isThere()) ? { kind: 'unconfirmed' } : { kind: 'try_later', reason: cause };
  }

  async function hand(chat: string, reply: Reply): Promise<Outcome> {
    const { texts, captions, keyboard } = layMessage(reply);
    // One message is one notice: what does not fit is asked for by a button.
    const [{ html, plain } = { html: '', plain: '' }] = texts;
    const markup = { ...paying, ...(keyboard && { reply_markup: keyboard }) };
    const isSeen = isPrivate(chat) && lookBack.bookmark() !== undefined;
    const take = ({ message_id: message }: Message): Outcome =>
      isPrivate(chat) ? { kind: 'sent', receipt: String(message) } : { kind: 'sent' };
    if (reply.picture && photos && captions.length === 1) {
      const more = { caption: html, parse_mode: 'HTML' as const, ...markup };
      try {
        let outcome: Outcome = { kind: 'sent' };
        await photos.send(reply.picture, async (photo) => {
          const shown = await api.sendPhoto(Number(chat), photo, more);
          outcome = take(shown);
          return shown;
        });
        return outcome;
      } catch (error) {
        // Not drawn, or not taken: then in words.
        const isRefused =
          error instanceof GrammyError && error.error_code === 400 && findTrouble(error).kind !== 'moved';
        if (!isRefused && (error instanceof GrammyError || error instanceof HttpError)) return settle(error, isSeen);
      }
    }
    const more = { link_preview_options: { is_disabled: true }, ...markup };
    try {
      return take(await api.sendMessage(Number(chat), html, { parse_mode: 'HTML', ...more }));
    } catch (error) {
      if (findTrouble(error).kind !== 'unparsable') return settle(error, isSeen);
    }
    try {
      return take(await api.sendMessage(Number(chat), plain, more));
    } catch (error) {
      return settle(error, isSeen);
    }
  }

  return {
    platform: 'telegram',
    perSecond: rate,
    gapMs: (chat) => (isPrivate(chat) ? CHAT_GAP_MS : GROUP_GAP_MS),

    async prepare(count) {
      const connections = Math.min(count, MOST_CONNECTIONS, Math.ceil(rate * REACH_SECONDS));
      await Promise.all(Array.from({ length: connections }, isThere));
    },

    send: (chat, reply) => (isPrivate(chat) ? lookBack.watch(chat, () => hand(chat, reply)) : hand(chat, reply)),

    lookBack,
    noteMessage(chat, message) {
      if (isPrivate(String(chat))) lookBack.note(message);
    },
    hearMessage(chat, message) {
      if (isPrivate(String(chat))) lookBack.hear(message);
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
