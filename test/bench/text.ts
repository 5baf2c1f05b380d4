import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { readQuestions } from '../questions/score-desk.ts';
import type { OpenDesk } from './open-desk.ts';
import { describePercentiles, percentilesOf } from './percentiles.ts';

const ROUNDS = 30;
/** The engine is still compiling what it runs most; a service is past that in its first seconds. */
const WARM_UP = 20;
const NOON = new Date('2025-06-15T12:00:00+05:00');

const COMMANDS = [
  '/net Astana 2025Q1',
  '/net KZ 2024',
  '/arrivals из России 2023',
  '/top net 2024 20',
  '/compare Astana Almaty 2023',
  '/trend net Astana 2009..2024',
  '/countries arrivals 2025Q1',
  '/summary 2025Q1',
  '/population Атырау 01.01.2025',
  '/rate Астана 2024',
  '/revisions net 2024',
  '/glossary net_migration',
  '/releases',
];

/** The desk as the image runs it: in one piece, without the loader that runs the sources. */
async function openBuiltDesk(): Promise<OpenDesk> {
  const outfile = 'dist/bench/open-desk.js';
  await build({ entryPoints: ['test/bench/open-desk.ts'], bundle: true, platform: 'node', format: 'esm', outfile });
  const { openDesk }: typeof import('./open-desk.ts') = await import(pathToFileURL(outfile).href);
  return openDesk(NOON);
}

async function timeAll(texts: readonly string[], run: (text: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    for (const text of texts) {
      const started = performance.now();
      await run(text);
      if (round >= WARM_UP) times.push(performance.now() - started);
    }
  }
  return times;
}

/** Questions in process: understanding alone, and the whole way from the message to the worded reply. */
export async function benchText(): Promise<void> {
  const texts = [...COMMANDS, ...readQuestions('test/questions/sample.jsonl').map(({ text }) => text)];
  const { reader, desk } = await openBuiltDesk();
  let person = 0;
  const answering = await timeAll(texts, (text) => {
    person += 1;
    return desk.receive({ platform: 'telegram', chat: '1', person: String(person), text, userLanguage: 'ru' });
  });
  const understanding = await timeAll(texts, (text) => reader.read(text, { today: '2025-06-15', language: 'ru' }));
  console.log(`  ${texts.length} questions, ${ROUNDS} rounds after ${WARM_UP} of warming up`);
  console.log(`  understanding  ${describePercentiles(percentilesOf(understanding))}`);
  console.log(`  whole answer   ${describePercentiles(percentilesOf(answering))}`);
  const status = readFileSync('/proc/self/status', 'utf8');
  console.log(`  memory         ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)} MB resident`);
}
