/** Years in words: «две тысячи девятнадцатый», «екі мың он тоғызыншы», "nineteen ninety-five", «девяносто втором». */
import { isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';
import type { Scan } from './period-scan.ts';
import { STOPS } from './period-scan.ts';

const FIRST = 1900;
const LAST = 2199;
/** "two" of "nineteen ninety-two" is a year; beyond these the parts are no year's. */
const CENTURIES: Readonly<Record<number, number>> = { 19: 1900, 20: 2000 };

/** Value of a numeral that is written in words; digits are read elsewhere. */
function wordAt(scan: Scan, at: number): number | undefined {
  const item = scan.items[at];
  if (!item || item.tokens[0]?.number !== undefined || !isKind(item, 'number')) return undefined;
  return STOPS.test(marksBefore(item)) ? undefined : numberOf(item);
}

/** «девяносто два», "twenty-four", «он тоғыз»: up to 99. */
function belowHundred(scan: Scan, at: number): { value: number; end: number } | undefined {
  const first = wordAt(scan, at);
  if (first === undefined || first > 99) return undefined;
  const second = first % 10 === 0 ? wordAt(scan, at + 1) : undefined;
  return second !== undefined && second < 10 ? { value: first + second, end: at + 2 } : { value: first, end: at + 1 };
}

/** «тоғыз жүз тоқсан тоғызыншы»: behind the hundreds the word for quarter is ninety, which Kazakh spells the same. */
function ninetiesAt(scan: Scan, at: number): { value: number; end: number } | undefined {
  if (!isCue(scan.items[at], 'ninety')) return undefined;
  const second = wordAt(scan, at + 1);
  return second !== undefined && second < 10 ? { value: 90 + second, end: at + 2 } : { value: 90, end: at + 1 };
}

/** The year in words that begins at the item, and where it ends. */
export function parseYearWords(scan: Scan, at: number): { year: number; end: number } | undefined {
  const first = wordAt(scan, at);
  if (first === undefined) return undefined;
  const thousands = first === 1000 || first === 2000 ? first : undefined;
  if (thousands !== undefined) {
    const hundreds = wordAt(scan, at + 1) === 900 ? 900 : 0;
    let next = hundreds ? at + 2 : at + 1;
    if (isCue(scan.items[next], 'hundreds_joint')) next += 1;
    const rest = ninetiesAt(scan, next) ?? belowHundred(scan, next);
    const year = thousands + hundreds + (rest?.value ?? 0);
    return year >= FIRST && year <= LAST ? { year, end: rest?.end ?? next } : undefined;
  }
  const century = CENTURIES[first];
  const tail = belowHundred(scan, at + 1);
  if (century !== undefined && tail && (tail.value >= 10 || first === 19)) {
    return { year: century + tail.value, end: tail.end };
  }
  // «в девяносто втором», «тоқсан екінші жылы»: the century goes without saying.
  const short = belowHundred(scan, at);
  const isYear =
    isKind(scan.items[at - 1], 'to', 'in', 'since', 'until') || isKind(scan.items[short?.end ?? at], 'year_word');
  const isCount = isKind(scan.items[short?.end ?? at], 'month_word', 'quarter_word', 'region_word');
  if (short && short.value > 20 && short.end === at + 2 && isYear && !isCount) {
    return { year: short.value >= 50 ? 1900 + short.value : 2000 + short.value, end: short.end };
  }
  return undefined;
}
