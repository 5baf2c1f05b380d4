/**
 * Updates that Telegram posts. They are acknowledged as soon as they are taken, which is when they are answered or kept:
 * Telegram repeats what is not acknowledged in time, and holds back others behind a slow one. Repeated updates are known
 * by their ids, each by itself, since Telegram may deliver them out of order.
 */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Update } from 'grammy/types';
import type { WebhookRoutes } from '../../webhook-routes.ts';
import type { TelegramLog } from '../telegram-log.ts';

export const WEBHOOK_PATH = '/telegram';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** What Telegram posts so soon after the start may have been begun before it. */
const REPEATED_MS = 60_000;

export interface WebhookParts {
  readonly http: WebhookRoutes;
  /** The address that Telegram posts to. */
  readonly url: string;
  readonly secret: string;
  readonly log: TelegramLog;
  /** False before the door is open and after it is closed: Telegram then comes again later. */
  readonly isOpen: () => boolean;
  /** Resolves when the update is taken. Never rejects. */
  readonly take: (update: Update, isRepeated: boolean) => Promise<void>;
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

export function receiveWebhook({ http, url, secret, log, isOpen, take }: WebhookParts): void {
  const expected = Buffer.from(secret);
  const started = performance.now();

  /** The length of the secret is no secret. */
  function isSecret(given: unknown): boolean {
    if (typeof given !== 'string') return false;
    const bytes = Buffer.from(given);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  }

  function guard(headers: IncomingHttpHeaders): { readonly status: number } | undefined {
    if (!isSecret(headers[SECRET_HEADER])) return { status: 401 };
    return isOpen() ? undefined : { status: 503 };
  }

  async function receive({ body }: { readonly body: Buffer }): Promise<{ readonly status: number }> {
    const update = parseUpdate(body);
    if (!update) {
      // Acknowledged, for it would not get better by being sent again.
      log.warn({ bytes: body.length }, 'Telegram posted what is no update');
      return { status: 200 };
    }
    await take(update, performance.now() - started < REPEATED_MS);
    // Stopped meanwhile: what is not answered is asked for again at the next start.
    return { status: 200 };
  }

  for (const path of pathsOf(url)) http.route('POST', path, receive, guard);
}
