import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCharts, openCharts, orderGallery } from './chart-orders.ts';
import type { SubscriptionParts } from './chats/answer-subscription.ts';
import { createDesk, type DeskEvents } from './chats/create-desk.ts';
import type { Desk } from './chats/desk.ts';
import type { Door } from './chats/door.ts';
import { createFloodGuard } from './chats/flood-guard.ts';
import { answerOnce } from './chats/terminal/answer-once.ts';
import { chatInTerminal } from './chats/terminal/chat-in-terminal.ts';
import { orderRelease, type ReleaseOrders } from './chats/terminal/order-release.ts';
import { createPaint } from './chats/terminal/paint.ts';
import { type Config, ConfigInvalid, EXIT_CONFIG, readConfig } from './config.ts';
import { describeCoverage } from './dataset/check-data.ts';
import { DataInvalid } from './dataset/data-invalid.ts';
import { loadDataset } from './dataset/load-dataset.ts';
import { readLexicon } from './dataset/read-lexicon.ts';
import { gatherKnowledge, type Knowledge } from './gather-knowledge.ts';
import type { Sender } from './notices/sender.ts';
import { openNotices } from './open-notices.ts';
import { askControl } from './operations/ask-control.ts';
import { createHealth } from './operations/create-health.ts';
import { createHttpServer } from './operations/create-http-server.ts';
import { createLog } from './operations/create-log.ts';
import { createMetrics } from './operations/create-metrics.ts';
import { createShutdown } from './operations/create-shutdown.ts';
import { serveControl } from './operations/serve-control.ts';
import { shrinkHeap } from './operations/shrink-heap.ts';
import { findLoaded, openRefresh, refresh } from './refresh-orders.ts';
import { ordersHere, ordersToRunning, releaseHandlers } from './release-orders.ts';
import type { Replies } from './replies/create-replies.ts';
import type { Messages } from './replies/messages.ts';
import { isLanguage } from './statistics/language.ts';
import { parsePeriod } from './statistics/period.ts';
import type { ChatStore } from './stores/chat-store.ts';
import { lockStateDir } from './stores/lock-state-dir.ts';
import { openChatStore } from './stores/lowdb/open-chat-store.ts';
import { createMemoryChatStore } from './stores/memory-chat-store.ts';
import { tellOfRefresh } from './tell-of-refresh.ts';

const EXIT_USAGE = 64;
const EXIT_DATA = 65;
const RELEASE_USAGE = 'Usage: npm run release -- preview|publish PERIOD [--lang kk|ru|en] [--yes]';
const USAGE = 'Usage: npm run ask -- [--lang kk|ru|en] [--json] [--chart FILE.png] "question"';
/** Generous to people and to groups, and a wall for floods. */
const FLOOD_LIMITS = { burst: 1000, perMinute: 600 };

/** Mistakes of the operator that stop the start, each with its sentence. */
const OPERATOR_MISTAKES = new Set([
  'STATE_LOCKED',
  'STATE_CORRUPT',
  'PORT_UNAVAILABLE',
  'TELEGRAM_REFUSED',
  'SLACK_REFUSED',
  'ORDER_FAILED',
]);

interface Talk {
  readonly desk: Desk;
  readonly replies: Replies;
  readonly messages: Messages;
}

interface TalkOptions {
  readonly events?: DeskEvents;
  readonly subscriptions?: SubscriptionParts;
}

function createTalk(config: Config, knowledge: Knowledge, store: ChatStore, options: TalkOptions = {}): Talk {
  const { reader, answers, replies, messages } = knowledge;
  const desk = createDesk({
    reader,
    answers,
    replies,
    store,
    now: () => config.fixedNow ?? new Date(),
    defaultLanguage: config.defaultLanguage,
    floodGuard: createFloodGuard(FLOOD_LIMITS),
    ...options,
  });
  return { desk, replies, messages };
}

