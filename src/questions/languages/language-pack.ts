/** How a language works, as far as questions need it; its endings and small words lie in `data/lexicon/grammar.csv`. */
import type { Language } from '../../statistics/language.ts';

export type Case = 'from' | 'to' | 'in' | 'of' | 'with';

export interface Ending {
  readonly case?: Case;
}

export interface LanguagePack {
  readonly language: Language;
  readonly script: 'Cyrillic' | 'Latin';
  /** Taken for a message in its script of which nothing else tells the language. */
  readonly isCommon?: true;
  /** Letters that no other language of the script has, and what a word with them weighs. */
  readonly own?: { readonly letters: RegExp; readonly weight: number };
  /** True where an ending alone tells which way («Астанаға»); elsewhere a preposition does. Such words stand behind. */
  readonly endsInCases: boolean;
  /** True where names change their end. */
  readonly inflectsNames: boolean;
  /** True where a verb's form is an adjective before a noun: "tattooed people". */
  readonly hasParticiples?: true;
  /** True where the day stands behind its month: "January 1". */
  readonly putsDayBehind?: true;
  /** What an ending behind the stem of a name says, folded; absent where it is no ending. */
  matchEnding(ending: string): Ending | undefined;
  /** The same behind an abbreviation, which has fewer endings. */
  matchShortEnding?(stem: string, ending: string): Ending | undefined;
  /** What the tail of a name says that was cut inside: «караган|динской». */
  matchTail?(tail: string): Ending | undefined;
  /** Case of a name as the codebook prints it in one of its forms, without the preposition. */
  caseOfForm(form: 'from' | 'to' | 'in'): Case | undefined;
  /** The part of a name's word that endings are put to. */
  stemOf?(folded: string, isLast: boolean): string;
  /** Another stem that the word takes before a vowel: «жартыжылдық», «жартыжылдығы». */
  softened?(stem: string): string | undefined;
  /** Case of the word for land behind a country, or for home: «елінен», «елімізге». */
  caseOfLand?(form: string): 'from' | 'to' | 'in' | undefined;
  isLand?(form: string): boolean;
  /** «с Россией» goes with somebody, not from somewhere. */
  isTogether?(raw: string): boolean;
  /** «в Баку»: a name without cases tells nothing by its end. */
  isIndeclinable?(raw: string): boolean;
  /** «в Костанае» is where, not where to. */
  isLocative?(raw: string): boolean;
  /** True for a verb or an adverb, as far as the ending tells; a noun or an adjective may narrow who is counted. */
  isVerbOrAdverb(raw: string, folded: string): boolean;
  /** True for an adverb that is none before the people either: "recently arrived". */
  isAdverb?(word: string): boolean;
  /** True where the end of the word is that of an adjective. */
  isAdjective?(folded: string): boolean;
  isPlural?(folded: string): boolean;
  /** True for what the person who asks calls their own: «әпкем». */
  isOwn?(folded: string): boolean;
  /** True for what the person who asks says of themselves: «мұғаліммін». */
  isSelf?(raw: string): boolean;
  /** True where the end of a word alone may be the case of a name. */
  isCased?(form: string): boolean;
}
