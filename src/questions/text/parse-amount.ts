/** An amount as it is written: «29,3 мың», "1.5 million", «1 млн 164,8 тысячи», "1e5", "10k", «төрт мың тоғыз жүз жиырма үш», "forty-five thousand". */
import type { Cue } from '../../statistics/word-kinds.ts';
import { type Item, isCue, numberOf } from '../vocabulary/find-items.ts';
import type { Token } from './split-tokens.ts';

/** A message as tokens, and the item that begins at a token. */
export interface LinedUp {
  readonly text: string;
  readonly items: readonly Item[];
  readonly tokens: readonly Token[];
  readonly itemAt: ReadonlyMap<number, number>;
}

/** A number before it is known what it is of; `step` is what its last written digit stands for. */
interface Written {
  readonly value: number;
  readonly step: number;
  /** Index after its last token. */
  readonly end: number;
  readonly isInWords?: boolean;
}

export interface Amount extends Written {
  readonly isPercent: boolean;
  /** Index after the number itself, without the word for percent. */
  readonly numberEnd: number;
}

const SCALE_VALUES: readonly (readonly [Cue, number])[] = [
  ['scale_thousand', 1e3],
  ['scale_million', 1e6],
  ['scale_billion', 1e9],
];
const HUNDRED = 100;
const THOUSAND = 1000;
const MOST_GROUPED = 9;
const MOST_DECIMALS = 3;
const GREATEST_POWER = 9;
const GROUP = /^[ \u00A0\u202F,]$/;
const PERCENT = /^\s*%/;

export function lineUp(items: readonly Item[], text: string): LinedUp {
  const itemAt = new Map<number, number>();
  let place = 0;
  for (const [index, { tokens }] of items.entries()) {
    itemAt.set(place, index);
    place += tokens.length;
  }
  return { text, items, tokens: items.flatMap(({ tokens }) => tokens), itemAt };
}

export const itemFrom = ({ items, itemAt }: LinedUp, at: number): Item | undefined => items[itemAt.get(at) ?? -1];

/** Figures of three behind a blank or a comma go on with the number; others behind a comma or a point are its decimals. */
function readFigures(tokens: readonly Token[], at: number, text: string): Written | undefined {
  const first = tokens[at];
  if (first?.number === undefined) return undefined;
  let digits = first.raw.replace(/\D/g, '');
  const isGrouped = first.raw.length <= 3 || digits !== first.raw;
  let decimals = '';
  let end = at + 1;
  for (; decimals === ''; end += 1) {
    const [before, token] = [tokens[end - 1], tokens[end]];
    if (!before || token?.number === undefined) break;
    const gap = text.slice(before.end, token.start);
    const goesOn = isGrouped && token.raw.length === 3 && GROUP.test(gap) && digits.length <= MOST_GROUPED;
    if (goesOn) digits += token.raw;
    else if (/^[.,]$/.test(gap) && token.raw.length <= MOST_DECIMALS) decimals = token.raw;
    else break;
  }
  return { value: Number(`${digits}.${decimals || 0}`), step: 10 ** -decimals.length, end };
}

/** «1e5»: the letter and the figure touch it. */
function powered(written: Written, tokens: readonly Token[]): Written | undefined {
  const [letter, power] = tokens.slice(written.end, written.end + 2);
  const isPower = letter?.glued && letter.raw.toLowerCase() === 'e' && power?.glued && power.number !== undefined;
  if (!isPower || power.number === undefined || power.number > GREATEST_POWER) return undefined;
  return times({ ...written, end: written.end + 2 }, 10 ** power.number);
}

/** Floating point: 16.1 thousand are 16 100. */
function times(written: Written, scale: number): Written {
  const exact = (value: number) => Math.round(value * scale * 1e6) / 1e6;
  return { ...written, value: exact(written.value), step: exact(written.step) };
}

function scaleOf(token: Token | undefined): number {
  const [, value] = SCALE_VALUES.find(([cue]) => token?.cues?.has(cue)) ?? [];
  if (value === undefined && token?.glued && token.cues?.has('thousand_letter')) return THOUSAND;
  return value ?? 1;
}

/** A number in words that is being put together: whole thousands, and what stands behind the last of them. */
interface Counting {
  readonly whole: number;
  readonly rest: number;
  /** What was added last; the next is less, until noughts follow. */
  readonly last: number;
}

