/**
 * The one way in which a message gets into a chat, for answers and for notices: in the richest form that is taken, and
 * where Telegram says why it does not take one, one step down. The steps are: rich, picture, words with markup, words
 * without; and where it goes: quoting the question, without it, without the topic, to the supergroup that the group has
 * become. Anything else ends it as it is, for after an unknown outcome nothing is sent a second time. Calls that never
 * left the house and silences are waited out by who calls: answers by their client, notices by their queue.
 */
import type { Api, InputFile } from 'grammy';
import type { InlineKeyboardMarkup, InputRichMessage, Message, ReplyParameters } from 'grammy/types';
import { inWords } from '../../../replies/in-words.ts';
import type { Reply } from '../../../replies/reply.ts';
import type { Rich } from '../rich/create-rich.ts';
import type { TelegramLog } from '../telegram-log.ts';
import type { Photos } from './create-photos.ts';
import { describeError, findTrouble, type Trouble } from './find-trouble.ts';
import { type Laid, type LaidPart, layMessage } from './lay-message.ts';

/** Where a message goes. */
export interface Spot {
  /** An id, or the `@name` of a channel. */
  readonly chat: number | string;
  /** Topic of a forum. */
  readonly thread?: number;
  /** The message that is quoted. */
  readonly replyTo?: number;
}

/** A message as it stands on one step. */
export interface Step<At extends Spot> {
  readonly at: At;
  readonly text: string;
  /** What a message that is sent or edited has. */
  readonly marks: { readonly parse_mode?: 'HTML'; readonly reply_markup?: InlineKeyboardMarkup };
  /** What only a message that is sent has. */
  readonly into: { readonly message_thread_id?: number; readonly reply_parameters?: ReplyParameters };
}

/** Of an edit Telegram need not tell what came of it. */
export type Shown = Message | true;

/** How each form is shown; one without a call is passed over. */
export interface FormCalls<At extends Spot, Result extends Shown> {
  readonly rich?: (step: Step<At>, rich: InputRichMessage) => Promise<Result>;
  readonly picture?: (step: Step<At>, photo: InputFile | string) => Promise<Result>;
  readonly text?: (step: Step<At>) => Promise<Result>;
}

interface ShownAt<At extends Spot, Result extends Shown> {
  /** Where it stands. */
  readonly at: At;
  readonly shown: Result;
}

interface HandedOver<At extends Spot, Result extends Shown> extends ShownAt<At, Result> {
  /** What did not fit into the message and belongs below it. */
  readonly further: readonly LaidPart[];
  /** The buttons, where they belong under that. */
  readonly keyboard?: InlineKeyboardMarkup;
}

interface HandOverParts {
  /** Without them there are only words. */
  readonly photos?: Photos | undefined;
  /** Without it nothing is rich. */
  readonly rich?: Rich | undefined;
  readonly log?: TelegramLog | undefined;
  readonly lay?: (reply: Reply) => Laid;
  /** The message is all that is sent: what does not fit into a caption is text, and the buttons stand under it. */
  readonly isAlone?: true;
  /** The group is a supergroup with another id, and the message goes there; without it the refusal is told further. */
  readonly onMoved?: ((from: Spot['chat'], to: number) => void) | undefined;
}

export interface HandOver {
  /** The beginning of the reply; where words have no call, what is left to be said when nothing else was taken. */
  show<At extends Spot, Result extends Shown>(
    at: At,
    reply: Reply,
    calls: FormCalls<At, Result> & Required<Pick<FormCalls<At, Result>, 'text'>>,
  ): Promise<HandedOver<At, Result>>;
  show<At extends Spot, Result extends Shown>(
    at: At,
    reply: Reply,
    calls: FormCalls<At, Result>,
  ): Promise<HandedOver<At, Result> | { readonly left: Reply }>;
  /** One message in the form that it has. */
  showPart<At extends Spot, Result extends Shown>(
    at: At,
    part: LaidPart,
    keyboard: InlineKeyboardMarkup | undefined,
    call: (step: Step<At>) => Promise<Result>,
  ): Promise<ShownAt<At, Result>>;
}

export const NO_WORDS: LaidPart = { html: '', plain: '' };

/** What is wrong with a picture and not with its words. */
const IN_WORDS: ReadonlySet<Trouble['kind']> = new Set([
  'no_media',
  'unknown_file',
  'unparsable',
  'no_text',
  'ours',
  'unknown',
  'defect',
]);

interface Try<At extends Spot> {
  readonly at: At;
  readonly isMarked: boolean;
}

/** New messages, with what else belongs to the calls. */
export function sendingBy(
  api: Api,
  more: { readonly allow_paid_broadcast?: true } = {},
): Required<FormCalls<Spot, Message>> {
  return {
    rich: ({ at, into, marks }, rich) => api.sendRichMessage(at.chat, rich, { ...into, ...marks, ...more }),
    picture: ({ at, into, marks, text }, photo) =>
      api.sendPhoto(at.chat, photo, { ...into, ...marks, ...more, caption: text }),
    text: ({ at, into, marks, text }) =>
      api.sendMessage(at.chat, text, { ...into, ...marks, ...more, link_preview_options: { is_disabled: true } }),
  };
}

