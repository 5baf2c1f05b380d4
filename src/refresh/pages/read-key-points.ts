// A sentence of a release is read number by number. Each number belongs to the words between it and the number before: exactly one
// subject must stand there, and nothing that narrows it to some countries, regions or groups. A sentence whose first number stands
// before its subject is not read at all, because then every number may belong to what follows it. Signs are never read: a dash before a
// gain looks like a minus, and losses are printed without one. Only the verb of a change says its direction, and the gate recomputes it.
import type { StoredIndicator } from '../../statistics/facts/indicator.ts';
import type { Span } from '../../statistics/time/period.ts';
import { isSamePeriod, shiftYears, yearOf } from '../../statistics/time/period.ts';
import type { Reading, Unread } from '../document-reading.ts';
import { namesRegion } from '../names/find-area.ts';
import { findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText } from '../names/fold-text.ts';
import {
  blankNames,
  CIS,
  DOWN,
  findSubject,
  PARTS,
  SHARE,
  type Subject,
  THE_SAME,
  THESE_COUNTRIES,
  UP,
} from './release-words.ts';
import { type PrintedNumber, scanNumbers } from './scan-numbers.ts';

export interface Sentence {
  readonly text: string;
  readonly where: string;
}

export interface SentenceContext {
  readonly period: Span;
  /** True when a folded stretch names a country. */
  readonly namesCountry: (folded: string) => boolean;
}

export interface SentenceRead {
  readonly readings: readonly Reading[];
  readonly unread: readonly Unread[];
}

/** A number with the words it belongs to. */
interface Placed {
  readonly number: PrintedNumber;
  /** From the number before to this one. */
  readonly segment: string;
  /** From the start of the sentence to this number. */
  readonly before: string;
  /** From this number to the next comma, semicolon or number. */
  readonly behind: string;
  /** Between the commas around it. */
  readonly clause: string;
}

const LEVELS: Readonly<
  Record<Subject, readonly ['arrivals' | 'departures' | 'net' | 'movers', 'external' | 'internal']>
> = {
  arrivals: ['arrivals', 'external'],
  departures: ['departures', 'external'],
  net: ['net', 'external'],
  movers: ['movers', 'internal'],
};
const CHANGES: Readonly<Partial<Record<Subject, readonly [StoredIndicator, 'external' | 'internal']>>> = {
  arrivals: ['change_arrivals', 'external'],
  departures: ['change_departures', 'external'],
  movers: ['change_movers', 'internal'],
};
/** Commas and the words that part clauses; a comma inside a number is none. */
const CLAUSE_END = /;|,(?!\d)|\((?=\D)|(?<!\p{L})(?:while|whereas|and|тогда как|и|ал|және|а)(?!\p{L})/gu;

const LAST_YEAR =
  /(?:corresponding|same|similar) (?:period|quarter)|last year|previous year|year earlier|соответствующ\p{L}* период|аналогичн\p{L}* период|прошл\p{L}* год|предыдущ\p{L}* год|тиісті кезең|сәйкес кезең|ұқсас кезең|өткен жыл|алдыңғы жыл|былтыр/u;

function clauseAround(text: string, start: number, end: number): string {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(CLAUSE_END)) {
    const at = match.index;
    if (at + match[0].length <= start) from = at + match[0].length;
    else if (at >= end) {
      to = at;
      break;
    }
  }
  return text.slice(from, to);
}

function placeNumbers(text: string): Placed[] {
  const numbers = scanNumbers(text).filter(({ unit }) => unit !== 'count');
  return numbers.map((number, index) => {
    const previousEnd = numbers[index - 1]?.end ?? 0;
    const nextStart = numbers[index + 1]?.start ?? text.length;
    const clause = clauseAround(text, number.start, number.end);
    const rest = text.slice(number.end, nextStart);
    const stop = rest.search(CLAUSE_END);
    return {
      number,
      segment: text.slice(previousEnd, number.start),
      before: text.slice(0, number.start),
      behind: stop === -1 ? rest : rest.slice(0, stop),
      clause,
    };
  });
}

const countOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

/** +1 or −1; absent when the words are silent or contradict each other. */
function findDirection(sentence: string, clause: string): 1 | -1 | undefined {
  for (const stretch of [sentence, clause]) {
    const ups = countOf(stretch, UP);
    const downs = countOf(stretch, DOWN);
    if (ups > 0 && downs === 0) return 1;
    if (downs > 0 && ups === 0) return -1;
  }
  return undefined;
}

type Named = { readonly subject: Subject } | { readonly reason: string };

function nameSubject(placed: Placed, previous: Subject | undefined, context: SentenceContext): Named {
  const found = findSubject(placed.segment);
  const subject = found === undefined && previous && THE_SAME.test(placed.segment) ? previous : found;
  if (subject === undefined) return { reason: 'nothing before the number says what it counts' };
  if (subject === 'several') return { reason: 'the words before the number name more than one thing' };
  const around = `${placed.before} ${placed.behind}`;
  if (PARTS.test(around)) return { reason: 'the number is about a part of the people or of the moves' };
  if (context.namesCountry(around)) return { reason: 'the number is about one country' };
  if (namesRegion(around)) return { reason: 'the number is about one region' };
  return { subject };
}

type Outcome = Omit<Reading, 'period' | 'where' | 'status' | 'area' | 'decimals'> | { readonly reason: string };

