import { describe, expect, it } from 'vitest';
import { createWords } from '../../../src/replies/messages/words.ts';
import { formatNumber } from '../../../src/replies/names/format-number.ts';
import { sayValue } from '../../../src/replies/names/say-value.ts';
import type { Figure } from '../../../src/statistics/answer.ts';
import { LANGUAGES, type Language } from '../../../src/statistics/language.ts';
import { MESSAGES } from '../../facts.ts';
import { EMPTY_CODEBOOK } from '../empty-codebook.ts';

const messages = MESSAGES;
/** No-break spaces shown as a tilde, so that they can be seen in the expectations. */
const visible = (text: string) => text.replaceAll('\u00A0', '~');

function say(language: Language, part: Partial<Figure>): string {
  const figure = { value: 0, decimals: 0, unit: 'persons', signed: false, ...part } as Figure;
  return visible(sayValue(createWords(EMPTY_CODEBOOK, messages, language), figure));
}
const sayAll = (part: Partial<Figure>) => LANGUAGES.map((language) => say(language, part));

describe('numbers', () => {
  const number = (value: number, decimals: number, signed: boolean) =>
    LANGUAGES.map((language) => visible(formatNumber(value, { decimals, signed }, language)));

  it('group thousands', () => {
    expect(number(4923, 0, false)).toEqual(['4~923', '4~923', '4,923']);
    expect(number(1234567, 0, false)).toEqual(['1~234~567', '1~234~567', '1,234,567']);
  });

  it('show gain and loss with real signs, zero without', () => {
    expect(number(17579, 0, true)).toEqual(['+17~579', '+17~579', '+17,579']);
    expect(number(-4706, 0, true)).toEqual(['−4~706', '−4~706', '−4,706']);
    expect(number(-12, 0, false)).toEqual(['−12', '−12', '−12']);
    expect(number(0, 0, true)).toEqual(['0', '0', '0']);
  });

  it('keep the decimals that are printed', () => {
    expect(number(51.2, 2, true)).toEqual(['+51,20', '+51,20', '+51.20']);
    expect(number(1234.5, 1, false)).toEqual(['1~234,5', '1~234,5', '1,234.5']);
  });
});

describe('values with their unit', () => {
  it('are people', () => {
    expect(sayAll({ value: 4923 })).toEqual(['4~923 адам', '4~923 человека', '4,923 people']);
    expect(sayAll({ value: 1 })).toEqual(['1 адам', '1 человек', '1 person']);
    expect(sayAll({ value: -17579, signed: true })).toEqual(['−17~579 адам', '−17~579 человек', '−17,579 people']);
  });

  it.each([
    [0, '0 человек'],
    [1, '1 человек'],
    [2, '2 человека'],
    [4, '4 человека'],
    [5, '5 человек'],
    [11, '11 человек'],
    [12, '12 человек'],
    [21, '21 человек'],
    [22, '22 человека'],
    [111, '111 человек'],
    [1001, '1~001 человек'],
    [1122, '1~122 человека'],
    [-2, '−2 человека'],
  ])('put the Russian noun into its case after %d', (value, said) => {
    expect(say('ru', { value })).toBe(said);
  });

  it('are percent', () => {
    expect(sayAll({ value: -34.1, decimals: 1, unit: 'percent', signed: true })).toEqual([
      '−34,1%',
      '−34,1~%',
      '−34.1%',
    ]);
    expect(sayAll({ value: 68, unit: 'percent' })).toEqual(['68%', '68~%', '68%']);
  });

  it('are per thousand people', () => {
    expect(sayAll({ value: 51.27, decimals: 2, unit: 'per_1000', signed: true })).toEqual([
      '1~000 адамға шаққанда +51,27',
      '+51,27 на 1~000 человек',
      '+51.27 per 1,000 people',
    ]);
  });

  it('are times and percentage points', () => {
    expect(sayAll({ value: 1.6, decimals: 1, unit: 'times' })).toEqual(['1,6 есе', '1,6 раза', '1.6 times']);
    expect(sayAll({ value: 5, decimals: 1, unit: 'times' })).toEqual(['5,0 есе', '5,0 раза', '5.0 times']);
    expect(sayAll({ value: 2, decimals: 0, unit: 'percentage_points', signed: true })).toEqual([
      '+2 пайыздық тармақ',
      '+2~процентных пункта',
      '+2 percentage points',
    ]);
  });
});
