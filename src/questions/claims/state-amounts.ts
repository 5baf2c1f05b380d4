/** The numbers that a text states, in figures or in words, with their places: «29,3 мың», "1.5 million", «1 млн 164,8 тысячи», "forty-five thousand". */
import type { ClaimedAmount } from '../../statistics/claim.ts';
import type { Cue } from '../../statistics/word-kinds.ts';
import type { Token } from '../text/split-tokens.ts';
import { type Item, isCue, isKind, numberOf } from '../vocabulary/find-items.ts';

export interface StatedAmount {
  readonly amount: ClaimedAmount;
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
}

interface Written {
  readonly value: number;
  /** What the last written digit stands for. */
  readonly step: number;
  /** Index after its last token. */
  readonly end: number;
  readonly isInWords?: boolean;
}

const SCALE_VALUES: readonly (readonly [Cue, number])[] = [
  ['scale_thousand', 1e3],
  ['scale_million', 1e6],
  ['scale_billion', 1e9],
];
const LEAST_BARE = 100;
const GROUP = /^[ \u00A0\u202F,]$/;
/** A sign touches its number and stands apart from what is before it; a dash with a blank behind it is none. */
const SIGNED = /(?:^|[\s(])[-−–]$/;
const PERCENT = /^\s?%/;

/** Figures of three behind a blank or a comma go on with the number; one or two behind a comma or a point are its decimals. */
function readFigures(tokens: readonly Token[], at: number, text: string): Written | undefined {
  if (tokens[at]?.number === undefined) return undefined;
  let digits = tokens[at]?.raw.replace(/\D/g, '') ?? '';
  let decimals = '';
  let end = at + 1;
  for (; decimals === ''; end += 1) {
    const [before, token] = [tokens[end - 1], tokens[end]];
    if (!before || token?.number === undefined) break;
    const gap = text.slice(before.end, token.start);
    if (/^\d{3}$/.test(token.raw) && GROUP.test(gap) && digits.length <= 9) digits += token.raw;
    else if (/^\d{1,2}$/.test(token.raw) && /^[.,]$/.test(gap)) decimals = token.raw;
    else break;
  }
  return { value: Number(`${digits}.${decimals || 0}`), step: 10 ** -decimals.length, end };
}

/** «жиырма тоғыз», "forty five", «три»: tens and units are added, hundreds are counted by what is before them. */
function readWords(items: readonly Item[], at: number): Written | undefined {
  let value = 0;
  let last = Number.POSITIVE_INFINITY;
  let next = at;
  for (; ; next += 1) {
    const word = items[next];
    const number = word?.tokens[0]?.number === undefined ? numberOf(word) : undefined;
    if (number === undefined || number >= 1000 || number >= last) break;
    value += number;
    last = number;
  }
  return next === at ? undefined : { value, step: 1, end: next, isInWords: true };
}

function scaleOf(token: Token | undefined): number {
  const [, value] = SCALE_VALUES.find(([cue]) => token?.cues?.has(cue)) ?? [];
  return value ?? 1;
}

/** The words of a text as tokens, and the item that begins at a token. */
interface Words {
  readonly text: string;
  readonly items: readonly Item[];
  readonly tokens: readonly Token[];
  readonly itemAt: ReadonlyMap<number, number>;
}

function layOut(items: readonly Item[], text: string): Words {
  const itemAt = new Map<number, number>();
  let place = 0;
  for (const [index, { tokens }] of items.entries()) {
    itemAt.set(place, index);
    place += tokens.length;
  }
  return { text, items, tokens: items.flatMap(({ tokens }) => tokens), itemAt };
}

const itemFrom = ({ items, itemAt }: Words, at: number): Item | undefined => items[itemAt.get(at) ?? -1];

function readWordsAt({ items, itemAt }: Words, at: number): Written | undefined {
  const first = itemAt.get(at);
  const found = first === undefined ? undefined : readWords(items, first);
  if (first === undefined || !found) return undefined;
  const length = items.slice(first, found.end).reduce((sum, { tokens }) => sum + tokens.length, 0);
  return { ...found, end: at + length };
}

/** The number at the token with the noughts behind it. */
function readOne(words: Words, at: number): Written | undefined {
  const { tokens, text } = words;
  const plain = readFigures(tokens, at, text) ?? readWordsAt(words, at);
  if (!plain) return undefined;
  const half = [plain.end, plain.end + 1].find((index) => tokens[index]?.cues?.has('and_a_half'));
  if (half !== undefined) return scaled({ ...plain, value: plain.value + 0.5, step: 0.5, end: half + 1 }, tokens);
  return scaled(plain, tokens) ?? plain;
}

/** Absent where no word for thousands follows. */
function scaled(written: Written, tokens: readonly Token[]): Written | undefined {
  const scale = scaleOf(tokens[written.end]);
  if (scale === 1) return undefined;
  // Floating point: 16.1 thousand are 16 100.
  const times = (value: number) => Math.round(value * scale * 1e6) / 1e6;
  return { value: times(written.value), step: times(written.step), end: written.end + 1 };
}

/** «1 млн 164,8 тысячи» is one number. */
function readAmount(words: Words, at: number): Written | undefined {
  const first = readOne(words, at);
  if (!first || scaleOf(words.tokens[first.end - 1]) === 1) return first;
  const rest = readOne(words, first.end);
  return rest && !rest.isInWords && rest.value < first.step ? { ...rest, value: first.value + rest.value } : first;
}

/** A year, the day of a date, «10 месяцев», «I квартал», an age: numbers that say when or who. */
function isOther(words: Words, at: number, { end }: Written): boolean {
  if (isKind(itemFrom(words, at), 'group', 'place', 'country')) return true;
  const raw = words.text.slice(words.tokens[at]?.start, words.tokens[end - 1]?.end);
  if (/^(?:19|20)\d{2}$/.test(raw)) return true;
  if (/\p{L}/u.test(raw)) return false;
  return isKind(itemFrom(words, end), 'month', 'month_word', 'quarter_word', 'half_word', 'year_word', 'ago');
}

/** The word behind the number that belongs to it: a percent, «-і». */
function findTail({ tokens, text }: Words, { end }: Written) {
  const behind = tokens[end];
  const isWord = behind?.cues?.has('percent_word') === true;
  const isJoined = tokens[end - 1]?.cues?.has('part_ending') === true;
  const isApart = behind?.cues?.has('part_ending') === true && behind.before.endsWith('-');
  return {
    isPercent: isWord || PERCENT.test(text.slice(tokens[end - 1]?.end ?? text.length)),
    isPart: isJoined || isApart,
    end: isWord || isApart ? end + 1 : end,
  };
}

export function findStatedAmounts(items: readonly Item[], text: string): readonly StatedAmount[] {
  const words = layOut(items, text);
  const { tokens } = words;
  const found: StatedAmount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const written = readAmount(words, at);
    if (!written) continue;
    const { isPercent, isPart, end } = findTail(words, written);
    const isCounted = !written.isInWords && (isPart || isCue(itemFrom(words, written.end), 'counted_people'));
    const isLarge = written.value >= LEAST_BARE || isPercent || isCounted;
    if (isLarge && !isOther(words, at, written)) {
      const start = tokens[at]?.start ?? 0;
      const sign = SIGNED.test(text.slice(Math.max(0, start - 2), start)) ? -1 : 1;
      const { value, step } = written;
      found.push({ amount: { value: sign * value, step, isPercent }, start, end: tokens[end - 1]?.end ?? 0 });
    }
    at = written.end - 1;
  }
  return found;
}
