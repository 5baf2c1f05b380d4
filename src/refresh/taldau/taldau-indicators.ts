import type { AreaCode } from '../../statistics/facts/codebook.ts';
import { type Flow, HEADLINES, type StoredIndicator } from '../../statistics/indicators.ts';

/** Taldau's own numbers for what is kept here; the site's catalogue lists them under the codes 6131… to 6133… and 611101. */
export interface TaldauIndicator {
  readonly id: number;
  readonly indicator: StoredIndicator;
  readonly flow?: Flow;
  readonly counterpart?: 'CIS' | 'NONCIS';
}

function threeOf(
  ids: readonly [number, number, number],
  flow: Flow,
  counterpart?: 'CIS' | 'NONCIS',
): TaldauIndicator[] {
  return HEADLINES.map((indicator, index) => ({
    id: ids[index] ?? 0,
    indicator,
    flow,
    ...(counterpart && { counterpart }),
  }));
}

export const TALDAU_INDICATORS: readonly TaldauIndicator[] = [
  ...threeOf([2929752, 2929753, 2929754], 'external'),
  ...threeOf([703870, 703871, 703872], 'total'),
  ...threeOf([703893, 703894, 703895], 'internal'),
  ...threeOf([703897, 703898, 703899], 'interregional'),
  ...threeOf([703901, 703902, 703903], 'intraregional'),
  ...threeOf([703881, 703882, 703883], 'external', 'CIS'),
  ...threeOf([703885, 703886, 703887], 'external', 'NONCIS'),
  { id: 703831, indicator: 'population' },
];

/** Terms of areas in the dictionaries 67 and 68. Names repeat among districts, so areas are chosen by term alone. */
export const AREA_OF_TERM: ReadonlyMap<string, AreaCode> = new Map([
  ['741880', 'KZ'],
  ['77208141', 'KZ-10'],
  ['247783', 'KZ-11'],
  ['248875', 'KZ-15'],
  ['250502', 'KZ-19'],
  ['252311', 'KZ-23'],
  ['253160', 'KZ-27'],
  ['255577', 'KZ-31'],
  ['77208139', 'KZ-33'],
  ['256619', 'KZ-35'],
  ['258742', 'KZ-39'],
  ['260099', 'KZ-43'],
  ['260907', 'KZ-47'],
  ['263009', 'KZ-55'],
  ['264023', 'KZ-59'],
  ['20243032', 'KZ-61'],
  ['77208140', 'KZ-62'],
  ['264990', 'KZ-63'],
  ['268012', 'KZ-71'],
  ['268020', 'KZ-75'],
  ['20242100', 'KZ-79'],
]);
/** Terms and names that stand for everybody in the other dictionaries of a cut. */
const WHOLE_TERMS: readonly string[] = ['741917', '741935', '3699122'];
const WHOLE_NAME = /^(?:всего|все население|оба пола|итого)$/iu;

export function isEverybody(term: string, name: string): boolean {
  return WHOLE_TERMS.includes(term.trim()) || WHOLE_NAME.test(name.trim());
}

export const COUNTRY_TERM = '741880';
export const AREA_DICTIONARIES: readonly string[] = ['67', '68'];

export type TaldauRhythm = 'month' | 'month_total' | 'quarter' | 'quarter_total' | 'half' | 'half_total' | 'year';

/** By the name the site gives: two published tables of the numbers contradict each other. */
export function findRhythm(name: string): TaldauRhythm | undefined {
  const folded = name.toLowerCase().replace(/\s+/g, ' ').trim();
  const isTotal = /с накоплением|нарастающ/.test(folded);
  if (/^месяц/.test(folded)) return isTotal ? 'month_total' : 'month';
  if (/^квартал/.test(folded)) return isTotal ? 'quarter_total' : 'quarter';
  if (/^полугоди/.test(folded)) return isTotal ? 'half_total' : 'half';
  return folded === 'год' ? 'year' : undefined;
}
