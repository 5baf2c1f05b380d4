import { type Api, GrammyError, InputFile } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { File, Reply } from '../../replies/reply.ts';
import { findTrouble } from './find-trouble.ts';
import { paintRows, plainRows, type Row, splitRows } from './html-rows.ts';
import { layKeyboard } from './lay-keyboard.ts';
import { layReply } from './lay-reply.ts';

/** Telegram's limits, in characters of what is read. */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

/** Where a reply goes. */
export interface Place {
  readonly chat: number;
  /** Topic of a forum. */
  readonly thread?: number;
  /** The message that asked, in groups and channels. */
  readonly replyTo?: number;
}

export interface Sender {
  /** Resolves when the whole reply is sent; rejects with the error of grammY that stopped it. */
  send(place: Place, reply: Reply): Promise<void>;
  /** Puts the reply in place of the message, or below it where the message cannot be edited. */
  edit(place: Place, message: number, reply: Reply): Promise<void>;
}

interface Attempt {
  readonly place: Place;
  readonly text: string;
  readonly mode: { readonly parse_mode?: 'HTML' };
}

export function createSender(api: Api): Sender {
  const placing = ({ thread, replyTo }: Place) => ({
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  });
  const marking = (keyboard: InlineKeyboardMarkup | undefined) => (keyboard ? { reply_markup: keyboard } : {});

  /** Tries once, and once more where Telegram itself says how: as plain text, or in the supergroup that the group became. */
  async function attempt(
    place: Place,
    rows: readonly Row[],
    call: (each: Attempt) => Promise<unknown>,
  ): Promise<Place> {
    const first: Attempt = { place, text: paintRows(rows), mode: { parse_mode: 'HTML' } };
    try {
      await call(first);
      return place;
    } catch (error) {
      const trouble = findTrouble(error);
      if (trouble.kind === 'unparsable') {
        await call({ place, text: plainRows(rows), mode: {} });
        return place;
      }
      if (trouble.kind !== 'moved') throw error;
      const { replyTo: _, ...moved } = { ...place, chat: trouble.chat };
      await call({ ...first, place: moved });
      return moved;
    }
  }

  function sendText(place: Place, rows: readonly Row[], keyboard?: InlineKeyboardMarkup): Promise<Place> {
    return attempt(place, rows, (each) =>
      api.sendMessage(each.place.chat, each.text, {
        ...each.mode,
        ...placing(each.place),
        ...marking(keyboard),
        link_preview_options: { is_disabled: true },
      }),
    );
  }

  function sendFile(
    place: Place,
    file: File,
    caption: readonly Row[],
    keyboard?: InlineKeyboardMarkup,
  ): Promise<Place> {
    return attempt(place, caption, (each) =>
      api.sendDocument(each.place.chat, new InputFile(Buffer.from(file.content, 'utf8'), file.name), {
        ...each.mode,
        ...placing(each.place),
        ...marking(keyboard),
        caption: each.text,
      }),
    );
  }

  function keyboardOf(reply: Reply): InlineKeyboardMarkup | undefined {
    const rows = layKeyboard(reply.buttons);
    return rows.length > 0 ? { inline_keyboard: rows } : undefined;
  }

  async function sendParts(place: Place, parts: readonly Row[][], keyboard?: InlineKeyboardMarkup): Promise<Place> {
    let at = place;
    for (const [index, part] of parts.entries()) {
      at = await sendText(at, part, index === parts.length - 1 ? keyboard : undefined);
      const { replyTo: _, ...further } = at;
      at = further;
    }
    return at;
  }

  async function send(place: Place, reply: Reply): Promise<void> {
    const rows = layReply(reply);
    const keyboard = keyboardOf(reply);
    if (!reply.file) {
      await sendParts(place, splitRows(rows, MAX_TEXT), keyboard);
      return;
    }
    const [caption, ...more] = splitRows(rows, MAX_CAPTION);
    if (more.length === 0) {
      await sendFile(place, reply.file, caption ?? [], keyboard);
      return;
    }
    const after = await sendParts(place, splitRows(rows, MAX_TEXT), keyboard);
    await sendFile(after, reply.file, []);
  }

  return {
    send,

    async edit(place, message, reply) {
      const parts = splitRows(layReply(reply), MAX_TEXT);
      const [first, ...further] = parts;
      if (reply.file || !first) return send(place, reply);
      const keyboard = keyboardOf(reply);
      let after: Place;
      try {
        after = await attempt(place, first, (each) =>
          api.editMessageText(each.place.chat, message, each.text, {
            ...each.mode,
            ...marking(further.length === 0 ? keyboard : undefined),
            link_preview_options: { is_disabled: true },
          }),
        );
      } catch (error) {
        const trouble = findTrouble(error);
        if (trouble.kind === 'not_editable') return send(place, reply);
        // The same button tapped twice: what stands there is the answer.
        if (trouble.kind !== 'unchanged' || !(error instanceof GrammyError)) throw error;
        after = place;
        if (further.length > 0) return;
      }
      await sendParts(after, further, keyboard);
    },
  };
}
