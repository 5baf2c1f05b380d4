import type { AreaCode, CounterpartCode, PlaceNames } from '../../statistics/facts/codebook.ts';
import type { Subject } from '../../statistics/question.ts';
import { capitalize, type Words } from '../messages/words.ts';

/** Full name of an area as it stands inside a sentence: «город Астана», "Abai region". */
export function namePlace(words: Words, code: AreaCode): string {
  return words.codebook.areas.get(code)?.name[words.language] ?? code;
}

/** Full name of an area, starting with a capital: «Город Астана». */
export function sayPlace(words: Words, code: AreaCode): string {
  return capitalize(namePlace(words, code));
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

export function sayGroup(words: Words, code: string): string {
  return words.codebook.groups.get(code)?.name[words.language] ?? code;
}

function sayIndicator(words: Words, { indicator, flow, counterpart }: Subject): string {
  const label = words.say(`indicator-${indicator}`, { flow: flow ?? 'none' });
  if (!counterpart) return label;
  const names = findNames(words, counterpart);
  return words.say('label-counterpart', {
    indicator,
    label,
    name: names?.name[words.language] ?? counterpart,
    from: names?.from[words.language] ?? counterpart,
    to: names?.to[words.language] ?? counterpart,
  });
}

/** Adjectives that say nothing without their dimension: «высшее», «педагогическая». */
const NAMED_BY_DIMENSION: ReadonlySet<string> = new Set(['education', 'specialty', 'reason']);

function sayGroupInFull(words: Words, code: string): string {
  const group = sayGroup(words, code);
  const key = words.codebook.groups.get(code)?.dimension ?? '';
  const dimension = words.codebook.dimensions.get(key)?.[words.language];
  return dimension && NAMED_BY_DIMENSION.has(key) ? words.say('group-of-dimension', { dimension, group }) : group;
}

/** What is counted, without place and period, in lower case: «сальдо межрегиональной миграции», "arrivals from Russia". */
export function sayIndicatorOf(words: Words, subject: Subject): string {
  const label = sayIndicator(words, subject);
  return subject.group ? words.say('label-group', { label, group: sayGroupInFull(words, subject.group) }) : label;
}
