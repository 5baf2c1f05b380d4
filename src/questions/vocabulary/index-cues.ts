import type { Lexicon } from '../../statistics/lexicon.ts';
import { CUES, type Cue } from '../../statistics/word-kinds.ts';
import { foldWord } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import { createSlipFinder } from './is-slip-of.ts';
import type { KnownWords } from './known-words.ts';

const NONE: ReadonlySet<Cue> = new Set();

/** The words of the cues by what they match: «скол*» begins so, «*нан» ends so, «-го» is joined to a figure, «the» is all. */
function createCueIndex(lexicon: Lexicon): (form: string) => ReadonlySet<Cue> {
  const whole = new Map<string, Cue[]>();
  const starts = new Map<string, Cue[]>();
  const ends = new Map<string, Cue[]>();
  const file = (map: Map<string, Cue[]>, word: string, cue: Cue) => map.set(word, [...(map.get(word) ?? []), cue]);
  for (const { meaning, words } of lexicon.entries) {
    const cue = CUES.find((known) => known === meaning);
    if (!cue) continue;
    for (const word of words) {
      if (word.startsWith('*')) file(ends, foldWord(word.slice(1)), cue);
      else if (word.endsWith('*')) file(starts, foldWord(word.slice(0, -1)), cue);
      else file(whole, foldWord(word), cue);
    }
  }
  const longestOf = (map: Map<string, Cue[]>) => Math.max(0, ...[...map.keys()].map(({ length }) => length));
  const [longestStart, longestEnd] = [longestOf(starts), longestOf(ends)];
  return (form) => {
    let found: Set<Cue> | undefined;
    const add = (cues: readonly Cue[] | undefined) => {
      if (!cues) return;
      found ??= new Set();
      for (const cue of cues) found.add(cue);
    };
    add(whole.get(form));
    for (let cut = Math.min(form.length, longestStart); cut > 0; cut -= 1) add(starts.get(form.slice(0, cut)));
    for (let cut = Math.min(form.length, longestEnd); cut > 0; cut -= 1) add(ends.get(form.slice(-cut)));
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
      const isSlip = !own.has('ordinary') && isSlipped(form) && !known.has(token.raw);
      const joined = ending === undefined ? NONE : cuesOf(`-${ending}`);
      if (own.size + joined.size === 0 && !isSlip) return token;
      const slip: readonly Cue[] = isSlip ? ['ordinary'] : [];
      return { ...token, cues: joined.size === 0 && !isSlip ? own : new Set([...own, ...joined, ...slip]) };
    });
}
