import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { createOperatorLog } from '../house/create-operator-log.ts';
import { openSenders } from '../house/open-doors.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { noticeOptions, openNotices } from '../house/open-notices.ts';
import { findLoaded, openStores } from '../house/open-stores.ts';
import { ordersHere, ordersToRunning, type ReleaseOrders } from '../house/release-orders.ts';
import { askControl } from '../operations/control/ask-control.ts';
import { UsageWrong } from '../operations/usage-wrong.ts';
import { parsePeriod } from '../statistics/time/period.ts';
import { orderRelease } from './order-release.ts';
import { readLanguage } from './words/read-language.ts';

/** Shows what subscribers of a release get, or sends it. */
export async function release(config: Config, argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { lang: { type: 'string' }, yes: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [action, period = ''] = positionals;
  const language = readLanguage(values.lang) ?? config.defaultLanguage;
  if (action !== 'preview' && action !== 'publish') throw new UsageWrong('It is either preview or publish.');
  if (!parsePeriod(period)) throw new UsageWrong(`"${period}" is no period; one is written 2025-Q1.`);
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
  if (!config.database) {
    const running = await askControl({ dir: config.stateDir, command: 'release-preview', args });
    if (running.kind !== 'not-running') return order(ordersToRunning(config.stateDir, args));
  }

  const log = createOperatorLog(config);
  const stores = await openStores(config, log, { isGuest: true });
  const knowledge = openKnowledge(config.dataDir, log, await findLoaded(stores.observations));
  const notices = openNotices({ ...knowledge, ...noticeOptions(config), stores, log });
  try {
    if (action === 'publish') await notices.connect(await openSenders(config.doors, knowledge.messages));
    return await order(ordersHere(notices, args));
  } finally {
    await notices.stop();
    await stores.close();
  }
}
