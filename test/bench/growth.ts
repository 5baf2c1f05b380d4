/**
 * What grows with subscribers and figures, on files: this tree beside the commit before state was kept in journals, in one run on one
 * machine, so that only the ratios count.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { describePercentiles, type Percentiles, percentilesOf } from './percentiles.ts';

const BEFORE = 'd7a02a5';
const SUBSCRIBERS = [1_000, 100_000];
const SUBSCRIBING = 2_000;
/** How many times the facts of today. */
const GROWN = 30;
/** The commit before takes half a second for each beside the larger crowd. */
const SUBSCRIBING_BEFORE = 20;
const QUESTIONS = 2_000;
const TODAY = '2026-11-29';
const quiet = { info() {}, warn() {}, error() {} };
const TERMS = { scope: {}, rhythm: 'daytime', reminder: false };

/** Modules of a tree; what they export is known to the one who asks. */
// biome-ignore lint/suspicious/noExplicitAny: two versions of one module, of which only one is in this tree
type Load = (file: string) => Promise<any>;

const loaderOf =
  (root: string): Load =>
  (file) =>
    import(pathToFileURL(join(root, 'src', file)).href);

/** The tree of the commit before, in a folder of its own; absent where there is no repository to take it from. */
function unpackBefore(): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'koshi-before-'));
  try {
    const archive = execFileSync('git', ['archive', BEFORE], {
      maxBuffer: 1 << 29,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('tar', ['-x', '-C', dir], { input: archive });
    symlinkSync(resolve('node_modules'), join(dir, 'node_modules'));
    return dir;
  } catch {
    rmSync(dir, { recursive: true });
    return undefined;
  }
}

/** How long the work took and the longest that nothing else had its turn meanwhile, in milliseconds. */
async function watchLoop(work: () => Promise<void>): Promise<{ tookMs: number; blockedMs: number }> {
  await new Promise((done) => setTimeout(done, 50));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await work();
  const tookMs = performance.now() - start;
  await new Promise((done) => setTimeout(done, 20));
  delay.disable();
  return { tookMs, blockedMs: delay.max / 1e6 };
}

function prepareSubscribers(count: number): string {
  const dir = mkdtempSync(join(tmpdir(), 'koshi-'));
  const letters = (n: number) => n.toString(36).padStart(6, '0');
  const held = (n: number) => [
    { id: letters(n), terms: TERMS, language: 'en', muted: false, created: '2025-01-01T00:00:00Z' },
  ];
  const chats = Object.fromEntries(Array.from({ length: count }, (_, n) => [`telegram:${n + 1}`, held(n)]));
  writeFileSync(join(dir, 'subscriptions.json'), JSON.stringify({ version: 1, chats, parked: {} }));
  return dir;
}

interface Subscribing extends Percentiles {
  readonly blockedMs: number;
}

async function measureSubscribing(load: Load, count: number, turns: number): Promise<Subscribing> {
  const dir = prepareSubscribers(count);
  const { lockStateDir } = await load('stores/files/lock-state-dir.ts');
  const { openSubscriptionStore } = await load('stores/files/open-subscription-store.ts');
  const lock = await lockStateDir(dir);
  // Carrying the folder over, and what it leaves for the disk to do, belong to no subscription.
  await (await openSubscriptionStore({ dir, lock, log: quiet })).close();
  execFileSync('sync');
  const { store, close } = await openSubscriptionStore({ dir, lock, log: quiet });
  const times: number[] = [];
  const { blockedMs } = await watchLoop(async () => {
    for (let n = 0; n < turns; n += 1) {
      const start = performance.now();
      await store.add({ platform: 'telegram', id: `new${n}` }, TERMS, 'ru');
      times.push(performance.now() - start);
    }
  });
  await close();
  await lock.release();
  rmSync(dir, { recursive: true });
  return { ...percentilesOf(times), blockedMs };
}

const comeIn = (value: number) => ({
  id: `${value}`,
  at: '2026-05-12T06:00:00.000Z',
  from: 'release',
  hash: '',
  origin: 'page:en',
  outcome: 'accepted',
  release: {
    id: '2026q1',
    period: { kind: 'span', year: 2026, month: 1, months: 3 },
    published: '2026-05-12',
    url: 'https://stat.gov.kz/',
    source: 'bns-2026q1',
  },
  sources: [
    {
      id: 'bns-2026q1',
      title: 'Release',
      publisher: 'Bureau of National Statistics',
      url: 'https://stat.gov.kz/',
      published: '2026-05-12',
      kind: 'release',
      trust: 1,
    },
  ],
  observations: [
    {
      verdict: 'proven',
      where: 'line 1',
      observation: {
        indicator: 'net',
        flow: 'external',
        area: 'KZ',
        period: { kind: 'span', year: 2026, month: 1, months: 3 },
        value,
        decimals: 0,
        unit: 'persons',
        status: 'A',
        published: '2026-05-12',
        source: 'bns-2026q1',
        notes: [],
      },
    },
  ],
  reasons: [],
  unread: [],
});

/** The middle of seven times that a release takes effect. */
function timeReleases(collectFacts: (decided: object) => object, takeEffect: (loaded: object) => void): number {
  const times = Array.from({ length: 7 }, (_, turn) => {
    const loaded = collectFacts({ rounds: [comeIn(3_967 + turn)], decisions: [] });
    const start = performance.now();
    takeEffect(loaded);
    return performance.now() - start;
  });
  return percentilesOf(times).p50;
}

/** A release comes in while Koshi runs: how long everything stands still. */
async function measureReload(load: Load, root: string): Promise<number> {
  const knowing = await load('house/open-knowledge.ts');
  const { collectFacts } = await load('refresh/gate/collect-facts.ts');
  let loaded = collectFacts({ rounds: [], decisions: [] });
  // The commit before asked for what came in, under another name; this tree is told of it.
  const knowledge = knowing.openKnowledge
    ? knowing.openKnowledge(join(root, 'data'), undefined, loaded)
    : knowing.gatherKnowledge(join(root, 'data'), undefined, () => loaded);
  return timeReleases(collectFacts, (next) => {
    loaded = next;
    knowledge.reload(next);
  });
}

/** The same where there are many times the facts: each of today's stands there again under other groups. */
async function measureGrownReload(load: Load): Promise<number> {
  const { loadDataset } = await load('dataset/load-dataset.ts');
  const { indexObservations } = await load('dataset/index-observations.ts');
  const { mergeObservations } = await load('dataset/merge-observations.ts');
  const { createAnswers } = await load('answers/create-answers.ts');
  const { collectFacts } = await load('refresh/gate/collect-facts.ts');
  const { codebook, observations, breakdowns, version } = loadDataset('data');
  const grown = Array.from({ length: GROWN }, (_, n) =>
    n === 0 ? observations : observations.map((each: object) => ({ ...each, group: `copy:${n}` })),
  ).flat();
  const base = indexObservations(grown, codebook, breakdowns, version);
  createAnswers({ dataset: base });
  return timeReleases(collectFacts, (loaded) => createAnswers({ dataset: mergeObservations(base, loaded) }));
}

/** Whole answers to questions never asked before. */
async function measureAnswers(load: Load, root: string): Promise<Percentiles & { readonly processorMs: number }> {
  const { loadDataset } = await load('dataset/load-dataset.ts');
  const { createAnswers } = await load('answers/create-answers.ts');
  const dataset = loadDataset(join(root, 'data'));
  const { answer } = createAnswers({ dataset });
  const questions: object[] = [];
  for (const area of dataset.codebook.areas.keys()) {
    for (const indicator of ['net', 'arrivals', 'departures', 'movers', 'rate', 'population']) {
      for (let year = 2006; year < 2026; year += 1) {
        questions.push({
          kind: 'figure',
          subject: { indicator, area },
          period: { kind: 'span', year, month: 1, months: 12 },
        });
      }
    }
  }
  const begun = process.cpuUsage();
  const times = questions.slice(0, QUESTIONS).map((question) => {
    const start = performance.now();
    answer(question, { today: TODAY });
    return performance.now() - start;
  });
  const { user, system } = process.cpuUsage(begun);
  return { ...percentilesOf(times), processorMs: (user + system) / 1000 };
}

function tell(what: string, now: number, before: number | undefined, unit = 'ms'): void {
  const ratio = before === undefined ? '' : `; before ${before.toFixed(2)} ${unit}, ratio ${(now / before).toFixed(2)}`;
  console.log(`${what}: ${now.toFixed(2)} ${unit}${ratio}`);
}

export async function benchGrowth(): Promise<void> {
  const here = loaderOf(process.cwd());
  const root = unpackBefore();
  const before = root ? loaderOf(root) : undefined;
  if (!before) console.log(`commit ${BEFORE} cannot be had here: no ratios to it`);
  try {
    // First of all, as in a process that has just started: a hundred thousand subscribers would be cleared away meanwhile.
    const answersNow = await measureAnswers(here, process.cwd());
    const answersThen = before && (await measureAnswers(before, root ?? ''));
    console.log(`${QUESTIONS} new questions: ${describePercentiles(answersNow)}`);
    tell('  processor time of all', answersNow.processorMs, answersThen?.processorMs);
    tell('  p50', answersNow.p50, answersThen?.p50);
    tell('  p99', answersNow.p99, answersThen?.p99);
    const sizes: Subscribing[] = [];
    for (const count of SUBSCRIBERS) {
      const now = await measureSubscribing(here, count, SUBSCRIBING);
      const then = before && (await measureSubscribing(before, count, SUBSCRIBING_BEFORE));
      sizes.push(now);
      console.log(`subscribing beside ${count}: ${describePercentiles(now)}`);
      tell('  p50', now.p50, then?.p50);
      tell('  longest stand-still', now.blockedMs, then?.blockedMs);
    }
    const [small, large] = sizes;
    if (small && large) {
      console.log(
        `subscribing at ${SUBSCRIBERS[1]} to ${SUBSCRIBERS[0]}: p50 ${(large.p50 / small.p50).toFixed(2)}, p99 ${(large.p99 / small.p99).toFixed(2)} (at most 2)`,
      );
    }
    const reloadNow = await measureReload(here, process.cwd());
    tell('a release comes in, all stands still for', reloadNow, before && (await measureReload(before, root ?? '')));
    tell(`  with ${GROWN} times the facts`, await measureGrownReload(here), undefined);
  } finally {
    if (root && existsSync(root)) rmSync(root, { recursive: true });
  }
}
