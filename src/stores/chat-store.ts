import type { Language } from '../statistics/language.ts';

export const PLATFORMS = ['telegram', 'slack', 'terminal'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Which chat; `id` is the platform's own, and what of it does not change (Telegram chat id, Slack channel). */
export interface ChatKey {
  readonly platform: Platform;
  readonly id: string;
}

/** How answers with tables are shown where the platform draws tables itself. */
export const TABLE_FORMS = ['rich', 'text'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];

/** All that is kept about a chat: no names, no message texts. */
export interface ChatSettings extends ChatKey {
  readonly language?: Language;
  /** Text where absent. */
  readonly form?: 'rich';
  /** ISO instant of the last change. */
  readonly updated: string;
}

/** The port that settings are kept through. A promise resolves only after the change is kept. */
export interface ChatStore {
  find(key: ChatKey): Promise<ChatSettings | undefined>;
  /**
   * Without a language none is chosen any more. Rejects with StoreFailed when the change could not be written; the change
   * is then not shown by `find`.
   */
  setLanguage(key: ChatKey, language: Language | undefined): Promise<void>;
  /** As `setLanguage`. */
  setForm(key: ChatKey, form: TableForm): Promise<void>;
  /** True when there was something to delete. */
  forget(key: ChatKey): Promise<boolean>;
  count(): Promise<number>;
}

export interface StoreHealth {
  readonly ok: boolean;
  /** Operator's words when not ok. */
  readonly reason?: string;
}

export class StoreFailed extends Error {
  readonly code = 'STORE_FAILED';
}
