/**
 * Two worlds of errors: Telegram said no (GrammyError, its words tell why), or there was no answer (HttpError, and nobody
 * knows whether the call was carried out). Telegram has no codes for its reasons, so the descriptions are matched.
 */
import { GrammyError, HttpError } from 'grammy';

export type Trouble =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'unparsable' }
  | { readonly kind: 'not_editable' }
  /** A photo where a text was to be edited, or the other way round. */
  | { readonly kind: 'other_form' }
  | { readonly kind: 'too_old' }
  /** The id of a file sent before is no longer known. */
  | { readonly kind: 'unknown_file' }
  /** Blocked, kicked, muted, deleted: nobody is there to be told. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'moved'; readonly chat: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'no_answer' }
  | { readonly kind: 'defect' };

const REASONS: readonly (readonly [
  pattern: RegExp,
  kind: 'unchanged' | 'unparsable' | 'other_form' | 'not_editable' | 'too_old' | 'unknown_file' | 'unreachable',
])[] = [
  [/message is not modified/i, 'unchanged'],
  [/can't parse entities|can't find end of|unsupported start tag/i, 'unparsable'],
  [/message can't be edited|message to edit not found|MESSAGE_ID_INVALID/i, 'not_editable'],
  [/no (?:text|caption) in the message to edit/i, 'other_form'],
  [/wrong file.?id|wrong remote file|wrong file identifier|FILE_REFERENCE_EXPIRED|FILE_ID_INVALID/i, 'unknown_file'],
  [/query is too old|query_?id_?invalid|query ID is invalid/i, 'too_old'],
  [
    /chat not found|user not found|user is deactivated|CHAT_WRITE_FORBIDDEN|not enough rights|have no rights/i,
    'unreachable',
  ],
  [/PEER_ID_INVALID|CHAT_RESTRICTED|TOPIC_CLOSED|TOPIC_DELETED|message thread not found/i, 'unreachable'],
];

export function findTrouble(error: unknown): Trouble {
  if (error instanceof HttpError) return { kind: 'no_answer' };
  if (!(error instanceof GrammyError)) return { kind: 'defect' };
  const chat = error.parameters.migrate_to_chat_id;
  if (chat !== undefined) return { kind: 'moved', chat };
  if (error.error_code === 403) return { kind: 'unreachable' };
  const reason = REASONS.find(([pattern]) => pattern.test(error.description));
  return { kind: reason?.[1] ?? 'refused' };
}

/** What a log may hold of an error: grammY keeps the payload in its errors, and with it the text of the message. */
export function describeError(error: unknown): object {
  if (error instanceof GrammyError) {
    return { method: error.method, errorCode: error.error_code, description: error.description };
  }
  // The error inside carries the address of the call, and the address carries the token.
  if (error instanceof HttpError) return { failure: error.message, cause: causeOf(error.error) };
  if (error instanceof Error) return { failure: error.name, stack: error.stack };
  return { failure: typeof error };
}

/** ECONNREFUSED and the like. */
export function causeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}
