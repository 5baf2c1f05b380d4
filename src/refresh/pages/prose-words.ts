import { RELEASE_WORD_KINDS, type ReleaseWordKind, type ReleaseWords } from '../../statistics/release-words.ts';
import { foldText } from '../names/fold-text.ts';

/** A word of a release, at its place in a folded text. */
export interface WordAt {
  readonly kind: ReleaseWordKind;
  readonly start: number;
  readonly end: number;
}

export interface ProseWords {
  /** Every mention of the kind, in order. */
  find(kind: ReleaseWordKind, folded: string): WordAt[];
  has(kind: ReleaseWordKind, folded: string): boolean;
  /** The text with the words of the kind blanked out, at the same length. */
  blank(kind: ReleaseWordKind, folded: string): string;
}

const escapePattern = (text: string) => text.replace(/[.+?^${}()|[\]\\/]/g, '\\$&');

function patternOf(words: readonly string[]): RegExp {
  const forms = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => escapePattern(foldText(word)).replace(/\s+/g, '\\s+').replaceAll('*', '\\p{L}*'));
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})(?![\\p{L}\\d])`, 'gu');
}

const compiled = new WeakMap<ReleaseWords, ProseWords>();

/** Makes the words of the lexicon findable; once for each set of words. */
export function compileWords(words: ReleaseWords): ProseWords {
  const known = compiled.get(words) ?? compile(words);
  compiled.set(words, known);
  return known;
}

function compile(words: ReleaseWords): ProseWords {
  const patterns = new Map(RELEASE_WORD_KINDS.map((kind) => [kind, patternOf(words.get(kind) ?? ['\0'])]));
  const find: ProseWords['find'] = (kind, folded) =>
    [...folded.matchAll(patterns.get(kind) as RegExp)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    }));
  return {
    find,
    has: (kind, folded) => folded.search(patterns.get(kind) as RegExp) !== -1,
    blank: (kind, folded) => folded.replace(patterns.get(kind) as RegExp, (name) => ' '.repeat(name.length)),
  };
}
