import type { Lexicon } from '../../statistics/lexicon.ts';
import { CUES, type Cue } from '../../statistics/word-kinds.ts';
import { foldWord } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import { createSlipFinder } from './is-slip-of.ts';
import type { KnownWords } from './known-words.ts';

const NONE: ReadonlySet<Cue> = new Set();

const KNOWN: ReadonlyMap<string, Cue> = new Map(CUES.map((cue) => [cue, cue]));

const firstLetter = (word: string) => word.charCodeAt(0);
const lastLetter = (word: string) => word.charCodeAt(word.length - 1);

/** How long the words with each letter are, the longest first: no others need be looked up. */
function lengthsBy(words: Iterable<string>, letterOf: (word: string) => number): Map<number, number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const word of words) lengths.set(letterOf(word), (lengths.get(letterOf(word)) ?? new Set()).add(word.length));
  return new Map([...lengths].map(([letter, found]) => [letter, [...found].sort((a, b) => b - a)]));
}

type Filed = Map<string, Set<Cue>>;

function file(map: Filed, word: string, cue: Cue): void {
  const folded = foldWord(word);
  const cues = map.get(folded);
  if (cues) cues.add(cue);
  else map.set(folded, new Set([cue]));
}

/** Most words have the cues of one row at most: then no set is made anew. */
function join(a: ReadonlySet<Cue>, b: ReadonlySet<Cue> | undefined): ReadonlySet<Cue> {
  if (b === undefined) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}

/** The words of the cues by what they match: «скол*» begins so, «*нан» ends so, «-го» is joined to a figure, «the» is all. */
function createCueIndex(lexicon: Lexicon): (form: string) => ReadonlySet<Cue> {
  const [whole, starts, ends]: [Filed, Filed, Filed] = [new Map(), new Map(), new Map()];
  for (const { meaning, words } of lexicon.entries) {
    const cue = KNOWN.get(meaning);
    for (const word of cue ? words : []) {
      if (word.startsWith('*')) file(ends, word.slice(1), cue as Cue);
      else if (word.endsWith('*')) file(starts, word.slice(0, -1), cue as Cue);
      else file(whole, word, cue as Cue);
    }
  }
  const lengthsOfStarts = lengthsBy(starts.keys(), firstLetter);
  const lengthsOfEnds = lengthsBy(ends.keys(), lastLetter);
  return (form) => {
    let found = join(NONE, whole.get(form));
    for (const length of lengthsOfStarts.get(firstLetter(form)) ?? [])
      found = join(found, starts.get(form.slice(0, length)));
    for (const length of lengthsOfEnds.get(lastLetter(form)) ?? []) found = join(found, ends.get(form.slice(-length)));
    return found;
  };
}

/** Tokens with the cues of their words and endings. */
export function createCueFinder(lexicon: Lexicon, known: KnownWords): (tokens: readonly Token[]) => readonly Token[] {
  const cuesOf = createCueIndex(lexicon);
  const isSlipped = createSlipFinder(
    lexicon.entries.flatMap(({ meaning, words }) => (meaning === 'ordinary' ? words.map(foldWord) : [])),
  );
  return (tokens) =>
    tokens.map((plain) => {
      const { forms, ending } = plain;
      const token = plain.number === undefined && !known.has(plain.raw) ? { ...plain, isUnlisted: true } : plain;
      const [form = ''] = forms;
      const own = cuesOf(form);
      // Most words are known ones, which is found much quicker than a slip.
      const isSlip = !own.has('ordinary') && token.isUnlisted === true && isSlipped(form);
      const joined = ending === undefined ? NONE : cuesOf(`-${ending}`);
      if (own.size + joined.size === 0 && !isSlip) return token;
      const slip: readonly Cue[] = isSlip ? ['ordinary'] : [];
      return { ...token, cues: joined.size === 0 && !isSlip ? own : new Set([...own, ...joined, ...slip]) };
    });
}
