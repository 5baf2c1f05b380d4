import type { Reply } from '../../replies/reply.ts';
import type { Language } from '../../statistics/language.ts';

/** Messages of `locales/{kk,ru,en}/telegram.ftl`: what only Telegram has to say. */
type TelegramMessageId =
  | 'button-page'
  | 'telegram-back'
  | 'telegram-copy'
  | 'telegram-copy-table'
  | 'telegram-copy-link'
  | 'telegram-as-table'
  | 'telegram-as-text'
  | 'telegram-rich-details'
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
  sayJoined(name: string, language: Language): Reply;
  nameInLink(code: string): string;
  sayCommandMenu(language: Language): readonly MenuEntry[];
}
