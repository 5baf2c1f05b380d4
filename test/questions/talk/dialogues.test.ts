/** A message behind earlier ones of its talk: what it replaces, mends, goes back to, or asks of the last two answers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadingContext } from '../../../src/questions/reading.ts';
import { earlierThan } from '../../../src/questions/talk/earlier-questions.ts';
import { reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const TODAY = '2025-06-15';

function readTalk(commands: readonly string[]): ReadingContext {
  let context: ReadingContext = { today: TODAY };
  for (const command of commands) {
    const previous = reader.readCommand(command);
    if (!previous) throw new Error(`no canonical command: ${command}`);
    context = { today: TODAY, previous, earlierQuestions: earlierThan(context.previous, context.earlierQuestions) };
  }
  return context;
}

function readDialogues(language: string): string[][] {
  const [, ...lines] = readFileSync(`test/questions/dialogues/${language}.tsv`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

describe.each(['kk', 'ru', 'en'])('dialogues/%s.tsv', (language) => {
  it.each(readDialogues(language))('%s, then "%s" → %s', (before = '', text = '', expected) => {
    expect(showReading(reader.read(text, readTalk(before.split(' / '))))).toBe(expected);
  });
});
