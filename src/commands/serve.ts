import type { DeskEvents } from '../chats/create-desk.ts';
import type { TrayStore } from '../chats/create-tray.ts';
import type { Config } from '../config.ts';
import { openApi, pageOfIn } from '../house/open-api.ts';
import { checkCharts, openCharts } from '../house/open-charts.ts';
import { openDoors } from '../house/open-doors.ts';
import { openIntake } from '../house/open-intake.ts';
import { openKnowledge } from '../house/open-knowledge.ts';
import { noticeOptions, openNotices } from '../house/open-notices.ts';
import { findLoaded, openStores } from '../house/open-stores.ts';
import { openTalk } from '../house/open-talk.ts';
import { readVersion } from '../house/read-version.ts';
import { releaseHandlers } from '../house/release-orders.ts';
import { tellOfRefresh } from '../house/tell-of-refresh.ts';
import { watchHouse } from '../house/watch-house.ts';
import { collectGarbage } from '../operations/collect-garbage.ts';
import { serveControl } from '../operations/control/serve-control.ts';
import { createHealth } from '../operations/create-health.ts';
import { createHttpServer } from '../operations/create-http-server.ts';
import { createLog, type Log } from '../operations/create-log.ts';
import { createMetrics } from '../operations/create-metrics.ts';
import { createShutdown, type Shutdown } from '../operations/create-shutdown.ts';
import { serveOperations } from '../operations/serve-operations.ts';
import { sayMistake } from './words/say-mistake.ts';

const EXIT_FAILED = 1;

/** Every configured door until the process is told to stop. What was opened before a failure is closed again, and the process ends. */
export async function serve(config: Config): Promise<number> {
  const log = createLog({ level: config.logLevel });
  const shutdown = createShutdown({ log });
  try {
    await openAll(config, log, shutdown);
  } catch (error) {
    const exitCode = sayMistake(error);
    if (exitCode === undefined) log.fatal({ err: error }, 'Koshi could not start');
    await shutdown.run('Koshi could not start', exitCode ?? EXIT_FAILED);
  }
  return 0;
}

async function openAll(config: Config, log: Log, shutdown: Shutdown): Promise<void> {
  const { operations, doors: configured, strays, publicUrl } = config;
  if (strays.length > 0) log.warn({ strays }, 'variables that look as if they were meant for Koshi are not known');
  const health = createHealth();
  const metrics = createMetrics();
  const stores = await openStores(config, log);
  shutdown.add('stores', () => stores.close());
  shutdown.listen();
  health.watch('store', () => stores.health());

  const knowledge = openKnowledge(config.dataDir, log, await findLoaded(stores.observations));
  const reload = async () => {
    knowledge.reload(await findLoaded(stores.observations));
    notices.renew();
  };
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
  shutdown.add('http', () => Promise.all([http.stop(), own?.stop()]));

  const notices = openNotices({ ...knowledge, ...noticeOptions(config), stores, log });
  shutdown.add('notices', () => notices.stop());
  health.watch('notices', () => notices.health());
  metrics.watch('koshi_subscriptions', 'Subscriptions.', () => notices.count());
  metrics.watch('koshi_notices_waiting', 'Notices still to be sent.', () => notices.waiting());

  const events: DeskEvents = {
    replied: (event) => metrics.replied(event),
    failed: ({ platform, reference, error }) => {
      metrics.failed({ platform });
      log.error({ platform, reference, err: error }, 'message could not be answered');
    },
  };
  const intake = await openIntake({
    config,
    log,
    stores,
    base: knowledge.base(),
    onChanged(loaded) {
      knowledge.reload(loaded);
      notices.renew();
    },
    ...tellOfRefresh(notices, log),
  });
  shutdown.add('refresh', () => intake.stop());
  const talk = openTalk(config, knowledge, stores, {
    events,
    subscriptions: notices.parts,
    entries: intake.entries,
  });
  if (!config.database) {
    const control = await serveControl({
      dir: config.stateDir,
      log,
      handlers: { ...releaseHandlers(notices, reload), ...intake.handlers },
    });
    shutdown.add('control', () => control.close());
  }
  stores.observations.onAdded(() => {
    const renewing = stores.leadership.isLeading() ? intake.intake.renew() : reload();
    renewing.catch((error) => log.error({ err: error }, 'facts that another process took in could not be read'));
  });

  const charts = openCharts();
  shutdown.add('charts', () => charts.close());
  health.watch('charts', () => charts.problem());
  let connect = () => {};
  const connected = new Promise<void>((resolve) => {
    connect = resolve;
  });
  const tray: TrayStore = {
    store: stores.updates,
    onAbandoned(platform, id) {
      log.error({ platform, update: id }, 'a message was begun three times without an end, and is given up');
      // Nobody can be told before there is a way out.
      void connected.then(() => notices.alarms.report({ kind: 'abandoned', platform }));
    },
  };
  const parts = {
    ...talk,
    defaultLanguage: config.defaultLanguage,
    log,
    http,
    charts,
    tray,
    ...(publicUrl && { pageOf: pageOfIn(publicUrl) }),
  };
  const doors = await openDoors(configured, parts);
  for (const door of doors) {
    health.watch(door.name, () => door.problem?.() ?? (door.isReady() ? undefined : 'not connected'));
    shutdown.add(door.name, () => door.stop());
  }
  watchHouse({ metrics, doors, knowledge, stores, version: readVersion() });
  if (publicUrl !== undefined) http.mount(openApi(config, publicUrl, { knowledge, charts, log }));
  const port = await http.start();
  const operationsPort = await own?.start();
  log.info({ port, operationsPort, doors: doors.map((door) => door.name) }, 'listening');
  await Promise.all(doors.map((door) => door.start()));
  for (const { lead } of doors) if (lead) await stores.leadership.strive(lead);
  await notices.connect(
    doors.flatMap(({ sender }) => sender ?? []),
    doors,
  );
  connect();
  await intake.watch();
  collectGarbage();
  log.info('ready');
  void checkCharts(charts, log);
}
