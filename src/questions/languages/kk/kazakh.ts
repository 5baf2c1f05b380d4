/** Kazakh hangs its cases on every noun, and its small words stand behind: «2019 жылдан кейін», «Астанаға». */
import type { Grammar } from '../grammar.ts';
import type { Case, Ending, LanguagePack } from '../language-pack.ts';
import { KAZAKH_LETTERS, SOFTENED, VOWEL } from './letters.ts';

const CASES: readonly Case[] = ['from', 'to', 'in', 'of', 'with'];
const TAILS = ['from', 'to', 'in', 'of'] as const;
const LONGEST_ENDING = 14;
const SHORTEST_CASED = 5;
const SHORTEST_SELF = 6;

export function createKazakh(grammar: Grammar): LanguagePack {
  const cases = CASES.map((found) => ({ found, endings: grammar(`case_${found}`) }));
  const tails = TAILS.map((found) => ({ found, endings: grammar(`tail_${found}`) }));
  const none = grammar('case_none');
  const [nounOf, plural, owner] = [grammar('noun_of'), grammar('plural'), grammar('owner')];
  const tailOwner = grammar('tail_owner');
  const shortName = grammar('short_name');
  const land = grammar('land');
  const [cased, own, self] = [grammar('cased'), grammar('own'), grammar('self', 'raw')];
  const [verb, adverb] = [grammar('verb'), grammar('adverb')];
  const pluralNoun = grammar('plural_noun');
  const pluralPerson = grammar('plural_person');

  function plainEnding(ending: string): Ending | undefined {
    const found = cases.find(({ endings }) => endings.is(ending))?.found;
    if (found) return { case: found };
    return ending === '' || none.is(ending) ? {} : undefined;
  }

  function matchEnding(ending: string): Ending | undefined {
    if (ending.length > LONGEST_ENDING) return undefined;
    // The possessive of «облысы» and the plural come before the case; the reading without them is tried first.
    return plainEnding(ending) ?? plainEnding(owner.without(plural.without(nounOf.without(ending))));
  }

  return {
    language: 'kk',
    script: 'Cyrillic',
    own: { letters: KAZAKH_LETTERS, weight: 1 },
    endsInCases: true,
    inflectsNames: true,
    matchEnding,
    // «скока» is no «СКО-қа».
    matchShortEnding: (stem, ending) => (VOWEL.test(stem) && !shortName.is(ending) ? undefined : matchEnding(ending)),
    matchTail(tail) {
      const found = tails.find(({ endings }) => endings.endsIn(tail))?.found;
      if (found) return { case: found };
      return tailOwner.without(tail) === tail ? undefined : {};
    },
    caseOfForm: (form) => form,
    softened(stem) {
      const soft = SOFTENED.get(stem.at(-1) ?? '');
      return soft && stem.slice(0, -1) + soft;
    },
    isLand: (form) => land.without(form) !== form,
    caseOfLand: (form) => cases.slice(0, 3).find(({ endings }) => endings.endsIn(form))?.found as 'from' | undefined,
    isVerbOrAdverb: (_raw, folded) => verb.endsIn(folded),
    isAdverb: (folded) => adverb.endsIn(folded),
    isPlural: (folded) => pluralNoun.endsIn(folded) && !pluralPerson.endsIn(folded),
    isOwn: (folded) => own.endsIn(folded),
    isSelf: (raw) => raw.length >= SHORTEST_SELF && self.endsIn(raw),
    isCased: (form) => form.length >= SHORTEST_CASED && cased.endsIn(form),
  };
}
