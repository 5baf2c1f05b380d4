import { type Api, GrammyError, HttpError, InputFile, InputMediaBuilder } from 'grammy';
import type { InlineKeyboardButton, InlineKeyboardMarkup, InputRichMessage, Message } from 'grammy/types';
import type { File, Reply } from '../../../replies/reply.ts';
import type { Picture } from '../../../statistics/picture.ts';
import type { Rich } from '../rich/create-rich.ts';
import type { TelegramLog } from '../telegram-log.ts';
import { createPhotos, type Drawing } from './create-photos.ts';
import { describeError, findTrouble, type Trouble } from './find-trouble.ts';
import { type Laid, type LaidPart, layMessage } from './lay-message.ts';
import { showAction } from './show-typing.ts';

/** Where a reply goes. */
export interface Place {
  readonly chat: number;
  /** Topic of a forum. */
  readonly thread?: number;
  /** The message that asked, in groups and channels. */
  readonly replyTo?: number;
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
  readonly onMoved?: (from: number, to: number) => void;
}

type Shown = Message | true;

/** The message stays as it is, and what was to be said comes below it. */
const isFixed = (kind: Trouble['kind']) => kind === 'not_editable' || kind === 'other_form';

const NO_WORDS: LaidPart = { html: '', plain: '' };

interface Attempt {
  readonly place: Place;
  readonly text: string;
  readonly mode: { readonly parse_mode?: 'HTML' };
}

const inText = ({ form: _, ...reply }: Reply): Reply => reply;

function inWords({ picture: _, withoutPicture, ...words }: Reply): Reply {
  return withoutPicture ?? words;
}

/** The same where nothing stands in its way that Telegram has just named; absent where there is no such. */
function makeEasier(each: Attempt, { plain }: LaidPart, trouble: Trouble): Attempt | undefined {
  const { replyTo, ...place } = each.place;
  switch (trouble.kind) {
    case 'unparsable':
      return each.mode.parse_mode && { ...each, text: plain, mode: {} };
    case 'moved':
      return trouble.chat === place.chat ? undefined : { ...each, place: { ...place, chat: trouble.chat } };
    // In a topic a deleted question takes the topic's name with it.
    case 'unknown_question':
    case 'unknown_topic':
      return replyTo === undefined ? undefined : { ...each, place };
    default:
      return undefined;
  }
}

