/**
 * The HTTP client under grammY, lighter than the node-fetch it brings. Connections are kept open, and an idle one is closed
 * before Telegram does: a request on a connection just closed gets no answer, and nobody knows what became of it.
 */
import type { Readable } from 'node:stream';
import type { ApiClientOptions } from 'grammy';
import { request } from 'undici';
import { trackCall } from '../../calls/track-call.ts';
import { createDispatcher } from '../../create-dispatcher.ts';

type Fetch = Exclude<ApiClientOptions['fetch'], undefined>;
/** What grammY asks for. */
interface FetchRequest {
  readonly method: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body: string | Readable;
  readonly signal: AbortSignal;
}

const SECOND_MS = 1000;
const IDLE_MS = 4 * SECOND_MS;

/** Connections of its own for each client made; no more than `connections` at once, as many as are needed where absent. */
export function createFetch({ connections }: { readonly connections?: number } = {}): Fetch {
  const agent = createDispatcher({
    keepAliveTimeout: IDLE_MS,
    // grammY gives up by itself, and a long poll waits as long as it is told to.
    headersTimeout: 0,
    bodyTimeout: 0,
    ...(connections !== undefined && { connections }),
  });
  const fetch = async (url: string, { method, headers, body, signal }: FetchRequest) => {
    const answer = await trackCall(agent, (dispatcher) =>
      request(url, { dispatcher, method, body, signal, ...(headers && { headers }) }),
    );
    return { json: () => answer.body.json() };
  };
  // grammY's types are node-fetch's; of an answer its code takes nothing but `json`.
  return fetch as unknown as Fetch;
}
