/**
 * Updates that Telegram posts. They are acknowledged as soon as they are taken in: Telegram repeats what is not
 * acknowledged in time, and holds back everybody's updates behind a slow one. Repeated updates are known by their ids,
 * each by itself, since Telegram may deliver them out of order.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Update } from 'grammy/types';
import type { TelegramLog } from '../telegram-log.ts';

export const WEBHOOK_PATH = '/telegram';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Telegram repeats within minutes; this many ids are remembered. */
const MOST_IDS = 10_000;

/** The part of the HTTP server that this door needs. */
export interface HttpRoutes {
  route(
    method: 'POST',
    path: string,
    handler: (request: { readonly body: Buffer }) => { readonly status: number },
    /** Asked before a byte of the body is read; an answer ends the request. */
    guard: (headers: IncomingHttpHeaders) => { readonly status: number } | undefined,
  ): void;
}

export interface WebhookParts {
  readonly http: HttpRoutes;
  /** The address that Telegram posts to. */
  readonly url: string;
  readonly secret: string;
  readonly log: TelegramLog;
  /** False before the door is open and after it is closed: Telegram then comes again later. */
  readonly isOpen: () => boolean;
  /** Never rejects. */
  readonly handle: (update: Update) => Promise<void>;
}

function parseUpdate(body: Buffer): Update | undefined {
  try {
    const update: unknown = JSON.parse(body.toString('utf8'));
    if (typeof update !== 'object' || update === null || !('update_id' in update)) return undefined;
    return Number.isSafeInteger(update.update_id) ? (update as Update) : undefined;
  } catch {
    return undefined;
  }
}

/** The path that is posted to, and the usual one, for a proxy in front that turns the one into the other. */
function pathsOf(url: string): Set<string> {
  return new Set([new URL(url).pathname, WEBHOOK_PATH]);
}

export function receiveWebhook({ http, url, secret, log, isOpen, handle }: WebhookParts): void {
  const expected = Buffer.from(secret);
  const seen = new Set<number>();

  /** The length of the secret is no secret. */
  function isSecret(given: unknown): boolean {
    if (typeof given !== 'string') return false;
    const bytes = Buffer.from(given);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  }

  function isRepeated(id: number): boolean {
    const repeated = seen.delete(id);
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > MOST_IDS && oldest !== undefined) seen.delete(oldest);
    return repeated;
  }

  function guard(headers: IncomingHttpHeaders): { readonly status: number } | undefined {
    if (!isSecret(headers[SECRET_HEADER])) return { status: 401 };
    return isOpen() ? undefined : { status: 503 };
  }

  function take({ body }: { readonly body: Buffer }): { readonly status: number } {
    const update = parseUpdate(body);
    if (!update) {
      // Acknowledged, for it would not get better by being sent again.
      log.warn({ bytes: body.length }, 'Telegram posted what is no update');
      return { status: 200 };
    }
    if (!isRepeated(update.update_id)) void handle(update);
    return { status: 200 };
  }

  for (const path of pathsOf(url)) http.route('POST', path, take, guard);
}
