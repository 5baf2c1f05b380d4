import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src/replies/messages/words.ts';
import { sayDate, sayDateOrYear, sayPeriod, sayShortPeriod, saySince } from '../../../src/replies/names/say-period.ts';
import { LANGUAGES, type Language } from '../../../src/statistics/language.ts';
import { parsePeriod } from '../../../src/statistics/time/period.ts';
import { MESSAGES } from '../../facts.ts';
import { EMPTY_CODEBOOK } from '../empty-codebook.ts';

const messages = MESSAGES;
const wordsOf = (language: Language) => createWords(EMPTY_CODEBOOK, messages, language);

/** Text form, then in words: kk, ru, en. */
const LONG: readonly (readonly [string, string, string, string])[] = [
  ['2025', '2025 жыл', '2025 год', '2025'],
  ['2025-Q1', '2025 жылғы қаңтар–наурыз', 'январь–март 2025 года', 'January–March 2025'],
  ['2025-Q2', '2025 жылғы 2-тоқсан (сәуір–маусым)', 'II квартал 2025 года (апрель–июнь)', 'Q2 2025 (April–June)'],
  [
    '2025-Q3',
    '2025 жылғы 3-тоқсан (шілде–қыркүйек)',
    'III квартал 2025 года (июль–сентябрь)',
    'Q3 2025 (July–September)',
  ],
  [
    '2025-Q4',
    '2025 жылғы 4-тоқсан (қазан–желтоқсан)',
    'IV квартал 2025 года (октябрь–декабрь)',
    'Q4 2025 (October–December)',
  ],
  ['2025-01/2025-02', '2025 жылғы қаңтар–ақпан', 'январь–февраль 2025 года', 'January–February 2025'],
  ['2025-01/2025-06', '2025 жылғы қаңтар–маусым', 'январь–июнь 2025 года', 'January–June 2025'],
  ['2025-01/2025-09', '2025 жылғы қаңтар–қыркүйек', 'январь–сентябрь 2025 года', 'January–September 2025'],
  ['2025-01/2025-11', '2025 жылғы қаңтар–қараша', 'январь–ноябрь 2025 года', 'January–November 2025'],
  ['2025-05', '2025 жылғы мамыр', 'май 2025 года', 'May 2025'],
  ['2024-11', '2024 жылғы қараша', 'ноябрь 2024 года', 'November 2024'],
  ['2021-01/2023-12', '2021–2023 жылдар', '2021–2023 годы', '2021–2023'],
  [
    '1991-01/2025-09',
    '1991 жылғы қаңтар – 2025 жылғы қыркүйек',
    'январь 1991 года – сентябрь 2025 года',
    'January 1991 – September 2025',
  ],
  ['2025-01-01', '2025 жылғы 1 қаңтардағы жағдай бойынша', 'на 1 января 2025 года', 'as of 1 January 2025'],
  ['2023-10-01', '2023 жылғы 1 қазандағы жағдай бойынша', 'на 1 октября 2023 года', 'as of 1 October 2023'],
  ['2026-08-01', '2026 жылғы 1 тамыздағы жағдай бойынша', 'на 1 августа 2026 года', 'as of 1 August 2026'],
];

const SHORT: readonly (readonly [string, string, string, string])[] = [
  ['2025', '2025', '2025', '2025'],
  ['2025-Q1', '2025 ж. 1-тоқсан', 'I кв. 2025', 'Q1 2025'],
  ['2025-Q4', '2025 ж. 4-тоқсан', 'IV кв. 2025', 'Q4 2025'],
  ['2025-01/2025-06', '2025 ж. қаң.–мау.', 'янв.–июнь 2025', 'Jan–Jun 2025'],
  ['2025-01/2025-09', '2025 ж. қаң.–қыр.', 'янв.–сент. 2025', 'Jan–Sep 2025'],
  ['2025-05', '2025 ж. мам.', 'май 2025', 'May 2025'],
  ['2021-01/2023-12', '2021–2023', '2021–2023', '2021–2023'],
  ['1991-01/2025-09', '1991 ж. қаң. – 2025 ж. қыр.', 'янв. 1991 – сент. 2025', 'Jan 1991 – Sep 2025'],
  ['2025-01-01', '2025 ж. 1 қаң.', '1 янв. 2025', '1 Jan 2025'],
  ['2025-05-12', '2025 ж. 12 мам.', '12 мая 2025', '12 May 2025'],
];

const COLUMN = { kk: 1, ru: 2, en: 3 } as const;

describe.each(LANGUAGES)('periods in %s', (language) => {
  const words = wordsOf(language);
  const read = (text: string) => parsePeriod(text) ?? { kind: 'last' as const };

  it.each(LONG.map((row) => [row[0], row[COLUMN[language]]]))('says %s as "%s"', (text, said) => {
    expect(sayPeriod(words, read(text))).toBe(said);
  });

  it.each(SHORT.map((row) => [row[0], row[COLUMN[language]]]))('says %s in short as "%s"', (text, said) => {
    expect(sayShortPeriod(words, read(text))).toBe(said);
  });
});

describe('dates', () => {
  it('stand in the order of each language', () => {
    expect(LANGUAGES.map((language) => sayDate(wordsOf(language), '2025-05-12'))).toEqual([
      '2025 жылғы 12 мамыр',
      '12 мая 2025 года',
      '12 May 2025',
    ]);
  });

  it('may be a year alone', () => {
    expect(LANGUAGES.map((language) => sayDateOrYear(wordsOf(language), '2014'))).toEqual([
      '2014 жыл',
      '2014 год',
      '2014',
    ]);
    expect(LANGUAGES.map((language) => saySince(wordsOf(language), '2014'))).toEqual([
      '2014 жылдан бері',
      'с 2014 года',
      'since 2014',
    ]);
    expect(saySince(wordsOf('ru'), '2022-06-08')).toBe('с 8 июня 2022 года');
    expect(saySince(wordsOf('kk'), '2022-06-08')).toBe('2022 жылғы 8 маусымнан бері');
  });

  it('are asked for as the latest', () => {
    expect(LANGUAGES.map((language) => sayPeriod(wordsOf(language), { kind: 'last' }))).toEqual([
      'соңғы кезең',
      'последний период',
      'the latest period',
    ]);
  });
});
