/** Letters that no other language of the script has. */
export const RUSSIAN_LETTERS = /[ёщэ]/i;
/** Names that end so have no case forms: «в Баку», «в Осло». */
export const INDECLINABLE = /[уыиіоүэеiyuo]$/i;
/** The accusative and the locative of a name that Kazakh spells in the same way. */
export const LOCATIVE = /е$/i;
/** Folded, and of Latin. */
export const VOWELS = /[аеиоуюяaeiouy]/g;
/** «Казань» keeps its soft sign or ending, the month «қазан» does not. */
export const SOFT_END = /[ьи]$/i;
/** «убыли», who left, keep the letter that «убили», who killed, do not have. */
export const HARD_I = /ы/i;
/** Spellings that stand for one sound, or none. */
export const RUSSIAN_FOLDED: Readonly<Record<string, string>> = {
  й: 'и',
  ы: 'и',
  ё: 'е',
  э: 'е',
  є: 'е',
  ъ: '',
  ь: '',
};

/** Latin letters that stand inside Cyrillic words by a slip of the keyboard: «Түркiстан» with a Latin i. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'н',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** The same keys in two layouts. */
export const KEYBOARD = { latin: "qwertyuiop[]asdfghjkl;'zxcvbnm,.`", cyrillic: 'йцукенгшщзхъфывапролджэячсмитьбюё' };
