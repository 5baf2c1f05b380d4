import { LANGUAGES } from '../statistics/language.ts';
import type { Lexicon } from '../statistics/lexicon.ts';
import { type Phrase, parseWords } from './phrase-index.ts';

/** The words of the lexicon as phrases; `kind:value` becomes the kind and value of the phrase. */
export function indexWords(lexicon: Lexicon): readonly Phrase[] {
  return lexicon.entries.flatMap(({ meaning, language, words }) => {
    const colon = meaning.indexOf(':');
    const kind = colon < 0 ? meaning : meaning.slice(0, colon);
    const value = colon < 0 ? '' : meaning.slice(colon + 1);
    return words.map((text) => ({
      kind,
      value,
      words: parseWords(text, 'exact'),
      languages: language ? [language] : LANGUAGES,
      ...(language && { language }),
    }));
  });
}
