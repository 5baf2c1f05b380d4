// Prose about one region: the title names it, or every sentence does. A number has what it counts, its flow and its period from the words
// around it; what is silent goes on from the sentence before, and what no words narrow is of all flows. Arrivals less departures are the net.
import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import { type Flow, isSigned, type LevelIndicator, printedShareOf } from '../../statistics/indicators.ts';
import { formatPeriod, isSamePeriod, type Span } from '../../statistics/time/period.ts';
import type { FigureRead, Unread } from '../document-reading.ts';
import { namesKazakhstan } from '../names/find-area.ts';
import type { NameAt } from '../names/find-names.ts';
import type { ProseWords, WordAt } from './prose-words.ts';
import type { PrintedNumber } from './scan-numbers.ts';
import type { Sentence } from './sentence.ts';
import { type LevelCandidate, solveLevels } from './solve-levels.ts';
import { findAllSubjects, findSubjects, weighSubjects } from './weigh-subjects.ts';

export interface RegionSentence {
  readonly sentence: Sentence;
  /** Sentences before it in its paragraph, the nearest first, then its headings. */
  readonly before: readonly string[];
}

export interface RegionContext {
  readonly area: string;
  readonly words: ProseWords;
  readonly namesIn: (folded: string) => readonly NameAt[];
  /** The sign that the latest net held of the region and flow has. */
  readonly usualSign: (area: string, flow: Flow) => 1 | -1 | undefined;
}

interface RegionRead {
  readonly readings: readonly FigureRead[];
  readonly unread: readonly Unread[];
}

interface FlowAt extends WordAt {
  readonly flow: Flow;
}

const FLOW_WORDS = [
  ['interregional', 'scope:interregional'],
  ['interregional', 'flow:interregional'],
  ['intraregional', 'flow:intraregional'],
  ['internal', 'flow:internal'],
  ['internal', 'subject:movers'],
  ['external', 'flow:external'],
  ['external', 'abroad'],
  ['total', 'flow:total'],
] as const;
const COST_OF_NO_UNIT = 0.4;
/** What contains another mention stands for it. */
const isInside = (inner: WordAt, outer: WordAt) =>
  inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;

function findFlows(folded: string, words: ProseWords): FlowAt[] {
  const all = FLOW_WORDS.flatMap(([flow, kind]) =>
    words.find(kind, folded).map((mention): FlowAt => ({ ...mention, flow })),
  );
  return all.filter((mention) => !all.some((other) => isInside(mention, other))).sort((a, b) => a.start - b.start);
}

function flowOf({ sentence, before }: RegionSentence, number: PrintedNumber, words: ProseWords): Flow {
  const found = findFlows(sentence.folded, words);
  const clause = sentence.clauseOf(number);
  const [near] = found
    .filter(({ start, end }) => start >= clause.start && end <= clause.end)
    .sort((a, b) => sentence.costOf(number, a) - sentence.costOf(number, b));
  if (near) return near.flow;
  const isNext = ({ start }: FlowAt) =>
    start >= number.end && !sentence.numbers.some((other) => other.start > number.start && other.start < start);
  const here = found.findLast(({ end }) => end <= number.start) ?? found.find(isNext);
  if (here) return here.flow;
  for (const text of before) {
    const last = findFlows(text, words).at(-1);
    if (last) return last.flow;
  }
  return 'total';
}

