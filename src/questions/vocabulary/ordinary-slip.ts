import { distance } from 'fastest-levenshtein';

/** The commonest small words of a question, folded; a slip of one of them names nobody and no place. */
const ORDINARY = [
  ...['сколко', 'человек', 'человека', 'людеи', 'года', 'году', 'годах', 'област', 'области', 'покажи', 'скажи'],
  ...['пожалуиста', 'данние', 'число', 'количество', 'регион', 'страна', 'стране', 'между', 'болше', 'менше'],
  ...['канша', 'неше', 'адам', 'адамдар', 'жили', 'жилги', 'облиси', 'облисинин', 'облисинда', 'облистин', 'болди'],
  ...['сани', 'кандаи', 'керек', 'аитши', 'корсет', 'аралигинда', 'тургин', 'халки'],
  ...['many', 'much', 'people', 'person', 'persons', 'year', 'years', 'which', 'what', 'were', 'does', 'region'],
  ...['between', 'there', 'their', 'please', 'number', 'country', 'during', 'about', 'show'],
];
const SHORTEST = 3;

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const VOWELS = /[аеиоуюяaeiouy]/g;
/** Short words have many neighbours ("dogs", "does"): there only a vowel may be wrong. */
const SHORT = 5;

function isOneOff(word: string, folded: string): boolean {
  if (isSwap(word, folded)) return true;
  if (distance(word, folded) > 1) return false;
  return word.length > SHORT || word.replace(VOWELS, '') === folded.replace(VOWELS, '');
}

/** True for «гду», «челвек», "meny", "poeple", «ОБЛСНЫҢ»: one letter wrong, left out, added or two swapped. */
export function isOrdinarySlip(folded: string): boolean {
  if (folded.length < SHORTEST) return false;
  return ORDINARY.some(
    (word) => word[0] === folded[0] && Math.abs(word.length - folded.length) <= 1 && isOneOff(word, folded),
  );
}
