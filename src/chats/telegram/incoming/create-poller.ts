/**
 * Long polling. To ask for later updates is to confirm the earlier ones, so that it is asked for them only when those are
 * taken: answered, or kept. While some are not, Telegram is asked again and again for what follows the oldest of them; it
 * then gives what is under way a second time, which is known by its id.
 */
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
/** How soon others are looked for while an answer takes its time. */
const LOOK_AGAIN_MS = 50;
/** What is under way at once, kept or not. */
const MOST_AT_ONCE = 10_000;
const MOST_PER_POLL = 100;

export interface Poller {
  start(): void;
  /** Resolves when no more updates are fetched; those fetched may still be worked on. */
  stop(): Promise<void>;
  /** Tells Telegram what is taken, so that it is not given again. To be called when stopped. */
  confirm(): Promise<void>;
  /** False while Telegram cannot be reached or somebody else takes the updates. */
  isReceiving(): boolean;
}

export interface PollerParts {
  readonly api: Api;
  readonly log: TelegramLog;
  /** Resolves when the update is taken. `isRepeated`: it had waited before this process began. Never rejects. */
  readonly take: (update: Update, isRepeated: boolean) => Promise<void>;
  /** The update is taken, and cannot be confirmed before an earlier one is. Never rejects. */
  readonly note: (update: number) => Promise<void>;
  /** Updates begun and not ended, kept ones among them. */
  readonly count: () => number;
}

/** What the operator can do about a poll that failed. */
function explain(error: unknown): string {
  if (!(error instanceof GrammyError)) return 'Telegram cannot be reached; trying again';
  if (error.error_code === 409) return 'another program takes the updates of this bot; stop it';
  if (error.error_code === 401) return 'Telegram no longer accepts TELEGRAM_BOT_TOKEN; put the new one in and restart';
  return 'Telegram gives no updates; trying again';
}

export function createPoller({ api, log, take, note, count }: PollerParts): Poller {
  /** Where what is not yet fetched begins. */
  let next = 0;
  /** Fetched and not taken, in the order of their ids. */
  const open = new Map<number, Promise<void>>();
  let receiving = false;
  let isFirst = true;
  let delayMs = FIRST_DELAY_MS;
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  const offset = () => {
    const [oldest] = open.keys();
    return oldest ?? next;
  };

  /** Given a second time, since an earlier one is not taken yet. After a quiet week ids begin anew anywhere. */
  const isTaken = (id: number) => open.has(id) || (id >= offset() && id < next);

  /** One poll; absent when it failed. After a failure the poll does not wait, so that health knows at once. */
  async function poll(limit: number, signal: AbortSignal): Promise<Update[] | undefined> {
    const timeout = receiving && open.size === 0 ? POLL_SECONDS : 0;
    try {
      const updates = await api.getUpdates(
        { offset: offset(), limit, timeout, allowed_updates: ALLOWED_UPDATES },
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

  function begin(update: Update, isRepeated: boolean): void {
    const id = update.update_id;
    next = id + 1;
    const taken = take(update, isRepeated).then(async () => {
      // The last one of all is confirmed at once, by asking for the next.
      if (open.size > 1) await note(id);
      open.delete(id);
    });
    open.set(id, taken);
  }

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const updates = await poll(MOST_PER_POLL, signal).catch(() => undefined);
      if (!updates) continue;
      // Telegram holds no more than these: what is new from now on nobody has begun.
      const isRepeated = isFirst;
      if (updates.length < MOST_PER_POLL) isFirst = false;
      for (const update of updates) {
        if (!isTaken(update.update_id)) begin(update, isRepeated);
      }
      if (open.size > 0) await Promise.race([Promise.all(open.values()), pause(LOOK_AGAIN_MS, signal)]);
      while (count() >= MOST_AT_ONCE && !signal.aborted) await pause(LOOK_AGAIN_MS, signal);
    }
  }

  return {
    start() {
      receiving = true;
      running = run(stopping.signal);
    },
    async stop() {
      stopping.abort();
      await running;
    },
    async confirm() {
      const wasReceiving = receiving;
      receiving = false;
      if (!wasReceiving || next === 0) return;
      await api
        .getUpdates({ offset: offset(), limit: 1, timeout: 0 }, nativeSignal(AbortSignal.timeout(CONFIRM_MS)))
        .catch((error) => log.warn(describeError(error), 'the last Telegram updates were not confirmed'));
    },
    isReceiving: () => receiving,
  };
}