function placing({ thread, replyTo }: Spot): Step<Spot>['into'] {
  return {
    ...(thread !== undefined && { message_thread_id: thread }),
    ...(replyTo !== undefined && { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
  };
}

/** The next step down after what Telegram has just said; absent where there is none. */
function makeEasier<At extends Spot>(
  { at, isMarked }: Try<At>,
  trouble: Trouble,
  mayMove: boolean,
): Try<At> | undefined {
  const { thread: _, ...inChat } = at;
  const { replyTo: __, ...unquoting } = at;
  switch (trouble.kind) {
    case 'unparsable':
      return isMarked ? { at, isMarked: false } : undefined;
    case 'moved':
      return mayMove && trouble.chat !== at.chat
        ? { at: { ...(unquoting as At), chat: trouble.chat }, isMarked }
        : undefined;
    case 'unknown_question':
      return at.replyTo === undefined ? undefined : { at: unquoting as At, isMarked };
    // A deleted question takes the name of its topic with it.
    case 'unknown_topic':
      if (at.replyTo !== undefined) return { at: unquoting as At, isMarked };
      return at.thread === undefined ? undefined : { at: inChat as At, isMarked };
    default:
      return undefined;
  }
}

export function createHandOver(parts: HandOverParts): HandOver {
  const { photos, rich, log, lay = layMessage, isAlone, onMoved } = parts;

  const placeButtons = (keyboard: InlineKeyboardMarkup | undefined, further: readonly LaidPart[]) =>
    isAlone || further.length === 0 ? { under: keyboard } : { under: undefined, below: keyboard && { keyboard } };

  async function descend<At extends Spot, Result extends Shown>(
    at: At,
    { html, plain }: LaidPart,
    keyboard: InlineKeyboardMarkup | undefined,
    call: (step: Step<At>) => Promise<Result>,
    isMarked = true,
  ): Promise<ShownAt<At, Result>> {
    let each: Try<At> = { at, isMarked };
    for (;;) {
      try {
        const shown = await call({
          at: each.at,
          text: each.isMarked ? html : plain,
          marks: { ...(each.isMarked && { parse_mode: 'HTML' }), ...(keyboard && { reply_markup: keyboard }) },
          into: placing(each.at),
        });
        return { at: each.at, shown };
      } catch (error) {
        const trouble = findTrouble(error);
        const easier = makeEasier(each, trouble, onMoved !== undefined);
        if (!easier) throw error;
        if (trouble.kind === 'moved') onMoved?.(at.chat, trouble.chat);
        each = easier;
      }
    }
  }

  /** Absent where it is not rich, or not taken so. */
  async function showRich<At extends Spot, Result extends Shown>(
    at: At,
    reply: Reply,
    call: NonNullable<FormCalls<At, Result>['rich']>,
  ) {
    const laid = rich?.lay(reply);
    if (!laid) return undefined;
    try {
      const handed = await descend(at, NO_WORDS, lay(reply).keyboard, (step) => call(step, laid), false);
      return { ...handed, further: [] };
    } catch (error) {
      if (!rich?.isRefusal(error)) throw error;
      log?.warn({ chat: at.chat, ...describeError(error) }, 'a rich message was refused; it is sent as text');
      return undefined;
    }
  }

  /** Absent where the picture cannot be drawn, or is not taken. */
  async function showPicture<At extends Spot, Result extends Shown>(
    at: At,
    reply: Reply,
    call: NonNullable<FormCalls<At, Result>['picture']>,
  ) {
    const { captions, keyboard } = lay(reply);
    const [caption = NO_WORDS, ...further] = captions;
    if (!reply.picture || !photos || (isAlone && further.length > 0)) return undefined;
    const buttons = placeButtons(keyboard, further);
    let handed: ShownAt<At, Result> | undefined;
    try {
      await photos.send(reply.picture, async (photo) => {
        handed = await descend(at, caption, buttons.under, (step) => call(step, photo));
        return handed.shown;
      });
    } catch (error) {
      if (!IN_WORDS.has(findTrouble(error).kind)) throw error;
      log?.warn({ chat: at.chat, ...describeError(error) }, 'a chart was not shown; its figures are sent in words');
      return undefined;
    }
    return handed && { ...handed, further, ...buttons.below };
  }

  function show<At extends Spot, Result extends Shown>(
    at: At,
    reply: Reply,
    calls: FormCalls<At, Result> & Required<Pick<FormCalls<At, Result>, 'text'>>,
  ): Promise<HandedOver<At, Result>>;
  function show<At extends Spot, Result extends Shown>(
    at: At,
    reply: Reply,
    calls: FormCalls<At, Result>,
  ): Promise<HandedOver<At, Result> | { readonly left: Reply }>;
  async function show<At extends Spot, Result extends Shown>(
    at: At,
    reply: Reply,
    calls: FormCalls<At, Result>,
  ): Promise<HandedOver<At, Result> | { readonly left: Reply }> {
    const asRich = calls.rich && (await showRich(at, reply, calls.rich));
    if (asRich) return asRich;
    const { form: _, ...plain } = reply;
    const unrich = reply.form ? plain : reply;
    if (unrich.picture) {
      const asPicture = calls.picture && (await showPicture(at, unrich, calls.picture));
      return asPicture ?? show(at, inWords(unrich), calls);
    }
    if (!calls.text) return { left: unrich };
    const { texts, keyboard } = lay(unrich);
    const [first = NO_WORDS, ...further] = texts;
    const buttons = placeButtons(keyboard, further);
    return { ...(await descend(at, first, buttons.under, calls.text)), further, ...buttons.below };
  }

  return { show, showPart: (at, part, keyboard, call) => descend(at, part, keyboard, call) };
}
