/**
 * Whether Telegram still posts here. Another program with the same token may set another address, a proxy may lose the path, the token
 * may be revoked: none of it is seen on this side, where it is only quiet.
 */
import { type Api, GrammyError } from 'grammy';
import { describeError } from '../outgoing/find-trouble.ts';
import { nativeSignal } from '../outgoing/native-signal.ts';
import type { TelegramLog } from '../telegram-log.ts';

const MINUTE_MS = 60_000;
/** A failure of Telegram's last attempts counts for so long; it goes on naming the last one for ever. */
const FRESH_MS = 3 * MINUTE_MS;

export interface WebhookWatch {
  /** In the operator's words; absent while all is well. */
  problem(): string | undefined;
  look(): Promise<void>;
  stop(): void;
}

interface WatchParts {
  readonly api: Api;
  /** The address that was given to Telegram. */
  readonly url: string;
  readonly log: TelegramLog;
  readonly signal: AbortSignal;
}

export function watchWebhook({ api, url, log, signal }: WatchParts): WebhookWatch {
  let found: string | undefined;

  async function findProblem(): Promise<string | undefined> {
    try {
      const info = await api.getWebhookInfo(nativeSignal(signal));
      if (info.url !== url) return `Telegram posts elsewhere than TELEGRAM_WEBHOOK_URL: ${info.url || 'nowhere'}`;
      const failedMs = (info.last_error_date ?? 0) * 1000;
      if (info.pending_update_count > 0 && Date.now() - failedMs < FRESH_MS) {
        return `Telegram cannot deliver to TELEGRAM_WEBHOOK_URL: ${info.last_error_message}`;
      }
      return undefined;
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)) {
        return `Telegram no longer accepts TELEGRAM_BOT_TOKEN (${error.error_code})`;
      }
      if (!signal.aborted) log.warn(describeError(error), 'Telegram could not be asked about the webhook');
      return found;
    }
  }

  async function look(): Promise<void> {
    const problem = await findProblem();
    if (problem !== undefined && problem !== found) log.error({ problem }, 'the webhook is not in order');
    if (problem === undefined && found !== undefined) log.info({}, 'the webhook is in order again');
    found = problem;
  }

  const timer = setInterval(() => void look(), MINUTE_MS);
  timer.unref();
  return { problem: () => found, look, stop: () => clearInterval(timer) };
}
