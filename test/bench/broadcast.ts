/**
 * A release to all subscribers at once: the compiled Koshi as a process, the strict stand-ins of the platforms as another,
 * with their limits switched on. Run with the number of Telegram chats to scale it down.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { askControl } from '../../src/operations/control/ask-control.ts';
import { createId } from '../../src/stores/memory/subscription-record.ts';
import { bundleScript } from '../bundle-script.ts';
import { APP_TOKEN, BOT_TOKEN } from '../fakes/slack/create-fake-slack.ts';
import { TOKEN } from '../fakes/telegram/start-fake-telegram.ts';
import { describePercentiles, percentilesOf } from './percentiles.ts';
import type { Ready, Report, StandInOptions } from './stand-ins.ts';

export interface BroadcastSize {
  readonly telegram: number;
  readonly slack: number;
  readonly rate: number;
  readonly kills: number;
}

export type Troubles = Pick<StandInOptions, 'blocked' | 'migrated' | 'errors' | 'cuts' | 'above'>;

const FULL: BroadcastSize = { telegram: 10_000, slack: 200, rate: 1000, kills: 20 };
export const CALM: Troubles = { blocked: 0, migrated: 0, errors: 0, cuts: 0 };
const ROUGH = { blocked: 0.02, migrated: 0.01, errors: 0.01, cuts: 0.01 };
const GROUP_SHARE = 0.03;
export const NOON = '2025-06-15T12:00:00+05:00';
const ARGS = { period: '2025-Q1', language: 'en' };

export interface StandIns {
  readonly ready: Ready;
  order<T>(order: object): Promise<T>;
  close(): void;
}

export async function openStandIns(size: BroadcastSize, troubles: Troubles): Promise<StandIns> {
  const child = fork(bundleScript(new URL('./stand-ins.ts', import.meta.url)), { execArgv: [] });
  let last: Promise<unknown> = Promise.resolve();
  function order<T>(content: object): Promise<T> {
    const turn = last.then(async () => {
      child.send(content);
      const [answer] = await once(child, 'message');
      return answer as T;
    });
    last = turn;
    return turn;
  }
  const groups = Math.round(size.telegram * GROUP_SHARE);
  const options: StandInOptions = {
    ...troubles,
    people: size.telegram - groups,
    groups,
    channels: size.slack,
    rate: size.rate,
  };
  const ready = await order<Ready>({ do: 'open', options });
  return { ready, order, close: () => child.kill() };
}

/** Everybody wants every release. The folder is one of the version without checks, which is carried over. */
function prepareState(chats: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'koshi-'));
  const chatsHeld: Record<string, object[]> = {};
  const ids = new Set<string>();
  const nextId = (): string => {
    const id = createId();
    if (ids.has(id)) return nextId();
    ids.add(id);
    return id;
  };
  for (const chat of chats) {
    const terms = { scope: {}, rhythm: 'daytime', reminder: false } as const;
    chatsHeld[chat] = [{ id: nextId(), terms, language: 'en', muted: false, created: '2025-01-01T00:00:00Z' }];
  }
  writeFileSync(join(dir, 'subscriptions.json'), JSON.stringify({ version: 1, chats: chatsHeld, parked: {} }));
  return dir;
}

interface Process {
  readonly child: ChildProcess;
  kill(): Promise<void>;
  stop(): Promise<void>;
  peakMegabytes(): number;
}

/** As the image and `npm start` give them; the image also keeps memory outside the heap together, by MALLOC_ARENA_MAX. */
export const HEAP = ['--max-semi-space-size=8', '--heap-growing-percent=20', '--expose-gc'];

async function startKoshi(dir: string, { telegramRoot, slackUrl }: Ready, rate: number): Promise<Process> {
  const child = spawn(process.execPath, [...HEAP, 'dist/main.js'], {
    env: {
      PATH: process.env.PATH ?? '',
      MALLOC_ARENA_MAX: '2',
      STATE_DIR: dir,
      PORT: '0',
      FIXED_NOW: NOON,
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegramRoot,
      TELEGRAM_RATE: String(rate),
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slackUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('"msg":"ready"')) resolve();
    });
    ended.then(([code]) => reject(new Error(`Koshi ended with ${code}`)));
  });
  return {
    child,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    peakMegabytes() {
      const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes) / 1024;
    },
  };
}

export interface Measured extends Report {
  readonly peakMegabytes: number;
  readonly kills: number;
}

const publish = (dir: string) => askControl({ dir, command: 'release-publish', args: ARGS });

