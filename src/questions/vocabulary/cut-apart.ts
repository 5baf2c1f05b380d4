/** «астананаселение», «халқыалматы»: two words that were run together, one of them the name of a place. */
import { type Token, wordToken } from '../text/split-tokens.ts';
import type { Match, PhraseIndex } from './phrase-index.ts';

const SHORTEST = 10;
const SHORTEST_PART = 4;
const LONGEST = 40;
/** More long words than these are a text, and no question. */
const MOST_LOOKED_AT = 12;

const isLong = ({ phrase: { words } }: Match) => words.length === 1 && (words[0]?.stem.length ?? 0) >= SHORTEST_PART;

/** Alone it is a whole word of the vocabulary, or one in its case; «прибыв-шими» is no city. */
function matchesOf(part: Token, index: PhraseIndex): readonly Match[] {
  return index.find([part], 0).filter(isLong);
}

const isPlace = ({ phrase: { kind } }: Match) => kind === 'place';
const isCounted = ({ phrase: { kind } }: Match) => kind === 'indicator' || kind === 'migration';

/** The two words; absent for a word that is whole. */
function cutOne(token: Token, index: PhraseIndex): readonly Token[] | undefined {
  const { raw, start, before, glued, ending, end } = token;
  for (let at = SHORTEST_PART; at <= raw.length - SHORTEST_PART; at += 1) {
    const second = wordToken(raw.slice(at), start + at);
    const behind = matchesOf(second, index);
    if (behind.length === 0) continue;
    const first = wordToken(raw.slice(0, at), start);
    const ahead = matchesOf(first, index);
    const isPair = (ahead.some(isPlace) && behind.some(isCounted)) || (ahead.some(isCounted) && behind.some(isPlace));
    if (isPair)
      return [
        { ...first, before, glued },
        { ...second, end, ending },
      ];
  }
  return undefined;
}

/** The tokens, those cut that are two words. */
export function cutApart(tokens: readonly Token[], index: PhraseIndex): readonly Token[] {
  let left = MOST_LOOKED_AT;
  return tokens.flatMap((token) => {
    const { length } = token.raw;
    if (token.number !== undefined || length < SHORTEST || length > LONGEST || left === 0) return [token];
    left -= 1;
    return cutOne(token, index) ?? [token];
  });
}
