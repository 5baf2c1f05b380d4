// The headline figures of a page, from its sentences. Every number that may be one becomes a candidate of everything it may be; the two
// solvers deal them out.

import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { Level } from '../../statistics/identities.ts';
import {
  baseOf,
  type Flow,
  headlineFlowOf,
  type Indicator,
  isShare,
  isSigned,
  LEVELS,
  type LevelIndicator,
  type PrintedPercentage,
  printedChangeOf,
  printedShareOf,
} from '../../statistics/indicators.ts';
import { formatPeriod, type Span } from '../../statistics/time/period.ts';
import type { FigureRead, Unread } from '../document-reading.ts';
import { namesRegion } from '../names/find-area.ts';
import type { ProseWords } from './prose-words.ts';
import type { PrintedNumber } from './scan-numbers.ts';
import type { Sentence } from './sentence.ts';
import { type LevelCandidate, solveLevels } from './solve-levels.ts';
import { type Pairs, type PercentageCandidate, solvePercentages } from './solve-percentages.ts';
import { findSubjects, type Weighed, weighSubjects } from './weigh-subjects.ts';

export interface ProseContext {
  readonly period: Span;
  readonly words: ProseWords;
  /** True when a folded stretch names a country. */
  readonly namesCountry: (folded: string) => boolean;
  /** Levels and bases held of a change, given the level that this page prints. */
  readonly pairsOf: (key: PrintedPercentage, printed: Level | undefined) => Pairs;
}

export interface ProseRead {
  readonly readings: readonly FigureRead[];
  readonly unread: readonly Unread[];
  readonly doubts: readonly string[];
}

/** A sentence with what stands before it under the same heading. */
export interface PlacedSentence {
  readonly sentence: Sentence;
  /** The nearest first. */
  readonly earlier: readonly string[];
}

const COST = {
  /** A number without «people» behind it. */
  noUnit: 0.4,
  bracket: 2,
  bracketOfIndex: 1.2,
  difference: 3,
  silentSign: 1.5,
  otherClause: 0.8,
  earlierSentence: 1.6,
  shareOfNothing: 5,
  baseCount: 4,
};

/** «107,8 % к …»: once said, other percentages in brackets are of the kind. */
const saysIndex = ({ folded, numbers }: Sentence, words: ProseWords) =>
  numbers.some(({ unit, end }) => unit === 'percent' && words.has('index', `%${folded.slice(end, end + 12)}`));

const COST_OF_A_SURE_PLACE = 0.6;

/** What rules a number out as a headline figure, whatever the rest says. */
function findVeto(around: string, { words, namesCountry }: ProseContext): string | undefined {
  if (words.has('topic:other', around)) return 'the number is about other people than migrants';
  if (words.has('part', around) || words.has('flow:NONCIS', around))
    return 'the number is about a part of the people or of the moves';
  if (namesCountry(around)) return 'the number is about one country';
  if (namesRegion(around)) return 'the number is about one region';
  return undefined;
}

const clauseText = (sentence: Sentence, number: PrintedNumber) => {
  const { start, end } = sentence.clauseOf(number);
  return sentence.folded.slice(start, end);
};

function levelOf(sentence: Sentence, weighed: Weighed, context: ProseContext): LevelCandidate | string {
  const { number, subject, cost, around } = weighed;
  const { words } = context;
  const clause = clauseText(sentence, number);
  const veto = findVeto(around, context);
  if (veto) return veto;
  if (words.has('block:CIS', around) || words.has('block:same', clause)) return 'the number is about some countries';
  if (words.has('scope:interregional', around)) return 'the number is about moves between regions';
  const said = sentence.periodOf(number);
  if (said === 'other') return 'the sentence names another period';
  const isChanged = words.has('trend:up', clause) || words.has('trend:down', clause);
  const isStep =
    !isSigned(subject) &&
    isChanged &&
    /(?:(?<!\p{L})(?:на|by)|-(?:ға|ге|қа|ке))\s*$/u.test(sentence.folded.slice(0, number.start));
  return {
    number,
    subject,
    where: sentence.where,
    text: sentence.text,
    cost:
      cost +
      (number.unit === 'none' ? COST.noUnit : 0) +
      (sentence.isInBrackets(number.start) ? COST.bracket : 0) +
      (isStep ? COST.difference : 0) +
      (said === 'base' && !isChanged ? COST.baseCount : 0) +
      (words.has('share', clause) ? COST.difference : 0),
  };
}

