import type { AreaCode, CounterpartCode, PlaceNames } from '../../statistics/facts/codebook.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { type Counted, sayPhrase } from './say-phrase.ts';

/** Full name of an area as it stands inside a sentence: «город Астана», "Abai region". */
export function namePlace(words: Words, code: AreaCode): string {
  return words.codebook.areas.get(code)?.name[words.language] ?? code;
}

/** Full name of an area, starting with a capital: «Город Астана». */
export function sayPlace(words: Words, code: AreaCode): string {
  return capitalize(namePlace(words, code));
}

/** In a list or a label: regions in full, since an adjective says nothing alone; cities by their bare names. */
export function nameListed(words: Words, code: AreaCode): string {
  return words.codebook.areas.get(code)?.kind === 'region' ? namePlace(words, code) : nameShortPlace(words, code);
}

/** At most 19 display columns, as it stands inside a sentence; region and city of Almaty stay apart. */
export function nameShortPlace(words: Words, code: AreaCode): string {
  return words.say('area-short', { code, name: namePlace(words, code) });
}

/** The short name, starting with a capital. */
export function sayShortPlace(words: Words, code: AreaCode): string {
  return capitalize(nameShortPlace(words, code));
}

function findNames(words: Words, code: CounterpartCode): PlaceNames | undefined {
  return words.codebook.countries.get(code) ?? words.codebook.areas.get(code);
}

/** Name of the other country or region. */
export function sayCounterpart(words: Words, code: CounterpartCode): string {
  return words.codebook.areas.has(code)
    ? sayShortPlace(words, code)
    : capitalize(findNames(words, code)?.name[words.language] ?? code);
}

/** What is counted, without place and period, in lower case: «сальдо миграции с другими регионами», "arrivals from Russia". */
export function sayIndicatorOf(words: Words, { area: _area, ...subject }: Counted): string {
  return sayPhrase(words, subject);
}
