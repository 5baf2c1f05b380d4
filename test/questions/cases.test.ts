import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reader } from './reader.ts';
import { showReading } from './show-reading.ts';

const TODAY = '2025-06-15';

function readCases(name: string): string[][] {
  const [, ...lines] = readFileSync(`test/questions/cases/${name}.tsv`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

describe.each(['kk', 'ru', 'en', 'commands'])('questions of cases/%s.tsv', (name) => {
  it.each(readCases(name))('[%s] %s → %s', (language, text = '', expected) => {
    const read = reader.read(text, { today: TODAY });
    expect(showReading(read)).toBe(expected);
    expect(read.language ?? '-').toBe(language);
  });
});

describe('follow-ups', () => {
  it.each(readCases('follow-ups'))('%s, then "%s" → %s', (before = '', text = '', expected) => {
    const previous = reader.readCommand(before);
    if (!previous) throw new Error(`no canonical command: ${before}`);
    expect(showReading(reader.read(text, { today: TODAY, previous }))).toBe(expected);
  });
});
