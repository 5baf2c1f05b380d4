import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { answerOnce } from './chats/terminal/answer-once.ts';
import { chatInTerminal } from './chats/terminal/chat-in-terminal.ts';
import { createPaint } from './chats/terminal/paint.ts';
import { EXIT_USAGE, sayMistake } from './commands/say-mistake.ts';
import { type Config, readConfig } from './config.ts';
import { describeCoverage } from './dataset/check-data.ts';
import { loadDataset } from './dataset/load-dataset.ts';
import { readLexicon } from './dataset/read-lexicon.ts';
import { findLoaded } from './house/find-loaded.ts';
import { openCharts, orderGallery } from './house/open-charts.ts';
import { gatherKnowledge } from './house/open-knowledge.ts';
import { noticeOptions, openNotices } from './house/open-notices.ts';
import { createTalk } from './house/open-talk.ts';
import { createLog } from './operations/create-log.ts';
import { isLanguage } from './statistics/language.ts';
import { lockStateDir } from './stores/files/lock-state-dir.ts';
import { openChatStore } from './stores/files/open-chat-store.ts';
import { createMemoryChatStore } from './stores/memory/memory-chat-store.ts';

const USAGE = 'Usage: npm run ask -- [--lang kk|ru|en] [--json] [--chart FILE.png] "question"';

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

/** What the terminal's first answer does not need is read only where it is asked for. */
async function run(command: string | undefined, argv: readonly string[]): Promise<number> {
  const envFile = join(process.cwd(), '.env');
  if (existsSync(envFile)) process.loadEnvFile(envFile);
  const config = readConfig(process.env);
  switch (command) {
    case undefined:
      if (config.telegram || config.slack) await (await import('./commands/serve.ts')).serve(config);
      else await chatHere(config);
      return 0;
    case 'ask':
      return ask(config, argv);
    case 'release':
      return (await import('./commands/run-release.ts')).runRelease(config, argv);
    case 'refresh':
      return (await import('./house/open-intake.ts')).refresh(
        config,
        argv,
        createLog({ level: process.env.LOG_LEVEL ? config.logLevel : 'silent' }),
      );
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

// `| head` has read enough: what is left to say has no reader.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [command, ...argv] = process.argv.slice(2);
try {
  process.exitCode = await run(command, argv);
} catch (error) {
  const code = sayMistake(error);
  if (code === undefined) throw error;
  process.exitCode = code;
}
