import { HttpError, type Transformer } from 'grammy';
import { causeOf } from './find-trouble.ts';

/** Failures before a connection stood: the call was surely not carried out, so that repeating it doubles nothing. */
export const NEVER_SENT: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];
const DELAYS_MS = [500, 2000];

/** Repeats a call that never left the house; one whose answer got lost is not repeated, for it may have been carried out. */
export const retryUnsent: Transformer = async (previous, method, payload, signal) => {
  for (const delayMs of DELAYS_MS) {
    try {
      return await previous(method, payload, signal);
    } catch (error) {
      const unsent = error instanceof HttpError && NEVER_SENT.includes(causeOf(error.error));
      if (!unsent || method === 'getUpdates' || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  return previous(method, payload, signal);
};
