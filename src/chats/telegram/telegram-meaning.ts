/** What a refusal of Telegram's means for whoever made the call. */
import type { ParkedReason } from '../../stores/subscription-store.ts';

export type TelegramMeaning =
  /** The message says already what it was to say. */
  | 'unchanged'
  /** The markup is not accepted; the same without markup may be. */
  | 'unparsable'
  | 'not_editable'
  /** A photo where a text was to be edited, or the other way round. */
  | 'other_form'
  /** A tap or an inline query that nobody waits for any more. */
  | 'too_old'
  /** The id of a file sent before is no longer known. */
  | 'unknown_file'
  /** The message that was to be quoted is gone; the same without a quotation may pass. */
  | 'unknown_question'
  /** The topic is closed or gone; elsewhere in the chat it may pass. */
  | 'unknown_topic'
  /** No pictures or files here; words may pass. */
  | 'no_media'
  /** The server does not know the method. */
  | 'no_method'
  /** The server has seen no text in the call, as one does that knows no rich messages. */
  | 'no_text'
  /** The server takes no rich messages, or not in this form. */
  | 'no_rich'
  /** It does not take this rich message; the same as text may pass. */
  | 'rich_refused'
  /** Nobody is there to be told. */
  | ParkedReason
  /** The bot has no stars left to pay for its pace. */
  | 'unpaid'
  /** Later it may work. */
  | 'passing'
  /** The token, another process that uses it, the server or the webhook: the operator's to mend. */
  | 'operator'
  /** A mistake in the call; it is refused wherever it is sent. */
  | 'ours';
