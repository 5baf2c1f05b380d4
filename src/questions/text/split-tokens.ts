import type { Cue } from '../../statistics/word-kinds.ts';
import type { Languages } from '../languages/create-languages.ts';
import { foldTransliterated, foldWord, isCyrillic } from './fold.ts';

/** A word or a number of the message; marks and blanks are kept as what stands before it. */
export interface Token {
  readonly raw: string;
  /** The folded spellings under which the word is looked up, the likeliest first. */
  readonly forms: readonly string[];
  /** Value of a token of digits. */
  readonly number?: number | undefined;
  /** Digits and letters touch, as in 2025Q1. */
  readonly glued: boolean;
  /** Marks before the token, without blanks: `-`, `..`, `(`. */
  readonly before: string;
  /** Place in the message. */
  readonly start: number;
  readonly end: number;
  /** The case ending written after a hyphen or an apostrophe: «АҚШ-тан», «2024-те». */
  readonly ending?: string | undefined;
  /** What the word tells about its neighbours. */
  readonly cues?: ReadonlySet<Cue> | undefined;
  /** No general list has the word in any language. */
  readonly isUnlisted?: boolean | undefined;
}

/**
 * A flag is a word: two regional letters. "1,000" is one number; a comma between years is none. A percent sign is a word
 * too («% уехавших»), unless it stands behind figures.
 */
const PIECE = /\p{L}[\p{L}\p{M}]*|\p{RI}{2}|(?<!\d\s?)%|(?<!\d|\d,)[1-9]\d?\d?,000(?!\d)|\d+/gu;
const MOST_MONTHS = 12;
/** More than any message in words has; of more, the last are kept, because the question stands at the end. */
const MOST_TOKENS = 900;

/** Endings that are written apart from their word, by what parts them. */
export type JoinedEndings = Languages['joined'];

function isJoinedEnding(
  text: string,
  before: string,
  previous: Token,
  digits: boolean,
  joined: JoinedEndings,
): boolean {
  const folded = foldWord(text);
  if (before === '-' || before === '‑')
    return joined.word.is(folded) || (previous.number !== undefined && joined.figure.is(folded));
  if (/^['’ʼ]$/.test(before)) return joined.apostrophe.is(folded);
  // «9м» are nine months, «94м» a year.
  const isMonths = folded.length === 1 && (previous.number ?? 0) <= MOST_MONTHS;
  return before === '' && !digits && previous.number !== undefined && !isMonths && joined.closely.is(folded);
}

function formsOf(raw: string): readonly string[] {
  if (/\p{RI}|%/u.test(raw)) return [raw];
  const folded = foldWord(raw);
  if (isCyrillic(raw)) return [folded];
  const transliterated = foldTransliterated(raw);
  return [folded, transliterated];
}

/** A word by itself, without what stands around it. */
export function wordToken(raw: string, start = 0): Token {
  const end = start + raw.length;
  return {
    raw,
    forms: formsOf(raw),
    number: undefined,
    glued: false,
    before: '',
    start,
    end,
    ending: undefined,
    cues: undefined,
  };
}

/** The words and numbers of a message in order. */
export function splitTokens(text: string, joined: JoinedEndings): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    const start = match.index;
    const gap = text.slice(last, start);
    const before = gap === ' ' ? '' : gap.replace(/\s+/g, '');
    const glued = gap === '' && start > 0;
    const digits = raw >= '0' && raw < ':';
    const end = start + raw.length;
    const previous = tokens.at(-1);
    last = end;
    if (previous && gap === before && isJoinedEnding(raw, before, previous, digits, joined)) {
      tokens[tokens.length - 1] = { ...previous, end, ending: foldWord(raw) };
      continue;
    }
    const plain = digits ? raw.replace(',', '') : raw;
    const forms = digits ? [plain] : formsOf(raw);
    const number = digits && raw.length <= 9 ? Number(plain) : undefined;
    // All tokens have the same members: the engine reads those fastest that are alike.
    tokens.push({ raw, forms, number, glued, before, start, end, ending: undefined, cues: undefined });
  }
  return tokens.length > MOST_TOKENS ? tokens.slice(-MOST_TOKENS) : tokens;
}
