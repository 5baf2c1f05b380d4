import type { Reply } from '../../replies/reply.ts';
import type { Language } from '../../statistics/language.ts';

/** Messages of `locales/{kk,ru,en}/telegram.ftl`: what only Telegram has to say. */
type TelegramMessageId =
  | 'telegram-old-button'
  | 'telegram-inline-hint'
  | 'telegram-inline-open'
  | 'telegram-description'
  | 'telegram-short-description';

interface MenuEntry {
  /** Latin letters, digits and underscores, without the slash. */
  readonly command: string;
  readonly description: string;
}

/** The words of the door itself. */
export interface TelegramMessages {
  say(language: Language, id: TelegramMessageId): string;
}

/** What the door says where the desk could not. */
export interface TelegramReplies {
  sayFailed(reference: string, language: Language): Reply;
  sayCommandMenu(language: Language): readonly MenuEntry[];
}
