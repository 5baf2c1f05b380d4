/** What the operator's `refresh` command asks for, done here or asked of the running Koshi, and the watch for new releases. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { askControl } from '../operations/ask-control.ts';
import type { Log } from '../operations/create-log.ts';
import type { ControlHandler } from '../operations/serve-control.ts';
import { createIntake, type Intake, type RoundTrouble } from '../refresh/create-intake.ts';
import { runRefresh } from '../refresh/operator/run-refresh.ts';
import { createProgress } from '../refresh/operator/show-progress.ts';
import { startWatching, type Watching } from '../refresh/watch/start-watching.ts';
import type { Release } from '../statistics/facts/codebook.ts';
import { lockStateDir, type StateLock } from '../stores/files/lock-state-dir.ts';
import { openObservationStore } from '../stores/files/open-observation-store.ts';

/** A release of last week is news still. */
const MISSED_UNTIL_MS = 7 * 24 * 3_600_000;

const argsSchema = z.object({ argv: z.array(z.string()) });
const progressSchema = z.union([z.object({ line: z.string() }), z.object({ done: z.number(), total: z.number() })]);

/** A file is named relative to where the operator is, and the running Koshi is elsewhere. */
function makeAbsolute(argv: readonly string[]): string[] {
  const full = (from: string) => (/^[a-z]+:\/\//i.test(from) ? from : resolve(from));
  return argv.map((arg, index) => {
    const inline = /^--(from|to)=(.*)$/s.exec(arg);
    if (inline) return `--${inline[1]}=${full(inline[2] ?? '')}`;
    return ['--from', '--to'].includes(argv[index - 1] ?? '') ? full(arg) : arg;
  });
}

async function confirm(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
  } finally {
    lines.close();
  }
}

/** `refresh once|report|accept|reject|coverage|export`, by the running Koshi when there is one; resolves with the exit code. */
export async function refresh(config: Config, argv: readonly string[], log: Log): Promise<number> {
  const { stateDir, taldauSite } = config;
  const absolute = makeAbsolute(argv);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const onProgress = createProgress(process.stderr, 'reading');
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const ask = (args: readonly string[]) =>
    askControl({
      dir: stateDir,
      command: 'refresh',
      args: { argv: args },
      onProgress(progress) {
        const parsed = progressSchema.parse(progress);
        if ('line' in parsed) print(parsed.line);
        else onProgress(parsed.done, parsed.total);
      },
    });
  // The running Koshi cannot ask back: it shows the difference first and stores when told so.
  const isAsked = isTerminal && argv[0] === 'once' && !argv.some((arg) => ['--yes', '--json', '--dry'].includes(arg));
  let running = await ask(isAsked ? [...absolute, '--dry'] : absolute);
  if (running.kind === 'done' && isAsked && running.result !== 5 && (await confirm('Store what is believed?'))) {
    running = await ask([...absolute, '--yes']);
  }
  if (running.kind === 'done') return z.number().parse(running.result);
  if (running.kind === 'failed') {
    console.error(running.message);
    return 1;
  }
  const lock = await lockStateDir(stateDir);
  try {
    const opened = await openObservationStore({ dir: stateDir, log, lock });
    try {
      const now = () => config.fixedNow ?? new Date();
      const intake = createIntake({ base: loadDataset(config.dataDir), store: opened.store, now });
      return await runRefresh(absolute, { intake, taldauSite, print, onProgress, ...(isTerminal && { confirm }) });
    } finally {
      await opened.close();
    }
  } finally {
    await lock.release();
  }
}

export interface OpenRefreshOptions {
  readonly config: Config;
  readonly log: Log;
  /** On the state folder. */
  readonly lock?: StateLock;
  /** What is answered from must be read anew. */
  readonly onChanged: () => void;
  /** More than once for a release when Koshi was stopped in between. */
  readonly onAccepted: (release: Release) => void;
  /** Figures have changed and no new release says so. */
  readonly onRevised?: () => void;
  /** To be told to administrators. */
  readonly onTrouble?: (trouble: RoundTrouble) => void;
  /** ISO date on which a release was expected in vain. */
  readonly onLate?: (expected: string) => void;
}

export interface OpenRefresh {
  readonly intake: Intake;
  readonly handlers: Readonly<Record<string, ControlHandler>>;
  watch(): void;
  stop(): Promise<void>;
}

/** For the running Koshi, which holds the lock of the state folder. */
export async function openRefresh(options: OpenRefreshOptions): Promise<OpenRefresh> {
  const { config, log, lock, onChanged, onAccepted, onRevised, onTrouble, onLate } = options;
  const { stateDir, taldauSite, bnsSite } = config;
  const startedAt = Date.now();
  // A clock that may begin at another instant but always runs.
  const now = () => (config.fixedNow ? new Date(config.fixedNow.getTime() + Date.now() - startedAt) : new Date());
  const opened = await openObservationStore({ dir: stateDir, log, ...(lock && { lock }) });
  const intake = createIntake({
    base: loadDataset(config.dataDir),
    store: opened.store,
    now,
    onChanged,
    onAccepted,
    ...(onRevised && { onRevised }),
    onTrouble(trouble) {
      log.error({ trouble }, 'a release needs a look: npm run refresh -- report');
      onTrouble?.(trouble);
    },
  });

  /** Stored without anybody there to tell it: by the operator's command, or just before the process died. */
  function tellMissed(): void {
    const releases = intake.dataset().codebook.releases;
    for (const { at, release } of opened.store.rounds()) {
      const isKnown = releases.some(({ id }) => id === release?.id);
      if (release && isKnown && now().getTime() - Date.parse(at) < MISSED_UNTIL_MS) onAccepted(release);
    }
  }

  let watching: Watching | undefined;
  return {
    intake,
    handlers: {
      refresh: (args, tellProgress) =>
        runRefresh(argsSchema.parse(args).argv, {
          intake,
          taldauSite,
          print: (line) => tellProgress({ line }),
          onProgress: (done, total) => tellProgress({ done, total }),
        }),
    },
    watch() {
      if (watching) return;
      tellMissed();
      watching = startWatching({ intake, bnsSite, taldauSite, now, log, ...(onLate && { onLate }) });
    },
    async stop() {
      await watching?.stop();
      await opened.close();
    },
  };
}
