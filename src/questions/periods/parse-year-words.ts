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

/** «две тысячи девятнадцатый», «екі мың он тоғызыншы», "two thousand and nineteen". */
function thousandsAt(scan: Scan, at: number): { year: number; end: number } | undefined {
  const thousands = wordAt(scan, at);
  if (thousands !== 1000 && thousands !== 2000) return undefined;
  const hundreds = wordAt(scan, at + 1) === 900 ? 900 : 0;
  const behind = hundreds ? at + 2 : at + 1;
  const next = isCue(scan.items[behind], 'hundreds_joint') ? behind + 1 : behind;
  const rest = ninetiesAt(scan, next) ?? belowHundred(scan, next);
  const year = thousands + hundreds + (rest?.value ?? 0);
  return year >= FIRST && year <= LAST ? { year, end: rest?.end ?? next } : undefined;
}

/** "nineteen ninety-five", "twenty twenty-four" */
function pairsAt(scan: Scan, at: number): { year: number; end: number } | undefined {
  const first = wordAt(scan, at);
  const century = first === undefined ? undefined : CENTURIES[first];
  const tail = century === undefined ? undefined : belowHundred(scan, at + 1);
  const isYear = tail && (tail.value >= 10 || first === 19);
  return century !== undefined && isYear ? { year: century + tail.value, end: tail.end } : undefined;
}

/** «в девяносто втором», «тоқсан екінші жылы»: the century goes without saying. */
function shortAt(scan: Scan, at: number): { year: number; end: number } | undefined {
  const short = belowHundred(scan, at);
  if (!short || short.value <= 20 || short.end !== at + 2) return undefined;
  const [before, behind] = [scan.items[at - 1], scan.items[short.end]];
  const isYear = isKind(before, 'to', 'in', 'since', 'until') || isKind(behind, 'year_word');
  if (!isYear || isKind(behind, 'month_word', 'quarter_word', 'region_word')) return undefined;
  return { year: (short.value >= 50 ? 1900 : 2000) + short.value, end: short.end };
}

/** The year in words that begins at the item, and where it ends. */
export function parseYearWords(scan: Scan, at: number): { year: number; end: number } | undefined {
  const first = wordAt(scan, at);
  if (first === undefined) return undefined;
  if (first === 1000 || first === 2000) return thousandsAt(scan, at);
  return pairsAt(scan, at) ?? shortAt(scan, at);
}
