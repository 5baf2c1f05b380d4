/**
 * Kazakh hangs its cases on every noun: «аймақтың», «қаншадан», «санның». The lexicon lists words in the forms that
 * people use most; a form it does not list is looked up without its ending, before any misspelling is guessed at.
 */

import type { Languages } from '../languages/create-languages.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { isCyrillic } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import type { KnownWords } from './known-words.ts';
import type { Phrase } from './phrase-index.ts';

const SHORTEST_STEM = 3;
/** One letter is as often a part of the word as its ending. */
const SHORTEST_ENDING = 2;
const LONGEST_ENDING = 9;
/** What is refused is refused as written only; a request is no noun. */
const UNTOUCHED = new Set(['request', 'greeting', 'insult', 'outside', 'near', 'except', 'injection', 'unheld_place']);

/** The token as the known word that it is a case form of; absent for anything else. */
export function createEndingStripper(
  phrases: readonly Phrase[],
  { packs }: Languages,
  known: KnownWords,
): (token: Token) => Token | undefined {
  const direct = packs.filter(({ endsInCases }) => endsInCases);
  let filed: ReadonlyMap<LanguagePack, ReadonlySet<string>> | undefined;
  const stemsOf = (pack: LanguagePack) =>
    new Set(
      phrases.flatMap(({ kind, language, words }) => {
        const [word] = words;
        const isPlain = words.length === 1 && word?.rule === 'exact' && !UNTOUCHED.has(kind);
        return language === pack.language && isPlain && word.stem.length >= SHORTEST_STEM ? [word.stem] : [];
      }),
    );

  function stemIn(form: string, pack: LanguagePack, stems: ReadonlySet<string>): string | undefined {
    const shortest = Math.max(SHORTEST_STEM, form.length - LONGEST_ENDING);
    for (let cut = form.length - SHORTEST_ENDING; cut >= shortest; cut -= 1) {
      const stem = form.slice(0, cut);
      if (stems.has(stem) && pack.matchEnding(form.slice(cut))) return stem;
    }
    return undefined;
  }

  return (token) => {
    const form = token.forms[0] ?? '';
    if (token.number !== undefined) return undefined;
    filed ??= new Map(direct.map((pack) => [pack, stemsOf(pack)]));
    for (const [pack, stems] of filed) {
      if (known.isForeign(token.raw, pack.language)) continue;
      const stem = isCyrillic(form) === (pack.script === 'Cyrillic') ? stemIn(form, pack, stems) : undefined;
      if (stem !== undefined) return { ...token, forms: [stem] };
    }
    return undefined;
  };
}
