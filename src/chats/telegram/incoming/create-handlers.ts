/** What is done with each kind of update. Whatever goes wrong ends here: the user hears of it, the operator gets ids. */
import { randomBytes } from 'node:crypto';
import type { Api } from 'grammy';
import type { CallbackQuery, ChatMemberUpdated, InlineQuery, Message, UserFromGetMe } from 'grammy/types';
import type { Reply } from '../../../replies/reply.ts';
import type { Language } from '../../../statistics/language.ts';
import { readLanguageTag } from '../../choose-language.ts';
import type { Desk } from '../../desk.ts';
import { decodeCallback, linkTo } from '../buttons/callback-data.ts';
import type { Place, ReplySender } from '../outgoing/create-sender.ts';
import { describeError, findTrouble, maySayFailed } from '../outgoing/find-trouble.ts';
import { showTyping } from '../outgoing/show-typing.ts';
import type { TelegramLog } from '../telegram-log.ts';
import type { TelegramMessages, TelegramReplies } from '../telegram-words.ts';
import { answerInline } from './answer-inline.ts';
import type { TapEnd, Taps } from './create-taps.ts';
import { findAsked } from './find-asked.ts';
import { placeOf, readMessage, readTap } from './read-incoming.ts';

export interface HandlerParts {
  readonly api: Api;
  readonly desk: Desk;
  readonly sender: ReplySender;
  readonly replies: TelegramReplies;
  readonly messages: TelegramMessages;
  readonly log: TelegramLog;
  readonly defaultLanguage: Language;
  readonly taps: Taps;
  /** Whose question the message answers; absent where it is not known any more. */
  readonly findAsker: (chat: number, message: number) => number | undefined;
  /** True where the person may manage the chat. */
  readonly isManager: (chat: string, person: string) => Promise<boolean>;
}

export interface Handlers {
  message(message: Message, me: UserFromGetMe): Promise<void>;
  /** Takes the waiting sign from the button; to be done at once, however long the chat's queue is. */
  acknowledge(query: CallbackQuery, me: UserFromGetMe): Promise<void>;
  tap(query: CallbackQuery): Promise<void>;
  inline(query: InlineQuery, me: UserFromGetMe): Promise<void>;
  /** Koshi was added, let in again or made to leave. */
  membership(update: ChatMemberUpdated): Promise<void>;
  /** The group is a supergroup with another id. Never rejects. */
  move(from: number, to: number): Promise<void>;
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { api, desk, sender, replies, messages, log, taps, findAsker, isManager } = parts;
  const languageOf = (code: string | undefined) => readLanguageTag(code) ?? parts.defaultLanguage;

