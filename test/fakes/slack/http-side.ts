/** Slack's side over HTTP: signed requests, JSON for events, forms for commands and taps. */
import { createHmac } from 'node:crypto';
import type { Envelope } from './envelopes.ts';
import type { Acknowledged } from './socket-side.ts';

export interface Signed {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** `at` is in seconds. */
export function sign(secret: string, body: string, contentType: string, at = Math.floor(Date.now() / 1000)): Signed {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  return {
    body,
    headers: {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': signature,
    },
  };
}

export function signEnvelope(secret: string, { type, payload }: Envelope): Signed {
  if (type === 'events_api') return sign(secret, JSON.stringify(payload), 'application/json');
  const fields = type === 'slash_commands' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
  return sign(secret, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
}

export class HttpSide {
  readonly #secret: string;
  readonly #url: string;

  constructor(secret: string, url: string) {
    this.#secret = secret;
    this.#url = url;
  }

  async deliver(envelope: Envelope, attempt = 0): Promise<Acknowledged> {
    const { body, headers } = signEnvelope(this.#secret, envelope);
    const retry = attempt > 0 ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' } : {};
    const sent = performance.now();
    const response = await fetch(this.#url, {
      method: 'POST',
      body,
      headers: { ...headers, ...retry },
      signal: AbortSignal.timeout(3000),
    });
    const payload = await response.text();
    if (response.status !== 200) throw new Error(`the app answered ${response.status}`);
    return { afterMs: performance.now() - sent, payload };
  }
}
