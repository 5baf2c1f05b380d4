/** Updates on their way to the bot: fetched by long polling, or posted to its webhook until it says 200. */
import { BotApiError, misuse } from './bot-api-error.ts';

export interface FakeUpdate {
  readonly update_id: number;
  readonly [kind: string]: unknown;
}

export interface PollOptions {
  readonly offset?: number;
  readonly limit?: number;
  readonly timeout?: number;
  readonly allowed_updates?: readonly string[];
}

export interface WebhookOptions {
  readonly url: string;
  readonly secret_token?: string;
  readonly allowed_updates?: readonly string[];
  readonly drop_pending_updates?: boolean;
}

export interface UpdateQueue {
  /** Puts an update in; `false` when the bot has not asked for its kind. */
  push(content: Readonly<Record<string, unknown>>): FakeUpdate | undefined;
  /** Posts the update once more, as Telegram does when an acknowledgement was lost. */
  repeat(update: FakeUpdate): void;
  poll(options: PollOptions, isGone: Promise<void>): Promise<FakeUpdate[]>;
  setWebhook(options: WebhookOptions): void;
  deleteWebhook(drop: boolean): void;
  webhook(): WebhookOptions | undefined;
  /** Updates that the bot has neither confirmed nor acknowledged. */
  pending(): readonly FakeUpdate[];
  /** Resolves when everything is confirmed or acknowledged. */
  drained(): Promise<void>;
  /** Status codes that the webhook answered with. */
  readonly acknowledgements: number[];
  close(): void;
}

interface Content {
  readonly chat?: { readonly id?: number } | null;
  readonly from?: { readonly id: number };
  readonly message?: Content;
}

const OTHER_POLL = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const RETRY_MS = 25;
const NOT_BY_DEFAULT = ['chat_member', 'message_reaction', 'message_reaction_count'];

function laneOf(update: FakeUpdate): string {
  const { message, channel_post, callback_query, inline_query } = update as Record<string, Content | undefined>;
  const chat = (message ?? channel_post ?? callback_query?.message)?.chat;
  return String(chat?.id ?? `user ${(callback_query ?? inline_query)?.from?.id}`);
}

export function createUpdateQueue(): UpdateQueue {
  let updates: FakeUpdate[] = [];
  let nextId = 1000;
  let allowed: readonly string[] | undefined;
  let webhook: WebhookOptions | undefined;
  let poller: { wake(): void; conflict(): void } | undefined;
  let isClosed = false;
  const acknowledgements: number[] = [];
  const lanes = new Map<string, Promise<void>>();
  let waitingForEmpty: (() => void)[] = [];

  function remove(isDone: (update: FakeUpdate) => boolean): void {
    updates = updates.filter((update) => !isDone(update));
    if (updates.length > 0) return;
    for (const resolve of waitingForEmpty) resolve();
    waitingForEmpty = [];
  }

  function isAllowed(content: object): boolean {
    const kind = Object.keys(content).find((key) => key !== 'update_id') ?? '';
    return allowed && allowed.length > 0 ? allowed.includes(kind) : !NOT_BY_DEFAULT.includes(kind);
  }

  async function post(update: FakeUpdate): Promise<number> {
    if (!webhook) return 0;
    const { url, secret_token: secret } = webhook;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(secret && { 'x-telegram-bot-api-secret-token': secret }) },
        body: JSON.stringify(update),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0;
    }
  }

  async function deliver(update: FakeUpdate): Promise<void> {
    while (webhook && !isClosed && updates.includes(update)) {
      const status = await post(update);
      acknowledgements.push(status);
      if (status >= 200 && status < 300) {
        remove((each) => each === update);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }

  /** The updates of one chat are posted one after another, those of different chats at the same time, as Telegram does. */
  function enqueue(update: FakeUpdate): void {
    const lane = laneOf(update);
    const before = lanes.get(lane) ?? Promise.resolve();
    lanes.set(
      lane,
      before.then(() => deliver(update)),
    );
  }

  /** Until there is an update, the time is over, the bot hangs up, or another poll takes over. */
  async function wait(seconds: number, isGone: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let mine: typeof poller;
    try {
      await new Promise<void>((resolve, reject) => {
        mine = { wake: resolve, conflict: () => reject(new BotApiError(409, OTHER_POLL)) };
        poller = mine;
        timer = setTimeout(resolve, seconds * 1000);
        void isGone.then(resolve);
      });
    } finally {
      clearTimeout(timer);
      if (poller === mine) poller = undefined;
    }
  }

  return {
    acknowledgements,

    push(content) {
      if (!isAllowed(content)) return undefined;
      const update = { update_id: nextId++, ...content };
      updates.push(update);
      if (webhook) enqueue(update);
      else poller?.wake();
      return update;
    },

    repeat(update) {
      void post(update).then((status) => acknowledgements.push(status));
    },

    async poll({ offset = 0, limit = 100, timeout = 0, allowed_updates }, isGone) {
      if (webhook) throw new BotApiError(409, WEBHOOK_ACTIVE);
      if (limit < 1 || limit > 100) throw misuse('limit must be between 1 and 100');
      if (allowed_updates) allowed = allowed_updates;
      poller?.conflict();
      if (offset > 0) remove((update) => update.update_id < offset);
      if (updates.length === 0 && timeout > 0) await wait(timeout, isGone);
      return updates.slice(0, limit);
    },

    setWebhook(options) {
      webhook = options;
      if (options.allowed_updates) allowed = options.allowed_updates;
      if (options.drop_pending_updates) remove(() => true);
      poller?.conflict();
      for (const update of updates) enqueue(update);
    },

    deleteWebhook(drop) {
      webhook = undefined;
      if (drop) remove(() => true);
    },

    webhook: () => webhook,
    pending: () => updates,
    drained: () => (updates.length === 0 ? Promise.resolve() : new Promise((resolve) => waitingForEmpty.push(resolve))),

    close() {
      isClosed = true;
      poller?.wake();
    },
  };
}
