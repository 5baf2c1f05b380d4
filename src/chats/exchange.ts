import type { Language } from '../statistics/language.ts';
import type { ChatKey } from '../stores/chat-store.ts';
import type { Conversation } from '../stores/conversation-store.ts';

/** What one message is answered with and what is remembered of it. */
export interface Exchange {
  readonly key: ChatKey;
  /** Where notices asked for here go: the chat, or the topic of the forum. */
  readonly place: ChatKey;
  /** The platform's id of the person. */
  readonly person: string;
  /** What was written, for requests that carry their terms in their own words. Never kept. */
  readonly text: string;
  readonly language: Language;
  readonly today: string;
  readonly before: Conversation | undefined;
}
