// Numbers that are written out: «пять тысяч триста восемьдесят шесть», "nine point four". They are put in digits at their place, so that all that
// reads digits reads them, and positions stay.
import { NUMERALS } from '../../statistics/release-words.ts';
import type { ProseWords } from '../pages/prose-words.ts';

type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'point' | 'tenth' | 'hundredth' | 'joint' };

interface Word {
  readonly start: number;
  readonly end: number;
  readonly token: Token;
}

const THOUSAND = 1000;
const HUNDRED = 100;

/** The whole number that the words make; absent where they do not make one, as «үш тоқсан», three quarters. */
function wholeOf(values: readonly number[]): number | undefined {
  let total = 0;
  let current = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (value >= THOUSAND) {
      total += (current || 1) * value;
      current = 0;
      least = Number.POSITIVE_INFINITY;
    } else if (value === HUNDRED && current > 0 && current < 10) {
      current *= HUNDRED;
      least = HUNDRED;
    } else {
      if (value >= least) return undefined;
      current += value;
      least = value >= HUNDRED ? HUNDRED : value === 10 || value >= 20 ? 10 : 1;
    }
  }
  return total + current;
}

function digitsOf(tokens: readonly Token[]): string | undefined {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const numbers = (of: readonly Token[]) => of.flatMap((token) => (token.kind === 'number' ? [token.value] : []));
  const whole = wholeOf(numbers(point === -1 ? tokens : tokens.slice(0, point)));
  if (whole === undefined) return undefined;
  if (point === -1) return String(whole);
  const behind = tokens.slice(point + 1);
  const part = wholeOf(numbers(behind));
  if (part === undefined || numbers(behind).length === 0) return undefined;
  return `${whole},${String(part).padStart(behind.some(({ kind }) => kind === 'hundredth') ? 2 : 1, '0')}`;
}

function findWords(folded: string, words: ProseWords): Word[] {
  const found = (kind: 'point' | 'tenth' | 'hundredth' | 'joint') =>
    words.find(`numeral:${kind}`, folded).map(({ start, end }): Word => ({ start, end, token: { kind } }));
  return [
    ...NUMERALS.flatMap((value) =>
      words
        .find(`numeral:${value}`, folded)
        .map(({ start, end }): Word => ({ start, end, token: { kind: 'number', value } })),
    ),
    ...found('point'),
    ...found('tenth'),
    ...found('hundredth'),
    ...found('joint'),
  ].sort((a, b) => a.start - b.start);
}

/** Neighbours with nothing but a blank or hyphen between them. */
function findRuns(folded: string, found: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const word of found) {
    const last = runs.at(-1)?.at(-1);
    if (last && /^[ -]$/.test(folded.slice(last.end, word.start))) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.map((run) => {
    const first = run.findIndex(({ token }) => token.kind === 'number');
    const last = run.findLastIndex(({ token }) => token.kind !== 'joint');
    return first === -1 ? [] : run.slice(first, last + 1);
  });
}

const UNITS = ['unit:persons', 'unit:percent', 'unit:months'] as const;

/** A single word is a number only before what it counts: "one of the countries" counts nothing. */
const isCounting = (folded: string, end: number, words: ProseWords) =>
  UNITS.some((unit) => words.find(unit, folded.slice(end, end + 20)).some(({ start }) => start <= 1));

export function spellNumbers(folded: string, words: ProseWords): string {
  let spelled = folded;
  for (const run of findRuns(folded, findWords(folded, words))) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || (run.length === 1 && !isCounting(folded, last.end, words))) continue;
    // «5 тысяч»: the digits say how many.
    if (/\d\s*$/.test(folded.slice(0, first.start))) continue;
    const digits = digitsOf(run.map(({ token }) => token));
    const width = last.end - first.start;
    if (digits === undefined || digits.length > width) continue;
    spelled = spelled.slice(0, first.start) + digits.padStart(width) + spelled.slice(last.end);
  }
  return spelled;
}