/** Every configured door until the process is told to stop. */
async function serve(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel });
  const shutdown = createShutdown({ log });
  const health = createHealth();
  const metrics = createMetrics();
  const lock = await lockStateDir(config.stateDir);
  shutdown.listen();
  const chats = await openChatStore({ dir: config.stateDir, log, lock });
  const events: DeskEvents = {
    replied: (event) => metrics.replied(event),
    failed: ({ platform, reference, error }) => {
      metrics.failed({ platform });
      log.error({ platform, reference, err: error }, 'message could not be answered');
    },
  };
  const knowledge = gatherKnowledge(config.dataDir, log, findLoaded(config));
  const notices = await openNotices({ ...knowledge, ...noticeOptions(config), lock, log, chats: chats.store });
  const talk = createTalk(config, knowledge, chats.store, { events, subscriptions: notices.parts });
  const http = createHttpServer({ port: config.port, log });
  http.route('GET', '/health', () => health.answer());
  http.route('GET', '/metrics', () => metrics.answer());
  health.watch('store', () => (chats.health().ok ? undefined : (chats.health().reason ?? 'failing')));

  health.watch('notices', () => notices.health());
  metrics.watch('koshi_subscriptions', 'Subscriptions.', () => notices.count());
  metrics.watch('koshi_notices_waiting', 'Notices still to be sent.', () => notices.waiting());

  const charts = openCharts();
  health.watch('charts', () => charts.problem());
  const doors: Door[] = [];
  const parts = { ...talk, defaultLanguage: config.defaultLanguage, log, http, charts };
  if (config.telegram) {
    const { createTelegram } = await import('./chats/telegram/create-telegram.ts');
    doors.push(createTelegram(config.telegram, parts));
  }
  if (config.slack) {
    const { createSlack } = await import('./chats/slack/create-slack.ts');
    doors.push(createSlack(config.slack, parts));
  }
  for (const door of doors) {
    health.watch(door.name, () => (door.isReady() ? undefined : 'not connected'));
    shutdown.add(door.name, () => door.stop());
  }
  const refreshing = await openRefresh({
    config,
    log,
    onChanged: () => knowledge.reload(),
    ...tellOfRefresh(notices, log),
  });
  const control = await serveControl({
    dir: config.stateDir,
    log,
    handlers: { ...releaseHandlers(notices, () => knowledge.reload()), ...refreshing.handlers },
  });
  shutdown.add('charts', () => charts.close());
  shutdown.add('refresh', () => refreshing.stop());
  shutdown.add('notices', () => notices.stop());
  shutdown.add('control', () => control.close());
  shutdown.add('http', () => http.stop());
  shutdown.add('chats', () => chats.close());
  shutdown.add('lock', () => lock.release());
  const port = await http.start();
  log.info({ port, doors: doors.map((door) => door.name) }, 'listening');
  try {
    await Promise.all(doors.map((door) => door.start()));
    await notices.connect(
      doors.flatMap(({ sender }) => sender ?? []),
      doors,
    );
    refreshing.watch();
    shrinkHeap();
    log.info('ready');
    void checkCharts(charts, log);
  } catch (error) {
    sayMistake(error);
    await shutdown.run('a door could not be opened', EXIT_CONFIG);
  }
}

async function chatHere(config: Config): Promise<void> {
  const log = createLog({ level: process.env.LOG_LEVEL ? config.logLevel : 'silent' });
  const lock = await lockStateDir(config.stateDir);
  const chats = await openChatStore({ dir: config.stateDir, log, lock });
  const knowledge = gatherKnowledge(config.dataDir, log, findLoaded(config));
  const notices = await openNotices({ ...knowledge, ...noticeOptions(config), lock, log, chats: chats.store });
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  try {
    await chatInTerminal({
      desk: createTalk(config, knowledge, chats.store, { subscriptions: notices.parts }).desk,
      input: process.stdin,
      output: process.stdout,
      isTerminal,
      paint: createPaint(isTerminal, process.env),
      ...userLanguage(),
      signal: stop.signal,
    });
  } finally {
    await notices.stop();
    await chats.close();
    await lock.release();
  }
}

function noticeOptions({ stateDir, admins, defaultLanguage, fixedNow }: Config) {
  return { dir: stateDir, admins, defaultLanguage, ...(fixedNow && { fixedNow }) };
}

