import type { Api } from 'grammy';
import { LANGUAGES, type Language } from '../../../statistics/language.ts';
import type { TelegramLog } from '../telegram-log.ts';
import type { TelegramMessages, TelegramReplies } from '../telegram-words.ts';
import { describeError } from './find-trouble.ts';
import { nativeSignal } from './native-signal.ts';

export interface MenuParts {
  readonly api: Api;
  readonly replies: TelegramReplies;
  readonly messages: TelegramMessages;
  readonly log: TelegramLog;
  /** For users whose app speaks none of the three languages. */
  readonly defaultLanguage: Language;
}

/** The menu of one chat, in the language that was chosen there; without one in that of each reader's app. */
export async function setMenuOf(
  { api, replies, log }: Pick<MenuParts, 'api' | 'replies' | 'log'>,
  chat: number,
  language: Language | null,
): Promise<void> {
  const scope = { type: 'chat', chat_id: chat } as const;
  try {
    await (language === null
      ? api.deleteMyCommands({ scope })
      : api.setMyCommands(replies.sayCommandMenu(language), { scope }));
  } catch (error) {
    log.warn(describeError(error), 'the menu of a Telegram chat was not set');
  }
}

/**
 * Command menus of private chats and groups and the two descriptions, in each language and for all others. Koshi answers
 * without them too, so that what fails here is told to the operator and to nobody else.
 */
export async function setMenus(parts: MenuParts, stopping: AbortSignal): Promise<void> {
  const signal = nativeSignal(stopping);
  const { api, replies, messages, log, defaultLanguage } = parts;
  const audiences = [
    { language: defaultLanguage },
    ...LANGUAGES.map((language) => ({ language, tag: { language_code: language } })),
  ];
  const calls = audiences.flatMap(({ language, tag }: { language: Language; tag?: { language_code: Language } }) => [
    ...(['all_private_chats', 'all_group_chats'] as const).map(
      (type) => () => api.setMyCommands(replies.sayCommandMenu(language), { scope: { type }, ...tag }, signal),
    ),
    () => api.setMyDescription(messages.say(language, 'telegram-description'), tag, signal),
    () => api.setMyShortDescription(messages.say(language, 'telegram-short-description'), tag, signal),
  ]);
  let failed = 0;
  for (const call of calls) {
    if (signal.aborted) return;
    try {
      await call();
    } catch (error) {
      failed += 1;
      if (!signal.aborted) log.warn(describeError(error), 'a Telegram menu was not set');
    }
  }
  log.debug({ set: calls.length - failed, failed }, 'Telegram menus are set');
}
