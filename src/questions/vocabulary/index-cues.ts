import type { Lexicon } from '../../statistics/lexicon.ts';
import { CUES, type Cue } from '../../statistics/word-kinds.ts';
import { foldWord } from '../text/fold.ts';
import type { Token } from '../text/split-tokens.ts';
import { isSlipOf } from './is-slip-of.ts';

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
  return (form) => {
    const found = [...(whole.get(form) ?? [])];
    for (let cut = 1; cut <= form.length; cut += 1) {
      for (const cue of starts.get(form.slice(0, cut)) ?? []) found.push(cue);
      for (const cue of ends.get(form.slice(-cut)) ?? []) found.push(cue);
    }
    return found.length === 0 ? NONE : new Set(found);
  };
}

/** Tokens with the cues of their words and endings. */
export function createCueFinder(lexicon: Lexicon): (tokens: readonly Token[]) => readonly Token[] {
  const cuesOf = createCueIndex(lexicon);
  const ordinary = lexicon.entries.flatMap(({ meaning, words }) => (meaning === 'ordinary' ? words.map(foldWord) : []));
  return (tokens) =>
    tokens.map((token) => {
      const { forms, ending } = token;
      const [form = ''] = forms;
      const own = cuesOf(form);
      const isSlip = isSlipOf(ordinary, form);
      const joined = ending === undefined ? NONE : cuesOf(`-${ending}`);
      const slip: readonly Cue[] = isSlip ? ['ordinary'] : [];
      const cues = new Set([...own, ...joined, ...slip]);
      return cues.size === 0 ? token : { ...token, cues };
    });
}
