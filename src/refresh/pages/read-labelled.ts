// A number that stands by the name of a country, a group of countries, an ethnic group, urban or rural people or a region is of that name, not
// of the whole country: "people arrived from: Uzbekistan – 3 418", «из них в сельскую местность – 4 914». What is counted is said beside the
// number, before it in the sentence, or by the sentence that opens the list.
import type { Codebook } from '../../statistics/facts/codebook.ts';
import { type Direction, type Flow, type Headline, isDirection, printedShareOf } from '../../statistics/indicators.ts';
import type { Span } from '../../statistics/time/period.ts';
import type { FigureRead } from '../document-reading.ts';
import { findNames, type NameAt } from '../names/find-names.ts';
import type { ProseWords } from './prose-words.ts';
import type { PrintedNumber } from './scan-numbers.ts';
import type { Sentence } from './sentence.ts';
import { findSubjects } from './weigh-subjects.ts';

export interface LabelledContext {
  readonly codebook: Codebook;
  readonly period: Span;
  readonly words: ProseWords;
  readonly earlier: string;
  readonly heading: string;
  /** The sentence before that ends with a colon and opens the list this entry is of. */
  readonly intro: string;
  /** Whom all is about that names no other area. */
  readonly region?: string;
}

export interface LabelledRead {
  readonly readings: readonly FigureRead[];
  /** Numbers that are of a name, whether they could be read or not. */
  readonly taken: ReadonlySet<PrintedNumber>;
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly area?: string;
  readonly counterpart?: string;
  readonly group?: string;
  readonly isOpen?: boolean;
}

function labelOf({ start, end, kind, code }: NameAt): Label {
  if (kind === 'area') return { start, end, area: code };
  if (kind === 'almaty') return { start, end, isOpen: true };
  return kind === 'group' ? { start, end, group: code } : { start, end, counterpart: code };
}

function findLabels(folded: string, { codebook, words, earlier, region }: LabelledContext): Label[] {
  const named = findNames(folded, codebook)
    .filter(({ code }) => code !== region)
    .map(labelOf);
  // "Other countries" are those outside the CIS beside it; alone they are all that is abroad.
  const isBesideCis = words.has('block:CIS', folded) || words.has('block:CIS', earlier);
  const others = [...words.find('flow:NONCIS', folded), ...(isBesideCis ? words.find('block:others', folded) : [])].map(
    ({ start, end }): Label => ({ start, end, counterpart: 'NONCIS' }),
  );
  const own = words
    .find('block:CIS', folded)
    .filter(({ start, end }) => !others.some((other) => other.start <= start && other.end >= end))
    .map(({ start, end }): Label => ({ start, end, counterpart: 'CIS' }));
  const settled = (['settlement:urban', 'settlement:rural'] as const).flatMap((group) =>
    words.find(group, folded).map(({ start, end }): Label => ({ start, end, group })),
  );
  return [...named, ...others, ...own, ...settled].sort((a, b) => a.start - b.start);
}

/** Stretches between commas, semicolons, full stops and words like «and», but not inside brackets or numbers. */
function splitSegments(folded: string): { start: number; end: number }[] {
  const marks = [
    ...folded.matchAll(/;|,(?!\d)|(?<=\d.*):(?=.*\d)|\.\s|(?<!\p{L})(?:and|while|и|а|ал|және|мен)(?!\p{L})/gu),
  ]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(
      ({ start }) =>
        (folded.slice(0, start).match(/\(/g) ?? []).length <= (folded.slice(0, start).match(/\)/g) ?? []).length,
    );
  const starts = [0, ...marks.map(({ end }) => end)];
  return starts.map((start, index) => ({ start, end: marks[index]?.start ?? folded.length }));
}

const within = ({ start, end }: { start: number; end: number }, outer: { start: number; end: number }) =>
  start >= outer.start && end <= outer.end;

/** The one subject of a stretch; the last of those before where there are several. */
function subjectIn(text: string, words: ProseWords): Headline | undefined {
  const names = findSubjects(text, words).map(({ subject }) => subject);
  const found = names.filter((name): name is Headline => name !== 'movers');
  return new Set(found).size === 1 ? found[0] : undefined;
}

function flowOf(label: Label, sentence: string, { words, heading, earlier }: LabelledContext): Flow | undefined {
  if (label.area === undefined) return 'external';
  const stretches = [sentence, heading, earlier];
  const said = stretches.find(
    (text) =>
      words.has('scope:interregional', text) || words.has('flow:external', text) || words.has('flow:total', text),
  );
  if (said === undefined) return undefined;
  const flows = (
    [
      ['interregional', 'scope:interregional'],
      ['external', 'flow:external'],
      ['total', 'flow:total'],
    ] as const
  ).filter(([, kind]) => words.has(kind, said));
  return flows.length === 1 ? flows[0]?.[0] : undefined;
}

