/** No word or number of a question is passed over in silence, whatever stands where; drawn anew in every run. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOver } from '../../../src/questions/account/account.ts';
import type { MessageRead } from '../../../src/questions/reading.ts';
import { LANGUAGES, type Language } from '../../../src/statistics/language.ts';
import { SCALES } from '../../../src/statistics/word-kinds.ts';
import { allTexts, generalWords } from '../lexicon-use.ts';
import { lexicon, reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const TODAY = '2026-11-29';
const DRAWN = 200;
const MOST_WORDS = 10;
/** A value that was heard of, what a person prepares, says of themselves or begs for stands beside the question and is no part of it. */
const ASIDE = [
  ...SCALES,
  'work',
  'preparing',
  'who_asks',
  'asker',
  'begging',
  'reporting',
  'purpose',
  'own_purpose',
] as const;

/** Each text is read once, however often it is looked at. */
const readings = new Map<string, MessageRead>();
function read(text: string): MessageRead {
  const said = readings.get(text) ?? reader.read(text, { today: TODAY });
  readings.set(text, said);
  return said;
}

const texts = [...new Set(allTexts())];

function withoutOf({ readings }: MessageRead): readonly string[] {
  return readings.flatMap((reading) => (reading.kind === 'question' ? (reading.without ?? []) : []));
}

function isAnswered({ readings }: MessageRead): boolean {
  const isFigure = (kind: string) => !['glossary', 'method', 'sources', 'releases'].includes(kind);
  return readings.every((reading) => reading.kind === 'question' && isFigure(reading.question.kind));
}

/** Short questions of one sentence that are answered: in a story around a question words are free. */
function plainQuestions(language: Language): readonly string[] {
  return texts.filter((text) => {
    if (text.startsWith('/') || /[.?!:;,"«»()\n-]./.test(text) || text.split(' ').length > MOST_WORDS) return false;
    const said = read(text);
    const cues = (said.account ?? []).flatMap(({ item }) => item.tokens.flatMap(({ cues: found = [] }) => [...found]));
    return said.language === language && isAnswered(said) && !ASIDE.some((cue) => cues.includes(cue));
  });
}

/** Words that mean nothing to the reader. */
function strangers(language: Language): readonly string[] {
  const isStrange = (word: string) => {
    const { account = [] } = read(`2024 ${word} net`);
    const entry = account.find(({ item }) => item.tokens.length === 1 && item.tokens[0]?.raw === word);
    return (
      entry !== undefined &&
      entry.by !== 'aside' &&
      entry.item.matches.length === 0 &&
      !entry.item.tokens[0]?.cues?.size
    );
  };
  return fc
    .sample(fc.constantFrom(...generalWords(language)), DRAWN * 3)
    .filter(isStrange)
    .slice(0, DRAWN);
}

/** True where the same is answered and nothing is said of the word. */
function passesSilently(question: string, word: string, at: number): boolean {
  const words = question.split(' ');
  words.splice(at % (words.length + 1), 0, word);
  const said = read(words.join(' '));
  const isSame = showReading(said) === showReading(read(question));
  return isSame && !withoutOf(said).some((one) => one.includes(word));
}

describe('whatever is put into a question', () => {
  it.each(LANGUAGES)('is never passed over where it is a word that nobody explained: %s', (language) => {
    const [questions, words] = [plainQuestions(language), strangers(language)];
    expect(questions.length).toBeGreaterThan(DRAWN / 2);
    expect(words.length).toBeGreaterThan(DRAWN / 2);
    fc.assert(
      fc.property(fc.constantFrom(...questions), fc.constantFrom(...words), fc.nat(), (question, word, at) => {
        expect(passesSilently(question, word, at), `${word}: ${question}`).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it.each(LANGUAGES)('is never passed over where it is a number: %s', (language) => {
    const numbers = fc.oneof(fc.integer({ min: 28, max: 89 }), fc.integer({ min: 2200, max: 9999 }));
    fc.assert(
      fc.property(fc.constantFrom(...plainQuestions(language)), numbers, fc.nat(), (question, number, at) => {
        expect(passesSilently(question, String(number), at), `${number}: ${question}`).toBe(false);
      }),
      { numRuns: 400 },
    );
  });
});

/** What is left over is asked back or said; "no period was named" is not said where a figure was left over. */
function check(text: string): void {
  const said = read(text);
  if (!said.account || !said.readings.some(({ kind }) => kind === 'question') || !isAnswered(said)) return;
  expect(leftOver(said.account, 'open'), text).toEqual([]);
  const shown = withoutOf(said);
  expect(
    leftOver(said.account, 'named').filter((word) => !shown.includes(word)),
    text,
  ).toEqual([]);
  const isAssumed = said.readings.some((one) => one.kind === 'question' && one.assumptions.includes('period'));
  const numbers = said.account.filter(({ item }) => item.tokens[0]?.number !== undefined);
  if (isAssumed) expect(numbers.filter(({ standing }) => standing === 'named')).toEqual([]);
}

describe('the account', () => {
  it('holds for every text of the banks', () => {
    for (const text of texts) check(text);
  });

  it('holds for random words and numbers', () => {
    const words = lexicon.entries.flatMap(({ words: some }) => some.filter((word) => !word.includes('*')));
    const sentence = fc.array(fc.oneof(fc.constantFrom(...words), fc.nat({ max: 9999 }).map(String)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(sentence, (parts) => check(parts.join(' '))),
      { numRuns: 1000 },
    );
  });
});
