import type { Codebook } from '../../statistics/facts/codebook.ts';
import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { Language } from '../../statistics/language.ts';
import { comparePeriods, formatPeriod, isSamePeriod, type Span } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead, Unread } from '../document-reading.ts';
import { namesKazakhstan } from '../names/find-area.ts';
import { createCountryFinder } from '../names/find-country.ts';
import { findNames, findOneRegion, type NameAt } from '../names/find-names.ts';
import { findPrintedDate } from '../names/find-printed-periods.ts';
import { foldText } from '../names/fold-text.ts';
import { findPagePeriods, findTopLines, type PagePeriods } from './page-periods.ts';
import { compileWords, type ProseWords } from './prose-words.ts';
import { isAboutRegions, readGains } from './read-gains.ts';
import { readLabelled } from './read-labelled.ts';
import { readPageTable } from './read-page-table.ts';
import { type PlacedSentence, type ProseContext, readProse } from './read-prose.ts';
import { type RegionContext, type RegionSentence, readRegion } from './read-region.ts';
import type { PrintedNumber } from './scan-numbers.ts';
import { readSentence } from './sentence.ts';
import { type PageLine, splitPageSentences } from './split-text.ts';

/** The language most words of a page are in. */
function findLanguage(text: string): Language {
  const folded = foldText(text);
  const count = (pattern: RegExp) => (folded.match(pattern) ?? []).length;
  const kazakh = count(/[әғқңөұүһі]/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/[a-z]/g);
  if (latin > cyrillic) return 'en';
  return kazakh > cyrillic / 40 ? 'kk' : 'ru';
}

interface Dates {
  readonly published?: string;
  readonly nextPublication?: string;
  readonly doubts: readonly string[];
}

function readDates(lines: readonly PageLine[], words: ProseWords): Dates {
  const doubts: string[] = [];
  let published: string | undefined;
  let nextPublication: string | undefined;
  lines.forEach((line, index) => {
    const folded = foldText(line.text);
    if (line.isMetadata) {
      published ??= line.published;
      return;
    }
    const [next] = words.find('date:next', folded);
    const isPublished = words.has('date:published', folded);
    if (!next && !isPublished) return;
    if (next && words.has('date:published', folded.slice(0, next.start))) {
      // Both on one line.
      published ??= findPrintedDate(folded.slice(0, next.start));
      nextPublication ??= findPrintedDate(folded.slice(next.start));
      return;
    }
    // The date may stand on the next line, in a cell of its own.
    const date = findPrintedDate(folded) ?? findPrintedDate(foldText(lines[index + 1]?.text ?? ''));
    if (!date) doubts.push(`line ${line.number} names no date: ${line.text}`);
    else if (next) nextPublication ??= date;
    else published ??= date;
  });
  if (published && nextPublication && nextPublication <= published) {
    doubts.push(`the next publication, ${nextPublication}, is not after this one, ${published}`);
    nextPublication = undefined;
  }
  return { ...(published && { published }), ...(nextPublication && { nextPublication }), doubts };
}

export interface PageKnowledge {
  readonly codebook: Codebook;
  /** Levels and bases held of a change of the period, given the level that the page prints. */
  readonly pairsOf?: (...asked: [...Parameters<ProseContext['pairsOf']>, Span]) => ReturnType<ProseContext['pairsOf']>;
  readonly usualSign?: RegionContext['usualSign'];
}

/** Sentences further back say nothing of a number any more. */
const MOST_BEFORE = 8;

/** A page about a district or another country prints its figures as others print those of Kazakhstan. */
function findElsewhere(about: string, codebook: Codebook): string | undefined {
  const named = findNames(about, codebook);
  const of = (kind: NameAt['kind']) => new Set(named.filter((name) => name.kind === kind).map(({ code }) => code)).size;
  if (of('area') === 1) return 'one region';
  return of('counterpart') > 0 && !namesKazakhstan(about) ? 'another country' : undefined;
}

