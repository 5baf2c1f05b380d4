/**
 * Two worlds of errors: Telegram said no (GrammyError, its words tell why), or there was no answer (HttpError, and nobody
 * knows whether the call was carried out, unless its first byte was never written).
 */
import { GrammyError, HttpError } from 'grammy';
import { PARKED_REASONS, type ParkedReason } from '../../../stores/subscription-store.ts';
import { isNeverSent } from '../../calls/track-call.ts';
import type { TelegramMeaning } from '../telegram-meaning.ts';
import { findRefusal } from './refusals.ts';

export type Trouble =
  | { readonly kind: Exclude<TelegramMeaning, ParkedReason> }
  /** Nobody is there to be told. */
  | { readonly kind: 'unreachable'; readonly reason: ParkedReason }
  | { readonly kind: 'moved'; readonly chat: number }
  /** Silence is wanted for so long. */
  | { readonly kind: 'slow_down'; readonly waitMs: number }
  /** Said no in words that nobody knows. */
  | { readonly kind: 'unknown' }
  /** The call has surely not reached Telegram. */
  | { readonly kind: 'never_sent' }
  /** It may have been carried out. */
  | { readonly kind: 'no_answer' }
  | { readonly kind: 'defect' };

const SECOND_MS = 1000;
const isParked = (means: TelegramMeaning): means is ParkedReason =>
  (PARKED_REASONS as readonly string[]).includes(means);

const SILENT: ReadonlySet<Trouble['kind']> = new Set([
  'unreachable',
  'unknown_topic',
  'slow_down',
  'operator',
  'passing',
  'never_sent',
  'no_answer',
]);

export function findTrouble(error: unknown): Trouble {
  if (error instanceof HttpError) return { kind: isNeverSent(error) ? 'never_sent' : 'no_answer' };
  if (!(error instanceof GrammyError)) return { kind: 'defect' };
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', chat: parameters.migrate_to_chat_id };
  if (code === 429) return { kind: 'slow_down', waitMs: (parameters.retry_after ?? 1) * SECOND_MS };
  if (code >= 500) return { kind: 'passing' };
  if (code === 401 || code === 409) return { kind: 'operator' };
  const means = findRefusal(description)?.means;
  if (means === undefined) return { kind: 'unknown' };
  return isParked(means) ? { kind: 'unreachable', reason: means } : { kind: means };
}

/**
 * Whether a sentence about the failure may be sent the same way. Not where nobody is there or Telegram does not take
 * anything now; nor where the answer may have arrived, under which it would say that there is none.
 */
export function maySayFailed({ kind }: Trouble): boolean {
  return !SILENT.has(kind);
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
