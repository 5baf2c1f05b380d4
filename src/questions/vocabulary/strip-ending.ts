/**
 * Kazakh hangs its cases on every noun: «аймақтың», «қаншадан», «санның». The lexicon lists words in the forms that
 * people use most; a form it does not list is looked up without its ending, before any misspelling is guessed at.
 */

import type { Token } from '../text/split-tokens.ts';
import { matchKazakhEnding } from './match-ending.ts';
import type { Phrase } from './phrase-index.ts';

const SHORTEST_STEM = 3;
/** One letter is as often a part of the word as its ending. */
const SHORTEST_ENDING = 2;
const LONGEST_ENDING = 9;
/** What is refused is refused as written only; a request is no noun. */
const UNTOUCHED = new Set(['request', 'greeting', 'insult', 'outside', 'near', 'except', 'injection', 'city_abroad']);

/** The token as the known word that it is a case form of; absent for anything else. */
export function createEndingStripper(phrases: readonly Phrase[]): (token: Token) => Token | undefined {
  let filed: Set<string> | undefined;
  const stems = () =>
    new Set(
      phrases.flatMap(({ kind, language, words }) => {
        const [word] = words;
        const isPlain = language === 'kk' && words.length === 1 && word?.rule === 'exact' && !UNTOUCHED.has(kind);
        return isPlain && word.stem.length >= SHORTEST_STEM ? [word.stem] : [];
      }),
    );

  return (token) => {
    const form = token.forms[0] ?? '';
    if (token.number !== undefined || !/^[а-я]+$/.test(form)) return undefined;
    filed ??= stems();
    const shortest = Math.max(SHORTEST_STEM, form.length - LONGEST_ENDING);
    for (let cut = form.length - SHORTEST_ENDING; cut >= shortest; cut -= 1) {
      const stem = form.slice(0, cut);
      if (filed.has(stem) && matchKazakhEnding(form.slice(cut))) return { ...token, forms: [stem] };
    }
    return undefined;
  };
}