/** The one region that a page is about: its title or head names it, or else the sentence that names its period, where no other speaks of Kazakhstan. */
function findPageRegion(lines: readonly PageLine[], title: string, words: ProseWords): string | undefined {
  const plain = (text: string) => words.blank('abroad', words.blank('harmless', foldText(text)));
  const top = [...findTopLines(lines).map(({ text }) => text), title];
  for (const text of top.slice(0, -1)) {
    const found = findOneRegion(plain(text));
    if (found) return found;
  }
  if (top.slice(0, -1).some((text) => namesKazakhstan(plain(text)))) return undefined;
  const isOfCountry = lines.some(({ text }) => namesKazakhstan(plain(text)) && !findOneRegion(plain(text)));
  return isOfCountry ? undefined : findOneRegion(plain(title));
}

/** Everything that a publication page prints exactly. */
export function readPage(lines: readonly PageLine[], { codebook, pairsOf, usualSign }: PageKnowledge): DocumentRead {
  const words = compileWords(codebook.releaseWords());
  const language = findLanguage(lines.map(({ text }) => text).join('\n'));
  const { doubts: dateDoubts, ...dates } = readDates(lines, words);
  const doubts = [...dateDoubts];
  const found = findPagePeriods(lines, words);
  const common = { kind: 'page', origin: `page:${language}`, language, ...dates, suppressed: [] } as const;
  const tables = (period: Span | undefined, title: string) =>
    lines.flatMap(({ table, number }) => {
      const where = `table at line ${number}`;
      return table ? [readPageTable(table, { codebook, period, title, heading: '', words, where })] : [];
    });
  if (!found) {
    const title = lines.find(({ heading }) => heading === 1)?.text ?? '';
    const reads = words.has('topic', foldText(title)) ? tables(undefined, title) : [];
    const ofTables = reads.flatMap((read) => read.readings);
    const [latest] = ofTables.map(({ period }) => period).sort((a, b) => comparePeriods(b, a));
    if (latest) {
      const unread = reads.flatMap((read) => read.unread);
      return { ...common, title, period: latest, readings: onceEach(ofTables), unread, doubts };
    }
    const reason = 'no period is named in a heading or sentence about migration';
    return { ...common, readings: [], unread: [{ text: lines[0]?.text ?? '', where: 'page', reason }], doubts };
  }
  const { period, title } = found;
  const about = foldText(title);
  if (words.has('topic:other', about) && !words.has('topic', words.blank('topic:other', about))) {
    const unread = [{ text: title, where: 'page', reason: 'the page is about other people than migrants' }];
    return { ...common, readings: [], unread, doubts };
  }
  const region = findPageRegion(lines, title, words);
  const elsewhere = region ? undefined : findElsewhere(about, codebook);
  const read = readLines(found, region, { codebook, words });
  const readings: FigureRead[] = [];
  const unread = [...read.unread];
  doubts.push(...read.doubts);
  if (elsewhere) doubts.push(`the page is about ${elsewhere}: ${title}`);
  else if (region) {
    const namesIn = (folded: string) => findNames(folded, codebook);
    const ofRegion = readRegion(read.ofRegion, {
      area: region,
      words,
      namesIn,
      usualSign: usualSign ?? (() => undefined),
    });
    readings.push(...ofRegion.readings);
    unread.push(...ofRegion.unread);
  } else {
    for (const each of found.periods) {
      const context: ProseContext = {
        period: each,
        words,
        namesCountry: createCountryFinder(codebook),
        pairsOf: (key, printed) => pairsOf?.(key, printed, each) ?? [],
      };
      const ofPeriod = readProse(
        read.prose.filter((placed) => isSamePeriod(placed.period, each)),
        context,
      );
      readings.push(...ofPeriod.readings);
      unread.push(...ofPeriod.unread);
      doubts.push(...ofPeriod.doubts);
    }
  }
  readings.push(...read.readings);
  if (!readings.some((reading) => isSamePeriod(reading.period, period))) {
    doubts.push(`no figure of ${formatPeriod(period)} could be read`);
  }
  return { ...common, title, period, readings: onceEach(readings), unread, doubts };
}

interface LinesRead {
  readonly readings: readonly FigureRead[];
  readonly unread: readonly Unread[];
  readonly doubts: readonly string[];
  /** Sentences with what no name beside it claims, for the solvers. */
  readonly prose: readonly (PlacedSentence & { readonly period: Span })[];
  readonly ofRegion: readonly RegionSentence[];
}

