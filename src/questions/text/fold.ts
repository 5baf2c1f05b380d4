/**
 * One spelling for what people write in many. Kazakh is often typed without its special letters and in several Latin
 * alphabets, Russian without ё, and the vowels ы, и, і, й are confused by everybody («Мангистау», «Маңғыстау»,
 * "Mangystau"). Folding maps all of them to one row of Cyrillic letters; both the lexicon and the message are folded, so
 * the data keep their proper spelling.
 */
import { KAZAKH_FOLDED as KAZAKH, LATIN, LATIN_GROUPS, NAME_END, NAME_ENDED } from '../languages/kk/letters.ts';
import { LOOKALIKES, RUSSIAN_FOLDED as RUSSIAN } from '../languages/ru/letters.ts';

const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;

export function isCyrillic(word: string): boolean {
  return HAS_CYRILLIC.test(word);
}

/** The tables by the code of the letter. */
const FOLDED: (string | undefined)[] = [];
for (const [letter, folded] of Object.entries({ ...LOOKALIKES, ...KAZAKH, ...RUSSIAN }))
  FOLDED[letter.charCodeAt(0)] = folded;

/** Most letters stay as they are and are taken over in stretches. */
function foldCyrillic(word: string): string {
  let folded = '';
  let kept = 0;
  for (let at = 0; at < word.length; at += 1) {
    const letter = FOLDED[word.charCodeAt(at)];
    if (letter === undefined) continue;
    folded += word.slice(kept, at) + letter;
    kept = at + 1;
  }
  return kept === 0 ? word : folded + word.slice(kept);
}

const PLAIN_LATIN = /^[a-z]+$/;

/** A Latin word without its diacritics: "Qarağandı" → "qaragandi". */
function foldLatin(word: string): string {
  return PLAIN_LATIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

const MARKED = /[\u0300-\u036f]/;

/** In lower case, each letter with its mark as one; most words have no marks and need no more. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  return MARKED.test(lower) ? lower.normalize('NFC').replaceAll('i̇', 'i') : lower;
}

/** One word in lower case without marks; Cyrillic words to the common row, Latin words to plain letters. */
export function foldWord(word: string): string {
  const lower = plain(word);
  return isCyrillic(lower) ? foldCyrillic(lower) : foldLatin(lower);
}

const ASCII = /^[a-z][\0-\x7f]*$/i;
const CYRILLIC = { first: 0x400, last: 0x52f };

/** The code of the letter with which the folded text begins, told without folding it all; absent where that takes more. */
export function firstLetter(text: string): number | undefined {
  const code = text.charCodeAt(0);
  if (code < CYRILLIC.first ? !ASCII.test(text) : code > CYRILLIC.last) return undefined;
  const letter = text.charAt(0).toLowerCase();
  const folded = code < CYRILLIC.first ? letter : (FOLDED[letter.charCodeAt(0)] ?? letter);
  return folded === '' ? undefined : folded.charCodeAt(0);
}

/** Groups by their first letter. */
const GROUPS = new Map<string, typeof LATIN_GROUPS>();
for (const group of LATIN_GROUPS) {
  const letter = group[0].charAt(0);
  GROUPS.set(letter, [...(GROUPS.get(letter) ?? []), group]);
}

/** A Latin word as Kazakh or Russian written in Latin letters: "oblysynyń" → «облисинин», the folded «облысының». */
export function foldTransliterated(word: string): string {
  const lower = plain(word).replace(NAME_END, NAME_ENDED);
  let folded = '';
  let at = 0;
  while (at < lower.length) {
    const letter = lower.charAt(at);
    const group = GROUPS.get(letter)?.find(([latin]) => lower.startsWith(latin, at));
    if (group) {
      folded += group[1];
      at += group[0].length;
    } else {
      folded += LATIN.get(letter) ?? letter;
      at += 1;
    }
  }
  return folded;
}
