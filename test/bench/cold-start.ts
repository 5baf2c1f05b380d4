import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentilesOf } from './percentiles.ts';

const RUNS = 7;

/** From the start of the process to the first answer on standard output. */
async function timeFirstAnswer(nodeArguments: readonly string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, nodeArguments, {
    env: { PATH: process.env.PATH ?? '', STATE_DIR: mkdtempSync(join(tmpdir(), 'koshi-')), LANG: 'en_US.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end('/net Astana 2025Q1\n');
  await once(child.stdout, 'data');
  const ms = performance.now() - started;
  child.stdout.resume();
  await once(child, 'close');
  return ms;
}

export async function benchColdStart(): Promise<void> {
  for (const [name, nodeArguments] of [
    ['as the image runs it (built)', ['dist/main.js']],
    ['npm start (sources through tsx)', ['koshi.mjs']],
    ['an empty node process', ['-e', 'console.log(1)']],
  ] as const) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timeFirstAnswer(nodeArguments));
    const { p50, worst } = percentilesOf(times);
    console.log(`  ${name.padEnd(34)} median ${p50.toFixed(0)} ms, worst of ${RUNS} ${worst.toFixed(0)} ms`);
  }
}
