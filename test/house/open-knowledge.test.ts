import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Knowledge, openKnowledge } from '../../src/house/open-knowledge.ts';
import type { Question } from '../../src/statistics/question.ts';
import { createStateDir } from '../run-koshi.ts';

const ROW = 'share_departures,external,KZ,DEU,,2024,16,percent';

function shareToGermany({ reader, answers }: Knowledge): unknown {
  const question = reader.readCommand('/share departures KZ DEU 2024') as Question;
  const answer = answers.answer(question, { today: '2025-06-15' });
  if (answer.outcome === 'missing') return answer.outcome;
  return answer.body.kind === 'figures' ? answer.body.figures.map(({ value }) => value) : answer.body.kind;
}

function openCopy() {
  const dir = createStateDir();
  cpSync('data', dir, { recursive: true });
  const path = join(dir, 'observations.csv');
  const text = readFileSync(path, 'utf8');
  return {
    knowledge: openKnowledge(dir),
    write: (row: string) => writeFileSync(path, text.replace(ROW, row)),
    remove: (file: string) => rmSync(join(dir, file)),
  };
}

it('answers from facts that were changed only after it was told to read them anew', () => {
  const { knowledge, write } = openCopy();
  write(ROW.replace('16', '17'));
  expect(shareToGermany(knowledge)).toEqual([16]);
  knowledge.reload();
  expect(shareToGermany(knowledge)).toEqual([17]);
});

it('keeps what it knows when the changed facts are bad, says where, and takes them once they are mended', () => {
  const { knowledge, write } = openCopy();
  write(ROW.replace('16', '116'));
  expect(() => knowledge.reload()).toThrow('observations.csv');
  expect(shareToGermany(knowledge)).toEqual([16]);
  write(ROW.replace('16', '17'));
  knowledge.reload();
  expect(shareToGermany(knowledge)).toEqual([17]);
});

it('names a file that is gone', () => {
  const { knowledge, remove } = openCopy();
  remove('notes.csv');
  expect(() => knowledge.reload()).toThrow('notes.csv');
  expect(shareToGermany(knowledge)).toEqual([16]);
});
