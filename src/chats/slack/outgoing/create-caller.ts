/**
 * Calls to Slack that obey `Retry-After`, each by itself: Bolt's client would hold back the answers to everybody while one
 * channel is over its limit. A call whose answer was lost is not repeated, since its message may be there already; one
 * that never got out is.
 */
import type { webApi } from '@slack/bolt';
import { type RequestInit, request, fetch as undiciFetch } from 'undici';
import { isNeverSent, trackCall } from '../../calls/track-call.ts';
import { createDispatcher } from '../../create-dispatcher.ts';
import type { SlackMethod } from '../incoming/commands.ts';
import { CallFailed, ResponseRefused } from '../slack-errors.ts';

const SECOND_MS = 1000;
/** Half a minute in all, for calls that never got out: an outage of some seconds costs no answer. */
const DELAYS_MS = [1, 2, 4, 8, 16].map((seconds) => seconds * SECOND_MS);
/** What a timer can wait at most. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const TIMEOUT_MS = 10 * SECOND_MS;

export interface Caller {
  /** Rejects with Bolt's errors. */
  call<Method extends SlackMethod>(method: Method, options: Record<string, unknown>): Promise<webApi.WebAPICallResult>;
  /** Posts through the response_url of a command or tap. Rejects with ResponseRefused. */
  respond(responseUrl: string, message: object): Promise<void>;
}

interface CallerParts {
  /** SLACK_API_URL, whose host is believed beside Slack's own. */
  readonly apiUrl?: string;
  readonly client: webApi.WebClient;
  /** Hears of each message that is sent to everybody in a channel, before it is sent. */
  readonly onMessage?: (channel: string) => void;
  readonly wait: (ms: number) => Promise<void>;
}

/** A 429 of a response_url, with Slack's wish. */
class SlowDown extends Error {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('ratelimited');
    this.retryAfter = retryAfter;
  }
}

/** How long Slack wants silence; absent where it does not. */
function wishOf(error: unknown): number | undefined {
  const hasWish = error instanceof Error && 'retryAfter' in error && typeof error.retryAfter === 'number';
  return hasWish ? (error.retryAfter as number) * SECOND_MS : undefined;
}

/** The code in a response_url's answer, which is `ok`, `{"ok":true}`, a bare code or `{"ok":false,"error":code}`. */
function readRefusal(status: number, text: string): string | undefined {
  let code = text.trim();
  try {
    const answer = JSON.parse(text) as { ok?: boolean; error?: string };
    code = answer.ok ? 'ok' : (answer.error ?? '');
  } catch {
    // Not JSON: a bare code.
  }
  if (status === 200 && (code === 'ok' || code === '')) return undefined;
  // What comes from outside is told further only when it looks like one of Slack's codes.
  return /^[a-z0-9_]{1,60}$/.test(code) && code !== 'ok' ? code : `http_${status}`;
}

/** Connections of the door's own; a redirect would take the message elsewhere. */
const agent = createDispatcher();

/** A message goes to Slack and nowhere else, whatever address a delivery names. */
function isSlack(address: string, apiUrl: string | undefined): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, host } = new URL(address);
  if (apiUrl !== undefined && host === new URL(apiUrl).host) return true;
  return protocol === 'https:' && /^(?:[\w-]+\.)*slack(?:-gov)?\.com$/.test(hostname);
}

async function post(responseUrl: string, message: object): Promise<void> {
  const response = await trackCall(agent, (dispatcher) =>
    request(responseUrl, {
      dispatcher,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }),
  ).catch((error: unknown) => {
    throw new CallFailed('no answer from a response_url', { cause: error });
  });
  if (response.statusCode === 429) {
    await response.body.dump();
    throw new SlowDown(Number(response.headers['retry-after'] ?? 1) || 1);
  }
  const refusal = readRefusal(response.statusCode, await response.body.text());
  if (refusal) throw new ResponseRefused(refusal);
}

const fetchTracked = ((input: string | URL, init?: RequestInit) =>
  trackCall(agent, (dispatcher) => undiciFetch(input, { ...init, dispatcher }))) as unknown as typeof globalThis.fetch;

export function createCaller({ client, apiUrl, wait, onMessage }: CallerParts): Caller {
  async function attempt<Result>(make: () => Promise<Result>): Promise<Result> {
    let unsent = 0;
    for (;;) {
      try {
        return await make();
      } catch (error) {
        // Silence is kept as long and as often as Slack wants it.
        const wishMs = wishOf(error);
        const delayMs = isNeverSent(error) ? DELAYS_MS[unsent] : undefined;
        if (wishMs === undefined && delayMs === undefined) throw error;
        if (wishMs === undefined) unsent += 1;
        await wait(Math.min(wishMs ?? delayMs ?? 0, LONGEST_TIMER_MS));
      }
    }
  }

  return {
    call: (method, options) =>
      attempt(() => {
        if (method === 'chat.postMessage') onMessage?.(String(options.channel));
        return client.apiCall(method, options);
      }),
    async respond(responseUrl, message) {
      if (!isSlack(responseUrl, apiUrl)) throw new ResponseRefused('invalid_url');
      await attempt(() => post(responseUrl, message));
    },
  };
}

/** Options of every Web API client of the door. */
export function clientOptions(apiUrl: string | undefined) {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    fetch: fetchTracked,
  } satisfies webApi.WebClientOptions;
}
