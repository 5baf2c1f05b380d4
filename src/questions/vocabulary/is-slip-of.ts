import { distance } from 'fastest-levenshtein';
import { VOWELS } from '../languages/ru/letters.ts';

const SHORTEST = 3;
/** Short words have many neighbours ("dogs", "does"): there only a vowel may be wrong. */
const SHORT = 5;

/** True for two words that differ by two neighbouring letters in the other order. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isOneOff(word: string, folded: string): boolean {
  if (isSwap(word, folded)) return true;
  if (distance(word, folded) > 1) return false;
  return word.length > SHORT || word.replace(VOWELS, '') === folded.replace(VOWELS, '');
}

/** The word, and the same with each letter behind the first left out: words a slip apart have one of these in common. */
function gapped(word: string): string[] {
  const gaps = [word];
  for (let at = 1; at < word.length; at += 1) gaps.push(word.slice(0, at) + word.slice(at + 1));
  return gaps;
}

/**
 * True for «гду», «челвек», "meny", "poeple", «ОБЛСНЫҢ»: one letter wrong, left out, added or two swapped in one of the
 * words, folded; such a slip of the commonest small words names nobody and no place.
 */
export function createSlipFinder(words: readonly string[]): (folded: string) => boolean {
  const filed = new Map<string, string[]>();
  for (const word of words) for (const gap of gapped(word)) filed.set(gap, [...(filed.get(gap) ?? []), word]);
  const longest = Math.max(0, ...words.map(({ length }) => length)) + 1;
  return (folded) =>
    folded.length >= SHORTEST &&
    folded.length <= longest &&
    gapped(folded).some((gap) => filed.get(gap)?.some((word) => isOneOff(word, folded)));
}
