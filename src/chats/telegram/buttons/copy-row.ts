import type { InlineKeyboardButton } from 'grammy/types';
import type { Reply, Table } from '../../../replies/reply.ts';
import type { PageOf } from '../../door.ts';
import type { TelegramMessages, TelegramReplies } from '../telegram-words.ts';
import { encodeStart, linkTo } from './callback-data.ts';

/** Telegram's limit for what a button puts on the clipboard. */
const MOST_COPIED = 256;

interface CopyParts {
  readonly messages: TelegramMessages;
  readonly replies: Pick<TelegramReplies, 'nameInLink'>;
  readonly botName: string;
  readonly pageOf?: PageOf;
}

/** With a tab between the cells, as spreadsheets take it. */
function writeTabbed({ columns, rows }: Table): string {
  return [columns.map(({ label }) => label), ...rows].map((row) => row.join('\t')).join('\n');
}

/** Buttons that copy the sentence of an answer, its table and a link to it, as far as each fits, and its page where it has one. */
export function layCopyRow(reply: Reply, { messages, replies, botName, pageOf }: CopyParts): InlineKeyboardButton[] {
  const { outcome, figures, title, table, command, language } = reply;
  if (outcome !== 'answered' || figures.length === 0 || command === undefined) return [];
  const hasLink = encodeStart(command, replies.nameInLink) !== undefined;
  const texts = [
    ['telegram-copy', title],
    ['telegram-copy-table', table ? writeTabbed(table) : ''],
    ['telegram-copy-link', hasLink ? linkTo(botName, command, replies.nameInLink) : ''],
  ] as const;
  const page = pageOf ? [{ text: messages.say(language, 'button-page'), url: pageOf(command, language) }] : [];
  return [
    ...texts
      .filter(([, text]) => text.trim() !== '' && text.length <= MOST_COPIED)
      .map(([id, text]) => ({ text: messages.say(language, id), copy_text: { text } })),
    ...page,
  ];
}
