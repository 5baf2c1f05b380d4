/** Rows `grammar:…` of the lexicon for one language, by their value, as sets of endings. */
import type { Language } from '../../statistics/language.ts';
import type { Lexicon } from '../../statistics/lexicon.ts';
import { foldWord } from '../text/fold.ts';

/** «(д|т)ан» stands for «дан» and «тан», «л(|а)» for «л» and «ла». */
function expand(pattern: string): string[] {
  const group = /\(([^()]*)\)/.exec(pattern);
  if (!group) return [pattern];
  const [before, after] = [pattern.slice(0, group.index), pattern.slice(group.index + group[0].length)];
  return (group[1] ?? '').split('|').flatMap((one) => expand(before + one + after));
}

export interface Endings {
  /** Whether the text is one of them. */
  is(text: string): boolean;
  /** Whether the text ends in one of them. */
  endsIn(text: string): boolean;
  /** The text without one of them at its beginning, the longest; the text itself where there is none. */
  without(text: string): string;
  readonly all: readonly string[];
}

function createEndings(all: readonly string[]): Endings {
  const set = new Set(all);
  const longest = Math.max(0, ...all.map((one) => one.length));
  const find = (text: string, part: (length: number) => string) => {
    for (let length = Math.min(longest, text.length); length > 0; length -= 1) if (set.has(part(length))) return length;
    return 0;
  };
  return {
    all,
    is: (text) => set.has(text),
    endsIn: (text) => find(text, (length) => text.slice(-length)) > 0,
    without: (text) => text.slice(find(text, (length) => text.slice(0, length))),
  };
}

/** Endings by their value; `raw` as they are spelt, else folded. */
export type Grammar = (value: string, raw?: 'raw') => Endings;

export function readGrammar(lexicon: Lexicon, language?: Language): Grammar {
  return (value, raw) => {
    const rows = lexicon.entries.filter(
      (entry) => entry.meaning === `grammar:${value}` && (!language || entry.language === language),
    );
    const all = rows.flatMap(({ words }) => words.flatMap(expand));
    return createEndings([...new Set(raw ? all : all.map(foldWord))]);
  };
}
