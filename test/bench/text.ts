import { readFileSync } from 'node:fs';
import { readQuestions } from '../questions/score-desk.ts';
import { createTalk, READER } from '../talk.ts';
import { describePercentiles, percentilesOf } from './percentiles.ts';

const ROUNDS = 30;
const WARM_UP = 5;

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
  const desk = createTalk();
  let person = 0;
  const answering = await timeAll(texts, (text) => {
    person += 1;
    return desk.receive({ platform: 'telegram', chat: '1', person: String(person), text, userLanguage: 'ru' });
  });
  const understanding = await timeAll(texts, (text) => READER.read(text, { today: '2025-06-15', language: 'ru' }));
  console.log(`  ${texts.length} questions, ${ROUNDS} rounds`);
  console.log(`  understanding  ${describePercentiles(percentilesOf(understanding))}`);
  console.log(`  whole answer   ${describePercentiles(percentilesOf(answering))}`);
  const status = readFileSync('/proc/self/status', 'utf8');
  console.log(`  memory         ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)} MB resident`);
}
