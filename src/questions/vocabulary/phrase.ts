/** A phrase of the vocabulary: its words as folded stems, and what may follow each. */
import type { Alias } from '../../statistics/facts/codebook.ts';
import type { Language } from '../../statistics/language.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { Endings } from '../languages/grammar.ts';
import type { Case } from '../languages/language-pack.ts';
import { foldWord } from '../text/fold.ts';

/**
 * exact: nothing may follow. ending: a case ending of one of the languages. open: anything may follow (the star of the
 * lexicon). prefix: anything may follow, and its tail tells the case (stems of place names). caps: the raw word in
 * these very letters.
 */
export type EndingRule = 'exact' | 'ending' | 'open' | 'prefix' | 'caps';

export interface PhraseWord {
  readonly stem: string;
  readonly rule: EndingRule;
  readonly raw?: string;
}

export interface Phrase {
  /** place, country, people, indicator, month … */
  readonly kind: PhraseKind;
  readonly value: string;
  readonly words: readonly PhraseWord[];
  /** In whose endings the last word may be inflected. */
  readonly languages: readonly Language[];
  /** Language that the phrase gives away; absent where several share it. */
  readonly language?: Language | undefined;
  readonly alias?: Alias | undefined;
  /** Case of a form listed as it stands: «в Россию», «Ресейден». */
  readonly case?: Case | undefined;
}

/** The phrase with all its members in one order: all are looked at in the same places, which the engine does fastest where they are alike. */
export function createPhrase({ kind, value, words, languages, language, alias, case: found }: Phrase): Phrase {
  return { kind, value, words, languages, language, alias, case: found };
}

/** Nearly all of the vocabulary: letters and blanks, perhaps a star at the ends. It need not be taken apart mark by mark. */
const PLAIN_WORDS = /^\p{L}+\*?(?: \p{L}+\*?)*$/u;

function plainWord(word: string, rule: EndingRule): PhraseWord {
  return word.endsWith('*') ? { stem: foldWord(word.slice(0, -1)), rule: 'open' } : { stem: foldWord(word), rule };
}

/** Words of a phrase as folded stems; the star and the caret of the lexicon are read here. */
export function parseWords(text: string, rule: EndingRule, joinedEndings?: Endings): PhraseWord[] {
  if (PLAIN_WORDS.test(text)) return text.split(' ').map((word) => plainWord(word, rule));
  const words: PhraseWord[] = [];
  // An ending joined with a hyphen belongs to its word, as it does in a message: «ТМД-дан тыс».
  const joined = text.replace(/-(\p{L}+)(?=\s|$)/gu, (all, ending: string) =>
    joinedEndings?.is(foldWord(ending)) ? '' : all,
  );
  for (const match of joined.matchAll(/\^?(?:\p{L}[\p{L}\p{M}]*|\p{RI}{2}|\d+|%)\*?/gu)) {
    const open = match[0].endsWith('*');
    const caps = match[0].startsWith('^');
    const raw = match[0].replace(/^\^/, '').replace(/\*$/, '');
    words.push(caps ? { stem: foldWord(raw), rule: 'caps', raw } : { stem: foldWord(raw), rule: open ? 'open' : rule });
  }
  return words;
}
