/** «астананаселение», «халқыалматы»: two words that were run together, one of them the name of a place. */
import type { JoinedEndings, Token } from '../text/split-tokens.ts';
import { splitTokens } from '../text/split-tokens.ts';
import type { Match, PhraseIndex } from './phrase-index.ts';

const SHORTEST = 10;
const SHORTEST_PART = 4;
const LONGEST = 40;
/** More long words than these are a text, and no question. */
const MOST_LOOKED_AT = 12;

/** Alone it is a whole word of the vocabulary, or one in its case. */
function matchesOf(part: readonly Token[], index: PhraseIndex): readonly Match[] {
  return part.length === 1 ? index.find(part, 0).filter(({ phrase }) => phrase.words.length === 1) : [];
}

const isPlace = ({ phrase: { kind } }: Match) => kind === 'place';
const isCounted = ({ phrase: { kind } }: Match) => kind === 'indicator' || kind === 'migration';

/** The two words; absent for a word that is whole. */
function cutOne(token: Token, index: PhraseIndex, joined: JoinedEndings): readonly Token[] | undefined {
  for (let at = SHORTEST_PART; at <= token.raw.length - SHORTEST_PART; at += 1) {
    const right = splitTokens(token.raw.slice(at), joined);
    const behind = matchesOf(right, index);
    if (behind.length === 0) continue;
    const left = splitTokens(token.raw.slice(0, at), joined);
    const before = matchesOf(left, index);
    const isPair = (before.some(isPlace) && behind.some(isCounted)) || (before.some(isCounted) && behind.some(isPlace));
    const [first, second] = [left[0], right[0]];
    if (!isPair || !first || !second) continue;
    const middle = token.start + at;
    return [
      { ...first, before: token.before, glued: token.glued, start: token.start, end: middle },
      { ...second, glued: false, start: middle, end: token.end, ...(token.ending && { ending: token.ending }) },
    ];
  }
  return undefined;
}

/** The tokens, those cut that are two words. */
export function cutApart(tokens: readonly Token[], index: PhraseIndex, joined: JoinedEndings): readonly Token[] {
  let left = MOST_LOOKED_AT;
  return tokens.flatMap((token) => {
    const { length } = token.raw;
    if (token.number !== undefined || length < SHORTEST || length > LONGEST || left === 0) return [token];
    left -= 1;
    return cutOne(token, index, joined) ?? [token];
  });
}