/** One run on its own stand-ins; `kills` times the process is killed at a random moment and started again. */
export async function broadcast(
  size: BroadcastSize,
  troubles: Troubles,
  { kills = 0, isAsked = true } = {},
): Promise<Measured> {
  const standIns = await openStandIns(size, troubles);
  const dir = prepareState(standIns.ready.chats);
  const minimumMs = (size.telegram / size.rate) * 1000;
  let koshi: Process | undefined;
  try {
    koshi = await startKoshi(dir, standIns.ready, size.rate);
    for (let kill = 0; kill < kills; kill += 1) {
      // Asking again each time is what an operator would do, and nothing is doubled by it.
      const asked = publish(dir);
      const share = (kill + Math.random()) / kills;
      await standIns.order({ do: 'await', count: Math.ceil(share * size.telegram) });
      await koshi.kill();
      await asked;
      koshi = await startKoshi(dir, standIns.ready, size.rate);
    }
    const times = Math.max(5, Math.floor((minimumMs * 0.9) / 50));
    const asking =
      isAsked && kills === 0
        ? standIns.order({ do: 'ask', text: '/net Astana 2025Q1', everyMs: 45, times })
        : undefined;
    const outcome = await publish(dir);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    await asking;
    const peakMegabytes = koshi.peakMegabytes();
    return { ...(await standIns.order<Report>({ do: 'report' })), peakMegabytes, kills };
  } finally {
    await koshi?.stop();
    standIns.close();
  }
}

/** How long a person waits for "subscribed", with so many subscribed already. */
async function timeSubscribing(size: BroadcastSize): Promise<readonly number[]> {
  const standIns = await openStandIns({ ...size, slack: 0 }, CALM);
  const dir = prepareState(standIns.ready.chats);
  let koshi: Process | undefined;
  try {
    koshi = await startKoshi(dir, standIns.ready, size.rate);
    // On and off again, so that each turn writes the whole file.
    const regions = ['Astana', 'Abai', 'Shymkent', 'Turkistan'];
    const all: number[] = [];
    for (let turn = 0; turn < 25; turn += 1) {
      for (const text of [`/subscribe ${regions[turn % 4]} net > ${turn}`, '/unsubscribe']) {
        await standIns.order({ do: 'ask', text, everyMs: 10, times: 1 });
        all.push(...(await standIns.order<Report>({ do: 'report' })).questionMs);
      }
    }
    return all;
  } finally {
    await koshi?.stop();
    standIns.close();
  }
}

function print(name: string, size: BroadcastSize, measured: Measured): void {
  const minimum = size.telegram / size.rate;
  if (measured.counted === 0) throw new Error('no message of the release was recognised');
  const seconds = measured.spanMs / 1000;
  console.log(`  ${name}`);
  console.log(`    Telegram chats by messages received: ${JSON.stringify(measured.telegram)}`);
  console.log(`    Slack channels by messages received: ${JSON.stringify(measured.slack)}`);
  console.log(
    `    ${seconds.toFixed(2)} s, ${(seconds / minimum).toFixed(3)} of the limit's own minimum for one message to each, ${(seconds / (measured.counted / size.rate)).toFixed(3)} for all ${measured.counted} calls that it counts; 429: ${measured.limited}, after the first second ${measured.limitedLate}; doubled: ${measured.doubled}; connections broken: ${measured.cuts}`,
  );
  if (measured.questionMs.length > 0) {
    console.log(
      `    questions meanwhile (${measured.questionMs.length}): ${describePercentiles(percentilesOf(measured.questionMs))}`,
    );
  }
  console.log(`    memory at most ${measured.peakMegabytes.toFixed(0)} MB`);
}

export async function benchBroadcast(size: BroadcastSize = FULL): Promise<void> {
  console.log(`  ${size.telegram} Telegram chats and ${size.slack} Slack channels at ${size.rate} messages a second`);
  print('undisturbed', size, await broadcast(size, CALM));
  print(
    'granted 2 % above the rate in any second, and no burst',
    size,
    await broadcast(size, { ...CALM, above: 0.02 }),
  );
  print('2 % blocked, 1 % migrated, 1 % server errors, 1 % connections cut', size, await broadcast(size, ROUGH));
  print(`killed ${size.kills} times`, size, await broadcast(size, CALM, { kills: size.kills }));
  const times = await timeSubscribing(size);
  console.log(`  subscribing with ${size.telegram} subscribers: ${describePercentiles(percentilesOf(times))}`);
}
