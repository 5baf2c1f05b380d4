/** Which languages have a word, by their general lists: it says that the word is no slip of another, and nothing more. */
import type { Language } from '../../statistics/language.ts';
import type { Lexicon } from '../../statistics/lexicon.ts';
import type { Languages } from '../languages/create-languages.ts';

const MOST_REMEMBERED = 2000;

/** Looked for by halves: the lists are in the order of their letters' codes, a word a line. */
function includesLine(text: string, word: string): boolean {
  let [from, to] = [0, text.length];
  while (from < to) {
    const start = text.lastIndexOf('\n', Math.floor((from + to) / 2) - 1) + 1;
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    if (line === word) return true;
    if (line < word) from = start + line.length + 1;
    else to = start;
  }
  return false;
}

export interface KnownWords {
  /** Whether any language has it. */
  has(raw: string): boolean;
  /** True for a word of another language only: «кошка» is no Kazakh move, "vehicle" nobody who drove in. Kazakh borrows. */
  isForeign(raw: string, language: Language | undefined): boolean;
}

export function createKnownWords({ known = [] }: Pick<Lexicon, 'known'>, { of }: Languages): KnownWords {
  const found = new Map<string, readonly Language[]>();

  function languagesOf(raw: string): readonly Language[] {
    const word = raw.toLowerCase();
    const before = found.get(word);
    if (before) return before;
    if (found.size >= MOST_REMEMBERED) found.clear();
    const languages = known.flatMap(({ language, words }) => (includesLine(words, word) ? [language] : []));
    found.set(word, languages);
    return languages;
  }

  return {
    has: (raw) => languagesOf(raw).length > 0,
    isForeign(raw, language) {
      const languages = language === undefined ? [] : languagesOf(raw);
      return !languages.some((one) => one === language) && languages.some((one) => of(one)?.isCommon);
    },
  };
}
