import type { DeskEvents } from '../chats/create-desk.ts';
import type { Door } from '../chats/door.ts';
import { type Config, EXIT_CONFIG } from '../config.ts';
import { findLoaded } from '../house/find-loaded.ts';
import { checkCharts, openCharts } from '../house/open-charts.ts';
import { openRefresh } from '../house/open-intake.ts';
import { gatherKnowledge } from '../house/open-knowledge.ts';
import { noticeOptions, openNotices } from '../house/open-notices.ts';
import { createTalk } from '../house/open-talk.ts';
import { releaseHandlers } from '../house/release-orders.ts';
import { tellOfRefresh } from '../house/tell-of-refresh.ts';
import { createHealth } from '../operations/create-health.ts';
import { createHttpServer } from '../operations/create-http-server.ts';
import { createLog } from '../operations/create-log.ts';
import { createMetrics } from '../operations/create-metrics.ts';
import { createShutdown } from '../operations/create-shutdown.ts';
import { serveControl } from '../operations/serve-control.ts';
import { serveOperations } from '../operations/serve-operations.ts';
import { shrinkHeap } from '../operations/shrink-heap.ts';
import { lockStateDir } from '../stores/files/lock-state-dir.ts';
import { openChatStore } from '../stores/files/open-chat-store.ts';
import { sayMistake } from './say-mistake.ts';

/** Every configured door until the process is told to stop. */
export async function serve(config: Config): Promise<void> {
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
  const { operations } = config;
  const host = config.host === undefined ? {} : { host: config.host };
  const http = createHttpServer({ port: config.port, ...host, log });
  const own =
    operations.port === undefined
      ? undefined
      : createHttpServer({ port: operations.port, ...host, variable: 'OPERATIONS_PORT', log });
  serveOperations({
    health,
    metrics,
    http,
    ...(own && { own }),
    ...(operations.token !== undefined && { token: operations.token }),
  });
  metrics.watch('koshi_http_lost', 'Requests for paths that nothing serves.', () => http.lost());
  health.watch('store', () => (chats.health().ok ? undefined : (chats.health().reason ?? 'failing')));

  health.watch('notices', () => notices.health());
  metrics.watch('koshi_subscriptions', 'Subscriptions.', () => notices.count());
  metrics.watch('koshi_notices_waiting', 'Notices still to be sent.', () => notices.waiting());

  const charts = openCharts();
  health.watch('charts', () => charts.problem());
  const doors: Door[] = [];
  const parts = { ...talk, defaultLanguage: config.defaultLanguage, log, http, charts };
  if (config.telegram) {
    const { createTelegram } = await import('../chats/telegram/create-telegram.ts');
    doors.push(createTelegram(config.telegram, parts));
  }
  if (config.slack) {
    const { createSlack } = await import('../chats/slack/create-slack.ts');
    doors.push(createSlack(config.slack, parts));
  }
  for (const door of doors) {
    health.watch(door.name, () => (door.isReady() ? undefined : 'not connected'));
    shutdown.add(door.name, () => door.stop());
  }
  const refreshing = await openRefresh({
    config,
    log,
    lock,
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
  shutdown.add('http', () => Promise.all([http.stop(), own?.stop()]));
  shutdown.add('chats', () => chats.close());
  shutdown.add('lock', () => lock.release());
  const port = await http.start();
  const operationsPort = await own?.start();
  log.info({ port, operationsPort, doors: doors.map((door) => door.name) }, 'listening');
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
