import { parseArgs } from 'node:util';
import { orderRelease, type ReleaseOrders } from '../chats/terminal/order-release.ts';
import type { Config } from '../config.ts';
import { findLoaded } from '../house/find-loaded.ts';
import { gatherKnowledge } from '../house/open-knowledge.ts';
import { noticeOptions, openNotices } from '../house/open-notices.ts';
import { ordersHere, ordersToRunning } from '../house/release-orders.ts';
import type { Sender } from '../notices/delivery/sender.ts';
import { askControl } from '../operations/ask-control.ts';
import { createLog } from '../operations/create-log.ts';
import type { Messages } from '../replies/messages/messages.ts';
import { isLanguage } from '../statistics/language.ts';
import { parsePeriod } from '../statistics/time/period.ts';
import { lockStateDir } from '../stores/files/lock-state-dir.ts';
import { openChatStore } from '../stores/files/open-chat-store.ts';
import { EXIT_USAGE } from './say-mistake.ts';

const USAGE = 'Usage: npm run release -- preview|publish PERIOD [--lang kk|ru|en] [--yes]';

/** `release preview|publish PERIOD [--lang L] [--yes]` */
export async function runRelease(config: Config, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { lang: { type: 'string' }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [action, period = ''] = positionals;
  const language = values.lang ?? config.defaultLanguage;
  if ((action !== 'preview' && action !== 'publish') || !parsePeriod(period) || !isLanguage(language)) {
    console.error(USAGE);
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
    const { createNoticeSender } = await import('../chats/telegram/notices/send-notice.ts');
    senders.push(createNoticeSender(config.telegram));
  }
  if (config.slack) {
    const { openNoticeSender } = await import('../chats/slack/notices/send-notice.ts');
    senders.push(openNoticeSender(config.slack, messages));
  }
  return senders;
}
