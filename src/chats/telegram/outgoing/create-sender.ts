/** Answers on their way to Telegram: a reply with all its parts, or in place of a message that stands there. */
import { type Api, GrammyError, InputFile, InputMediaBuilder } from 'grammy';
import type { InlineKeyboardButton, InlineKeyboardMarkup, Message } from 'grammy/types';
import type { File, Reply } from '../../../replies/reply.ts';
import type { Rich } from '../rich/create-rich.ts';
import type { TelegramLog } from '../telegram-log.ts';
import { createPhotos, type Drawing } from './create-photos.ts';
import { findTrouble } from './find-trouble.ts';
import { createHandOver, type FormCalls, NO_WORDS, type Shown, type Spot, type Step, sendingBy } from './hand-over.ts';
import { type Laid, type LaidPart, layMessage } from './lay-message.ts';
import { showAction } from './show-typing.ts';

/** Where a reply goes. */
export interface Place extends Spot {
  readonly chat: number;
  /** Whose question is answered. */
  readonly asker?: number;
  /** The message that asked. */
  readonly question?: number;
}

/** What a message shown is made of. */
export type MessageShape = 'text' | 'photo' | 'rich';

export interface ReplySender {
  /** Resolves when the whole reply is sent; rejects with the error of grammY that stopped it. */
  send(place: Place, reply: Reply): Promise<void>;
  /** Puts the reply in place of the message, or below it where the message cannot be edited. */
  edit(place: Place, message: number, reply: Reply, shown?: MessageShape): Promise<void>;
}

export interface SenderParts {
  /** Without them replies come in words. */
  readonly charts?: Drawing | undefined;
  readonly log?: TelegramLog;
  /** Buttons that copy what the reply says. */
  readonly copies?: (reply: Reply) => InlineKeyboardButton[];
  /** Where the server may know rich messages. */
  readonly rich?: Rich;
  /** A message stands in the chat now that answers what the place says. */
  readonly onShown?: (place: Place, message: Message) => void;
  /** The group is a supergroup with another id. */
  readonly onMoved?: (from: Place['chat'], to: number) => void;
}

type Calls = FormCalls<Place, Shown>;
type PictureCall = NonNullable<Calls['picture']>;

export function createSender(api: Api, parts: SenderParts = {}): ReplySender {
  const { charts, log, rich, onMoved } = parts;
  const handOver = createHandOver({
    photos: charts && createPhotos(charts),
    rich,
    log,
    lay,
    onMoved: (from, to) => onMoved?.(Number(from), to),
  });
  const sending = sendingBy(api);

  /** The reply as messages, with a last row that copies. */
  function lay(reply: Reply): Laid {
    const laid = layMessage(reply);
    const more = [rich?.switchOf(reply) ?? [], parts.copies?.(reply) ?? []].filter((row) => row.length > 0);
    if (more.length === 0) return laid;
    return { ...laid, keyboard: { inline_keyboard: [...(laid.keyboard?.inline_keyboard ?? []), ...more] } };
  }

  function note(at: Place, shown: Shown): void {
    if (shown !== true) parts.onShown?.(at, shown);
  }

  const uploading =
    (show: PictureCall): PictureCall =>
    (step, photo) => {
      // Only what has to be uploaded takes long.
      if (photo instanceof InputFile) showAction(api, step.at, 'upload_photo');
      return show(step, photo);
    };

  /** A message is made into another of its kind; only a text is made into a picture. */
  function editing(message: number, shape: MessageShape): Calls {
    const link_preview_options = { is_disabled: true };
    return {
      picture: uploading(({ at, marks: { reply_markup, ...mode }, text }, photo) =>
        api.editMessageMedia(at.chat, message, InputMediaBuilder.photo(photo, { ...mode, caption: text }), {
          ...(reply_markup && { reply_markup }),
        }),
      ),
      ...(shape !== 'photo' && {
        rich: ({ at, marks }, content) => api.editMessageText(at.chat, message, content, marks),
      }),
      ...(shape === 'text' && {
        text: ({ at, marks, text }) => api.editMessageText(at.chat, message, text, { ...marks, link_preview_options }),
      }),
    };
  }

  async function sendPart(
    place: Place,
    part: LaidPart,
    keyboard: InlineKeyboardMarkup | undefined,
    call: (step: Step<Place>) => Promise<Shown>,
  ): Promise<Place> {
    const { at, shown } = await handOver.showPart(place, part, keyboard, call);
    note(at, shown);
    return at;
  }

  /** One below the other; only the first quotes the question. */
  async function sendTexts(place: Place, texts: readonly LaidPart[], keyboard?: InlineKeyboardMarkup): Promise<Place> {
    let at = place;
    for (const [index, part] of texts.entries()) {
      const isLast = index === texts.length - 1;
      const { replyTo: _, ...below } = await sendPart(at, part, isLast ? keyboard : undefined, sending.text);
      at = below;
    }
    return at;
  }

  async function sendFile(place: Place, reply: Reply, { name, content }: File): Promise<void> {
    const send: NonNullable<Calls['text']> = ({ at, into, marks, text }) =>
      api.sendDocument(at.chat, new InputFile(Buffer.from(content, 'utf8'), name), {
        ...into,
        ...marks,
        caption: text,
      });
    const { texts, captions, keyboard } = lay(reply);
    const [caption = NO_WORDS, ...more] = captions;
    if (more.length === 0) await sendPart(place, caption, keyboard, send);
    else await sendPart(await sendTexts(place, texts, keyboard), NO_WORDS, undefined, send);
  }

  /** What none of the calls shows comes back. */
  async function show(place: Place, reply: Reply, calls: Calls): Promise<Reply | undefined> {
    const handed = await handOver.show(place, reply, calls);
    if ('left' in handed) return handed.left;
    note(handed.at, handed.shown);
    const { replyTo: _, ...below } = handed.at;
    await sendTexts(below, handed.further, handed.keyboard);
    return undefined;
  }

  async function send(place: Place, reply: Reply): Promise<void> {
    if (reply.file) await sendFile(place, reply, reply.file);
    else await show(place, reply, { ...sending, picture: uploading(sending.picture) });
  }

  /** Telegram makes no text of a photo, and what is rich would shine through it: the answer comes as a new message, then the old one goes. Words of the house leave it where it is. */
  async function replaceMessage(place: Place, message: number, reply: Reply): Promise<void> {
    await send(place, reply);
    if (reply.command === undefined) return;
    try {
      await api.deleteMessage(place.chat, message);
    } catch (error) {
      // Older than two days, or gone already: two messages with the same figures do no harm.
      if (!(error instanceof GrammyError)) throw error;
    }
  }

  return {
    send,

    async edit(place, message, reply, shape = 'text') {
      if (reply.file) return shape === 'text' ? send(place, reply) : replaceMessage(place, message, reply);
      let left: Reply | undefined;
      try {
        left = await show(place, reply, editing(message, shape));
      } catch (error) {
        const { kind } = findTrouble(error);
        // The same button tapped twice: what stands there is the answer.
        if (kind === 'unchanged') return;
        // It stays as it is, and what was to be said comes below it.
        if (kind === 'not_editable' || kind === 'other_form') return send(place, reply);
        throw error;
      }
      if (left) await replaceMessage(place, message, left);
    },
  };
}
