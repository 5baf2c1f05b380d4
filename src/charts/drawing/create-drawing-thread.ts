import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DrawRequest, DrawResponse, DrawTask } from './draw-task.ts';

const SECOND = 1000;
const LONGEST_DRAWING = 10 * SECOND;
/** An idle thread holds some 50 MB; starting it again takes a third of a second. */
const LONGEST_IDLENESS = 2 * SECOND;
/** More waiting pictures than this are refused: at 60 ms each the last would come after six seconds. */
const LONGEST_QUEUE = 100;

export class ChartFailed extends Error {
  readonly code = 'chart_failed';

  constructor(reason: string) {
    super(`The chart could not be drawn: ${reason}.`);
    this.name = 'ChartFailed';
  }
}

type DrawingDone = Extract<DrawResponse, { done: true }>;

export interface DrawingThread {
  /** Rejects with `ChartFailed` when the drawing fails, the thread dies or nothing comes back in time. */
  ask(task: DrawTask): Promise<DrawingDone>;
  close(): Promise<void>;
}

/** Run from source the thread registers tsx itself, since `--import tsx` only works in the main thread; built code needs nothing. */
export function startDrawThread(fontsDir: string): Worker {
  const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 };
  const options = { workerData: { fontsDir }, name: 'drawing', resourceLimits };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./draw-thread.js', import.meta.url), options);
  const entry = new URL('./draw-thread.ts', import.meta.url).href;
  // `require.resolve` of the interface itself finds its CommonJS build, which looks for its loader in the wrong place.
  const tsxDir = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const tsx = pathToFileURL(join(tsxDir, 'dist/esm/api/index.mjs')).href;
  const script = `import('${tsx}').then(({ register }) => { register(); return import('${entry}'); })`;
  return new Worker(script, { ...options, eval: true, execArgv: [] });
}

interface Waiting {
  readonly resolve: (done: DrawingDone) => void;
  readonly reject: (error: ChartFailed) => void;
  readonly timer: NodeJS.Timeout;
}

/** A thread that is started by the first task, and again after it died or was let go. It does not keep the process alive while idle. */
export function createDrawingThread(
  start: () => Worker,
  longestMs: number = LONGEST_DRAWING,
  idleMs: number = LONGEST_IDLENESS,
): DrawingThread {
  let worker: Worker | undefined;
  let lastId = 0;
  let resting: NodeJS.Timeout | undefined;
  const waiting = new Map<number, Waiting>();

  const rest = () => {
    worker?.unref();
    clearTimeout(resting);
    resting = setTimeout(() => {
      const idle = worker;
      if (idle) abandon(idle, 'the drawing thread was let go');
    }, idleMs);
    resting.unref();
  };
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    clearTimeout(one?.timer);
    if (waiting.size === 0) rest();
    return one;
  };
  const abandon = (dead: Worker, reason: string) => {
    if (worker !== dead) return;
    worker = undefined;
    for (const id of [...waiting.keys()]) settle(id)?.reject(new ChartFailed(reason));
    void dead.terminate();
  };
  const findWorker = (): Worker => {
    if (worker) return worker;
    const started = start();
    started.on('message', (response: DrawResponse) => {
      const one = settle(response.id);
      if (response.done) one?.resolve(response);
      else one?.reject(new ChartFailed(response.message));
    });
    started.on('error', (error) => abandon(started, `the drawing thread died (${String(error)})`));
    started.on('exit', (code) => abandon(started, `the drawing thread ended with code ${code}`));
    worker = started;
    return started;
  };

  return {
    ask(task) {
      if (waiting.size >= LONGEST_QUEUE) return Promise.reject(new ChartFailed('too many charts are waiting'));
      return new Promise((resolve, reject) => {
        clearTimeout(resting);
        const drawing = findWorker();
        lastId += 1;
        const id = lastId;
        const timer = setTimeout(() => abandon(drawing, `nothing came back within ${longestMs} ms`), longestMs);
        waiting.set(id, { resolve, reject, timer });
        drawing.ref();
        drawing.postMessage({ id, task } satisfies DrawRequest);
      });
    },
    async close() {
      clearTimeout(resting);
      const closing = worker;
      if (!closing) return;
      abandon(closing, 'Koshi is stopping');
      await closing.terminate();
    },
  };
}