/** +1 or −1 where a sign touches the number or the words of the nearest clause with such words agree. */
function signOf(sentence: Sentence, number: PrintedNumber, words: ProseWords): 1 | -1 | 'open' | undefined {
  const { folded } = sentence;
  const touching = /(?:^|[\s(:])([+−–-])$/u.exec(folded.slice(0, number.start))?.[1];
  if (touching) return touching === '+' ? 1 : -1;
  const grows = words.has('people:own', folded);
  const of = (kinds: readonly ('sign:gain' | 'sign:loss' | 'trend:up' | 'trend:down')[], sign: 1 | -1) =>
    kinds.flatMap((kind) => words.find(kind, folded).map((mention) => ({ ...mention, sign })));
  const mentions = [
    ...of(grows ? ['sign:gain', 'trend:up'] : ['sign:gain'], 1),
    ...of(grows ? ['sign:loss', 'trend:down'] : ['sign:loss'], -1),
  ].sort((a, b) => sentence.costOf(number, a) - sentence.costOf(number, b));
  const within = ({ start, end }: WordAt, outer: { start: number; end: number }) =>
    start >= outer.start && end <= outer.end;
  const own = mentions.filter((mention) => within(mention, sentence.clauseOf(number)));
  const [nearest] = mentions;
  if (!nearest) return undefined;
  const beside = mentions.filter((mention) => within(mention, sentence.clauseOf({ ...number, ...nearest })));
  const signs = new Set((own.length > 0 ? own : beside).map(({ sign }) => sign));
  return signs.size === 1 ? [...signs][0] : 'open';
}

function findVeto(sentence: Sentence, number: PrintedNumber, { area, words, namesIn }: RegionContext) {
  const { start, end } = sentence.clauseOf(number);
  const clause = sentence.folded.slice(start, end);
  const others = namesIn(clause).filter(({ code }) => code !== area);
  if (others.length > 0) return 'the number is about another place or people';
  const plain = (['abroad', 'scope:interregional', 'flow:total', 'subject:movers'] as const).reduce(
    (text, kind) => words.blank(kind, text),
    namesIn(clause).reduce(
      (text, at) => text.slice(0, at.start) + ' '.repeat(at.end - at.start) + text.slice(at.end),
      clause,
    ),
  );
  if (namesKazakhstan(plain) || words.has('country', plain)) return 'the number is about the whole country';
  if (words.has('topic:other', plain)) return 'the number is about other people than migrants';
  if (words.has('part', plain) || words.has('flow:NONCIS', plain) || words.has('block:CIS', plain))
    return 'the number is about a part of the people or of the moves';
  return undefined;
}

/** «Доля стран СНГ в числе выбывших за рубеж – 78,2%.» */
function readShare(
  placed: RegionSentence,
  number: PrintedNumber,
  { area, words }: RegionContext,
): FigureRead | undefined {
  const { sentence } = placed;
  const period = sentence.spanOf(number);
  const named = new Set(findSubjects(sentence.folded, words).map(({ subject }) => subject));
  const [subject] = named;
  const isShareOfCis = words.has('share', sentence.folded) && words.has('block:CIS', sentence.folded);
  const isOnly = sentence.numbers.filter(({ unit }) => unit === 'percent').length === 1 && named.size === 1;
  const indicator = subject && printedShareOf(subject);
  if (!isShareOfCis || !isOnly || !indicator || !period || !number.isClear) return undefined;
  if (flowOf(placed, number, words) !== 'external') return undefined;
  const { value, decimals } = number;
  const common = { period, unit: 'percent', status: 'A', where: sentence.where } as const;
  return { ...common, indicator, flow: 'external', area, counterpart: 'CIS', value, decimals };
}

interface Group {
  readonly period: Span;
  readonly flow: Flow;
  readonly candidates: LevelCandidate[];
  readonly sentences: Map<PrintedNumber, Sentence>;
}

/** A net whose sign the page tells by itself, or leaves open. */
interface NetRead {
  readonly group: Group;
  readonly candidate: LevelCandidate;
  readonly sign: 1 | -1 | undefined;
}

export function readRegion(placed: readonly RegionSentence[], context: RegionContext): RegionRead {
  const { area, words } = context;
  const groups = new Map<string, Group>();
  const readings: FigureRead[] = [];
  const unread: Unread[] = [];
  for (const each of placed) {
    const { sentence } = each;
    const give = (number: PrintedNumber, reason: string) =>
      unread.push({ text: sentence.text.trim(), where: sentence.where, reason: `${number.text}: ${reason}` });
    const parts = new Map<string, PrintedNumber[]>();
    const group = (number: PrintedNumber) => {
      const period = sentence.spanOf(number);
      return period && `${flowOf(each, number, words)} ${formatPeriod(period)}`;
    };
    for (const number of sentence.numbers) {
      const key = group(number) ?? '';
      parts.set(key, [...(parts.get(key) ?? []), number]);
    }
    for (const numbers of parts.values()) {
      // What is counted is looked for as if figures of other flows and years did not stand between.
      const alone = sentence.without(new Set(sentence.numbers.filter((number) => !numbers.includes(number))));
      const subjects = findAllSubjects(alone, words).filter(({ subject }) => subject !== 'movers');
      const weighed = weighSubjects(alone, words, subjects);
      for (const number of numbers) {
        const share = number.unit === 'percent' && readShare(each, number, context);
        if (share) readings.push(share);
        else if (number.unit === 'percent')
          give(number, 'of the percentages of a region only shares of the CIS are read');
        if (number.unit !== 'persons' && number.unit !== 'none') continue;
        const own = weighed.filter((one) => one.number === number);
        const period = sentence.spanOf(number);
        const veto = number.isClear
          ? own.length > 0 && (findVeto(sentence, number, context) ?? (!period && 'the period it is of is not clear'))
          : 'the number can be read in more than one way';
        if (veto) give(number, veto);
        else if (own.length === 0 && number.unit === 'persons')
          give(number, 'nothing in the sentence says what it counts');
        if (veto || !period) continue;
        const flow = flowOf(each, number, words);
        const key = `${flow} ${formatPeriod(period)}`;
        const held: Group = groups.get(key) ?? { period, flow, candidates: [], sentences: new Map() };
        groups.set(key, held);
        held.sentences.set(number, sentence);
        for (const { subject, cost } of own) {
          const { where, text } = sentence;
          const unit = number.unit === 'none' ? COST_OF_NO_UNIT : 0;
          held.candidates.push({ number, subject, cost: cost + unit, where, text });
        }
      }
    }
  }
  const nets: NetRead[] = [];
  const add = ({ flow, period }: Group, subject: LevelIndicator, { number, where }: LevelCandidate, value: number) =>
    readings.push({
      indicator: subject,
      flow,
      area,
      period,
      value,
      ...(number.margin > 0 && { margin: number.margin }),
      decimals: 0,
      unit: 'persons',
      status: 'A',
      where,
    });
  for (const group of groups.values()) {
    const { taken } = solveLevels(group.candidates);
    for (const [subject, candidate] of taken) {
      if (!isSigned(subject)) add(group, subject, candidate, candidate.number.value);
    }
    const net = taken.get('net');
    const used = new Set([...taken.values()].map(({ number }) => number));
    for (const { number, text, where } of group.candidates) {
      if (used.has(number) || unread.some((line) => line.where === where && line.reason.startsWith(`${number.text}:`)))
        continue;
      unread.push({ text: text.trim(), where, reason: `${number.text}: what it counts cannot be told` });
    }
    if (net) nets.push({ group, candidate: net, sign: signOfNet(group, net, taken, context) });
  }
  for (const net of nets) {
    const { group, candidate } = net;
    const sign = net.sign ?? signBySum(net, nets);
    if (sign !== undefined) add(group, 'net', candidate, sign * candidate.number.value);
    else
      unread.push({
        text: candidate.text.trim(),
        where: candidate.where,
        reason: `${candidate.number.text}: the sign of the net is not known`,
      });
  }
  const order = new Map(readings.map((reading) => [reading, keyOfFigure(reading)]));
  return { readings: [...order.keys()], unread };
}

function signOfNet(
  { flow, sentences }: Group,
  { number }: LevelCandidate,
  taken: ReadonlyMap<string, LevelCandidate>,
  { area, words, usualSign }: RegionContext,
): 1 | -1 | undefined {
  const arrivals = taken.get('arrivals')?.number.value;
  const departures = taken.get('departures')?.number.value;
  const sentence = sentences.get(number);
  const said = sentence && signOf(sentence, number, words);
  if (arrivals !== undefined && departures !== undefined) {
    const found = arrivals < departures ? -1 : 1;
    // Words and figures that contradict each other: neither can be taken.
    return said === -found ? undefined : found;
  }
  if (said !== undefined) return said === 'open' ? undefined : said;
  // "Net migration was 7 940": a sign that nobody had to print, where the region has always gained.
  return usualSign(area, flow) === 1 ? 1 : undefined;
}

/** The only sign with which external and interregional make up all flows, where the other two are known. */
function signBySum({ group, candidate }: NetRead, nets: readonly NetRead[]): 1 | -1 | undefined {
  const known = (flow: Flow) => {
    const isIt = (net: NetRead) => partOf(net.group.flow) === flow && isSamePeriod(net.group.period, group.period);
    const found = nets.find((net) => isIt(net) && net.sign !== undefined);
    return found?.sign === undefined ? Number.NaN : found.sign * found.candidate.number.value;
  };
  const due = {
    total: known('external') + known('interregional'),
    external: known('total') - known('interregional'),
    interregional: known('total') - known('external'),
  }[partOf(group.flow) as 'total'];
  if (due === undefined || Math.abs(due) !== candidate.number.value) return undefined;
  return due < 0 ? -1 : 1;
}

/** The net of all moves inside the country is, for a region, that with other regions. */
const partOf = (flow: Flow): Flow => (flow === 'internal' ? 'interregional' : flow);
