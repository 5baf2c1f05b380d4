/** The numbers that a text states, in figures or in words, with their places: «29,3 мың», "1.5 million", «1 млн 164,8 тысячи», "forty-five thousand". */
import type { ClaimedAmount } from '../../statistics/claim.ts';
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

const SCALE_VALUES = { scale_thousand: 1e3, scale_million: 1e6, scale_billion: 1e9 } as const;
const LEAST_BARE = 100;
const GROUP = /^[ \u00A0\u202F,]$/;
/** A sign touches its number and stands apart from what is before it; a dash with a blank behind it is none. */
const SIGNED = /(?:^|[\s(])[-−–]$/;
const PERCENT = /^\s?%/;

const textAfter = (token: Token | undefined, text: string) => text.slice(token?.end ?? text.length);

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
  for (const [cue, value] of Object.entries(SCALE_VALUES)) {
    if (token?.cues?.has(cue as keyof typeof SCALE_VALUES)) return value;
  }
  return 1;
}

/** Text as tokens, with the item that each begins. */
export function findStatedAmounts(items: readonly Item[], text: string): readonly StatedAmount[] {
  const tokens = items.flatMap((item) => item.tokens);
  const itemAt = new Map<number, number>();
  let place = 0;
  for (const [index, item] of items.entries()) {
    itemAt.set(place, index);
    place += item.tokens.length;
  }
  /** Index of the token behind so many items. */
  const tokenOf = (index: number) => items.slice(0, index).reduce((sum, item) => sum + item.tokens.length, 0);
  const itemBehind = (end: number): Item | undefined => items[itemAt.get(end) ?? -1];

  function readWordsAt(at: number): Written | undefined {
    const first = itemAt.get(at);
    const found = first === undefined ? undefined : readWords(items, first);
    return found && { ...found, end: tokenOf(found.end) };
  }

  /** The number at the token with the noughts behind it. */
  function readOne(at: number): Written | undefined {
    const plain = readFigures(tokens, at, text) ?? readWordsAt(at);
    if (!plain) return undefined;
    const half = [plain.end, plain.end + 1].find((index) => tokens[index]?.cues?.has('and_a_half'));
    const [value, end] = half === undefined ? [plain.value, plain.end] : [plain.value + 0.5, half + 1];
    const scale = scaleOf(tokens[end]);
    const step = half === undefined ? plain.step : 0.5;
    if (scale === 1) return half === undefined ? plain : undefined;
    // Floating point: 16.1 thousand are 16 100.
    return { value: Math.round(value * scale * 1e6) / 1e6, step: Math.round(step * scale * 1e6) / 1e6, end: end + 1 };
  }

  function readAmount(at: number): Written | undefined {
    const first = readOne(at);
    const rest = first && scaleOf(tokens[first.end - 1]) > 1 ? readOne(first.end) : undefined;
    return first && rest && !rest.isInWords && rest.value < first.step
      ? { value: first.value + rest.value, step: rest.step, end: rest.end }
      : first;
  }

  /** A year, the day of a date, «10 месяцев», «I квартал», an age: numbers that say when or who. */
  function isOther(at: number, written: Written): boolean {
    const raw = text.slice(tokens[at]?.start, tokens[written.end - 1]?.end);
    if (/^(?:19|20)\d{2}$/.test(raw)) return true;
    if (/\p{L}/u.test(raw)) return false;
    return isKind(itemBehind(written.end), 'month', 'month_word', 'quarter_word', 'half_word', 'year_word', 'ago');
  }

  const found: StatedAmount[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const written = readAmount(at);
    if (!written) continue;
    const isGroup = isKind(items[itemAt.get(at) ?? -1], 'group', 'place', 'country');
    const behind = tokens[written.end];
    const isWord = behind?.cues?.has('percent_word') === true;
    const isPercent = isWord || PERCENT.test(textAfter(tokens[written.end - 1], text));
    const isJoined = tokens[written.end - 1]?.cues?.has('part_ending') === true;
    const isPart = isJoined || (behind?.cues?.has('part_ending') === true && behind.before.endsWith('-'));
    const counts = isCue(itemBehind(written.end), 'counted_people') || isPart;
    const isSmall = written.value < LEAST_BARE && !isPercent && !(counts && !written.isInWords);
    if (!isOther(at, written) && !isSmall && !isGroup) {
      const start = tokens[at]?.start ?? 0;
      const sign = SIGNED.test(text.slice(Math.max(0, start - 2), start)) ? -1 : 1;
      const end = isWord || (isPart && !isJoined) ? written.end + 1 : written.end;
      found.push({
        amount: { value: sign * written.value, step: written.step, isPercent },
        start,
        end: tokens[end - 1]?.end ?? 0,
      });
    }
    at = written.end - 1;
  }
  return found;
}
