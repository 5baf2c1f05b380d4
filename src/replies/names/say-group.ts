import type { Words } from '../messages/words.ts';

export function sayGroup(words: Words, code: string): string {
  return words.codebook.groups.get(code)?.name[words.language] ?? code;
}

/** Adjectives that say nothing without their dimension: «высшее», «педагогическая». */
const NAMED_BY_DIMENSION: ReadonlySet<string> = new Set(['education', 'specialty', 'reason']);

/** The group, with its dimension where it would say nothing alone: «образование: высшее». */
export function sayGroupInFull(words: Words, code: string): string {
  const group = sayGroup(words, code);
  const key = words.codebook.groups.get(code)?.dimension ?? '';
  const dimension = words.codebook.dimensions.get(key)?.[words.language];
  return dimension && NAMED_BY_DIMENSION.has(key) ? words.say('group-of-dimension', { dimension, group }) : group;
}
