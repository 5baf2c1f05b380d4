import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCommand } from '../../../src/statistics/command.ts';
import { wordCommand } from '../../../src/statistics/facts/worded-command.ts';
import { LANGUAGES } from '../../../src/statistics/language.ts';
import { arbitraryQuestion } from '../arbitrary-question.ts';
import { codebook, reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

describe('canonical commands', () => {
  it('reads every question back from its command', () => {
    fc.assert(
      fc.property(arbitraryQuestion(codebook), (question) => {
        expect(reader.readCommand(formatCommand(question))).toEqual(question);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the command as a message to the same question', () => {
    fc.assert(
      fc.property(arbitraryQuestion(codebook), (question) => {
        const [reading] = reader.read(formatCommand(question), { today: '2025-06-15' }).readings;
        expect(reading).toEqual({ kind: 'question', question, assumptions: [], alternatives: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each(LANGUAGES)('reads the command in the words of %s to the same question', (language) => {
    fc.assert(
      fc.property(arbitraryQuestion(codebook), (question) => {
        const [reading] = reader.read(wordCommand(question, codebook, language), { today: '2025-06-15' }).readings;
        expect(reading).toEqual({ kind: 'question', question, assumptions: [], alternatives: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['kk', '/net KZ-31 2025-Q1', '/net Жамбыл облысы 2025Q1'],
    ['kk', '/net KZ-75 2024', '/net Алматы қаласы 2024'],
    ['ru', '/net KZ-71 2025-Q1', '/net Астана 2025Q1'],
    ['ru', '/arrivals external KZ RUS 2023', '/arrivals external Казахстан Россия 2023'],
    ['en', '/departures KZ ethnic:german 2019', '/departures Kazakhstan Germans 2019'],
  ] as const)('words %s %s as %s', (language, command, words) => {
    const question = reader.readCommand(command);
    expect(question && wordCommand(question, codebook, language)).toBe(words);
  });

  it.each([
    '/net KZ-71 2025-Q1 ',
    '/NET KZ-71 2025-Q1',
    '/net 2025-Q1 KZ-71',
    '/net KZ-99 2025',
    '/net KZ-71',
    '/net KZ-71 2025-13',
    '/arrivals KZ XXX 2025',
    '/top net 2024 0',
    '/top net 2024 21',
    '/compare net 2024',
    '/glossary nothing',
    '/breakdown moon arrivals KZ 2024',
    '/share moon KZ 2024',
    '/trend net KZ 2019..2020..2021',
    '/trend net KZ ..',
    '/releases tomorrow',
    '/foo',
    'net KZ-71 2025',
    '',
  ])('does not take %j for a canonical command', (text) => {
    expect(reader.readCommand(text)).toBeUndefined();
  });

  it('reads a year of a population as its first of January', () => {
    expect(showReading(reader.read('/population KZ 2025', { today: '2025-06-15' }))).toBe('/population KZ 2025-01-01');
    expect(showReading(reader.read('/trend population KZ-71 2018..2025', { today: '2025-06-15' }))).toBe(
      '/trend population KZ-71 2018-01-01..2025-01-01',
    );
  });
});
