/** English says everything by prepositions and the order of words. */
import type { Grammar } from '../grammar.ts';
import type { LanguagePack } from '../language-pack.ts';

export function createEnglish(grammar: Grammar): LanguagePack {
  const name = grammar('name');
  const [verb, adverb] = [grammar('verb', 'raw'), grammar('adverb', 'raw')];
  return {
    language: 'en',
    script: 'Latin',
    isCommon: true,
    endsInCases: false,
    inflectsNames: false,
    hasParticiples: true,
    putsDayBehind: true,
    matchEnding: (ending) => (ending === '' || name.is(ending) ? {} : undefined),
    caseOfForm: () => undefined,
    isAdverb: (raw) => adverb.endsIn(raw),
    isVerbOrAdverb: (raw) => verb.endsIn(raw),
  };
}
