import type { MapPoint } from '../dataset/find-region.ts';
import type { Reply } from '../replies/reply.ts';
import type { Wordless } from '../replies/talk/say-wordless.ts';
import type { Platform, TableForm } from '../stores/chat-store.ts';

/** What came instead of words; a place is never kept. */
export type Content = { readonly kind: Wordless } | { readonly kind: 'location'; readonly point: MapPoint };

/** A message or a tap, the same from every platform. */
export interface Incoming {
  readonly platform: Platform;
  /** The platform's id of the chat. */
  readonly chat: string;
  /** The platform's id of the person, so that groups keep the conversation per person. */
  readonly person: string;
  /** The topic of a forum that the message stands in: a conversation of its own, and the place of what is subscribed to there. */
  readonly topic?: string;
  /** The thread that the message stands in. */
  readonly thread?: string;
  /** The thread that the answer will open, so that what is said there leans on it. */
  readonly opens?: string;
  /** The command that stands in Koshi's message which this one replies to, as it is shown there. */
  readonly repliedTo?: string;
  /** The same where it has to be fetched first; asked for only where nothing is remembered. Never rejects. */
  readonly findRepliedTo?: () => Promise<string | undefined>;
  readonly text: string;
  readonly content?: Content;
  /** Language of the user's app: Telegram `language_code`, Slack locale, LANG of the terminal. */
  readonly userLanguage?: string;
  /** A tapped button carries a canonical command; it does not settle the language of the reply. */
  readonly tapped?: boolean;
  /** The form that was tapped: of this answer, and kept for the chat where `isKept`. */
  readonly form?: { readonly chosen: TableForm; readonly isKept: boolean };
  /** The text came by a link, which somebody else may have written: it asks questions and does nothing else. */
  readonly linked?: boolean;
}

/** The one conversation that all platforms share. */
export interface Desk {
  /** The replies to a message in order, at most three. Never throws: what goes wrong becomes a reply. */
  receive(incoming: Incoming): Promise<readonly Reply[]>;
  /** Somebody was heard in the chat who asked nothing: whoever had gone is back. Never rejects. */
  readonly hear?: (where: Pick<Incoming, 'platform' | 'chat'>) => Promise<void>;
  /** The chat has another id from now on; everything that is kept of it goes along. Rejects when it could not be written. */
  readonly move?: (platform: Platform, from: string, to: string) => Promise<void>;
  /** Up to five readings of a text still being typed (Telegram's inline mode), each answered, nothing remembered. Never throws. */
  readonly suggest?: (incoming: Incoming) => Promise<readonly Reply[]>;
}
