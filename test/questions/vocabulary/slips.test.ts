/** A single slip in the name of a region or a city is read as that region, or no figure is given: never that of another. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/statistics/language.ts';
import { codebook, reader } from '../reader.ts';

const SHORTEST = 6;
const ROWS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю', 'әіңғүұқөһ'],
  ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  en: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
};
const ASKED: Readonly<Record<Language, (name: string) => string>> = {
  kk: (name) => `${name} 2023 жылғы көші-қон айырымы`,
  ru: (name) => `сальдо миграции ${name} 2023`,
  en: (name) => `net migration ${name} 2023`,
};
/** A word of its own, which tells nothing beside a name. */
const OTHER_WORD = 'атана';
/** The word for the kind of place is spelt as it is. */
const UNITS = ['облысы', 'қаласы', 'область', 'город', 'region', 'city'];

function besideOf(letter: string, language: Language): readonly string[] {
  const row = ROWS[language].find((one) => one.includes(letter)) ?? '';
  const at = row.indexOf(letter);
  return at < 0 ? [] : [...row.slice(Math.max(0, at - 1), at), ...row.slice(at + 1, at + 2)];
}

/** Each letter left out, doubled, swapped with the next or taken for its neighbour on the keyboard. */
function slipsOf(name: string, language: Language): readonly string[] {
  const slips = [...name].flatMap((letter, at) => {
    if (!/\p{L}/u.test(letter)) return [];
    const [before, behind] = [name.slice(0, at), name.slice(at + 1)];
    const swapped = /^\p{L}/u.test(behind) ? [before + behind.slice(0, 1) + letter + behind.slice(1)] : [];
    const beside = besideOf(letter, language).map((one) => before + one + behind);
    return [before + behind, before + letter + letter + behind, ...swapped, ...beside];
  });
  const units = name.split(' ').filter((word) => UNITS.includes(word));
  return slips.filter((one) => {
    const words = one.split(' ');
    return one !== name && units.every((unit) => words.includes(unit)) && !words.includes(OTHER_WORD);
  });
}

const regions = [...codebook.areas.values()].filter(({ code }) => code !== 'KZ');

function misreadAs(slip: string, code: string, language: Language): readonly string[] {
  const { readings } = reader.read(ASKED[language](slip), { today: '2026-11-29' });
  return readings.flatMap((reading) => {
    if (reading.kind !== 'question' || !('subject' in reading.question)) return [];
    const { area } = reading.question.subject;
    return area === code ? [] : [`${slip}: ${area}`];
  });
}

describe('a single slip in the name of a region', () => {
  it.each(LANGUAGES)('never makes another one of it, nor the country: %s', (language) => {
    const names = regions.map(({ code, name }) => ({ code, name: name[language].toLowerCase() }));
    const long = names.filter(({ name }) => name.length >= SHORTEST);
    expect(long.length).toBeGreaterThan(15);
    expect(
      long.flatMap(({ code, name }) => slipsOf(name, language).flatMap((slip) => misreadAs(slip, code, language))),
    ).toEqual([]);
  });

  it.each(['Қостонай 2023 көші-қон айырымы', 'net migration Kostonay 2023', 'сальдо Костоная 2023'])(
    'is mended in "%s"',
    (text) => {
      const [reading] = reader.read(text, { today: '2026-11-29' }).readings;
      expect(reading).toMatchObject({ kind: 'question', question: { subject: { area: 'KZ-39' } } });
    },
  );
});
