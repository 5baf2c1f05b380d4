import type { Reply } from '../replies/reply.ts';
import type { Platform } from '../stores/chat-store.ts';

/** A message or a tap, the same from every platform. */
export interface Incoming {
  readonly platform: Platform;
  /** The platform's id of the chat. */
  readonly chat: string;
  /** The platform's id of the person, so that groups keep the conversation per person. */
  readonly person: string;
  readonly text: string;
  /** Language of the user's app: Telegram `language_code`, Slack locale, LANG of the terminal. */
  readonly userLanguage?: string;
  /** A tapped button carries a canonical command; it does not settle the language of the reply. */
  readonly tapped?: boolean;
  /** The text came by a link, which somebody else may have written: it asks questions and does nothing else. */
  readonly linked?: boolean;
}

/** The one conversation that all platforms share. */
export interface Desk {
  /** The replies to a message in order, at most three. Never throws: what goes wrong becomes a reply. */
  receive(incoming: Incoming): Promise<readonly Reply[]>;
  /** Up to five readings of a text still being typed (Telegram's inline mode), each answered, nothing remembered. Never throws. */
  readonly suggest?: (incoming: Incoming) => Promise<readonly Reply[]>;
}
