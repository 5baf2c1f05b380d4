import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { createOperatorLog } from '../house/create-operator-log.ts';
import { openStores } from '../house/open-stores.ts';
import { askControl, type ControlOutcome } from '../operations/control/ask-control.ts';
import { createIntake } from '../refresh/create-intake.ts';
import { runRefresh } from '../refresh/operator/run-refresh.ts';
import { createProgress } from '../refresh/operator/show-progress.ts';

const progressSchema = z.union([z.object({ line: z.string() }), z.object({ done: z.number(), total: z.number() })]);

/** A file is named relative to where the operator is, and the running Koshi is elsewhere. */
function makeAbsolute(argv: readonly string[]): string[] {
  const full = (from: string) => (/^[a-z]+:\/\//i.test(from) ? from : resolve(from));
  return argv.map((arg, index) => {
    const inline = /^--(from|to)=(.*)$/s.exec(arg);
    if (inline) return `--${inline[1]}=${full(inline[2] ?? '')}`;
    return ['--from', '--to', 'enter'].includes(argv[index - 1] ?? '') ? full(arg) : arg;
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

/** `refresh once|probe|template|enter|set|report|accept|reject|coverage|export`, by the running Koshi when there is one; resolves with the exit code. */
export async function refresh(config: Config, argv: readonly string[]): Promise<number> {
  const log = createOperatorLog(config);
  const { stateDir, bnsSite, taldauSite } = config;
  const absolute = makeAbsolute(argv);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const onProgress = createProgress(process.stderr, 'reading');
  const isTerminal = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  const ask = async (args: readonly string[]): Promise<ControlOutcome> => {
    // On a database the command does it itself, and the running ones hear of it.
    if (config.database) return { kind: 'not-running' };
    return askControl({
      dir: stateDir,
      command: 'refresh',
      args: { argv: args },
      onProgress(progress) {
        const parsed = progressSchema.parse(progress);
        if ('line' in parsed) print(parsed.line);
        else onProgress(parsed.done, parsed.total);
      },
    });
  };
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
  const stores = await openStores(config, log, { isGuest: true });
  try {
    const now = () => config.fixedNow ?? new Date();
    const { observations } = stores;
    const kept = await observations.kept();
    const intake = createIntake({ base: loadDataset(config.dataDir), store: observations, kept, now });
    return await runRefresh(absolute, {
      intake,
      bnsSite,
      taldauSite,
      print,
      onProgress,
      ...(isTerminal && { confirm }),
    });
  } finally {
    await stores.close();
  }
}
