import { LANGUAGES } from '../../statistics/language.ts';
import type { Lexicon } from '../../statistics/lexicon.ts';
import { PHRASE_KINDS } from '../../statistics/word-kinds.ts';
import { type Phrase, type PhraseWord, parseWords } from './phrase-index.ts';

/** A Kazakh stem in қ, к, п softens before a vowel: «жартыжылдық», «жартыжылдығы»; «мектеп», «мектебі». */
function softened(words: readonly PhraseWord[], isKazakh: boolean): readonly (readonly PhraseWord[])[] {
  const last = words.at(-1);
  if (!isKazakh || !last || last.rule !== 'open' || !/[кп]$/.test(last.stem)) return [words];
  const stem = last.stem.slice(0, -1) + (last.stem.endsWith('к') ? 'г' : 'б');
  return [words, [...words.slice(0, -1), { ...last, stem }]];
}

/** The words of the lexicon as phrases; `kind:value` becomes the kind and value of the phrase. */
export function indexWords(lexicon: Lexicon): readonly Phrase[] {
  return lexicon.entries.flatMap(({ meaning, language, words }) => {
    const colon = meaning.indexOf(':');
    const named = colon < 0 ? meaning : meaning.slice(0, colon);
    const kind = PHRASE_KINDS.find((known) => known === named);
    if (!kind) return [];
    const value = colon < 0 ? '' : meaning.slice(colon + 1);
    const shared = { kind, value, languages: language ? [language] : LANGUAGES, ...(language && { language }) };
    return words.flatMap((text) =>
      softened(parseWords(text, 'exact'), language === 'kk').map((found) => ({ ...shared, words: found })),
    );
  });
}