export function readLabelled(sentence: Sentence, context: LabelledContext): LabelledRead {
  const { folded, numbers, where } = sentence;
  const { words, period } = context;
  const readings: FigureRead[] = [];
  const taken = new Set<PrintedNumber>();
  const labels = findLabels(folded, context);
  if (labels.length === 0) return context.region ? { readings, taken } : readMoversBetween(sentence, context);
  let carriedLabel: Label | undefined;
  let carriedSubject: Headline | undefined;
  const sentenceSubject = subjectIn(folded, words);
  for (const segment of splitSegments(folded)) {
    const text = folded.slice(segment.start, segment.end);
    const own = labels.filter((label) => within(label, segment));
    const counts = numbers.filter((number) => within(number, segment) && number.unit !== 'times');
    const subject = subjectIn(text, words);
    if (subject) carriedSubject = subject;
    const [first] = own;
    const keys = new Set(own.map(({ area, counterpart, group }) => `${area}|${counterpart}|${group}`));
    const label = own.length === 0 ? (subject ? carriedLabel : undefined) : keys.size === 1 ? first : undefined;
    if (label?.area) carriedLabel = label;
    const what =
      subject ??
      carriedSubject ??
      sentenceSubject ??
      subjectIn(context.intro, words) ??
      subjectIn(context.heading, words);
    for (const number of counts) {
      if (!label) continue;
      const isShare = number.unit === 'percent';
      // Shares of the CIS and changes are read with the headline figures.
      if (isShare && !(label.group?.startsWith('ethnic') ?? false)) continue;
      const isAlone = counts.filter(({ unit }) => (unit === 'percent') === isShare).length === 1;
      const flow = flowOf(label, folded, context);
      // «ASTANA – In the first half of 2026, …»: where the news comes from.
      if (own.length === 0 && !flow) continue;
      taken.add(number);
      const said = sentence.periodOf(number);
      if (!what || !isAlone || label.isOpen || !flow || !number.isClear || said === 'base' || said === 'other')
        continue;
      if (isSeenFromAbroad(what, label, text, words)) continue;
      if (!isDirection(what) && !isSigned(number, folded)) continue;
      const indicator = isShare ? printedShareOf(what as Direction) : what;
      if (!indicator || (isShare && !isDirection(what))) continue;
      const { area = context.region ?? 'KZ', counterpart, group } = label;
      const isLoss = !isDirection(what) && /[-–—−]\s?$/u.test(folded.slice(0, number.start));
      readings.push({
        indicator,
        flow,
        area,
        ...(counterpart && { counterpart }),
        ...(group && { group }),
        period,
        value: isLoss ? -number.value : number.value,
        ...(number.margin > 0 && { margin: number.margin }),
        decimals: number.decimals,
        unit: isShare ? 'percent' : 'persons',
        status: 'A',
        where,
      });
    }
  }
  return { readings, taken };
}

/** «Оның ішінде өңіраралық: 655 120 адам»: of those who moved inside the country. */
function readMoversBetween(sentence: Sentence, { words, earlier, heading, period }: LabelledContext): LabelledRead {
  const { folded, numbers, where } = sentence;
  const none = { readings: [], taken: new Set<PrintedNumber>() };
  const isOfMovers = [folded, earlier, heading].some((text) => words.has('subject:movers', text));
  if (!isOfMovers || words.has('subject:net', folded) || !words.has('scope:interregional', folded)) return none;
  const segments = splitSegments(folded).filter(({ start, end }) =>
    words.has('scope:interregional', folded.slice(start, end)),
  );
  const found = segments.flatMap((segment) =>
    numbers.filter((number) => within(number, segment) && number.unit !== 'percent' && number.unit !== 'times'),
  );
  const [number] = found;
  if (!number || found.length > 1 || !number.isClear || sentence.periodOf(number) === 'other') return none;
  const { value, margin, decimals } = number;
  return {
    readings: [
      {
        indicator: 'movers',
        flow: 'interregional',
        area: 'KZ',
        period,
        value,
        ...(margin > 0 && { margin }),
        decimals,
        unit: 'persons',
        status: 'A',
        where,
      },
    ],
    taken: new Set([number]),
  };
}

/** "Russia received 4 203 people from Kazakhstan": they arrived there and departed here. */
function isSeenFromAbroad(what: Headline, { counterpart }: Label, text: string, words: ProseWords): boolean {
  if (counterpart === undefined) return false;
  return words.has(what === 'arrivals' ? 'home:from' : 'home:to', text) && what !== 'net';
}

/** A net is only read where a plus or minus touches it. */
function isSigned(number: PrintedNumber, folded: string): boolean {
  return /(?:^|[\s(:])[+−-]\s?$/u.test(folded.slice(0, number.start));
}
