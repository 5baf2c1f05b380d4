import { autoRetry } from '@grammyjs/auto-retry';
import { sequentialize } from '@grammyjs/runner';
import { Bot, BotError } from 'grammy';
import type { Message, Update } from 'grammy/types';
import { LRUCache } from 'lru-cache';
import type { Language } from '../../statistics/language.ts';
import { createTray, type TrayStore } from '../create-tray.ts';
import type { Desk } from '../desk.ts';
import type { Door, PageOf } from '../door.ts';
import type { WebhookRoutes } from '../webhook-routes.ts';
import { layCopyRow } from './buttons/copy-row.ts';
import { connect } from './connect.ts';
import { createEdits } from './incoming/create-edits.ts';
import { createHandlers } from './incoming/create-handlers.ts';
import { createPoller, type Poller } from './incoming/create-poller.ts';
import { createTaps } from './incoming/create-taps.ts';
import { receiveWebhook, WEBHOOK_PATH } from './incoming/receive-webhook.ts';
import { type WebhookWatch, watchWebhook } from './incoming/watch-webhook.ts';
import { createTelegramNoticeSender } from './notices/send-notice.ts';
import { createFetch } from './outgoing/create-fetch.ts';
import type { Drawing } from './outgoing/create-photos.ts';
import { createSender } from './outgoing/create-sender.ts';
import { describeError } from './outgoing/find-trouble.ts';
import { mayChange } from './outgoing/may-change.ts';
import { retryUnsent } from './outgoing/retry-unsent.ts';
import { setMenus } from './outgoing/set-menus.ts';
import { createRich } from './rich/create-rich.ts';
import type { TelegramLog } from './telegram-log.ts';
import type { TelegramMessages, TelegramReplies } from './telegram-words.ts';

const SECOND_MS = 1000;
/** About 50 bytes each. */
const MOST_ASKERS = 20_000;
/** A call that hangs longer than the longest poll is given up. */
const CALL_SECONDS = 60;
/** The whole program has five seconds to end. */
const FINISH_MS = 4 * SECOND_MS;
/** A send repeated after a lost answer would be seen twice. Silence is kept as long as Telegram wants it. */
/** A fault of the server is met three times more; silence is kept as long and as often as Telegram wants it. */
const FAULTS = { maxRetryAttempts: 3, maxDelaySeconds: -1, rethrowHttpErrors: true };
const SILENCES = { rethrowInternalServerErrors: true, rethrowHttpErrors: true };

export interface TelegramSettings {
  readonly token: string;
  readonly apiRoot?: string;
  readonly webhook?: { readonly url: string; readonly secret: string };
  /** Messages a second in bulk. */
  readonly rate?: number;
  /** `@name` of the channel in which releases are announced. */
  readonly channel?: string;
}

/** Answers that count in Telegram's limits on sending. */
const SENDING = ['sendMessage', 'sendDocument', 'sendPhoto', 'editMessageText', 'editMessageMedia'];

export interface TelegramDeps {
  readonly desk: Desk;
  readonly replies: TelegramReplies;
  readonly messages: TelegramMessages;
  readonly log: TelegramLog;
  readonly defaultLanguage: Language;
  /** Needed for the webhook only. */
  readonly http: WebhookRoutes;
  /** Without them answers come in words. */
  readonly charts?: Drawing;
  readonly tray: TrayStore;
  readonly pageOf?: PageOf;
}

/** An address without a path stands for the place where this door listens. */
function webhookUrl(url: string): string {
  return new URL(url).pathname === '/' ? new URL(WEBHOOK_PATH, url).href : url;
}

