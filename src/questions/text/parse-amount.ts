/** The figure of a condition: «10 000», "10,000", «2,5 млн», "1e5", "10k", with its sign. */
import { type Item, isKind } from '../vocabulary/find-items.ts';

export interface AmountFound {
  readonly value: number;
  readonly isPercent: boolean;
  /** Index after its last item. */
  readonly end: number;
}

const GROUP = /^[ \u00A0\u202F]$/;
const PERCENT = /^\s*%/;
const NEGATIVE = /[-−–]$/;

interface Digits {
  readonly text: string;
  readonly end: number;
}

/** Figures of three behind a blank or a comma go on with the number; others behind a comma or a point are its decimals. */
function findDigits(items: readonly Item[], at: number, text: string): Digits {
  let digits = String(items[at]?.tokens[0]?.number ?? '');
  let end = at + 1;
  for (;;) {
    const before = items[end - 1]?.tokens.at(-1);
    const token = items[end]?.tokens[0];
    if (!before || token?.number === undefined || items[end]?.tokens.length !== 1) break;
    const gap = text.slice(before.end, token.start);
    const isGroup = token.raw.length === 3 && (GROUP.test(gap) || gap === ',') && !digits.includes('.');
    const isDecimal = (gap === '.' || gap === ',') && !isGroup && !digits.includes('.');
    if (!isGroup && !isDecimal) break;
    digits += isDecimal ? `.${token.raw}` : token.raw;
    end += 1;
  }
  return { text: digits, end };
}

/** «1e5»: the letter and the figure touch it. */
function findPower(items: readonly Item[], at: number): Digits | undefined {
  const [letter, power] = [items[at]?.tokens[0], items[at + 1]?.tokens[0]];
  const isPower = letter?.glued && letter.raw.toLowerCase() === 'e' && power?.glued && power.number !== undefined;
  return isPower && power.number !== undefined && power.number < 10
    ? { text: `e${power.number}`, end: at + 2 }
    : undefined;
}

function scaleOf(item: Item | undefined): number {
  const values = item?.matches.map(({ phrase }) => phrase.value) ?? [];
  if (values.includes('thousand') || values.includes('1000')) return 1000;
  return values.includes('million') || values.includes('1000000') ? 1_000_000 : 1;
}

/** The figure at the item; absent where there is none. `text` is the message. */
export function parseAmount(items: readonly Item[], at: number, text: string): AmountFound | undefined {
  const token = items[at]?.tokens[0];
  if (token?.number === undefined) return undefined;
  const digits = findDigits(items, at, text);
  const power = findPower(items, digits.end);
  const plain = Number(`${digits.text}${power?.text ?? ''}`);
  const scaled = power?.end ?? digits.end;
  const scale = power ? 1 : scaleOf(items[scaled]);
  const end = scale === 1 ? scaled : scaled + 1;
  // «10zz» is no number.
  if (items[end]?.tokens[0]?.glued) return undefined;
  const last = items[end - 1]?.tokens.at(-1);
  const isWord = isKind(items[end], 'terms') && items[end]?.matches.some(({ phrase }) => phrase.value === 'percent');
  const isPercent = isWord || PERCENT.test(text.slice(last?.end ?? 0));
  const value = NEGATIVE.test(token.before) ? -plain * scale : plain * scale;
  return { value, isPercent: isPercent === true, end: isWord ? end + 1 : end };
}
