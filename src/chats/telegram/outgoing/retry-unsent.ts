import { HttpError, type Transformer } from 'grammy';
import { isNeverSent } from '../../calls/track-call.ts';

/** Half a minute in all: an outage of some seconds costs no answer. */
const DELAYS_MS = [500, 2000, 4000, 8000, 16_000];

/** Repeats a call that never left the house; one whose answer got lost is not repeated, for it may have been carried out. */
export const retryUnsent: Transformer = async (previous, method, payload, signal) => {
  for (const delayMs of DELAYS_MS) {
    try {
      return await previous(method, payload, signal);
    } catch (error) {
      const unsent = error instanceof HttpError && isNeverSent(error);
      if (!unsent || method === 'getUpdates' || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
    }
  }
  return previous(method, payload, signal);
};
