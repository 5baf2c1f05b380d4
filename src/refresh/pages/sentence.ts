// A sentence as a row of numbers and mentions. Which number belongs to which word is not decided here: each pair only gets a cost, by what
// lies between the two.
import { isSamePeriod, type Span, shiftYears, yearOf } from '../../statistics/time/period.ts';
import { findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText } from '../names/fold-text.ts';
import { spellNumbers } from '../names/spell-numbers.ts';
import type { ProseWords, WordAt } from './prose-words.ts';
import { type PrintedNumber, scanNumbers } from './scan-numbers.ts';

/** Which period a number is about: that of the page, the base that its changes are on, or another one. */
export type PeriodSaid = 'own' | 'base' | 'other' | undefined;

export interface Sentence {
  readonly text: string;
  readonly where: string;
  readonly folded: string;
  readonly numbers: readonly PrintedNumber[];
  /** The stretch between the marks around a number. */
  readonly clauseOf: (number: PrintedNumber) => { readonly start: number; readonly end: number };
  readonly periodOf: (number: PrintedNumber) => PeriodSaid;
  /** The period itself; absent where the words leave it open. */
  readonly spanOf: (number: PrintedNumber) => Span | undefined;
  readonly isInBrackets: (at: number) => boolean;
  /** The sentence as if these numbers were not in it. */
  readonly without: (taken: ReadonlySet<PrintedNumber>) => Sentence;
  /** How much lies between a number and a mention. */
  readonly costOf: (number: PrintedNumber, mention: WordAt) => number;
}

/** Commas that are no decimal ones, semicolons, colons, brackets and the words that part clauses. */
const MARKS = /;|:|,(?!\d)|\(|\)|(?<!\p{L})(?:while|whereas|and|тогда как|и|ал|және|а|мен)(?!\p{L})/gu;
const BARE_YEAR = /^(?:19|20)\d{2}$/;
const COST = { mark: 0.6, number: 3, otherNumber: 1.5, after: 0.7, character: 1 / 200 };

interface PeriodAt {
  readonly said: PeriodSaid;
  readonly period?: Span;
  readonly start: number;
  readonly end: number;
}

function findPeriods(folded: string, own: Span, words: ProseWords): PeriodAt[] {
  const base = shiftYears(own, -1);
  const printed = findPrintedPeriods(folded).map(({ period, year, start, end }): PeriodAt => {
    const at = { start, end, ...(period && { period }) };
    if (period && isSamePeriod(period, own)) return { ...at, said: 'own' };
    if (period && (isSamePeriod(period, base) || isSamePeriod(period, yearOf(own.year - 1))))
      return { ...at, said: 'base' };
    if (!period && !year) {
      // Months without a year are those of the page; other months are another period.
      const [dated] = findPrintedPeriods(`${folded.slice(start, end)} ${own.year}`);
      if (dated?.period && isSamePeriod(dated.period, own)) return { ...at, said: 'own', period: own };
    }
    return { ...at, said: 'other' };
  });
  const words_ = words
    .find('base:last_year', folded)
    .map(({ start, end }): PeriodAt => ({ said: 'base', period: { ...own, year: own.year - 1 }, start, end }));
  const others = words.find('base:other', folded).map(({ start, end }): PeriodAt => ({ said: 'other', start, end }));
  return [...printed, ...words_, ...others].sort((a, b) => a.start - b.start);
}

function bracketsOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open = at;
    if (text[at] === ')' && open !== -1) {
      found.push({ start: open, end: at });
      open = -1;
    }
  }
  return found;
}