/** +1 or −1 by the words of the clause, else of the sentence; absent when they are silent or of two minds. */
function findSign(sentence: Sentence, number: PrintedNumber, words: ProseWords): { sign?: 1 | -1; isNear: boolean } {
  const clause = clauseText(sentence, number);
  for (const [stretch, isNear] of [
    [clause, true],
    [sentence.folded, false],
  ] as const) {
    const isUp = words.has('trend:up', stretch);
    const isDown = words.has('trend:down', stretch);
    if (isUp !== isDown) return { sign: isUp ? 1 : -1, isNear };
  }
  return { isNear: false };
}

function percentagesOf(
  { sentence, earlier }: PlacedSentence,
  weighed: Weighed,
  context: ProseContext,
  isIndexed: boolean,
): PercentageCandidate[] | string {
  const { number, subject, cost, around } = weighed;
  const { words } = context;
  const clause = clauseText(sentence, number);
  const veto = findVeto(around, context);
  if (veto) return veto;
  if (words.has('scope:interregional', around)) return 'the number is about moves between regions';
  const isMoving = ['trend:up', 'trend:down'].some((kind) => words.has(kind as 'trend:up', clause));
  const isMovingHere =
    isMoving || ['trend:up', 'trend:down'].some((kind) => words.has(kind as 'trend:up', sentence.folded));
  const saysShare = words.has('share', sentence.folded);
  const namesBlock = words.has('block:CIS', sentence.folded);
  const refersBack = words.has('block:same', sentence.folded);
  const isOfBlock = namesBlock || (earlier.some((text) => words.has('block:CIS', text)) && (refersBack || saysShare));
  const base = { number, where: sentence.where, text: sentence.text };
  const found: PercentageCandidate[] = [];
  const share = printedShareOf(subject);
  if (share && isOfBlock && sentence.periodOf(number) !== 'other' && sentence.periodOf(number) !== 'base') {
    const far =
      words.has('block:CIS', clause) || words.has('block:same', clause)
        ? 0
        : namesBlock
          ? COST.otherClause / 2
          : COST.earlierSentence;
    const moving = isMoving ? COST.shareOfNothing : isMovingHere && !saysShare ? COST.otherClause : 0;
    found.push({ ...base, key: share, cost: cost + far + moving + (saysShare ? 0 : COST.otherClause / 2) });
  }
  const change = printedChangeOf(subject);
  const said = sentence.periodOf(number);
  if (change && said !== 'other' && !(words.has('block:CIS', clause) || words.has('block:same', clause))) {
    const { sign, isNear } = findSign(sentence, number, words);
    const unsure = sign === undefined ? COST.silentSign : isNear ? 0 : COST.otherClause / 2;
    const sharing = saysShare ? COST.shareOfNothing : isOfBlock && !isMovingHere ? COST.otherClause : 0;
    found.push({ ...base, key: change, cost: cost + unsure + sharing, sign, isSignNear: isNear });
    if (isIndexed && !isMoving && sentence.isInBrackets(number.start))
      found.push({ ...base, key: change, cost: cost - COST.bracketOfIndex, isIndex: true });
  }
  if (found.length > 0) return found;
  return said === 'other'
    ? 'the sentence names another period'
    : 'a percentage that is neither a share of the CIS nor a change';
}

function filedUnder(indicator: Indicator): { readonly flow?: Flow } {
  const flow = headlineFlowOf(indicator);
  return flow ? { flow } : {};
}

/** «Бұл 2024 жылмен салыстырғанда 18,9%-ға аз»: of what the sentence before counted last. */
function referBack({ sentence, earlier }: PlacedSentence, number: PrintedNumber, words: ProseWords): Weighed[] {
  const [refers] = words.find('refers', sentence.folded);
  const subject = earlier[0] === undefined ? undefined : findSubjects(earlier[0], words).at(-1)?.subject;
  if (!subject || refers?.start !== 0) return [];
  return [{ number, subject, cost: COST.earlierSentence, around: clauseText(sentence, number) }];
}

