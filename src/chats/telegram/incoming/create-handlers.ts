/** What is done with each kind of update. Whatever goes wrong ends here: the user hears of it, the operator gets ids. */
import { randomBytes } from 'node:crypto';
import type { Api } from 'grammy';
import type { CallbackQuery, InlineQuery, Message, UserFromGetMe } from 'grammy/types';
import type { Reply } from '../../../replies/reply.ts';
import type { Language } from '../../../statistics/language.ts';
import { readLanguageTag } from '../../choose-language.ts';
import type { Desk } from '../../desk.ts';
import { decodeCallback } from '../buttons/callback-data.ts';
import type { Place, Sender } from '../outgoing/create-sender.ts';
import { describeError, findTrouble, maySayFailed } from '../outgoing/find-trouble.ts';
import { showTyping } from '../outgoing/show-typing.ts';
import type { TelegramLog } from '../telegram-log.ts';
import type { TelegramMessages, TelegramReplies } from '../telegram-words.ts';
import { answerInline } from './answer-inline.ts';
import { findAsked } from './find-asked.ts';
import { placeOf, readMessage, readTap } from './read-incoming.ts';

export interface HandlerParts {
  readonly api: Api;
  readonly desk: Desk;
  readonly sender: Sender;
  readonly replies: TelegramReplies;
  readonly messages: TelegramMessages;
  readonly log: TelegramLog;
  readonly defaultLanguage: Language;
}

export interface Handlers {
  message(message: Message, me: UserFromGetMe): Promise<void>;
  /** Takes the waiting sign from the button; to be done at once, however long the chat's queue is. */
  acknowledge(query: CallbackQuery): Promise<void>;
  tap(query: CallbackQuery): Promise<void>;
  inline(query: InlineQuery, me: UserFromGetMe): Promise<void>;
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { api, desk, sender, replies, messages, log } = parts;
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

  return {
    async message(message, me) {
      const asked = findAsked(message, me);
      if (asked === undefined) return;
      const place = placeOf(message);
      await guard(place, languageOf(message.from?.language_code), async () => {
        const said = await showTyping(api, place, desk.receive(readMessage(message, asked)));
        await sendAll(place, said);
      });
    },

    async acknowledge(query) {
      const known = query.data !== undefined && decodeCallback(query.data) !== undefined;
      const text = known ? undefined : messages.say(languageOf(query.from.language_code), 'telegram-old-button');
      try {
        await api.answerCallbackQuery(query.id, text === undefined ? {} : { text, show_alert: true });
      } catch (error) {
        const harmless = findTrouble(error).kind === 'too_old';
        log[harmless ? 'debug' : 'warn'](describeError(error), 'a tap was not acknowledged');
      }
    },

    async tap(query) {
      const command = query.data === undefined ? undefined : decodeCallback(query.data);
      const message = query.message;
      if (command === undefined || !message) return;
      // A message too old for Telegram to show has date 0 and neither text nor topic.
      const accessible = message.date !== 0 ? (message as Message) : undefined;
      const { replyTo: _, ...place }: Place = accessible ? placeOf(accessible) : { chat: message.chat.id };
      await guard(place, languageOf(query.from.language_code), async () => {
        const said = await showTyping(api, place, desk.receive(readTap(query, message.chat.id, command)));
        const [first, ...further] = said;
        if (!first) return;
        const shown = accessible?.photo ? 'photo' : accessible?.text === undefined ? undefined : 'text';
        if (!shown) return sendAll(place, said);
        await sender.edit(place, message.message_id, first, shown);
        await sendAll(place, further);
      });
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
