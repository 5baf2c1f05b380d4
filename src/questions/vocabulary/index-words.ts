import type { Lexicon } from '../../statistics/lexicon.ts';
import { PHRASE_KINDS, type PhraseKind } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { inflectName } from './index-names.ts';
import { createPhrase, type PhraseWord, parseWords } from './phrase.ts';
import type { WrittenPhrase } from './phrasebook.ts';

/** The words, and the same with the stem that the last takes before a vowel. */
function withSoftened(words: readonly PhraseWord[], pack: LanguagePack | undefined): (readonly PhraseWord[])[] {
  const last = words.at(-1);
  const stem = last?.rule === 'open' ? pack?.softened?.(last.stem) : undefined;
  return last && stem !== undefined ? [words, [...words.slice(0, -1), { ...last, stem }]] : [words];
}

const KINDS: ReadonlyMap<string, PhraseKind> = new Map(PHRASE_KINDS.map((kind) => [kind, kind]));

/** The words of the lexicon; `kind:value` becomes the kind and value of the phrase. */
export function indexWords(lexicon: Lexicon, languages: Languages): readonly WrittenPhrase[] {
  const all = languages.packs.map(({ language }) => language);
  return lexicon.entries.flatMap(({ meaning, language, words }) => {
    const colon = meaning.indexOf(':');
    const kind = KINDS.get(colon < 0 ? meaning : meaning.slice(0, colon));
    if (!kind) return [];
    const value = colon < 0 ? '' : meaning.slice(colon + 1);
    const pack = languages.of(language);
    const isName = kind === 'unheld_place' && value !== '';
    const wordsOf = (text: string) =>
      isName && pack ? [inflectName(text, pack)] : withSoftened(parseWords(text, 'exact', languages.joined.case), pack);
    const of = language ? [language] : all;
    const parse = (text: string) =>
      wordsOf(text).map((found) => createPhrase({ kind, value, words: found, languages: of, language }));
    return words.map((text) => ({ kind, text, parse }));
  });
}
