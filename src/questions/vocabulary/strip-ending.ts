/**
 * Kazakh hangs its cases on every noun: «аймақтың», «қаншадан», «санның». The lexicon lists words in the forms that
 * people use most; a form it does not list is looked up without its ending, before any misspelling is guessed at.
 */

import type { Languages } from '../languages/create-languages.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { isCyrillic } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import type { KnownWords } from './known-words.ts';
import type { Phrase } from './phrase.ts';
import type { Phrasebook } from './phrasebook.ts';

const SHORTEST_STEM = 3;
/** One letter is as often a part of the word as its ending. */
const SHORTEST_ENDING = 2;
const LONGEST_ENDING = 9;
/** What is refused is refused as written only; a request is no noun. */
const UNTOUCHED = new Set(['request', 'greeting', 'insult', 'outside', 'near', 'except', 'injection', 'unheld_place']);

function isPlain({ kind, words }: Phrase): boolean {
  const [word] = words;
  return words.length === 1 && word?.rule === 'exact' && !UNTOUCHED.has(kind) && word.stem.length >= SHORTEST_STEM;
}

/** The token as the known word that it is a case form of; absent for anything else. */
export function createEndingStripper(
  book: Phrasebook,
  { packs }: Languages,
  known: KnownWords,
): (token: Token) => Token | undefined {
  const direct = packs.filter(({ endsInCases }) => endsInCases);
  const filed = new Map<LanguagePack, Map<number, ReadonlySet<string>>>(direct.map((pack) => [pack, new Map()]));

  function stemsOf(pack: LanguagePack, letter: number): ReadonlySet<string> {
    const ofPack = filed.get(pack);
    let stems = ofPack?.get(letter);
    if (!stems) {
      const phrases = book.beginningWith(letter).filter(({ language }) => language === pack.language);
      stems = new Set(phrases.filter(isPlain).flatMap(({ words: [word] }) => word?.stem ?? []));
      ofPack?.set(letter, stems);
    }
    return stems;
  }

  function stemIn(form: string, pack: LanguagePack): string | undefined {
    const stems = stemsOf(pack, form.charCodeAt(0));
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
    for (const pack of direct) {
      if (known.isForeign(token.raw, pack.language)) continue;
      const stem = isCyrillic(form) === (pack.script === 'Cyrillic') ? stemIn(form, pack) : undefined;
      if (stem !== undefined) return { ...token, forms: [stem] };
    }
    return undefined;
  };
}
