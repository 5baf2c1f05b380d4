import type { CallbackQuery, InlineQuery, Message } from 'grammy/types';
import type { Incoming } from '../../desk.ts';
import { type Carried, decodeStart } from '../buttons/callback-data.ts';
import type { Place } from '../outgoing/create-sender.ts';
import type { Asked } from './find-asked.ts';
import { findCommandIn } from './find-command.ts';

function spoken(code: string | undefined): { userLanguage?: string } {
  return code ? { userLanguage: code } : {};
}

function topicOf(message: Message): { topic?: string } {
  return message.is_topic_message && message.message_thread_id !== undefined
    ? { topic: String(message.message_thread_id) }
    : {};
}

/** `me` is Koshi's id. */
export function readMessage(message: Message, { text: asked, content }: Asked, me: number): Incoming {
  const repliedTo = findCommandIn(message.reply_to_message, me);
  const start = /^\/start(?:\s+(\S+))?\s*$/.exec(asked);
  const linked = start?.[1] ? decodeStart(start[1]) : undefined;
  return {
    platform: 'telegram',
    chat: String(message.chat.id),
    person: String(message.sender_chat?.id ?? message.from?.id ?? message.chat.id),
    text: linked ?? (start ? '/start' : asked),
    ...(content && { content }),
    ...(linked && { tapped: true, linked: true }),
    ...topicOf(message),
    ...(repliedTo !== undefined && { repliedTo }),
    ...spoken(message.from?.language_code),
  };
}

/** `message` is absent where Telegram no longer shows it. */
export function readTap(
  query: CallbackQuery,
  { id: chat, type }: Pick<Message['chat'], 'id' | 'type'>,
  { command, mark }: Carried,
  message: Message | undefined,
): Incoming {
  // In a group it is one person's wish, for this answer.
  const isKept = type === 'private';
  return {
    platform: 'telegram',
    chat: String(chat),
    person: String(query.from.id),
    text: command,
    tapped: true,
    ...((mark === 'rich' || mark === 'text') && { form: { chosen: mark, isKept } }),
    ...(message && topicOf(message)),
    ...spoken(query.from.language_code),
  };
}

/** An inline query comes without its chat; the person's private chat, which has the person's id, settles the language. */
export function readInline({ from, query }: Pick<InlineQuery, 'from' | 'query'>): Incoming {
  return {
    platform: 'telegram',
    chat: String(from.id),
    person: String(from.id),
    text: query.trim(),
    ...spoken(from.language_code),
  };
}

/** Where the answer to a message goes: into the same topic, and in groups as a reply to it. */
export function placeOf(message: Message): Place {
  return {
    chat: message.chat.id,
    question: message.message_id,
    ...(message.from && { asker: message.from.id }),
    ...(message.is_topic_message && message.message_thread_id !== undefined && { thread: message.message_thread_id }),
    ...(message.chat.type !== 'private' && { replyTo: message.message_id }),
  };
}