/** The door to Telegram: long polling, or the webhook where one is set. `start` rejects with TelegramRefused. */
export function createTelegram(settings: TelegramSettings, deps: TelegramDeps): Door {
  const { desk, replies, messages, log, defaultLanguage, http, charts, pageOf } = deps;
  const bot = new Bot(settings.token, {
    client: {
      timeoutSeconds: CALL_SECONDS,
      fetch: createFetch(),
      ...(settings.apiRoot && { apiRoot: settings.apiRoot.replace(/\/+$/, '') }),
    },
  });
  const { api } = bot;
  api.config.use(retryUnsent, autoRetry(FAULTS), autoRetry(SILENCES));
  /** Who asked, by chat and message: of the latest ones, for taps in groups. */
  const askers = new LRUCache<string, number>({ max: MOST_ASKERS });
  const edits = createEdits();
  const sender = createSender(api, {
    charts,
    log,
    rich: createRich(settings.apiRoot ?? '', messages),
    copies: (reply) =>
      layCopyRow(reply, { messages, replies, botName: bot.botInfo.username, ...(pageOf && { pageOf }) }),
    onShown({ chat, asker, question }, message) {
      if (asker !== undefined) askers.set(`${chat}/${message.message_id}`, asker);
      edits.note(chat, question, message);
    },
    onMoved: (from, to) => void handlers.move(from, to),
  });
  const notices = createTelegramNoticeSender(
    { ...settings, ...(settings.apiRoot && { apiRoot: settings.apiRoot.replace(/\/+$/, '') }) },
    () => isOpen,
    charts,
  );
  api.config.use(async (previous, method, payload, signal) => {
    if (!SENDING.includes(method)) return previous(method, payload, signal);
    notices.countAnswer(String((payload as { chat_id?: number }).chat_id));
    const answer = await previous(method, payload, signal);
    if (answer.ok && method.startsWith('send')) {
      const { chat, message_id: message } = answer.result as Message;
      notices.noteMessage(chat.id, message);
    }
    return answer;
  });
  const taps = createTaps();
  const handlers = createHandlers({
    api,
    desk,
    sender,
    replies,
    messages,
    log,
    defaultLanguage,
    taps,
    edits,
    me: () => bot.botInfo.id,
    findAsker: (chat, message) => askers.get(`${chat}/${message}`),
    isManager: (chat, person) => mayChange(api, chat, person),
  });
  const tray = createTray({ ...deps.tray, platform: 'telegram' });
  const stopping = new AbortController();
  const begun = new Set<Promise<void>>();
  let isOpen = false;
  let poller: Poller | undefined;
  let watch: WebhookWatch | undefined;

  bot.on('message', (ctx, next) => {
    notices.hearMessage(ctx.chat.id, ctx.message.message_id);
    return next();
  });
  bot.on('callback_query', async (ctx, next) => {
    const isFirst = taps.begin(ctx.callbackQuery);
    await Promise.all([handlers.acknowledge(ctx.callbackQuery, ctx.me), isFirst && next()]);
  });
  bot.use(
    sequentialize((ctx) => {
      if (ctx.inlineQuery) return `inline:${ctx.inlineQuery.from.id}`;
      // What is written in a new supergroup waits until everything has gone along from its group.
      const { migrate_to_chat_id: to, migrate_from_chat_id: from } = ctx.message ?? {};
      return [ctx.chat?.id, to, from].flatMap((id) => (id === undefined ? [] : String(id)));
    }),
  );
  bot.use(async (ctx, next) => {
    if (await tray.start(String(ctx.update.update_id))) await next();
  });
  bot.on(['message', 'channel_post'], (ctx) => handlers.message(ctx.msg, ctx.me));
  bot.on('edited_message', (ctx) => handlers.edited(ctx.editedMessage, ctx.me));
  bot.on('callback_query', (ctx) => handlers.tap(ctx.callbackQuery));
  bot.on('my_chat_member', (ctx) => handlers.membership(ctx.myChatMember, ctx.me));
  bot.on('guest_message', (ctx) => handlers.guest(ctx.guestMessage, ctx.me));
  bot.on('inline_query', (ctx) => handlers.inline(ctx.inlineQuery, ctx.me));

  async function handle(update: Update): Promise<void> {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      const cause = error instanceof BotError ? error.error : error;
      log.error({ update: update.update_id, ...describeError(cause) }, 'a Telegram update failed');
    }
  }

  function take(update: Update, isRepeated: boolean): Promise<void> {
    return tray.take({
      id: String(update.update_id),
      // What somebody is typing is of no use later, and where somebody is is never written down.
      ...(!update.inline_query && !(update.message ?? update.edited_message)?.location && { content: update }),
      isRepeated,
      work: () => handle(update),
    });
  }

  /** Telegram gives updates to one at a time. */
  async function poll(): Promise<void> {
    if (!isOpen) return;
    poller = createPoller({ api, log, take, note: (update) => tray.note(String(update)), count: () => tray.count() });
    poller.start();
  }

  const webhook = settings.webhook && { ...settings.webhook, url: webhookUrl(settings.webhook.url) };
  if (webhook) receiveWebhook({ http, ...webhook, log, isOpen: () => isOpen, take });

  return {
    name: 'telegram',

    async start() {
      const me = await connect({ api, log, signal: stopping.signal, ...(webhook && { webhook }) });
      if (!me || stopping.signal.aborted) return;
      bot.botInfo = me;
      await tray.resume((content) => handle(content as Update));
      isOpen = true;
      if (webhook) watch = watchWebhook({ api, url: webhook.url, log, signal: stopping.signal });
      log.info({ bot: me.username, by: webhook ? 'webhook' : 'long polling' }, 'Telegram is connected');
      const menus = setMenus({ api, replies, messages, log, defaultLanguage }, stopping.signal).finally(() =>
        begun.delete(menus),
      );
      begun.add(menus);
    },

    ...(!webhook && { lead: { begin: poll, end: async () => void (await poller?.stop()) } }),

    async stop() {
      isOpen = false;
      stopping.abort();
      watch?.stop();
      const deadline = AbortSignal.timeout(FINISH_MS);
      const late = new Promise<'late'>((resolve) => deadline.addEventListener('abort', () => resolve('late')));
      await poller?.stop();
      const end = await Promise.race([Promise.all([...begun, tray.idle()]), late]);
      if (end === 'late') log.warn({ unanswered: tray.count() }, 'Telegram was closed before all were answered');
      await poller?.confirm();
    },

    isReady: () => isOpen && (poller?.isReceiving() ?? true) && watch?.problem() === undefined,
    problem: () => watch?.problem(),
    sender: notices,
    mayChange: (chat, person) => mayChange(api, chat, person),
  };
}
