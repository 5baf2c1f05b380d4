import type { Lexicon } from '../../statistics/lexicon.ts';
import { PHRASE_KINDS } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import type { LanguagePack } from '../languages/language-pack.ts';
import { inflectName } from './index-names.ts';
import { type Phrase, type PhraseWord, parseWords } from './phrase-index.ts';

/** The words, and the same with the stem that the last takes before a vowel. */
function withSoftened(words: readonly PhraseWord[], pack: LanguagePack | undefined): (readonly PhraseWord[])[] {
  const last = words.at(-1);
  const stem = last?.rule === 'open' ? pack?.softened?.(last.stem) : undefined;
  return last && stem !== undefined ? [words, [...words.slice(0, -1), { ...last, stem }]] : [words];
}

/** The words of the lexicon as phrases; `kind:value` becomes the kind and value of the phrase. */
export function indexWords(lexicon: Lexicon, languages: Languages): readonly Phrase[] {
  const all = languages.packs.map(({ language }) => language);
  return lexicon.entries.flatMap(({ meaning, language, words }) => {
    const colon = meaning.indexOf(':');
    const named = colon < 0 ? meaning : meaning.slice(0, colon);
    const kind = PHRASE_KINDS.find((known) => known === named);
    if (!kind) return [];
    const value = colon < 0 ? '' : meaning.slice(colon + 1);
    const shared = { kind, value, languages: language ? [language] : all, ...(language && { language }) };
    const pack = languages.of(language);
    const isName = kind === 'unheld_place' && value !== '';
    const parse = (text: string) =>
      isName && pack ? [inflectName(text, pack)] : withSoftened(parseWords(text, 'exact', languages.joined.case), pack);
    return words.flatMap((text) => parse(text).map((found) => ({ ...shared, words: found })));
  });
}
