import type { Language } from '../../statistics/language.ts';
import type { Languages } from '../languages/create-languages.ts';
import { isCyrillic } from '../text/fold.ts';
import { type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import type { Match } from '../vocabulary/phrase-index.ts';

/** Less than any word weighs. */
const NAME_WEIGHT = 0.1;

function languageOf(item: Item, languages: Languages): readonly [Language, number] | undefined {
  const named = new Set<Language>();
  for (const { phrase, language } of item.matches) {
    const found = phrase.kind === 'country' || phrase.kind === 'place' ? undefined : (phrase.language ?? language);
    if (found) named.add(found);
  }
  // A word that two languages share says nothing.
  const [only] = named;
  if (only) return named.size === 1 ? [only, 1] : undefined;
  const written = spellingOf(item, languages);
  return written && [written, NAME_WEIGHT];
}

/** How many words of the items each language has. */
export function countLanguages(items: readonly Item[], languages: Languages): ReadonlyMap<Language, number> {
  const spoken = new Map<Language, number>();
  for (const item of items) {
    const [language, weight] = languageOf(item, languages) ?? [];
    if (language && weight) spoken.set(language, (spoken.get(language) ?? 0) + weight);
  }
  return spoken;
}

/** «Петропавловск», «ЗКО»: a name that one language alone spells so tells it where no word does. */
function spellingOf(item: Item, languages: Languages): Language | undefined {
  if (item.corrected || !isCyrillic(item.tokens[0]?.raw ?? '') || !isKind(item, 'place', 'country')) return undefined;
  const spelt = new Set(item.matches.map((match) => match.language ?? soleLanguage(match)));
  const [only] = spelt;
  if (spelt.size !== 1) return undefined;
  // A bare name that Kazakh has from Russian («Россия») says nothing; its case, or «облысы» behind it, does.
  // «Астанна» is a slip of the name, not a dative.
  const slipped = isCue(item, 'doubled_end');
  const inflected = item.tokens.length > 1 || (!slipped && item.matches.some((match) => match.case !== undefined));
  return languages.of(only)?.endsInCases && !inflected ? undefined : only;
}

function soleLanguage({ phrase }: Match): Language | undefined {
  return phrase.languages.length === 1 ? phrase.languages[0] : undefined;
}
