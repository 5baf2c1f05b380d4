/** Russian says where from and where to by a preposition; the ending of the name is a hint beside it. */
import type { Grammar } from '../grammar.ts';
import type { LanguagePack } from '../language-pack.ts';
import { INDECLINABLE, LOCATIVE, RUSSIAN_LETTERS } from './letters.ts';

const LONGEST_ENDING = 10;
const SHORTEST_STEM = 3;

export function createRussian(grammar: Grammar): LanguagePack {
  const name = grammar('name');
  const middles = grammar('name_middle').all;
  const [to, notTo, inside] = [grammar('name_to'), grammar('name_not_to'), grammar('name_in')];
  const [tailTo, tailIn] = [grammar('tail_to'), grammar('tail_in')];
  const vowels = grammar('name_vowel');
  const adjective = grammar('adjective_end');
  const anyAdjective = grammar('adjective_any');
  const together = grammar('with', 'raw');
  const [verb, noun] = [grammar('verb', 'raw'), grammar('noun_like_verb', 'raw')];
  const [adverb, notAdverb] = [grammar('adverb', 'raw'), grammar('not_adverb', 'raw')];

  /** True for an ending of a noun or of the adjective and the people's name made from it. */
  function isEnding(ending: string): boolean {
    if (ending.length > LONGEST_ENDING) return false;
    const isWhole = (text: string) => text === '' || name.is(text);
    return isWhole(ending) || middles.some((one) => ending.startsWith(one) && isWhole(ending.slice(one.length)));
  }

  function cut(folded: string, isLast: boolean): string {
    const endings = isLast ? vowels : adjective;
    const end = endings.all.find((one) => folded.endsWith(one));
    const stem = end === undefined ? folded : folded.slice(0, -end.length);
    return stem.length >= SHORTEST_STEM ? stem : folded;
  }

  return {
    language: 'ru',
    script: 'Cyrillic',
    isCommon: true,
    own: { letters: RUSSIAN_LETTERS, weight: 0.5 },
    endsInCases: false,
    inflectsNames: true,
    matchEnding(ending) {
      if (!isEnding(ending)) return undefined;
      // Locatives and datives end in -е, accusatives in -у, -ю: «в Астане», «в Астану».
      if (to.endsIn(ending) && !notTo.endsIn(ending)) return { case: 'to' };
      return inside.endsIn(ending) ? { case: 'in' } : {};
    },
    matchTail: (tail) => (tailTo.endsIn(tail) ? { case: 'to' } : tailIn.endsIn(tail) ? { case: 'in' } : {}),
    // Without their preposition genitives and locatives look alike, the accusative does not.
    caseOfForm: (form) => (form === 'to' ? 'to' : 'of'),
    stemOf: cut,
    isTogether: (raw) => together.endsIn(raw),
    isIndeclinable: (raw) => INDECLINABLE.test(raw),
    isLocative: (raw) => LOCATIVE.test(raw),
    isAdjective: (folded) => anyAdjective.endsIn(folded),
    isVerbOrAdverb: (raw) => (verb.endsIn(raw) && !noun.endsIn(raw)) || (adverb.endsIn(raw) && !notAdverb.endsIn(raw)),
  };
}
