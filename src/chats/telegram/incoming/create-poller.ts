/**
 * Long polling. The runner's own fetcher gives up on a conflict and after fifteen hours without a network, and tells
 * nobody which updates are done with; this one goes on until it is stopped and then confirms what it has taken.
 */
import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { ALLOWED_UPDATES } from '../connect.ts';
import { describeError } from '../outgoing/find-trouble.ts';
import { nativeSignal } from '../outgoing/native-signal.ts';
import { pause } from '../outgoing/pause.ts';
import type { TelegramLog } from '../telegram-log.ts';

const SECOND_MS = 1000;
const POLL_SECONDS = 30;
const FIRST_DELAY_MS = SECOND_MS / 2;
const LONGEST_DELAY_MS = 30 * SECOND_MS;
const CONFIRM_MS = SECOND_MS;
/** Waiting messages of one slow chat count too, so that there must be room for them beside everybody else's. */
const MOST_AT_ONCE = 10_000;
const MOST_PER_POLL = 100;

export interface Poller {
  start(): void;
  /** Resolves when no more updates are taken and those taken are confirmed; they may still be worked on. */
  stop(): Promise<void>;
  /** False while Telegram cannot be reached or somebody else takes the updates. */
  isReceiving(): boolean;
}

export interface PollerParts {
  readonly api: Api;
  readonly log: TelegramLog;
  /** Never rejects. */
  readonly handle: (update: Update) => Promise<void>;
}

/** What the operator can do about a poll that failed. */
function explain(error: unknown): string {
  if (!(error instanceof GrammyError)) return 'Telegram cannot be reached; trying again';
  if (error.error_code === 409) return 'another program takes the updates of this bot; stop it';
  if (error.error_code === 401) return 'Telegram no longer accepts TELEGRAM_BOT_TOKEN; put the new one in and restart';
  return 'Telegram gives no updates; trying again';
}

export function createPoller({ api, log, handle }: PollerParts): Poller {
  let offset = 0;
  let receiving = false;
  let delayMs = FIRST_DELAY_MS;

  /** One poll; absent when it failed. After a failure the poll does not wait, so that health knows at once. */
  async function poll(limit: number, signal: AbortSignal): Promise<Update[] | undefined> {
    const timeout = receiving ? POLL_SECONDS : 0;
    try {
      const updates = await api.getUpdates(
        { offset, limit, timeout, allowed_updates: ALLOWED_UPDATES },
        nativeSignal(signal),
      );
      // What stands between may answer anything: a proxy, a page of the provider.
      if (!Array.isArray(updates)) throw new TypeError('getUpdates gave no list');
      if (!receiving) log.info({}, 'Telegram gives updates again');
      receiving = true;
      delayMs = FIRST_DELAY_MS;
      return updates.filter((update) => Number.isSafeInteger(update?.update_id));
    } catch (error) {
      if (signal.aborted) throw error;
      receiving = false;
      log.error({ ...describeError(error), delayMs }, explain(error));
      // A webhook that was set from elsewhere keeps the updates away for good.
      if (error instanceof GrammyError && error.error_code === 409 && /webhook/.test(error.description)) {
        await api.deleteWebhook(undefined, nativeSignal(signal)).catch(() => undefined);
      }
      await pause(delayMs, signal);
      delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS);
      return undefined;
    }
  }

  async function supply(capacity: number, signal: AbortSignal): Promise<Update[]> {
    const limit = Math.max(1, Math.min(capacity, MOST_PER_POLL));
    for (;;) {
      const updates = await poll(limit, signal);
      const last = updates?.at(-1);
      if (last) offset = last.update_id + 1;
      if (updates) return updates;
    }
  }

  const runner = createRunner(
    createSource<Update>({ supply: (capacity, signal) => supply(capacity, signal as AbortSignal) }),
    createConcurrentSink<Update, unknown>({ consume: handle }, async () => undefined, { concurrency: MOST_AT_ONCE }),
  );

  return {
    start() {
      receiving = true;
      runner.start();
      runner.task()?.catch((error) => {
        receiving = false;
        log.error(describeError(error), 'Telegram updates are no longer taken; restart Koshi');
      });
    },
    async stop() {
      if (!runner.isRunning()) return;
      await runner.stop();
      const wasReceiving = receiving;
      receiving = false;
      if (!wasReceiving || offset === 0) return;
      // The poll that was cut off may not have told Telegram of the last updates: they would be answered again.
      await api
        .getUpdates({ offset, limit: 1, timeout: 0 }, nativeSignal(AbortSignal.timeout(CONFIRM_MS)))
        .catch((error) => log.warn(describeError(error), 'the last Telegram updates were not confirmed'));
    },
    isReceiving: () => receiving,
  };
}
