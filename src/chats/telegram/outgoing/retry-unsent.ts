import { HttpError, type Transformer } from 'grammy';
import retry from 'p-retry';
import { isNeverSent } from '../../calls/track-call.ts';

/** Half a second, one, two … sixteen: half a minute in all, so that an outage of some seconds costs no answer. */
const PATIENCE = { retries: 6, minTimeout: 500, factor: 2 };

/** Repeats a call that never left the house; one whose answer got lost is not repeated, for it may have been carried out. */
export const retryUnsent: Transformer = (previous, method, payload, signal) =>
  retry(() => previous(method, payload, signal), {
    ...PATIENCE,
    shouldRetry: ({ error }) =>
      error instanceof HttpError && isNeverSent(error) && method !== 'getUpdates' && !signal?.aborted,
  });
