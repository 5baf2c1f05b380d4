/** A fourth language is a pack, its words and its columns: Uzbek in Latin letters goes the way of the other three. */
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/questions/create-reader.ts';
import type { CreatePack } from '../../../src/questions/languages/create-languages.ts';
import { createEnglish } from '../../../src/questions/languages/en/english.ts';
import { createKazakh } from '../../../src/questions/languages/kk/kazakh.ts';
import type { Case } from '../../../src/questions/languages/language-pack.ts';
import { createRussian } from '../../../src/questions/languages/ru/russian.ts';
import type { Area, Codebook, Country } from '../../../src/statistics/facts/codebook.ts';
import type { Language, Trilingual } from '../../../src/statistics/language.ts';
import type { LexiconEntry } from '../../../src/statistics/lexicon.ts';
import { codebook, lexicon } from '../reader.ts';
import { showReading } from '../show-reading.ts';

/** The type names the languages that are spoken; the seam is tried with one that is not. */
const UZBEK = 'uz' as Language;

const createUzbek: CreatePack = (grammar) => {
  const cases = (['from', 'to', 'in', 'of'] as const).map((found) => ({ found, endings: grammar(`case_${found}`) }));
  const verb = grammar('verb');
  return {
    language: UZBEK,
    script: 'Latin',
    endsInCases: true,
    inflectsNames: true,
    matchEnding(ending) {
      const found: Case | undefined = cases.find(({ endings }) => endings.is(ending))?.found;
      return found ? { case: found } : ending === '' ? {} : undefined;
    },
    caseOfForm: (form) => form,
    isVerbOrAdverb: (_raw, folded) => verb.endsIn(folded),
  };
};

const WORDS: readonly (readonly [string, string])[] = [
  ['grammar:case_from', 'dan'],
  ['grammar:case_to', 'ga; qa'],
  ['grammar:case_in', 'da'],
  ['grammar:case_of', 'ning'],
  ['grammar:verb', 'di; gan'],
  ['indicator:net', 'saldo; saldosi; migratsiya saldosi'],
  ['indicator:arrivals', 'keldi; kelgan; kelganlar'],
  ['indicator:departures', 'ketdi; ketgan; ketganlar'],
  ['question', 'qancha; necha; odam; kishi; qanday'],
  ['year_word', 'yil; yili; yilda; yillar; yillarda'],
  ['and', 'va'],
  ['most', 'eng kop'],
  ['which_region', 'qaysi viloyat; qaysi viloyatlar; viloyatlar'],
];

const entries: LexiconEntry[] = WORDS.map(([meaning, words]) => ({
  meaning,
  language: UZBEK,
  words: words.split('; '),
}));

const AREAS: Readonly<Record<string, string>> = { KZ: 'Qozogiston', 'KZ-71': 'Ostona', 'KZ-79': 'Shimkent' };
const COUNTRIES: Readonly<Record<string, string>> = { RUS: 'Rossiya', CHN: 'Xitoy' };

const column = (text: Trilingual, name: string, ending = ''): Trilingual =>
  ({ ...text, [UZBEK]: `${name}${ending}` }) as Trilingual;

function named<Row extends Area | Country>(row: Row, name: string): Row {
  const forms = { name: column(row.name, name), from: column(row.from, name, 'dan'), to: column(row.to, name, 'ga') };
  return { ...row, ...forms, ...('in' in row && { in: column(row.in, name, 'da') }) };
}

const WITH_COLUMNS: Codebook = {
  ...codebook,
  areas: new Map([...codebook.areas].map(([code, area]) => [code, named(area, AREAS[code] ?? area.name.en)])),
  countries: new Map(
    [...codebook.countries].map(([code, country]) => [code, named(country, COUNTRIES[code] ?? country.name.en)]),
  ),
};

const reader = createReader({
  codebook: WITH_COLUMNS,
  lexicon: { entries: [...lexicon.entries, ...entries] },
  packs: [
    ['kk', createKazakh],
    ['ru', createRussian],
    ['en', createEnglish],
    [UZBEK, createUzbek],
  ],
});

const read = (text: string) => showReading(reader.read(text, { today: '2025-06-15' }));

describe('a fourth language beside the three', () => {
  it.each([
    ['Ostona saldosi 2023 yil', '/net KZ-71 2023'],
    ['2024 yilda Shimkent saldosi qanday', '/net KZ-79 2024'],
    ['Ostona va Shimkent saldosi 2023 va 2024 yillarda', '/compare net KZ-71 KZ-79 2023 2024'],
    ['2023 yilda Rossiyadan qancha odam keldi', '/arrivals KZ RUS 2023'],
    ['2024 yilda Xitoydan necha kishi keldi', '/arrivals KZ CHN 2024'],
    ['2023 va 2024 yillarda Rossiyadan va Xitoydan qancha odam keldi', '/compare arrivals KZ RUS CHN 2023 2024'],
    ['Ostonadan 2024 yilda qancha odam ketdi', '/departures KZ-71 2024'],
    ['2023 yilda eng kop odam kelgan viloyatlar', '/top arrivals 2023 5'],
    ['2024 yilda eng kop odam ketgan viloyatlar', '/top departures 2024 5'],
  ])('reads %s', (text, command) => {
    expect(read(text)).toBe(command);
  });

  it('tells the language by its words', () => {
    expect(reader.read('2023 yilda Rossiyadan qancha odam keldi', { today: '2025-06-15' }).language).toBe(UZBEK);
  });

  it.each([
    ['Ресейден 2023 жылы қанша адам келді', '/arrivals KZ RUS 2023'],
    ['сколько человек приехало из Китая в 2024', '/arrivals KZ CHN 2024'],
    ['how many people left Astana in 2024', '/departures KZ-71 2024'],
  ])('leaves the others as they were: %s', (text, command) => {
    expect(read(text)).toBe(command);
  });
});
