/**
 * Calls to Slack that obey `Retry-After`, each by itself: Bolt's client would hold back the answers to everybody while one
 * channel is over its limit. A call whose answer was lost is not repeated, since its message may be there already; one
 * that never got out is.
 */
import type { webApi } from '@slack/bolt';
import type { SlackMethod } from '../incoming/commands.ts';
import { ResponseRefused, reasonOf } from '../slack-errors.ts';

const SECOND_MS = 1000;
const MOST_ATTEMPTS = 4;
/** Longer waits than this mean that something else is wrong. */
const LONGEST_WAIT_MS = 60 * SECOND_MS;
const TIMEOUT_MS = 10 * SECOND_MS;

export const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export interface Caller {
  /** Rejects with Bolt's errors. */
  call<Method extends SlackMethod>(method: Method, options: Record<string, unknown>): Promise<webApi.WebAPICallResult>;
  /** Posts through the response_url of a command or tap. Rejects with ResponseRefused. */
  respond(responseUrl: string, message: object): Promise<void>;
}

interface CallerParts {
  readonly client: webApi.WebClient;
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

/** How long to wait before the same call may be made again; absent when it should not be. */
function waitBefore(error: unknown, attempt: number): number | undefined {
  if (error instanceof Error && 'retryAfter' in error && typeof error.retryAfter === 'number') {
    return Math.min(error.retryAfter * SECOND_MS, LONGEST_WAIT_MS);
  }
  return NEVER_SENT.has(reasonOf(error)) ? SECOND_MS * 2 ** (attempt - 1) : undefined;
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

async function post(responseUrl: string, message: object): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(message),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 429) throw new SlowDown(Number(response.headers.get('retry-after') ?? 1) || 1);
  const refusal = readRefusal(response.status, await response.text());
  if (refusal) throw new ResponseRefused(refusal);
}

export function createCaller({ client, wait }: CallerParts): Caller {
  async function attempt<Result>(make: () => Promise<Result>): Promise<Result> {
    for (let attempts = 1; ; attempts += 1) {
      try {
        return await make();
      } catch (error) {
        const waitMs = attempts < MOST_ATTEMPTS ? waitBefore(error, attempts) : undefined;
        if (waitMs === undefined) throw error;
        await wait(waitMs);
      }
    }
  }

  return {
    call: (method, options) => attempt(() => client.apiCall(method, options)),
    respond: (responseUrl, message) => attempt(() => post(responseUrl, message)),
  };
}

/** Options of every Web API client of the door. */
export function clientOptions(apiUrl: string | undefined) {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
  } satisfies webApi.WebClientOptions;
}
