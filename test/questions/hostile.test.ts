import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/statistics/language.ts';
import { lexicon, reader } from './reader.ts';
import { showReading } from './show-reading.ts';

const TODAY = '2025-06-15';
const LIMIT_MS = 50;

/** Processor time, the best of a few readings: the machine may be busy with something else, which is not the reader's. */
function timeReading(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 12 && best >= LIMIT_MS; round += 1) {
    const started = process.cpuUsage();
    reader.read(text, { today: TODAY });
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

function check(text: string): void {
  const took = timeReading(text);
  const read = reader.read(text, { today: TODAY });
  expect(read.readings.length).toBeGreaterThanOrEqual(1);
  expect(read.readings.length).toBeLessThanOrEqual(3);
  if (read.language) expect(LANGUAGES).toContain(read.language);
  for (const reading of read.readings) {
    if (reading.kind !== 'misread') continue;
    expect(reading.words?.length ?? 0).toBeLessThanOrEqual(40);
    if (reading.reason !== 'unknown_command') expect(reading.suggestions.length).toBeGreaterThanOrEqual(2);
  }
  expect(took, `${took} ms for ${text.slice(0, 60)}`).toBeLessThan(LIMIT_MS);
}

const words = lexicon.entries.flatMap((entry) => entry.words.map((word) => word.replace(/[*^]/g, '')));

describe('whatever anyone types', () => {
  // The first readings run uncompiled; the limit is for the rest.
  for (let round = 0; round < 300; round += 1)
    reader.read('сколько приехало из России в Астану за 9 месяцев 2023', { today: TODAY });

  it('survives random text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), check), { numRuns: 500 });
  });

  it('survives random words of the lexicon', () => {
    const sentence = fc.array(
      fc.oneof(
        fc.constantFrom(...words),
        fc.integer().map(String),
        fc.constantFrom('-', '..', '/', '?', ',', '«', '\n'),
      ),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(sentence, (parts) => check(parts.join(' '))),
      { numRuns: 500 },
    );
  });

  it.each([
    ['4 000 letters', 'а'.repeat(4000)],
    ['4 000 opening brackets', '('.repeat(4000)],
    ['2 000 words', 'а '.repeat(2000)],
    ['2 000 figures', '1 '.repeat(2000)],
    ['ranges of ranges', '2019-'.repeat(800)],
    ['dots', '2019..'.repeat(600)],
    ['conjunctions', 'и '.repeat(2000)],
    ['indicators', 'сальдо и '.repeat(440)],
    ['unknown long words', 'абракадабрище '.repeat(280)],
    ['misspelt names', 'Кастанаская '.repeat(330)],
    ['Kazakh endings', `Астана${'ның'.repeat(1300)}`],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(300)],
    ['combining marks', `а${'\u0301'.repeat(3900)}`],
    ['right-to-left marks', '\u202Eсальдо Астана 2024\u202C'],
    ['null bytes', 'net\u0000 Astana\u0000 2024'],
    ['lone surrogates', '\uD800 net \uDC00 Astana'],
  ])('survives %s', (_name, text) => check(text));

  it('says that a message is too long, and reads one that just fits', () => {
    expect(showReading(reader.read('а'.repeat(4001), { today: TODAY }))).toBe('misread too_long');
    const long = `${'Мен ұзақ хат жазып отырмын. '.repeat(139)}Ал сұрағым: 2024 жылы Қызылорда облысының сальдосы қанша?`;
    expect(long.length).toBeLessThanOrEqual(4000);
    expect(showReading(reader.read(long, { today: TODAY }))).toBe('/net KZ-43 2024');
  });

  it.each(['', '   ', '\n\t', '\u200B', '``'])('finds %j empty', (text) => {
    expect(showReading(reader.read(text, { today: TODAY }))).toBe('misread empty');
  });
});
