import type { AreaCode } from '../../statistics/facts/codebook.ts';
import { foldText, tidyText } from './fold-text.ts';

/**
 * Names of areas as official texts and tables print them, in three languages with their endings. Official tables write
 * «Алматы» and "Almaty" alone for the region: alone the name is open here, and the table or list around it decides.
 */
const NAMES: readonly (readonly [AreaCode, string])[] = [
  ['KZ', 'казахстан\\p{L}*|қазақстан\\p{L}*|kazakhstan|рк|қр'],
  ['KZ-10', 'аба[йея]|абаем|abay|abai|абай\\p{L}{0,5}'],
  ['KZ-11', 'акмолинск\\p{L}*|ақмола\\p{L}*|akmola|aqmola'],
  ['KZ-15', 'актюбинск\\p{L}*|ақтөбе\\p{L}*|aktobe|aqtobe|aktyubinsk'],
  ['KZ-19', 'алматинск\\p{L}*'],
  ['KZ-23', 'атырауск\\p{L}*|атырау\\p{L}*|atyrau'],
  [
    'KZ-27',
    'западно-?\\s?казахстанск\\p{L}*|батыс қазақстан\\p{L}*|batys kazakhstan|batys qazaqstan|west kazakhstan|зко|бқо',
  ],
  ['KZ-31', 'жамбылск\\p{L}*|жамбыл\\p{L}*|zhambyl|jambyl'],
  ['KZ-33', 'жет[іиы]су\\p{L}*|zhetisu|zhetysu|jetisu'],
  ['KZ-35', 'карагандинск\\p{L}*|қарағанды\\p{L}*|karaganda|karagandy|qaragandy'],
  ['KZ-39', 'костанайск\\p{L}*|қостанай\\p{L}*|kostanay|kostanai|qostanay'],
  ['KZ-43', 'кызылординск\\p{L}*|қызылорда\\p{L}*|kyzylorda|qyzylorda'],
  ['KZ-47', 'мангистауск\\p{L}*|маңғыстау\\p{L}*|маңғыста\\p{L}*|mangystau|mangistau'],
  ['KZ-55', 'павлодарск\\p{L}*|павлодар\\p{L}*|pavlodar'],
  [
    'KZ-59',
    'северо-?\\s?казахстанск\\p{L}*|солтүстік қазақстан\\p{L}*|soltustik kazakhstan|soltustik qazaqstan|north kazakhstan|ско|сқо',
  ],
  ['KZ-61', 'туркестанск\\p{L}*|түркістан\\p{L}*|turkistan|turkestan'],
  ['KZ-62', '[ұу]лытау\\p{L}*|ulytau'],
  [
    'KZ-63',
    'восточно-?\\s?казахстанск\\p{L}*|шығыс қазақстан\\p{L}*|shygys kazakhstan|shygys qazaqstan|east kazakhstan|вко|шқо',
  ],
  ['KZ-71', 'астан[аеыоу]\\p{L}*|astana|нур-султан\\p{L}*|нұр-сұлтан\\p{L}*|nur-sultan'],
  ['KZ-79', 'шымкент\\p{L}*|shymkent'],
];
const ALMATY = /^(?:алматы\p{L}*|almaty)$/u;
const COMPILED = NAMES.map(([code, names]) => ({ code, pattern: new RegExp(`^(?:${names})$`, 'u') }));

const CITY = /(?<!\p{L})(?:г\.?|город\p{L}*|city|cities|қала\p{L}*|қ\.)(?!\p{L})/gu;
const REGION = /(?<!\p{L})(?:област\p{L}*|обл\.?|regions?|oblast|облыс\p{L}*)(?!\p{L})/gu;
const COUNTRY = /(?<!\p{L})(?:республик\p{L}*|republic(?: of)?|всего по|барлығы|всего)(?!\p{L})/gu;
/** Smaller than what statistics of migration are kept for here: «Абай ауданы», «Абайский район». */
const SMALLER =
  /(?<!\p{L})(?:район\p{L}*|аудан\p{L}*|district|distict|с\.\s?а|г\.\s?а|қ\.\s?ә|қ\.\s?а|кент\p{L}*|сельск\p{L}*|город\p{L}* акимат\p{L}*)(?!\p{L})/u;
const CITIES: readonly AreaCode[] = ['KZ-71', 'KZ-75', 'KZ-79'];

/** Cities that are areas of their own. */
export const isCityWithoutRegion = (code: AreaCode): boolean => CITIES.includes(code);

export type AreaFound = AreaCode | 'almaty' | undefined;

/** The area that the whole of a label names; `almaty` when city and region are both open; absent when it names none. */
export function findArea(label: string): AreaFound {
  // A footnote mark after the name: «Туркестанская 1», «Туркестанская*», «Туркестанская 1)».
  const folded = foldText(tidyText(label))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s*]*(?:\d\)?)?[*\s]*$/, '')
    .replace(/^\d+\.\s*/, '');
  if (folded === '' || SMALLER.test(folded)) return undefined;
  const saysCity = folded.match(CITY) !== null;
  const saysRegion = folded.match(REGION) !== null;
  const saysCountry = folded.match(COUNTRY) !== null;
  if (saysCity && saysRegion) return undefined;
  const name = folded
    .replace(CITY, ' ')
    .replace(REGION, ' ')
    .replace(COUNTRY, ' ')
    .replace(/[\s.,:]+/g, ' ')
    .replace(/^(?:the|of|in|в|во) |^- | -$/g, '')
    .replace(/ of$/, '')
    .trim();
  if (ALMATY.test(name)) return saysCity ? 'KZ-75' : saysRegion ? 'KZ-19' : saysCountry ? undefined : 'almaty';
  const code = COMPILED.find(({ pattern }) => pattern.test(name))?.code;
  if (!code) return undefined;
  if (code === 'KZ') return saysCity || saysRegion ? undefined : code;
  if (saysCountry) return undefined;
  const isCity = CITIES.includes(code);
  // «город Караганда» is a town of the region, and there is no region of Astana.
  if ((saysCity && !isCity) || (saysRegion && isCity)) return undefined;
  return code;
}

/** True when any area below the country is named somewhere in a folded text. */
export function namesRegion(folded: string): boolean {
  const words = folded.split(/[^\p{L}-]+/u);
  return words.some((word) => {
    if (ALMATY.test(word)) return true;
    const code = COMPILED.find(({ pattern }) => pattern.test(word))?.code;
    return code !== undefined && code !== 'KZ';
  });
}

/** True when the country itself is named somewhere in a folded text. */
export function namesKazakhstan(folded: string): boolean {
  return folded.split(/[^\p{L}-]+/u).some((word) => COMPILED.find(({ pattern }) => pattern.test(word))?.code === 'KZ');
}

/** True when a text names a district or a settlement. */
export const namesPlaceWithin = (folded: string): boolean => SMALLER.test(folded);
