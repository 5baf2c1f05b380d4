/** Rich messages at one server: what can be shown so, the buttons between the forms, and what a refusal means. */
import type { InlineKeyboardButton, InputRichMessage } from 'grammy/types';
import type { Reply } from '../../../replies/reply.ts';
import { encodeCallback } from '../buttons/callback-data.ts';
import { findTrouble, type Trouble } from '../outgoing/find-trouble.ts';
import type { TelegramMessages } from '../telegram-words.ts';
import { layRich } from './lay-rich.ts';

export interface Rich {
  /** The reply in its rich form, where that was chosen and can be. */
  lay(reply: Reply): InputRichMessage | undefined;
  /** The button that shows the same in the other form. */
  switchOf(reply: Reply): InlineKeyboardButton[];
  /** True where the failure is a refusal, so that the reply has to be sent as text, at once and once. */
  isRefusal(error: unknown): boolean;
}

/** Servers of the Bot API that know no rich messages, as they said themselves; remembered until the process ends. */
const unable = new Set<string>();

/** What a server says that knows none, or none in this form. A time-out is no refusal: what may have arrived is not sent again. */
const KNOWS_NONE: ReadonlySet<Trouble['kind']> = new Set(['no_method', 'no_text', 'no_rich']);

export function createRich(apiRoot: string, messages: TelegramMessages): Rich {
  const isAble = () => !unable.has(apiRoot);
  /** Questions that many ask have one reply, which is laid out once; null where it has no rich form. */
  const kept = new WeakMap<Reply, InputRichMessage | null>();
  function layOnce(reply: Reply): InputRichMessage | undefined {
    const known = kept.get(reply);
    if (known !== undefined) return known ?? undefined;
    const laid = layRich(reply, messages);
    kept.set(reply, laid ?? null);
    return laid;
  }
  return {
    lay: (reply) => (reply.form === 'rich' && isAble() ? layOnce(reply) : undefined),
    switchOf(reply) {
      if (!isAble() || reply.command === undefined || !layOnce(reply)) return [];
      const isRich = reply.form === 'rich';
      const data = encodeCallback(reply.command, isRich ? 'text' : 'rich');
      const text = messages.say(reply.language, isRich ? 'telegram-as-text' : 'telegram-as-table');
      return data === undefined ? [] : [{ text, callback_data: data }];
    },
    isRefusal(error) {
      const { kind } = findTrouble(error);
      if (KNOWS_NONE.has(kind)) unable.add(apiRoot);
      return KNOWS_NONE.has(kind) || kind === 'rich_refused';
    },
  };
}
