import type { Cue, PhraseKind } from '../../statistics/word-kinds.ts';
import { HARD, ROMAN, ROMAN_VALUES } from '../languages/kk/letters.ts';
import { HARD_I, SOFT_END } from '../languages/ru/letters.ts';
import type { Token } from '../text/split-tokens.ts';
import type { Match, PhraseIndex } from './phrase-index.ts';

/** One stretch of the message: a phrase with all its meanings, or a single token without any. */
export interface Item {
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
  /** True when the word was found only after its spelling was corrected. */
  readonly corrected: boolean;
}

export function findMatch(item: Item | undefined, kind: PhraseKind): Match | undefined {
  if (item !== undefined) for (const match of item.matches) if (match.phrase.kind === kind) return match;
  return undefined;
}

export function isKind(item: Item | undefined, ...kinds: readonly PhraseKind[]): boolean {
  if (item === undefined) return false;
  for (const { phrase } of item.matches) if (kinds.includes(phrase.kind)) return true;
  return false;
}

export function phraseValue(item: Item | undefined, kind: PhraseKind): string | undefined {
  return findMatch(item, kind)?.phrase.value;
}

function hasOne(token: Token | undefined, cues: readonly Cue[]): boolean {
  const found = token?.cues;
  if (found !== undefined) for (const cue of cues) if (found.has(cue)) return true;
  return false;
}

/** True where the first word of the item is one of the cues. */
export function isCue(item: Item | undefined, ...cues: readonly Cue[]): boolean {
  return item !== undefined && hasOne(item.tokens[0], cues);
}

/** True where any word of the item is one of the cues. */
export function hasCue(item: Item, ...cues: readonly Cue[]): boolean {
  for (const token of item.tokens) if (hasOne(token, cues)) return true;
  return false;
}

/** True where the last word of the item is one of the cues. */
export function endsInCue(item: Item | undefined, ...cues: readonly Cue[]): boolean {
  return item !== undefined && hasOne(item.tokens[item.tokens.length - 1], cues);
}

/** Marks before the item, without blanks. */
export function marksBefore(item: Item | undefined): string {
  return item?.tokens[0]?.before ?? '';
}

/** Value of a figure, a numeral in words or a Roman numeral. */
export function numberOf(item: Item | undefined): number | undefined {
  const [token] = item?.tokens ?? [];
  if (!item || !token) return undefined;
  if (token.number !== undefined && item.tokens.length === 1) return token.number;
  const word = phraseValue(item, 'number');
  if (word !== undefined) return Number(word);
  return ROMAN.test(token.raw) ? ROMAN_VALUES.get(token.forms[0] ?? '') : undefined;
}

/** Names and words that folding makes one: the letters as they were typed tell them apart. */
const LOOKALIKES: readonly {
  readonly kinds: readonly [PhraseKind, PhraseKind];
  readonly isFirst: (raw: string) => boolean;
}[] = [
  // «Казань» keeps its soft sign or ending, the month «қазан» does not.
  { kinds: ['unheld_place', 'month'], isFirst: (raw) => SOFT_END.test(raw) },
  { kinds: ['outside', 'net_loss'], isFirst: (raw) => !HARD_I.test(raw) },
  { kinds: ['outside', 'indicator'], isFirst: (raw) => !HARD_I.test(raw) },
  // «Катар» is a country, «қатар» a row.
  { kinds: ['country', 'series'], isFirst: (raw) => !HARD.test(raw) },
  // «само» is no Samoa.
  { kinds: ['unheld_place', 'filler'], isFirst: (raw) => raw !== raw.toLowerCase() },
  { kinds: ['country', 'filler'], isFirst: (raw) => !HARD.test(raw) },
];

function withoutLookalikes(matches: readonly Match[], token: Token): readonly Match[] {
  if (matches.length < 2) return matches;
  const has = (kind: PhraseKind) => matches.some(({ phrase }) => phrase.kind === kind);
  const found = LOOKALIKES.find(({ kinds }) => kinds.every(has));
  if (!found) return matches;
  const [first, second] = found.kinds;
  const other = found.isFirst(token.raw) ? second : first;
  return matches.filter(({ phrase }) => phrase.kind !== other);
}

export interface Guesses {
  /** The known word of which the token is a case form. */
  readonly strip?: (token: Token) => Token | undefined;
  /** The known word that the token is a slip of. */
  readonly correct?: (token: Token) => Token | undefined;
}

const UNITS: readonly PhraseKind[] = ['city_word', 'region_word'];
const BESIDE_PLACES: readonly PhraseKind[] = [...UNITS, 'from', 'to', 'in'];

/** «Асана», «Аламты»: small words only by an ending, which no list has so, may be a slip of a place. */
function isDoubtful(matches: readonly Match[], token: Token): boolean {
  const isInflected = ({ phrase: { kind, words } }: Match) =>
    kind === 'filler' && words.length === 1 && words[0]?.stem !== token.forms[0];
  return token.isUnlisted === true && matches.every(isInflected);
}

/** The message as items, the longest phrase first at each place. */
export function findItems(tokens: readonly Token[], index: PhraseIndex, guesses: Guesses = {}): readonly Item[] {
  const items: Item[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    let matches = index.find(tokens, at);
    let corrected = false;
    const findAs = (better: Token | undefined) => (better ? index.find(tokens, at, better) : []);
    if (matches.length === 0) matches = findAs(guesses.strip?.(token));
    const isBesidePlace = () =>
      isKind(items.at(-1), ...BESIDE_PLACES) ||
      index.find(tokens, at + 1).some(({ phrase: { kind } }) => UNITS.includes(kind));
    if (matches.length === 0 || (isDoubtful(matches, token) && isBesidePlace())) {
      const better = findAs(guesses.correct?.(token));
      corrected = better.length > 0 && (matches.length === 0 || better.some(({ phrase }) => phrase.kind === 'place'));
      if (corrected) matches = better;
    }
    matches = withoutLookalikes(matches, token);
    const end = matches[0]?.end ?? at + 1;
    items.push({ tokens: tokens.slice(at, end), matches, corrected });
    at = end;
  }
  return items;
}