  async function guard(place: Place, language: Language, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const trouble = findTrouble(error);
      if (trouble.kind === 'unreachable') {
        log.debug({ chat: place.chat, ...describeError(error) }, 'nobody is there to be answered');
        return;
      }
      if (!maySayFailed(trouble)) {
        log.warn(
          { chat: place.chat, trouble: trouble.kind, ...describeError(error) },
          'an answer may not have arrived',
        );
        return;
      }
      const reference = randomBytes(4).toString('hex');
      log.error({ reference, chat: place.chat, ...describeError(error) }, 'a Telegram message was not answered');
      try {
        await sender.send(place, replies.sayFailed(reference, language));
      } catch (second) {
        log.warn({ reference, chat: place.chat, ...describeError(second) }, 'nor could the user be told');
      }
    }
  }

  async function sendAll(place: Place, said: readonly Reply[]): Promise<void> {
    for (const [index, reply] of said.entries()) {
      const { replyTo: _, ...further } = place;
      await sender.send(index === 0 ? place : further, reply);
    }
  }

  async function move(from: number, to: number): Promise<void> {
    try {
      await desk.move?.('telegram', String(from), String(to));
    } catch (error) {
      // The next message that goes to the old id is told of the new one again.
      log.error({ chat: to, ...describeError(error) }, 'what is kept of a group did not go along to its supergroup');
    }
  }

  function isOwn({ from, message }: CallbackQuery, accessible: Message | undefined): boolean {
    if (!message || message.chat.type === 'private' || message.chat.type === 'channel') return true;
    const asker = findAsker(message.chat.id, message.message_id) ?? accessible?.reply_to_message?.from?.id;
    return asker === from.id;
  }

  /** Somebody who reads a channel and does not manage it: the answer is for a private chat. */
  async function isReader({ from, message }: CallbackQuery): Promise<boolean> {
    return message?.chat.type === 'channel' && !(await isManager(String(message.chat.id), String(from.id)));
  }

  return {
    move,

    async message(message, me) {
      const [from, to] = [
        message.migrate_from_chat_id ?? message.chat.id,
        message.migrate_to_chat_id ?? message.chat.id,
      ];
      if (from !== to) return move(from, to);
      const asked = findAsked(message, me);
      if (asked === undefined) return desk.hear?.({ platform: 'telegram', chat: String(message.chat.id) });
      const place = placeOf(message);
      await guard(place, languageOf(message.from?.language_code), async () => {
        const said = await showTyping(api, place, desk.receive(readMessage(message, asked, me.id)));
        await sendAll(place, said);
      });
    },

    async acknowledge(query, me) {
      const command = query.data === undefined ? undefined : decodeCallback(query.data);
      const text =
        command === undefined ? messages.say(languageOf(query.from.language_code), 'telegram-old-button') : '';
      const url = command !== undefined && (await isReader(query)) ? linkTo(me.username, command) : undefined;
      try {
        await api.answerCallbackQuery(query.id, {
          ...(text !== '' && { text, show_alert: true }),
          ...(url !== undefined && { url }),
        });
      } catch (error) {
        const harmless = findTrouble(error).kind === 'too_old';
        log[harmless ? 'debug' : 'warn'](describeError(error), 'a tap was not acknowledged');
      }
    },

    async tap(query) {
      const command = query.data === undefined ? undefined : decodeCallback(query.data);
      const message = query.message;
      if (command === undefined || !message || (await isReader(query))) return taps.end(query, 'in place');
      // A message too old for Telegram to show has date 0 and neither text nor topic.
      const accessible = message.date !== 0 ? (message as Message) : undefined;
      const { replyTo: _, ...there }: Place = accessible ? placeOf(accessible) : { chat: message.chat.id };
      const place: Place = { ...there, asker: query.from.id };
      let end: TapEnd = 'below';
      await guard(place, languageOf(query.from.language_code), async () => {
        const received = desk.receive(readTap(query, message.chat.id, command, accessible));
        const said = await showTyping(api, place, received);
        const [first, ...further] = said;
        if (!first) return;
        const shown = accessible?.photo ? 'photo' : accessible?.text === undefined ? undefined : 'text';
        // What others read is changed by nobody but whoever asked: another's answer stands below, for itself.
        if (!isOwn(query, accessible)) return sendAll({ ...place, replyTo: message.message_id }, said);
        if (!shown) return sendAll(place, said);
        end = shown === 'text' && !first.file ? 'in place' : 'below';
        await sender.edit(place, message.message_id, first, shown);
        await sendAll(place, further);
      });
      taps.end(query, end);
    },

    async membership({ chat, new_chat_member: { status } }) {
      if (status !== 'left' && status !== 'kicked') await desk.hear?.({ platform: 'telegram', chat: String(chat.id) });
    },

    async inline(query, me) {
      try {
        await answerInline(query, languageOf(query.from.language_code), { api, desk, messages, botName: me.username });
      } catch (error) {
        const harmless = findTrouble(error).kind === 'too_old';
        log[harmless ? 'debug' : 'warn'](describeError(error), 'an inline query was not answered');
      }
    },
  };
}