/** The words with one more; absent where it does not go on with them. */
function addWord(counting: Counting, item: Item | undefined): Counting | undefined {
  if (!item || item.tokens[0]?.number !== undefined) return undefined;
  const number = numberOf(item);
  const scale = item.tokens.length === 1 ? scaleOf(item.tokens[0]) : 1;
  if (scale > 1) return addScale(counting, scale, number);
  return number === undefined ? undefined : addNumber(counting, number);
}

/** «мың адам» may be any number of thousands. */
function addScale({ whole, rest }: Counting, scale: number, number: number | undefined): Counting | undefined {
  const counted = rest || (whole === 0 && number === scale ? 1 : 0);
  return counted === 0 ? undefined : { whole: whole + counted * scale, rest: 0, last: scale };
}

function addNumber({ whole, rest, last }: Counting, number: number): Counting | undefined {
  // «двадцать две тысячи» ends in the phrase for two thousand.
  if (number >= THOUSAND && last >= 10) return { whole: whole + rest * THOUSAND + number, rest: 0, last: THOUSAND };
  // «төрт жүз», "four hundred".
  if (number === HUNDRED && last < 10) return { whole, rest: rest * number, last: number };
  return number < last ? { whole, rest: rest + number, last: number } : undefined;
}

/** «жиырма тоғыз», "four thousand nine hundred and twenty three", «тысячи ста». */
function readWords({ items, itemAt, tokens }: LinedUp, at: number): Written | undefined {
  const first = itemAt.get(at);
  if (first === undefined || (tokens[at]?.cues?.has('scale_thousand') && !addsUp(items, first))) return undefined;
  let counted: Counting = { whole: 0, rest: 0, last: Number.POSITIVE_INFINITY };
  let next = first;
  for (;;) {
    const isJoint = counted.last >= HUNDRED && next > first && isCue(items[next], 'hundreds_joint');
    const added = addWord(counted, items[isJoint ? next + 1 : next]);
    if (!added) break;
    counted = added;
    next += isJoint ? 2 : 1;
  }
  if (next === first) return undefined;
  const length = items.slice(first, next).reduce((sum, one) => sum + one.tokens.length, 0);
  return { value: counted.whole + counted.rest, step: stepOf(counted), end: at + length, isInWords: true };
}

/** A thousand alone is no number; «тысяча сто» is. */
const addsUp = (items: readonly Item[], at: number) => {
  const number = numberOf(items[at + 1]);
  return items[at]?.tokens.length !== 1 || (number !== undefined && items[at + 1]?.tokens[0]?.number === undefined);
};

/** «двенадцать тысяч» stands for thousands, «тысяча сто» for hundreds. */
function stepOf({ whole, rest, last }: Counting): number {
  if (rest === 0) return last;
  return whole > 0 && rest % HUNDRED === 0 ? HUNDRED : 1;
}

/** Absent where no word for thousands follows. */
function scaled(written: Written, tokens: readonly Token[]): Written | undefined {
  const scale = scaleOf(tokens[written.end]);
  return scale === 1 ? undefined : times({ ...written, end: written.end + 1 }, scale);
}

/** The number at the token with the noughts behind it. */
function readOne(words: LinedUp, at: number): Written | undefined {
  const { tokens, text } = words;
  const plain = readFigures(tokens, at, text) ?? readWords(words, at);
  if (!plain) return undefined;
  const half = [plain.end, plain.end + 1].find((index) => tokens[index]?.cues?.has('and_a_half'));
  if (half !== undefined) return scaled({ ...plain, value: plain.value + 0.5, step: 0.5, end: half + 1 }, tokens);
  return powered(plain, tokens) ?? scaled(plain, tokens) ?? plain;
}

/** «1 млн 164,8 тысячи» is one number. */
function readNumber(words: LinedUp, at: number): Written | undefined {
  const first = readOne(words, at);
  if (!first || first.isInWords || scaleOf(words.tokens[first.end - 1]) === 1) return first;
  const rest = readOne(words, first.end);
  return rest && !rest.isInWords && rest.value < first.step ? { ...rest, value: first.value + rest.value } : first;
}

/** The amount at the token, without its sign; absent where there is none. */
export function parseAmount(words: LinedUp, at: number): Amount | undefined {
  const number = readNumber(words, at);
  if (!number) return undefined;
  const behind = words.tokens[number.end];
  const isWord = behind?.cues?.has('percent_word') === true;
  const isPercent = isWord || PERCENT.test(words.text.slice(words.tokens[number.end - 1]?.end ?? words.text.length));
  return { ...number, isPercent, numberEnd: number.end, end: isWord ? number.end + 1 : number.end };
}
