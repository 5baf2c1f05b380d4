import type { Lexicon } from '../../statistics/lexicon.ts';
import { CUES, type Cue } from '../../statistics/word-kinds.ts';
import { foldWord } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import { createSlipFinder } from './is-slip-of.ts';
import type { KnownWords } from './known-words.ts';

const NONE: ReadonlySet<Cue> = new Set();

const KNOWN: ReadonlyMap<string, Cue> = new Map(CUES.map((cue) => [cue, cue]));

const lastLetter = (word: string) => word.charCodeAt(word.length - 1);

/** How long the words with each letter are, the longest first: no others need be looked up. */
function lengthsBy(words: Iterable<string>, letterOf: (word: string) => number): Map<number, number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) lengths.set(letterOf(word), (lengths.get(letterOf(word)) ?? new Set()).add(word.length));
  return new Map([...lengths].map(([letter, found]) => [letter, [...found].sort((a, b) => b - a)]));
}

/** The words of the cues by what they match: «скол*» begins so, «*нан» ends so, «-го» is joined to a figure, «the» is all. */
function createCueIndex(lexicon: Lexicon): (form: string) => ReadonlySet<Cue> {
  const whole = new Map<string, Cue[]>();
  const starts = new Map<string, Cue[]>();
  const ends = new Map<string, Cue[]>();
  const file = (map: Map<string, Cue[]>, word: string, cue: Cue) => {
    const cues = map.get(word);
    if (cues) cues.push(cue);
    else map.set(word, [cue]);
  };
  for (const { meaning, words } of lexicon.entries) {
    const cue = KNOWN.get(meaning);
    if (!cue) continue;
    for (const word of words) {
      if (word.startsWith('*')) file(ends, foldWord(word.slice(1)), cue);
      else if (word.endsWith('*')) file(starts, foldWord(word.slice(0, -1)), cue);
      else file(whole, foldWord(word), cue);
    }
  }
  const lengthsOfStarts = lengthsBy(starts.keys(), (start) => start.charCodeAt(0));
  const lengthsOfEnds = lengthsBy(ends.keys(), lastLetter);
  return (form) => {
    let found: Set<Cue> | undefined;
    const add = (cues: readonly Cue[] | undefined) => {
      if (!cues) return;
      found ??= new Set();
      for (const cue of cues) found.add(cue);
    };
    add(whole.get(form));
    for (const length of lengthsOfStarts.get(form.charCodeAt(0)) ?? [])
      if (length <= form.length) add(starts.get(form.slice(0, length)));
    for (const length of lengthsOfEnds.get(lastLetter(form)) ?? [])
      if (length <= form.length) add(ends.get(form.slice(-length)));
    return found ?? NONE;
  };
}

/** Tokens with the cues of their words and endings. */
export function createCueFinder(lexicon: Lexicon, known: KnownWords): (tokens: readonly Token[]) => readonly Token[] {
  const cuesOf = createCueIndex(lexicon);
  const isSlipped = createSlipFinder(
    lexicon.entries.flatMap(({ meaning, words }) => (meaning === 'ordinary' ? words.map(foldWord) : [])),
  );
  return (tokens) =>
    tokens.map((token) => {
      const { forms, ending } = token;
      const [form = ''] = forms;
      const own = cuesOf(form);
      // Most words are known ones, which is found much quicker than a slip.
      const isSlip = !own.has('ordinary') && !known.has(token.raw) && isSlipped(form);
      const joined = ending === undefined ? NONE : cuesOf(`-${ending}`);
      if (own.size + joined.size === 0 && !isSlip) return token;
      const slip: readonly Cue[] = isSlip ? ['ordinary'] : [];
      return { ...token, cues: joined.size === 0 && !isSlip ? own : new Set([...own, ...joined, ...slip]) };
    });
}
