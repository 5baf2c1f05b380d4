import { type Api, GrammyError, HttpError } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import retry from 'p-retry';
import { describeError } from './outgoing/find-trouble.ts';
import { nativeSignal } from './outgoing/native-signal.ts';
import type { TelegramLog } from './telegram-log.ts';
import { TelegramRefused } from './telegram-refused.ts';

const SECOND_MS = 1000;
const FIRST_DELAY_MS = SECOND_MS;
const LONGEST_DELAY_MS = 30 * SECOND_MS;

/** What Koshi wants to hear of. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'callback_query',
  'inline_query',
  'my_chat_member',
  'guest_message',
] as const;

interface Webhook {
  readonly url: string;
  readonly secret: string;
}

export interface ConnectParts {
  readonly api: Api;
  readonly log: TelegramLog;
  readonly webhook?: Webhook;
  readonly signal: AbortSignal;
}

/** A refusal that no waiting cures, in the operator's words; absent for all that may pass. */
function findRefusal(error: unknown, webhook: Webhook | undefined): TelegramRefused | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description } = error;
  if (code === 401 || code === 404) {
    const sentence = `Telegram refused TELEGRAM_BOT_TOKEN (${code}): copy it again from BotFather, or check TELEGRAM_API_ROOT`;
    return new TelegramRefused(sentence);
  }
  if (code === 400 && error.method === 'setWebhook') {
    return new TelegramRefused(`Telegram refused TELEGRAM_WEBHOOK_URL ${webhook?.url}: ${description}`);
  }
  return undefined;
}

async function callOnce({ api, webhook, signal: given }: ConnectParts): Promise<UserFromGetMe> {
  const signal = nativeSignal(given);
  const me = await api.getMe(signal);
  if (webhook) {
    const options = { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES, drop_pending_updates: false };
    await api.setWebhook(webhook.url, options, signal);
  } else {
    await api.deleteWebhook({ drop_pending_updates: false }, signal);
  }
  return me;
}

/**
 * Who Koshi is on Telegram, once the way for updates is set. Tries again for as long as there is no network, and rejects
 * with TelegramRefused where waiting is of no use; absent when stopped meanwhile.
 */
export async function connect(parts: ConnectParts): Promise<UserFromGetMe | undefined> {
  const { log, signal, webhook } = parts;
  const mayPass = (error: unknown) =>
    (error instanceof HttpError || error instanceof GrammyError) && !findRefusal(error, webhook);
  try {
    return await retry(() => callOnce(parts), {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: FIRST_DELAY_MS,
      maxTimeout: LONGEST_DELAY_MS,
      signal,
      shouldRetry: ({ error }) => mayPass(error),
      onFailedAttempt({ error, attemptNumber }) {
        if (signal.aborted || !mayPass(error)) return;
        log.warn({ ...describeError(error), attempt: attemptNumber }, 'Telegram cannot be reached yet; trying again');
      },
    });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw findRefusal(error, webhook) ?? error;
  }
}