export function readProse(placed: readonly PlacedSentence[], context: ProseContext): ProseRead {
  const levels: LevelCandidate[] = [];
  const percentages: PercentageCandidate[] = [];
  const reasons = new Map<PrintedNumber, Unread>();
  const isIndexed = placed.some(({ sentence }) => saysIndex(sentence, context.words));
  const give = (sentence: Sentence, number: PrintedNumber, reason: string) =>
    reasons.set(number, { text: sentence.text.trim(), where: sentence.where, reason: `${number.text}: ${reason}` });
  for (const each of placed) {
    const { sentence } = each;
    const weighed = weighSubjects(sentence, context.words);
    for (const number of sentence.numbers) {
      if (!number.isClear) {
        give(sentence, number, 'the number can be read in more than one way');
        continue;
      }
      if (number.unit === 'times') {
        give(sentence, number, 'a multiple, not a percentage');
        continue;
      }
      const own = weighed.filter((one) => one.number === number);
      if (own.length === 0 && number.unit === 'percent') own.push(...referBack(each, number, context.words));
      if (own.length === 0) give(sentence, number, 'nothing in the sentence says what it counts');
      for (const one of own) {
        const found =
          number.unit === 'percent' ? percentagesOf(each, one, context, isIndexed) : levelOf(sentence, one, context);
        if (typeof found === 'string') give(sentence, number, found);
        else if (Array.isArray(found)) percentages.push(...found);
        else levels.push(found);
      }
    }
  }
  const solved = solveLevels(levels);
  const printed = (key: PrintedPercentage) => {
    return solved.taken.get(baseOf(key) as LevelIndicator)?.number;
  };
  const dealt = solvePercentages(percentages, (key) => context.pairsOf(key, printed(key)));

  const readings: FigureRead[] = [];
  const unread: Unread[] = [];
  const common = { area: 'KZ', period: context.period, status: 'A' } as const;
  const arrivals = solved.taken.get('arrivals')?.number.value;
  const departures = solved.taken.get('departures')?.number.value;
  for (const [subject, { number, where, text }] of solved.taken) {
    if (subject === 'net' && (arrivals === undefined || departures === undefined)) {
      const reason = 'the sign of the net is not known without arrivals and departures';
      unread.push({ text: number.text, where, reason: `${text.trim()}: ${reason}` });
      continue;
    }
    const isLoss = subject === 'net' && (arrivals ?? 0) < (departures ?? 0);
    const { value, margin } = number;
    readings.push({
      ...common,
      indicator: subject,
      ...filedUnder(subject),
      value: isLoss ? -value : value,
      ...(margin > 0 && { margin }),
      decimals: 0,
      unit: 'persons',
      where,
    });
  }
  for (const [key, { candidate, value }] of dealt.taken) {
    readings.push({
      ...common,
      indicator: key,
      ...filedUnder(key),
      ...(isShare(key) && { counterpart: 'CIS' }),
      value,
      decimals: candidate.number.decimals,
      unit: 'percent',
      where: candidate.where,
    });
  }
  for (const [name, [one, other]] of [...solved.open, ...dealt.open]) {
    unread.push({
      text: `${name} of ${formatPeriod(context.period)}`,
      where: 'page',
      reason: `two readings (${one}, ${other}) are nearly as good`,
    });
  }
  const used = new Set([
    ...[...solved.taken.values()].map(({ number }) => number),
    ...[...dealt.taken.values()].map(({ candidate }) => candidate.number),
  ]);
  const values = new Set([...used].map(({ text, unit }) => `${text} ${unit === 'percent'}`));
  const isAbout = (sentence: Sentence) =>
    sentence.numbers.some(({ unit }) => unit !== 'none') ||
    (findSubjects(sentence.folded, context.words).length > 0 && sentence.numbers.some(({ text }) => text.length > 2));
  for (const { sentence } of placed) {
    for (const number of sentence.numbers) {
      // «1. Key points»: numbers of headings and lists.
      const isNumbering = number.unit === 'none' && !isAbout(sentence);
      if (isNumbering || used.has(number) || values.has(`${number.text} ${number.unit === 'percent'}`)) continue;
      unread.push(
        reasons.get(number) ?? {
          text: sentence.text.trim(),
          where: sentence.where,
          reason: `${number.text}: other numbers fit better what it may count`,
        },
      );
    }
  }
  // A number that clearly is the same figure, and another value.
  const doubts = [...solved.taken.values()].flatMap((taken) =>
    levels
      .filter(
        ({ subject, number, cost }) =>
          subject === taken.subject &&
          number.value !== taken.number.value &&
          cost < COST_OF_A_SURE_PLACE &&
          !values.has(`${number.text} false`),
      )
      .map(
        ({ subject, number, where }) =>
          `${subject} is printed as ${taken.number.text} (${taken.where}) and as ${number.text} (${where})`,
      ),
  );
  const order = [...readings].sort((a, b) => keyOrder(a) - keyOrder(b));
  return { readings: order, unread, doubts: [...new Set(doubts)] };
}

const ORDER: readonly Indicator[] = LEVELS;
/** Headline figures first, as releases print them. */
function keyOrder(reading: FigureRead): number {
  const at = ORDER.indexOf(reading.indicator);
  return at === -1 ? ORDER.length + keyOfFigure(reading).length / 1000 : at;
}
