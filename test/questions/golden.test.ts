/**
 * How every question of the cases and banks is read. A difference is either an improvement, and then the file is written
 * anew (`npx vitest run test/questions/golden.test.ts -u`) and its diff read line by line, or a fault.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MessageRead, ReadingContext } from '../../src/questions/reading.ts';
import { earlierThan } from '../../src/questions/talk/earlier-questions.ts';
import type { Question } from '../../src/statistics/question.ts';
import { reader } from './reader.ts';
import { readQuestions } from './score-desk.ts';
import { showReading } from './show-reading.ts';

const TODAY = '2025-06-15';
const BANKS = ['sample', 'bank', 'bank-2', 'bank-3', 'bank-4', 'bank-5'];
const MOST_SHOWN = 90;

function show(name: string, text: string, read: MessageRead): string {
  const said = text.replace(/\s+/g, ' ').slice(0, MOST_SHOWN);
  return `${name}\t${said}\t${read.language ?? '-'}\t${showReading(read)}`;
}

function readCases(name: string): string[][] {
  const [, ...lines] = readFileSync(`test/questions/cases/${name}.tsv`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

function lastQuestion({ readings }: MessageRead): Question | undefined {
  const last = readings.at(-1);
  return last?.kind === 'question' ? last.question : last?.kind === 'ask' ? last.choices[0] : undefined;
}

/** The question behind its earlier turns, as the desk would have it read. */
function readTalk(turns: readonly string[], text: string, today: string): MessageRead {
  let context: ReadingContext = { today };
  for (const turn of turns) {
    const previous = lastQuestion(reader.read(turn, context));
    const earlierQuestions = earlierThan(context.previous, context.earlierQuestions);
    if (previous) context = { today, previous, earlierQuestions };
  }
  return reader.read(text, context);
}

describe('the readings of all questions held', () => {
  it.each(['kk', 'ru', 'en', 'commands'])('are as they were: cases/%s', async (name) => {
    const lines = readCases(name).map(([, text = '']) => show(name, text, reader.read(text, { today: TODAY })));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.tsv`);
  });

  it('are as they were: cases/follow-ups', async () => {
    const lines = readCases('follow-ups').map(([before = '', text = '']) => {
      const previous = reader.readCommand(before);
      return show(before, text, reader.read(text, { today: TODAY, ...(previous && { previous }) }));
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/follow-ups.tsv');
  });

  it.each(BANKS)('are as they were: %s', async (name) => {
    const lines = readQuestions(`test/questions/${name}.jsonl`).map(({ id, text, turns = [], today = TODAY }) =>
      show(id, text, readTalk(turns, text, today)),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`golden/${name}.tsv`);
  });
});
