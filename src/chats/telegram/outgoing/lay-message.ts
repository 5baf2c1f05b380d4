/**
 * A reply as messages of Telegram. What is laid out once is kept as long as its reply: those of questions that many ask,
 * and of notices, go out thousands of times.
 */
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Reply } from '../../../replies/reply.ts';
import { layKeyboard } from '../buttons/lay-keyboard.ts';
import { paintRows, plainRows, splitRows } from './html-rows.ts';
import { layReply } from './lay-reply.ts';

/** Telegram's limits, in characters of what is read. */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

/** One message of text. */
export interface LaidPart {
  readonly html: string;
  /** For the case that Telegram does not accept the markup. */
  readonly plain: string;
}

export interface Laid {
  readonly texts: readonly LaidPart[];
  /** The same, cut so that the first may stand under a picture or a file. */
  readonly captions: readonly LaidPart[];
  readonly keyboard?: InlineKeyboardMarkup;
}

const kept = new WeakMap<Reply, Laid>();

export function layMessage(reply: Reply): Laid {
  const known = kept.get(reply);
  if (known) return known;
  const rows = layReply(reply);
  const cut = (limit: number) =>
    splitRows(rows, limit).map((part) => ({ html: paintRows(part), plain: plainRows(part) }));
  const texts = cut(MAX_TEXT);
  const buttons = layKeyboard(reply.buttons);
  const laid: Laid = {
    texts,
    captions: reply.picture || reply.file ? cut(MAX_CAPTION) : texts,
    ...(buttons.length > 0 && { keyboard: { inline_keyboard: buttons } }),
  };
  kept.set(reply, laid);
  return laid;
}