/** `release preview|publish PERIOD [--lang L] [--yes]` */
async function release(config: Config, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { lang: { type: 'string' }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [action, period = ''] = positionals;
  const language = values.lang ?? config.defaultLanguage;
  if ((action !== 'preview' && action !== 'publish') || !parsePeriod(period) || !isLanguage(language)) {
    console.error(RELEASE_USAGE);
    return EXIT_USAGE;
  }
  const args = { period, language };
  const order = (orders: ReleaseOrders) =>
    orderRelease({
      orders,
      action,
      period,
      yes: values.yes,
      input: process.stdin,
      output: process.stdout,
      isTerminal: Boolean(process.stdout.isTTY),
    });
  const running = await askControl({ dir: config.stateDir, command: 'release-preview', args });
  if (running.kind !== 'not-running') return order(ordersToRunning(config.stateDir, args));

  const log = createLog({ level: process.env.LOG_LEVEL ? config.logLevel : 'silent' });
  const lock = await lockStateDir(config.stateDir);
  const chats = await openChatStore({ dir: config.stateDir, log, lock });
  const knowledge = gatherKnowledge(config.dataDir, log, findLoaded(config));
  const notices = await openNotices({ ...knowledge, ...noticeOptions(config), lock, log, chats: chats.store });
  try {
    if (action === 'publish') await notices.connect(await createSenders(config, knowledge.messages));
    return await order(ordersHere(notices, args));
  } finally {
    await notices.stop();
    await chats.close();
    await lock.release();
  }
}

/** Ways out without a way in: the operator's command sends, and leaves messages to the Koshi that will run. */
async function createSenders(config: Config, messages: Messages): Promise<Sender[]> {
  const senders: Sender[] = [];
  if (config.telegram) {
    const { createNoticeSender } = await import('./chats/telegram/send-notice.ts');
    senders.push(createNoticeSender(config.telegram));
  }
  if (config.slack) {
    const { openNoticeSender } = await import('./chats/slack/send-notice.ts');
    senders.push(openNoticeSender(config.slack, messages));
  }
  return senders;
}

async function ask(config: Config, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { lang: { type: 'string' }, json: { type: 'boolean', default: false }, chart: { type: 'string' } },
    allowPositionals: true,
  });
  const text = positionals.join(' ');
  if (text === '' || (values.lang !== undefined && !isLanguage(values.lang))) {
    console.error(USAGE);
    return EXIT_USAGE;
  }
  const store = createMemoryChatStore();
  if (isLanguage(values.lang)) await store.setLanguage({ platform: 'terminal', id: 'terminal' }, values.lang);
  const charts = values.chart === undefined ? undefined : openCharts();
  try {
    return await answerOnce({
      desk: createTalk(config, gatherKnowledge(config.dataDir, undefined, findLoaded(config)), store).desk,
      text,
      json: values.json,
      ...userLanguage(),
      ...(values.chart !== undefined && charts && { chart: { path: values.chart, charts, complain: console.error } }),
      print: (line) => process.stdout.write(`${line}\n`),
    });
  } finally {
    await charts?.close();
  }
}

/** The locale of the terminal, by the order of POSIX; C and POSIX say nothing. */
function userLanguage(): { userLanguage?: string } {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG;
  return locale ? { userLanguage: locale } : {};
}

function checkData(config: Config): number {
  const dataset = loadDataset(config.dataDir);
  readLexicon(config.dataDir);
  console.log(describeCoverage(dataset));
  return 0;
}

/** Prints the sentence for a mistake of the operator's and gives the exit code; absent for everything else. */
function sayMistake(error: unknown): number | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof DataInvalid) {
    console.error(error.message);
    return EXIT_DATA;
  }
  const { code } = error as NodeJS.ErrnoException;
  if (
    !(error instanceof ConfigInvalid) &&
    !(code && (OPERATOR_MISTAKES.has(code) || code.startsWith('ERR_PARSE_ARGS')))
  ) {
    return undefined;
  }
  console.error(error.message);
  return code?.startsWith('ERR_PARSE_ARGS') ? EXIT_USAGE : EXIT_CONFIG;
}

async function run(command: string | undefined, argv: readonly string[]): Promise<number> {
  const envFile = join(process.cwd(), '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env);
  switch (command) {
    case undefined:
      if (config.telegram || config.slack) await serve(config);
      else await chatHere(config);
      return 0;
    case 'ask':
      return ask(config, argv);
    case 'release':
      return release(config, argv);
    case 'refresh':
      return refresh(config, argv, createLog({ level: process.env.LOG_LEVEL ? config.logLevel : 'silent' }));
    case 'charts':
      return orderGallery(
        argv,
        () => gatherKnowledge(config.dataDir, undefined, findLoaded(config)),
        config.fixedNow ?? new Date(),
      );
    case 'check-data':
      return checkData(config);
    default:
      console.error(
        `There is no command "${command}". Commands: ask, charts, release, refresh, check-data; none starts Koshi.`,
      );
      return EXIT_USAGE;
  }
}

const [command, ...argv] = process.argv.slice(2);
try {
  process.exitCode = await run(command, argv);
} catch (error) {
  const code = sayMistake(error);
  if (code === undefined) throw error;
  process.exitCode = code;
}