export function createSender(api: Api, parts: SenderParts = {}): ReplySender {
  const photos = parts.charts && createPhotos(parts.charts);
  /** The reply as messages, with a last row that copies. */
  function lay(reply: Reply): Laid {
    const laid = layMessage(reply);
    const more = [parts.rich?.switchOf(reply) ?? [], parts.copies?.(reply) ?? []].filter((row) => row.length > 0);
    if (more.length === 0) return laid;
    return { ...laid, keyboard: { inline_keyboard: [...(laid.keyboard?.inline_keyboard ?? []), ...more] } };
  }

  const placing = ({ thread, replyTo }: Place) => ({
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  });
  const marking = (keyboard: InlineKeyboardMarkup | undefined) => (keyboard ? { reply_markup: keyboard } : {});

  /** Tries again where Telegram itself says how: as plain text, without the quotation, or in the supergroup that the group became. */
  async function attempt(
    place: Place,
    part: LaidPart,
    call: (each: Attempt) => Promise<Shown>,
    mode: Attempt['mode'] = { parse_mode: 'HTML' },
  ): Promise<Place> {
    let each: Attempt = { place, text: part.html, mode };
    for (;;) {
      try {
        const shown = await call(each);
        if (shown !== true) parts.onShown?.(each.place, shown);
        return each.place;
      } catch (error) {
        const trouble = findTrouble(error);
        const easier = makeEasier(each, part, trouble);
        if (!easier) throw error;
        if (trouble.kind === 'moved') parts.onMoved?.(place.chat, trouble.chat);
        each = easier;
      }
    }
  }

  function sendText(place: Place, part: LaidPart, keyboard?: InlineKeyboardMarkup): Promise<Place> {
    return attempt(place, part, (each) =>
      api.sendMessage(each.place.chat, each.text, {
        ...each.mode,
        ...placing(each.place),
        ...marking(keyboard),
        link_preview_options: { is_disabled: true },
      }),
    );
  }

  function sendFile(place: Place, file: File, caption: LaidPart, keyboard?: InlineKeyboardMarkup): Promise<Place> {
    return attempt(place, caption, (each) =>
      api.sendDocument(each.place.chat, new InputFile(Buffer.from(file.content, 'utf8'), file.name), {
        ...each.mode,
        ...placing(each.place),
        ...marking(keyboard),
        caption: each.text,
      }),
    );
  }

  /** What goes below a message just shown: it quotes no question. */
  function sendFurther(place: Place, parts: readonly LaidPart[], keyboard?: InlineKeyboardMarkup): Promise<Place> {
    const { replyTo: _, ...below } = place;
    return sendParts(below, parts, keyboard);
  }

  async function sendParts(place: Place, parts: readonly LaidPart[], keyboard?: InlineKeyboardMarkup): Promise<Place> {
    let at = place;
    for (const [index, part] of parts.entries()) {
      at = await sendText(at, part, index === parts.length - 1 ? keyboard : undefined);
      const { replyTo: _, ...further } = at;
      at = further;
    }
    return at;
  }

  /** The caption with its first rows; absent where the picture cannot be drawn or the chat takes none, so that words must do. */
  async function showPicture(
    place: Place,
    picture: Picture,
    caption: LaidPart,
    show: (photo: InputFile | string, each: Attempt) => Promise<Shown>,
  ): Promise<Place | undefined> {
    let at: Place | undefined;
    try {
      await photos?.send(picture, async (photo) => {
        // Only what has to be uploaded takes long.
        if (photo instanceof InputFile) showAction(api, place, 'upload_photo');
        let shown: Shown = true;
        at = await attempt(place, caption, async (each) => {
          shown = await show(photo, each);
          return shown;
        });
        return shown;
      });
    } catch (error) {
      const { kind } = findTrouble(error);
      if (error instanceof HttpError || kind === 'unchanged' || isFixed(kind)) throw error;
      parts.log?.warn(
        { chat: place.chat, ...describeError(error) },
        'a chart was not shown; its figures are sent in words',
      );
      return undefined;
    }
    return at;
  }

  async function sendPhoto(place: Place, picture: Picture, reply: Reply): Promise<void> {
    const {
      captions: [caption = NO_WORDS, ...further],
      keyboard,
    } = lay(reply);
    const at = await showPicture(place, picture, caption, (photo, each) =>
      api.sendPhoto(each.place.chat, photo, {
        ...each.mode,
        ...placing(each.place),
        ...marking(further.length === 0 ? keyboard : undefined),
        caption: each.text,
      }),
    );
    if (!at) return send(place, inWords(reply));
    await sendFurther(at, further, keyboard);
  }

  async function editPhoto(place: Place, message: number, picture: Picture, reply: Reply): Promise<Place | undefined> {
    const {
      captions: [caption = NO_WORDS, ...further],
      keyboard,
    } = lay(reply);
    // A text becomes a photo by the same call.
    const at = await showPicture(place, picture, caption, (photo, each) =>
      api.editMessageMedia(
        each.place.chat,
        message,
        InputMediaBuilder.photo(photo, { ...each.mode, caption: each.text }),
        marking(further.length === 0 ? keyboard : undefined),
      ),
    );
    if (at) await sendFurther(at, further, keyboard);
    return at;
  }

  /** False where the server takes no rich message, or not this one; then text must do, at once and once. */
  async function showRich(
    place: Place,
    reply: Reply,
    show: (rich: InputRichMessage, each: Attempt) => Promise<Shown>,
  ): Promise<boolean> {
    const rich = parts.rich?.lay(reply);
    if (!rich) return false;
    try {
      await attempt(place, NO_WORDS, (each) => show(rich, each), {});
      return true;
    } catch (error) {
      if (!parts.rich?.isRefusal(error)) throw error;
      parts.log?.warn({ chat: place.chat, ...describeError(error) }, 'a rich message was refused; it is sent as text');
      return false;
    }
  }

  async function send(place: Place, reply: Reply): Promise<void> {
    const isShown = await showRich(place, reply, (rich, each) =>
      api.sendRichMessage(each.place.chat, rich, { ...placing(each.place), ...marking(lay(reply).keyboard) }),
    );
    return isShown ? undefined : sendPlain(place, inText(reply));
  }

  async function sendPlain(place: Place, reply: Reply): Promise<void> {
    if (reply.picture) return photos ? sendPhoto(place, reply.picture, reply) : sendPlain(place, inWords(reply));
    const {
      texts,
      captions: [caption = NO_WORDS, ...more],
      keyboard,
    } = lay(reply);
    if (!reply.file) {
      await sendParts(place, texts, keyboard);
      return;
    }
    if (more.length === 0) {
      await sendFile(place, reply.file, caption, keyboard);
      return;
    }
    const after = await sendParts(place, texts, keyboard);
    await sendFile(after, reply.file, NO_WORDS);
  }

  /** Rich with rich; one that becomes text comes as a new message, for an edit would lie over the old one on some apps. */
  async function edit(place: Place, message: number, reply: Reply, shown: MessageShape): Promise<void> {
    if (shown === 'photo') return replaceMessage(place, message, reply);
    const isShown = await showRich(place, reply, (rich, each) =>
      api.editMessageText(each.place.chat, message, rich, marking(lay(reply).keyboard)),
    ).catch((error: unknown) => {
      const { kind } = findTrouble(error);
      if (kind === 'unchanged') return true;
      if (!isFixed(kind)) throw error;
      return false;
    });
    if (isShown) return;
    return shown === 'rich' ? replaceMessage(place, message, inText(reply)) : editText(place, message, inText(reply));
  }

  async function editText(place: Place, message: number, reply: Reply): Promise<void> {
    const {
      texts: [first, ...further],
      keyboard,
    } = lay(reply);
    if (reply.file || !first) return send(place, reply);
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
      if (isFixed(trouble.kind)) return send(place, reply);
      // The same button tapped twice: what stands there is the answer.
      if (trouble.kind !== 'unchanged' || !(error instanceof GrammyError)) throw error;
      after = place;
      if (further.length > 0) return;
    }
    await sendParts(after, further, keyboard);
  }

  /** Telegram makes no text of a photo: the answer comes as a new message, then the old one goes. Words of the house leave it where it is. */
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

    async edit(place, message, reply, shown = 'text') {
      if (reply.picture && photos) {
        try {
          const at = await editPhoto(place, message, reply.picture, reply);
          return at ? undefined : await edit(place, message, inWords(reply), shown);
        } catch (error) {
          const { kind } = findTrouble(error);
          if (kind === 'unchanged') return;
          if (!isFixed(kind)) throw error;
          return send(place, reply);
        }
      }
      return edit(place, message, reply.picture ? inWords(reply) : reply, shown);
    },
  };
}