/** `period` is that of the page or of the heading above. */
export function readSentence(text: string, where: string, period: Span, words: ProseWords): Sentence {
  const folded = spellNumbers(words.blank('harmless', foldText(text)), words);
  let masked = folded;
  for (const { start, end } of findPrintedPeriods(folded)) {
    masked = masked.slice(0, start) + masked.slice(start, end).replace(/[\d,.]/g, ' ') + masked.slice(end);
  }
  masked = masked.replace(/(?<!\d)\d{2}\.\d{2}\.\d{4}(?!\d)/g, (date) => ' '.repeat(date.length));
  const scanned = scanNumbers(masked).filter(({ unit }) => unit !== 'count');
  // "Against 2023,": four digits without a unit are a year.
  const isYear = ({ unit, text: digits }: PrintedNumber) => unit === 'none' && BARE_YEAR.test(digits);
  // «более 12 тысяч», «12 мыңнан астам»: not the figure itself.
  const before = words.find('approximate:before', folded);
  const behind = words.find('approximate:after', folded);
  const isApproximate = ({ start, end }: PrintedNumber) =>
    before.some((mark) => mark.end <= start && folded.slice(mark.end, start).trim() === '') ||
    behind.some((mark) => mark.start >= end && /^\p{L}*\s*$/u.test(folded.slice(end, mark.start)));
  const numbers = scanned
    .filter((number) => !isYear(number))
    .map((number) => (isApproximate(number) ? { ...number, isClear: false } : number));
  const years = scanned.filter(isYear).map(({ start, end, value }): PeriodAt => {
    const said = value === period.year - 1 ? 'base' : value === period.year ? 'own' : 'other';
    return { said, period: yearOf(value), start, end };
  });
  const periods = [...findPeriods(folded, period, words), ...years].sort((a, b) => a.start - b.start);
  const brackets = bracketsOf(folded);
  const bracketAt = (at: number) => brackets.find(({ start, end }) => at > start && at < end);
  const marks = [...folded.matchAll(MARKS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

  const clauseOf: Sentence['clauseOf'] = ({ start, end }) => {
    const before = marks.findLast((mark) => mark.end <= start);
    const after = marks.find((mark) => mark.start >= end);
    return { start: before?.end ?? 0, end: after?.start ?? folded.length };
  };
  const periodAt = (number: PrintedNumber): PeriodAt | undefined => {
    const bracket = bracketAt(number.start);
    const inside = periods.filter(({ start }) => (bracketAt(start)?.start ?? -1) === (bracket?.start ?? -1));
    const clause = clauseOf(number);
    const near = inside.filter(({ start, end }) => start >= clause.start && end <= clause.end);
    // "grew by 4.8% on 2025 and reached 1 389 650": the year is the base of the change, not of what follows.
    const isBaseOfChange = ({ start, end, said }: PeriodAt) =>
      said === 'base' &&
      number.unit !== 'percent' &&
      scanned.some(
        ({ unit, end: at }) =>
          unit === 'percent' && at <= start && marks.every((mark) => mark.start < at || mark.start >= end),
      );
    return (
      near[0] ??
      inside.findLast((each) => each.end <= number.start && !isBaseOfChange(each)) ??
      (bracket ? undefined : inside.find(({ said }) => said !== 'base' || number.unit === 'percent'))
    );
  };
  const periodOf: Sentence['periodOf'] = (number) => periodAt(number)?.said;
  const spanOf: Sentence['spanOf'] = (number): Span | undefined => {
    const at = periodAt(number);
    if (!at) return period;
    const found = at.period;
    if (found?.months !== 12 || period.months === 12) return found;
    // «2023 жылдың тиісті кезеңінде»: the months of the page in that year. A year alone beside them is open.
    const { start, end } = clauseOf(number);
    const isCorresponding = words.has('base:last_year', folded.slice(start, end));
    return isCorresponding ? { ...period, year: found.year } : undefined;
  };
  const costAmong =
    (among: readonly PrintedNumber[]): Sentence['costOf'] =>
    (number, mention) => {
      const isAfter = mention.start >= number.end;
      const [from, to] = isAfter ? [number.end, mention.start] : [mention.end, number.start];
      const crossed = (at: { start: number; end: number }) => at.start >= from && at.end <= to;
      return (
        marks.filter(crossed).length * COST.mark +
        among
          .filter(crossed)
          .reduce(
            (sum, { unit }) =>
              sum + ((unit === 'percent') === (number.unit === 'percent') ? COST.number : COST.otherNumber),
            0,
          ) +
        (isAfter ? COST.after : 0) +
        Math.max(0, to - from) * COST.character
      );
    };
  const isInBrackets = (at: number) => bracketAt(at) !== undefined;
  const make = (among: readonly PrintedNumber[]): Sentence => ({
    text,
    where,
    folded,
    numbers: among,
    clauseOf,
    periodOf,
    spanOf,
    isInBrackets,
    costOf: costAmong(among),
    without: (taken) => make(among.filter((number) => !taken.has(number))),
  });
  return make(numbers);
}
