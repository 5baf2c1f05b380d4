/** Several processes on one PostgreSQL, behind a proxy that sprays over them; any of them is killed at any moment. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { createId } from '../../src/stores/memory/subscription-record.ts';
import { openPostgresStores } from '../../src/stores/postgres/open-postgres-stores.ts';
import { APP_TOKEN, BOT_TOKEN } from '../fakes/slack/create-fake-slack.ts';
import { TOKEN } from '../fakes/telegram/start-fake-telegram.ts';
import { type Embedded, startEmbedded } from '../postgres/embedded.ts';
import { type BroadcastSize, CALM, HEAP, NOON, openStandIns, type StandIns } from './broadcast.ts';
import { describePercentiles, percentilesOf } from './percentiles.ts';
import type { Report } from './stand-ins.ts';

const SILENT = { info() {}, warn() {}, error() {} };
const SECRET = 'replicas';

interface Replica {
  readonly child: ChildProcess;
  readonly port: number;
  end(signal: NodeJS.Signals): Promise<void>;
}

/** As a proxy does: one after the other, and the next where one is gone. */
async function startProxy(ports: () => readonly number[]): Promise<{ readonly url: string; close(): void }> {
  const agent = new Agent({ keepAlive: true });
  let turn = 0;

  function pass(given: IncomingMessage, body: Buffer, answer: ServerResponse, tries: number): void {
    const open = ports();
    const port = open[turn++ % Math.max(1, open.length)];
    if (port === undefined || tries === 0) {
      answer.writeHead(503).end();
      return;
    }
    const passed = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method: given.method,
        path: given.url,
        headers: { ...given.headers, connection: 'keep-alive' },
      },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    passed.on('error', () => {
      if (!answer.headersSent) pass(given, body, answer, tries - 1);
    });
    passed.end(body);
  }

  const server: Server = createServer((given, answer) => {
    const chunks: Buffer[] = [];
    given.on('data', (chunk: Buffer) => chunks.push(chunk));
    given.on('end', () => pass(given, Buffer.concat(chunks), answer, 3));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}/telegram`,
    close() {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
}

export interface ReplicasOptions {
  readonly replicas: number;
  /** Times that one of them, by chance, is killed, and every third time the one that leads. */
  readonly kills: number;
  /** Times that PostgreSQL is restarted. */
  readonly restarts: number;
  /** The leader is stopped as by SIGSTOP, in the middle, and goes on when another has taken its place. */
  readonly isFrozen?: boolean;
  readonly isAsked?: boolean;
}

export interface ReplicasMeasured extends Report {
  readonly kills: number;
  /** From the order to the first message. */
  readonly questionsAlone: readonly number[];
}

/** Everybody wants every release. */
async function subscribe(url: string, chats: readonly string[]): Promise<void> {
  const stores = await openPostgresStores({ url, migrations: 'assets/postgres', log: SILENT });
  try {
    const ids = new Set<string>();
    while (ids.size < chats.length) ids.add(createId());
    await stores.database.query(
      `insert into koshi.subscriptions (id, chat, terms, said, language, priority, reminder, created)
       select id, chat, '{"scope": {}, "rhythm": "daytime", "reminder": false}', '', 'en', 3, false, '2025-01-01T00:00:00Z'
       from unnest($1::text[], $2::text[]) as given(id, chat)`,
      [[...ids], [...chats]],
    );
  } finally {
    await stores.close();
  }
}

export async function broadcastByReplicas(
  size: BroadcastSize,
  { replicas: count, kills, restarts, isFrozen = false, isAsked = false }: ReplicasOptions,
): Promise<ReplicasMeasured> {
  const postgres: Embedded = await startEmbedded({ isSafe: true });
  const standIns: StandIns = await openStandIns(size, CALM);
  const running: (Replica | undefined)[] = Array.from({ length: count });
  const proxy = await startProxy(() => running.flatMap((each) => each?.port ?? []));
  const { url } = postgres;
  const environment = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: url,
    FIXED_NOW: NOON,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: standIns.ready.telegramRoot,
    TELEGRAM_WEBHOOK_URL: proxy.url,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    TELEGRAM_RATE: String(size.rate),
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    SLACK_API_URL: standIns.ready.slackUrl,
  };

  async function start(place: number): Promise<void> {
    const child = spawn(process.execPath, [...HEAP, 'dist/main.js'], {
      env: { ...environment, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    const port = await new Promise<number>((resolve, reject) => {
      let found = 0;
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.includes('"msg":"listening"')) found = Number(JSON.parse(line).port);
        if (line.includes('"msg":"ready"')) resolve(found);
      });
      ended.then(([code]) => reject(new Error(`a replica ended with ${code}`)));
    });
    running[place] = {
      child,
      port,
      async end(signal) {
        running[place] = undefined;
        child.kill(signal);
        await ended;
      },
    };
  }

  /** The operator's command; it stays until all that is due has come to its end. */
  function publish(): Promise<unknown> {
    const child = spawn(process.execPath, ['dist/main.js', 'release', 'publish', '2025-Q1', '--yes'], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return once(child, 'close');
  }

  const stores = await openPostgresStores({ url, migrations: 'assets/postgres', log: SILENT }).then(async (opened) => {
    await subscribe(url, standIns.ready.chats);
    return opened;
  });

  async function findLeader(): Promise<number> {
    const rows = await stores.database.query<{ pid: string }>(
      `select split_part(a.application_name, ' ', 2) as pid from pg_stat_activity a join koshi.leadership l on l.backend = a.pid`,
    );
    return running.findIndex((each) => String(each?.child.pid) === rows[0]?.pid);
  }

  async function disturb(turn: number): Promise<void> {
    const leader = await findLeader();
    const isLeader = turn % 3 === 0 && leader >= 0;
    const place = isLeader ? leader : Math.floor(Math.random() * count);
    await running[place]?.end('SIGKILL');
    await start(place);
  }

  const steps = [
    ...Array.from({ length: kills }, (_, turn) => () => disturb(turn)),
    ...Array.from({ length: restarts }, () => () => postgres.restart()),
    ...(isFrozen
      ? [
          async () => {
            const frozen = running[await findLeader()];
            frozen?.child.kill('SIGSTOP');
            const before = frozen?.child.pid;
            while ((await findLeader()) < 0 || running[await findLeader()]?.child.pid === before) {
              await new Promise((resolve) => setTimeout(resolve, 100));
            }
            frozen?.child.kill('SIGCONT');
          },
        ]
      : []),
  ].sort(() => Math.random() - 0.5);

  try {
    await Promise.all(Array.from({ length: count }, (_, place) => start(place)));
    const ask = (times: number) => standIns.order({ do: 'ask', text: '/net Astana 2025Q1', everyMs: 45, times });
    let questionsAlone: readonly number[] = [];
    if (isAsked) {
      await ask(50);
      questionsAlone = (await standIns.order<Report>({ do: 'report' })).questionMs;
    }
    const published = publish();
    for (const [turn, step] of steps.entries()) {
      const share = (turn + Math.random()) / steps.length;
      await standIns.order({ do: 'await', count: Math.min(size.telegram - 100, Math.ceil(share * size.telegram)) });
      await step();
    }
    if (isAsked) await ask(Math.max(5, Math.floor(((size.telegram / size.rate) * 900) / 50)));
    await published;
    // Where the command itself was the last to see that something waits.
    await publish();
    return { ...(await standIns.order<Report>({ do: 'report' })), kills, questionsAlone };
  } finally {
    await Promise.all(running.map((each) => each?.end('SIGKILL')));
    proxy.close();
    standIns.close();
    await stores.close();
    await postgres.stop();
  }
}

const FULL: BroadcastSize = { telegram: 10_000, slack: 200, rate: 1000, kills: 20 };

function print(name: string, size: BroadcastSize, measured: ReplicasMeasured): void {
  const minimum = size.telegram / size.rate;
  console.log(`  ${name}`);
  console.log(`    Telegram chats by messages received: ${JSON.stringify(measured.telegram)}`);
  console.log(`    Slack channels by messages received: ${JSON.stringify(measured.slack)}`);
  console.log(
    `    ${(measured.spanMs / 1000).toFixed(2)} s, ${(measured.spanMs / 1000 / minimum).toFixed(3)} of the limit's own minimum; 429: ${measured.limited}; doubled: ${measured.doubled}`,
  );
  for (const [when, times] of [
    ['alone', measured.questionsAlone],
    ['meanwhile', measured.questionMs],
  ] as const) {
    if (times.length > 0)
      console.log(`    questions ${when} (${times.length}): ${describePercentiles(percentilesOf(times))}`);
  }
}

export async function benchReplicas(size: BroadcastSize = FULL): Promise<void> {
  // Reads its questions as soon as it is loaded.
  const { benchWebhookOfReplicas } = await import('./webhook.ts');
  await benchWebhookOfReplicas();
  console.log(`  three replicas, ${size.telegram} Telegram chats, ${size.slack} Slack channels, ${size.rate} a second`);
  const calm = { replicas: 3, kills: 0, restarts: 0 };
  print('undisturbed', size, await broadcastByReplicas(size, { ...calm, isAsked: true }));
  print(
    `killed ${size.kills} times, PostgreSQL restarted twice`,
    size,
    await broadcastByReplicas(size, { ...calm, kills: size.kills, restarts: 2 }),
  );
  print('the leader frozen in the middle', size, await broadcastByReplicas(size, { ...calm, isFrozen: true }));
}