function readLevel(placed: Placed, subject: Subject): Outcome {
  const { number } = placed;
  if (CIS.test(placed.before) || CIS.test(placed.behind)) return { reason: 'the number is about some countries' };
  const [indicator, flow] = LEVELS[subject];
  return { indicator, flow, value: number.value, unit: 'persons' };
}

function readShare(placed: Placed, subject: Subject): Outcome {
  const { segment, before } = placed;
  if (subject !== 'arrivals' && subject !== 'departures')
    return { reason: 'a share of neither arrivals nor departures' };
  const isOfCis = CIS.test(segment) || (THESE_COUNTRIES.test(segment) && CIS.test(before));
  if (!isOfCis) return { reason: 'a share of countries that are not named beside it' };
  const indicator = subject === 'arrivals' ? 'share_arrivals' : 'share_departures';
  return { indicator, flow: 'external', counterpart: 'CIS', value: placed.number.value, unit: 'percent' };
}

function readChange(placed: Placed, subject: Subject, sentence: string): Outcome {
  if (CIS.test(placed.before)) return { reason: 'the change is about some countries' };
  const filed = CHANGES[subject];
  if (!filed) return { reason: 'changes of the net are not kept, they are computed' };
  const direction = findDirection(sentence, placed.clause);
  if (!direction) return { reason: 'the words do not say whether it went up or down' };
  const [indicator, flow] = filed;
  const value = placed.number.value === 0 ? 0 : direction * placed.number.value;
  return { indicator, flow, value, unit: 'percent' };
}

/** What is wrong with the periods a sentence names; absent when nothing is. */
function findPeriodClash(folded: string, context: SentenceContext, isChange: boolean): string | undefined {
  const base = shiftYears(context.period, -1);
  const own = findPrintedPeriods(folded);
  for (const { period, year, start, end } of own) {
    if (period && isSamePeriod(period, context.period)) continue;
    if (isChange && period && (isSamePeriod(period, base) || isSamePeriod(period, yearOf(context.period.year - 1))))
      continue;
    if (period === undefined && year === undefined) {
      // Months without a year are those of the page, or of the year before it; other months are another period.
      const [dated] = findPrintedPeriods(`${folded.slice(start, end)} ${context.period.year}`);
      if (dated?.period && isSamePeriod(dated.period, context.period)) continue;
    }
    return 'the sentence names another period';
  }
  const comparesElsewhere =
    /(?:previous|preceding) (?:quarter|month)|предыдущ\p{L}* (?:квартал|месяц)|алдыңғы (?:тоқсан|ай)/u.test(folded);
  if (isChange && comparesElsewhere && !LAST_YEAR.test(folded)) return 'the change is not on the year before';
  return undefined;
}

/** The readings of one sentence. Numbers that belong to nothing known are given back as unread, with the reason. */
export function readSentence({ text, where }: Sentence, context: SentenceContext, earlier = ''): SentenceRead {
  const folded = blankNames(foldText(text));
  let masked = folded;
  for (const { start, end } of findPrintedPeriods(folded)) {
    masked = masked.slice(0, start) + masked.slice(start, end).replace(/[\d,.]/g, ' ') + masked.slice(end);
  }
  masked = masked.replace(/(?<!\d)\d{2}\.\d{2}\.\d{4}(?!\d)/g, (date) => ' '.repeat(date.length));
  const numbers = placeNumbers(masked);
  const first = numbers[0];
  if (!first) return { readings: [], unread: [] };
  const isShare = SHARE.test(masked);
  const hasDirection = countOf(masked, UP) + countOf(masked, DOWN) > 0;
  const clash = findPeriodClash(folded, context, hasDirection);
  const readings: Reading[] = [];
  const unread: Unread[] = [];
  let previous: Subject | undefined;
  const isBackward = findSubject(first.segment) === undefined;
  const wide = CIS.test(earlier) && THESE_COUNTRIES.test(masked) ? `${CIS.exec(earlier)?.[0] ?? ''} ` : '';
  for (const item of numbers) {
    const { number } = item;
    const give = (reason: string) => unread.push({ text: text.trim(), where, reason: `${number.text}: ${reason}` });
    if (isBackward) {
      give('the first number of the sentence stands before what it counts');
      continue;
    }
    if (!number.isClear) {
      give('the number can be read in more than one way');
      continue;
    }
    const named = nameSubject(item, previous, context);
    if ('reason' in named) {
      give(named.reason);
      continue;
    }
    previous = named.subject;
    if (clash) {
      give(clash);
      continue;
    }
    let outcome: Outcome;
    if (number.unit === 'percent') {
      if (isShare && hasDirection) outcome = { reason: 'a share and a change in one sentence' };
      else if (isShare) outcome = readShare({ ...item, before: wide + item.before }, named.subject);
      else outcome = readChange(item, named.subject, masked);
    } else if (number.unit === 'persons' || number.unit === 'none') {
      // «меньше на 2 547 человек»: a difference, not a count.
      const isDifference = hasDirection && countOf(item.clause, UP) + countOf(item.clause, DOWN) > 0;
      outcome =
        isShare || isDifference ? { reason: 'a difference or share in persons' } : readLevel(item, named.subject);
    } else outcome = { reason: number.unit === 'rounded' ? 'the number is rounded' : 'a multiple, not a percentage' };
    if ('reason' in outcome) give(outcome.reason);
    else {
      readings.push({ ...outcome, area: 'KZ', period: context.period, decimals: number.decimals, status: 'A', where });
    }
  }
  return { readings, unread };
}
