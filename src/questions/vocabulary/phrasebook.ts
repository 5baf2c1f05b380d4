/** All phrases by the letter they begin with. Those of the lexicon are taken apart when a message first has their letter, so that the start does not wait for them. */
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { firstLetter } from '../text/fold.ts';
import type { Phrase } from './phrase.ts';

/** A phrase as it is written in the lexicon. */
export interface WrittenPhrase {
  readonly kind: PhraseKind;
  readonly text: string;
  readonly parse: (text: string) => readonly Phrase[];
}

export interface Phrasebook {
  /** All names of areas and countries. */
  names(): readonly Phrase[];
  /** Phrases whose first word begins with the letter, folded, in their order. */
  beginningWith(letter: number): readonly Phrase[];
}

export const isPlaceName = ({ kind }: Pick<Phrase, 'kind'>) => kind === 'place' || kind === 'country';

const letterOf = ({ words: [first] }: Phrase) => first?.stem.charCodeAt(0) ?? Number.NaN;

function fileBy<Value>(values: readonly Value[], letterOfOne: (value: Value) => number): Map<number, Value[]> {
  const filed = new Map<number, Value[]>();
  for (const value of values) {
    const letter = letterOfOne(value);
    const others = filed.get(letter);
    if (others) others.push(value);
    else filed.set(letter, [value]);
  }
  return filed;
}

export function createPhrasebook(names: readonly Phrase[], written: readonly WrittenPhrase[]): Phrasebook {
  const named = fileBy(names, letterOf);
  const waiting = fileBy(written, ({ text, parse }) => {
    const letter = firstLetter(text);
    const [phrase] = letter === undefined ? parse(text) : [];
    return letter ?? (phrase ? letterOf(phrase) : Number.NaN);
  });
  const parsed = new Map<number, readonly Phrase[]>();
  return {
    names: () => [
      ...names.filter(isPlaceName),
      ...written.filter(isPlaceName).flatMap(({ text, parse }) => parse(text)),
    ],
    beginningWith(letter) {
      let phrases = parsed.get(letter);
      if (!phrases) {
        const words = (waiting.get(letter) ?? []).flatMap(({ text, parse }) => parse(text));
        phrases = [...(named.get(letter) ?? []), ...words];
        parsed.set(letter, phrases);
        waiting.delete(letter);
      }
      return phrases;
    },
  };
}
