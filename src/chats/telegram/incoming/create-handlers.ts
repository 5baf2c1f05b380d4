/** What is done with each kind of update. Whatever goes wrong ends here: the user hears of it, the operator gets ids. */
import { randomBytes } from 'node:crypto';
import type { Api } from 'grammy';
import type { CallbackQuery, ChatMemberUpdated, InlineQuery, Message, UserFromGetMe } from 'grammy/types';
import type { Reply } from '../../../replies/reply.ts';
import type { Language } from '../../../statistics/language.ts';
import { readLanguageTag } from '../../choose-language.ts';
import type { Desk } from '../../desk.ts';
import { type Carried, decodeCallback, linkTo } from '../buttons/callback-data.ts';
import type { MessageShape, Place, ReplySender } from '../outgoing/create-sender.ts';
import { describeError, findTrouble, maySayFailed } from '../outgoing/find-trouble.ts';
import { setMenuOf } from '../outgoing/set-menus.ts';
import { showTyping } from '../outgoing/show-typing.ts';
import type { TelegramLog } from '../telegram-log.ts';
import type { TelegramMessages, TelegramReplies } from '../telegram-words.ts';
import { answerGuest, answerInline } from './answer-inline.ts';
import { type Edits, shapeOf } from './create-edits.ts';
import type { TapEnd, Taps } from './create-taps.ts';
import { findAsked } from './find-asked.ts';
import { findCommandIn } from './find-command.ts';
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
  readonly edits: Edits;
  /** Koshi's own id. */
  readonly me: () => number;
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
  /** A question that was changed is answered again. */
  edited(message: Message, me: UserFromGetMe): Promise<void>;
  inline(query: InlineQuery, me: UserFromGetMe): Promise<void>;
  /** Koshi was asked in a chat that it is not in. */
  guest(message: Message, me: UserFromGetMe): Promise<void>;
  /** Koshi was added, let in again or made to leave. */
  membership(update: ChatMemberUpdated, me: UserFromGetMe): Promise<void>;
  /** The group is a supergroup with another id. Never rejects. */
  move(from: number, to: number): Promise<void>;
}

const isOut = ({ status }: ChatMemberUpdated['new_chat_member']) => status === 'left' || status === 'kicked';

export function createHandlers(parts: HandlerParts): Handlers {
  const { api, desk, sender, replies, messages, log, taps, edits, findAsker, isManager } = parts;
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
      follow(place, reply);
    }
  }

  async function editFirst(place: Place, message: number, said: readonly Reply[], shown: MessageShape) {
    const [first, ...further] = said;
    if (!first) return;
    await sender.edit(place, message, first, shown);
    follow(place, first);
    await sendAll(place, further);
  }

  /** What else changes in the chat with the reply; nobody waits for it. */
  function follow({ chat }: Place, { chosen }: Reply): void {
    if (chosen !== undefined) void setMenuOf(parts, chat, chosen);
  }

  /** The answer that stood in the message is one tap away, except where the tap was on the way back. */
  function withWayBack(reply: Reply, { mark }: Carried, before: string | undefined): Reply {
    const isKnown = before === undefined || before === reply.command || reply.command === undefined;
    if (mark === 'back' || isKnown || reply.buttons.some(({ command }) => command === before)) return reply;
    const label = messages.say(reply.language, 'telegram-back');
    return { ...reply, buttons: [{ label, command: before, isBack: true }, ...reply.buttons] };
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
      edits.ask(place.chat, message.message_id, asked.text);
      await guard(place, languageOf(message.from?.language_code), async () => {
        const said = await showTyping(api, place, desk.receive(readMessage(message, asked, me.id)));
        await sendAll(place, said);
      });
    },

    async edited(message, me) {
      const asked = findAsked(message, me);
      // A place that moves on is no new question, nor is a text that only its preview changed.
      if (asked === undefined || asked.content || !edits.ask(message.chat.id, message.message_id, asked.text)) return;
      const place = placeOf(message);
      await guard(place, languageOf(message.from?.language_code), async () => {
        const said = await showTyping(api, place, desk.receive(readMessage(message, asked, me.id)));
        const answered = edits.find(place.chat, message.message_id);
        if (answered?.shown) return editFirst(place, answered.message, said, answered.shown);
        edits.restart(place.chat, message.message_id);
        await sendAll({ ...place, replyTo: message.message_id }, said);
      });
    },

    async acknowledge(query, me) {
      const command = query.data === undefined ? undefined : decodeCallback(query.data)?.command;
      const text =
        command === undefined ? messages.say(languageOf(query.from.language_code), 'telegram-old-button') : '';
      const url =
        command !== undefined && (await isReader(query)) ? linkTo(me.username, command, replies.nameInLink) : undefined;
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
      const carried = query.data === undefined ? undefined : decodeCallback(query.data);
      const message = query.message;
      if (!carried || !message || (await isReader(query))) return taps.end(query, 'in place');
      // A message too old for Telegram to show has date 0 and neither text nor topic.
      const accessible = message.date !== 0 ? (message as Message) : undefined;
      const {
        replyTo: _,
        question: __,
        ...there
      }: Place = accessible ? placeOf(accessible) : { chat: message.chat.id };
      const place: Place = { ...there, asker: query.from.id };
      let end: TapEnd = 'below';
      await guard(place, languageOf(query.from.language_code), async () => {
        const received = desk.receive(readTap(query, message.chat, carried, accessible));
        const said = await showTyping(api, place, received);
        const [first, ...further] = said;
        if (!first) return;
        if (carried.mark === 'below') return sendAll(place, said);
        const shown = accessible && shapeOf(accessible);
        // What others read is changed by nobody but whoever asked: another's answer stands below, for itself.
        if (!isOwn(query, accessible)) return sendAll({ ...place, replyTo: message.message_id }, said);
        if (!shown) return sendAll(place, said);
        end = shown !== 'photo' && !first.file ? 'in place' : 'below';
        const back = findCommandIn(accessible, parts.me());
        await editFirst(place, message.message_id, [withWayBack(first, carried, back), ...further], shown);
      });
      taps.end(query, end);
    },

    async membership({ chat, from, old_chat_member: before, new_chat_member: now }, me) {
      if (isOut(now)) return;
      await desk.hear?.({ platform: 'telegram', chat: String(chat.id) });
      if (!isOut(before) || (chat.type !== 'group' && chat.type !== 'supergroup')) return;
      const language = languageOf(from.language_code);
      await guard({ chat: chat.id }, language, () =>
        sender.send({ chat: chat.id }, replies.sayJoined(`@${me.username}`, language)),
      );
    },

    async guest(message, me) {
      try {
        const language = languageOf(message.from?.language_code);
        await answerGuest(message, language, { api, desk, messages, replies, botName: me.username });
      } catch (error) {
        log.warn(describeError(error), 'a guest query was not answered');
      }
    },

    async inline(query, me) {
      try {
        const language = languageOf(query.from.language_code);
        await answerInline(query, language, { api, desk, messages, replies, botName: me.username });
      } catch (error) {
        const harmless = findTrouble(error).kind === 'too_old';
        log[harmless ? 'debug' : 'warn'](describeError(error), 'an inline query was not answered');
      }
    },
  };
}
