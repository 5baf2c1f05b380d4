/**
 * Words of the general lists before "people", drawn anew with another seed (`SEED=7 npx vitest run …`). Whatever is no word
 * of the trade or of asking changes the figure, is named above it or is asked back; none is passed over in silence.
 */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/statistics/language.ts';
import { generalWords, passesAs } from '../lexicon-use.ts';
import { reader } from '../reader.ts';
import { showReading } from '../show-reading.ts';

const DRAWN = 200;
const TODAY = '2026-11-29';

/** Kinds that only colour a question: a word of them that stands before the people is never passed over. */
const COLOURS =
  /^(?:(?:filler|greeting|thanks|insult|injection|outside|near|request|chart|sources|summary|share|most|least|series|stranger|nothing)\+?)+$/;

function draw(words: readonly string[], seed: number): readonly string[] {
  let state = seed;
  return Array.from({ length: DRAWN }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return words[Math.floor((state / 2 ** 32) * words.length)] ?? '';
  });
}

function findPassed(words: readonly string[], language: Language): string[] {
  return words.flatMap((word) => {
    const kind = passesAs(word, language);
    return kind !== undefined && COLOURS.test(kind) ? [`${word}: ${kind}`] : [];
  });
}

describe('words of the general lists', () => {
  it.each(LANGUAGES)('never leave the figure unchanged in silence before the people: %s', (language) => {
    const words = draw(generalWords(language), Number(process.env.SEED ?? 20_261_129));
    expect(findPassed(words, language)).toEqual([]);
  });

  it.each([
    [
      'ru',
      ['простых', 'рыжих', 'велосипедных', 'любимых', 'местных', 'верующих', 'страшных', 'чужих', 'лучших', 'новых'],
    ],
    ['en', ['simple', 'red-haired', 'local', 'religious', 'nice', 'new', 'foreign-born', 'tall', 'busy', 'best']],
    ['kk', ['қарапайым', 'үлкен', 'жергілікті', 'әдемі', 'дінді', 'ауқатты', 'жалғыз', 'таныс', 'жаңа', 'биік']],
  ] as const)('nor do adjectives of every day: %s', (language, words) => {
    expect(findPassed(words, language)).toEqual([]);
  });

  it.each([
    ['how many lovers left in 2024', 'misread not_understood'],
    ['сколько кошек приехало в 2024', 'misread not_understood'],
    ['how many vehicles people arrived in 2024', 'misread not_understood'],
    ['сколько выпускников уехало в 2024', 'misread no_such_group'],
  ])('are never taken for words that they are not: %s', (text, expected) => {
    expect(showReading(reader.read(text, { today: TODAY }))).toBe(expected);
  });

  it.each([
    ['мен мұғаліммін, 2024 жылы қанша адам кетті', '/departures KZ 2024'],
    ['я врач сколько уехало в 2024', '/departures KZ 2024'],
    ['I am a retired Kazakh how many people left in 2024', '/departures KZ 2024'],
    ["I'm a welder: how many people left in 2024?", '/departures KZ 2024'],
    ['мой шеф требует сальдо Астаны за 2024', '/net KZ-71 2024'],
    ['бастық сұрап жатыр: Астана сальдосы 2024', '/net KZ-71 2024'],
  ])('are left out where the person speaks of themselves or of who asks them: %s', (text, expected) => {
    expect(showReading(reader.read(text, { today: TODAY }))).toBe(expected);
  });
});
