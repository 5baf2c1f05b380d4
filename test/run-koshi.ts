import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Koshi {
  readonly pid: number;
  /** Resolves with the first line, of either stream, that holds the text; rejects when the process ends without. */
  line(text: string): Promise<string>;
  type(text: string): void;
  endInput(): void;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ code: number | null; out: string; err: string; ms: number }>;
}

/** A fresh folder for what Koshi remembers. */
export function createStateDir(): string {
  return mkdtempSync(join(tmpdir(), 'koshi-'));
}

/** Built by `build-once.ts` before the tests. */
const MAIN = join(process.cwd(), 'dist', 'main.js');

/** Koshi as a process of its own, as it is built, with nothing from the environment of the tests but PATH. */
export function runKoshi(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  { isUnread = false, cwd = process.cwd() } = {},
): Koshi {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', STATE_DIR: createStateDir(), PORT: '0', ...environment },
  });
  let out = '';
  let err = '';
  const seen: string[] = [];
  const waiting: { text: string; resolve: (line: string) => void; reject: (error: Error) => void }[] = [];
  const take = (line: string) => {
    seen.push(line);
    for (const item of waiting.filter(({ text }) => line.includes(text))) {
      waiting.splice(waiting.indexOf(item), 1);
      item.resolve(line);
    }
  };
  if (isUnread) child.stdout.destroy();
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  createInterface({ input: child.stdout }).on('line', take);
  createInterface({ input: child.stderr }).on('line', take);
  const ended = once(child, 'close').then(([code]) => {
    for (const { text, reject } of waiting)
      reject(new Error(`ended with ${code} before saying "${text}":\n${out}\n${err}`));
    return { code, out, err, ms: performance.now() - started };
  });
  return {
    pid: child.pid ?? 0,
    line: (text) => {
      const found = seen.find((line) => line.includes(text));
      return found === undefined
        ? new Promise((resolve, reject) => waiting.push({ text, resolve, reject }))
        : Promise.resolve(found);
    },
    type: (text) => child.stdin.write(text),
    endInput: () => child.stdin.end(),
    kill: (signal) => child.kill(signal),
    ended,
  };
}
