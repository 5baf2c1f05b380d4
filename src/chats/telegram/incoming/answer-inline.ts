import type { Api } from 'grammy';
import type { InlineQuery, InlineQueryResultArticle, Message } from 'grammy/types';
import type { Reply } from '../../../replies/reply.ts';
import type { Language } from '../../../statistics/language.ts';
import type { Desk } from '../../desk.ts';
import { encodeStart, linkTo } from '../buttons/callback-data.ts';
import { paintRows, splitRows } from '../outgoing/html-rows.ts';
import { layReply } from '../outgoing/lay-reply.ts';
import type { TelegramMessages, TelegramReplies } from '../telegram-words.ts';
import { readInline } from './read-incoming.ts';

const MOST_RESULTS = 5;
const MAX_TEXT = 4096;
const CACHE_SECONDS = 10;
/** Told to `/start`, which knows no such command and greets. */
const HINT_PAYLOAD = 'inline';

export interface InlineParts {
  readonly api: Api;
  readonly desk: Desk;
  readonly messages: TelegramMessages;
  readonly replies: Pick<TelegramReplies, 'nameInLink' | 'sayJoined'>;
  readonly botName: string;
}

function showResult(
  reply: Reply,
  index: number,
  { messages, replies, botName }: InlineParts,
): InlineQueryResultArticle[] {
  const [first] = splitRows(layReply(reply), MAX_TEXT);
  if (!first) return [];
  const { nameInLink } = replies;
  const hasLink = reply.command !== undefined && encodeStart(reply.command, nameInLink) !== undefined;
  const link = hasLink ? linkTo(botName, reply.command, nameInLink) : undefined;
  const open = link && [[{ text: messages.say(reply.language, 'telegram-inline-open'), url: link }]];
  return [
    {
      type: 'article',
      id: String(index),
      title: reply.title || (reply.lines[0] ?? ''),
      description: reply.lines.join(' '),
      input_message_content: {
        message_text: paintRows(first),
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      },
      ...(open && { reply_markup: { inline_keyboard: open } }),
    },
  ];
}

/** Koshi is no member of the chat: its one answer goes through the query, as an inline result does. */
export async function answerGuest(message: Message, language: Language, parts: InlineParts): Promise<void> {
  const { guest_query_id: query, from } = message;
  if (query === undefined || !from) return;
  const mention = `@${parts.botName}`.toLowerCase();
  const words = (message.text ?? message.caption ?? '').split(/\s+/).filter((word) => word.toLowerCase() !== mention);
  const incoming = readInline({ from, query: words.join(' ') });
  const [found] = (await parts.desk.suggest?.(incoming)) ?? [];
  const [result] = showResult(found ?? parts.replies.sayJoined(`@${parts.botName}`, language), 0, parts);
  if (result) await parts.api.answerGuestQuery(query, result);
}

/** Questions to begin with, or up to five readings of what is being typed, with their figures; below them the way to a private chat. */
export async function answerInline(query: InlineQuery, language: Language, parts: InlineParts): Promise<void> {
  const incoming = readInline(query);
  const readings = (await parts.desk.suggest?.(incoming)) ?? [];
  const results = readings.slice(0, MOST_RESULTS).flatMap((reply, index) => showResult(reply, index, parts));
  await parts.api.answerInlineQuery(query.id, results, {
    is_personal: true,
    cache_time: CACHE_SECONDS,
    button: { text: parts.messages.say(language, 'telegram-inline-hint'), start_parameter: HINT_PAYLOAD },
  });
}
