import { distance } from 'fastest-levenshtein';
import { VOWELS } from '../languages/ru/letters.ts';

const SHORTEST = 3;

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Short words have many neighbours ("dogs", "does"): there only a vowel may be wrong. */
const SHORT = 5;

function isOneOff(word: string, folded: string): boolean {
  if (isSwap(word, folded)) return true;
  if (distance(word, folded) > 1) return false;
  return word.length > SHORT || word.replace(VOWELS, '') === folded.replace(VOWELS, '');
}

/**
 * True for «гду», «челвек», "meny", "poeple", «ОБЛСНЫҢ»: one letter wrong, left out, added or two swapped in one of the
 * commonest small words, folded; such a slip names nobody and no place.
 */
export function isSlipOf(words: readonly string[], folded: string): boolean {
  if (folded.length < SHORTEST) return false;
  return words.some(
    (word) => word[0] === folded[0] && Math.abs(word.length - folded.length) <= 1 && isOneOff(word, folded),
  );
}
