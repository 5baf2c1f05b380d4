import type { Language } from '../statistics/language.ts';
import type { ChatKey } from '../stores/chat-store.ts';
import type { Conversation } from './conversations.ts';

/** What one message is answered with and what is remembered of it. */
export interface Exchange {
  readonly key: ChatKey;
  readonly language: Language;
  readonly today: string;
  readonly before: Conversation | undefined;
}