interface Known {
  readonly codebook: Codebook;
  readonly words: ProseWords;
}

/** Tables, lists of regions and what stands by a name; the rest of the sentences is only sorted. */
function readLines(
  { lines, title, period: latest, periods }: PagePeriods,
  region: string | undefined,
  known: Known,
): LinesRead {
  const { codebook, words } = known;
  const readings: FigureRead[] = [];
  const unread: Unread[] = [];
  const doubts: string[] = [];
  const prose: (PlacedSentence & { period: Span })[] = [];
  const ofRegion: RegionSentence[] = [];
  const top = findTopLines(lines.map(({ line }) => line)).map(({ text }) => foldText(text));
  let earlier: string[] = [];
  let section = '';
  let intro = '';
  for (const { line, heading, period } of lines) {
    if (heading !== section) earlier = [];
    if (!line.isItem && line.heading !== undefined) intro = '';
    section = heading;
    if (line.table) {
      const where = `table at line ${line.number}`;
      const table = readPageTable(line.table, { codebook, period: period ?? latest, title, heading, words, where });
      readings.push(...table.readings);
      unread.push(...table.unread);
      continue;
    }
    if (region) earlier = [];
    for (const { text, where } of splitPageSentences(line)) {
      const own = readSentence(text, where, period ?? latest, words);
      const { folded } = own;
      const isTitle = text === title && !/(?:%|people|человек|адам)/u.test(folded);
      if (
        isTitle ||
        /@|©/.test(folded) ||
        ['noise', 'date:next', 'date:published'].some((kind) => words.has(kind as 'noise', folded))
      )
        continue;
      // A line of no year on a page of several: each number goes to the year that is named beside it.
      const readAs = period ? [{ period, sentence: own }] : periods.map((each) => namedOf(text, where, each, words));
      for (const { period: of, sentence } of readAs) {
        const gains = { period: of, words, earlier, heading, intro };
        if (!region && isAboutRegions(sentence, gains)) {
          const read = readGains(sentence, gains);
          readings.push(...read.readings);
          unread.push(...read.unread);
          doubts.push(...read.doubts);
        } else if (sentence.numbers.length > 0) {
          const labelled = readLabelled(sentence, {
            ...gains,
            earlier: earlier.join(' '),
            codebook,
            ...(region && { region }),
          });
          readings.push(...labelled.readings);
          const rest = sentence.without(labelled.taken);
          const isRead = (number: PrintedNumber) =>
            labelled.readings.some(({ value }) => Math.abs(value) === number.value);
          for (const number of labelled.taken) {
            const reason = `${number.text}: what is counted of the name beside it cannot be told`;
            if (!isRead(number)) unread.push({ text: text.trim(), where, reason });
          }
          if (rest.numbers.length === 0) continue;
          prose.push({ sentence: rest, earlier, period: of });
          ofRegion.push({ sentence: rest, before: [...earlier, heading, ...top] });
        }
      }
      if (/:$/.test(text.trim())) intro = folded;
      else if (!line.isItem && !/[;.]$|^[^.]*\d[^.]*$/.test(text.trim())) intro = '';
      earlier = [folded, ...earlier].slice(0, MOST_BEFORE);
    }
  }
  return { readings, unread, doubts, prose, ofRegion };
}

/** The sentence with only those numbers that are said to be of the period. */
function namedOf(text: string, where: string, period: Span, words: ProseWords) {
  const sentence = readSentence(text, where, period, words);
  const others = sentence.numbers.filter((number) => sentence.periodOf(number) !== 'own');
  return { period, sentence: sentence.without(new Set(others)) };
}

/** What is printed twice alike is one reading. */
function onceEach(readings: readonly FigureRead[]): FigureRead[] {
  const seen = new Map<string, FigureRead>();
  for (const reading of readings) {
    const name = `${keyOfFigure(reading)} ${reading.value}`;
    if (!seen.has(name)) seen.set(name, reading);
  }
  return [...seen.values()];
}
