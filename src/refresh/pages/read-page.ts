import type { Codebook } from '../../statistics/facts/codebook.ts';
import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { Language } from '../../statistics/language.ts';
import { comparePeriods, formatPeriod, isSamePeriod, type Span } from '../../statistics/time/period.ts';
import type { DocumentRead, FigureRead, Unread } from '../document-reading.ts';
import { namesKazakhstan } from '../names/find-area.ts';
import { createCountryFinder } from '../names/find-country.ts';
import { findNames, type NameAt } from '../names/find-names.ts';
import { blankDates, findPrintedDate, findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText } from '../names/fold-text.ts';
import { compileWords, type ProseWords } from './prose-words.ts';
import { isAboutRegions, readGains } from './read-gains.ts';
import { readLabelled } from './read-labelled.ts';
import { readPageTable } from './read-page-table.ts';
import { type PlacedSentence, type ProseContext, readProse } from './read-prose.ts';
import type { PrintedNumber } from './scan-numbers.ts';
import { readSentence } from './sentence.ts';
import { spellNumbers } from './spell-numbers.ts';
import { type PageLine, splitPageSentences } from './split-text.ts';
import { findSubjects } from './weigh-subjects.ts';

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

interface PageSubject {
  readonly period: Span;
  readonly title: string;
}

/** The period of a page: that of its heading or metadata, and of the first sentence with figures where there is no heading. */
function findPeriod(lines: readonly PageLine[], words: ProseWords): PageSubject | undefined {
  const isAbout = (folded: string) => words.has('topic', folded) || findSubjects(folded, words).length > 0;
  const isOnTopic = lines.some(({ heading, text }) => heading === 1 && words.has('topic', foldText(text)));
  for (const { text, heading, table } of lines) {
    const folded = spellNumbers(blankDates(foldText(text)), words);
    const named = findPrintedPeriods(folded).find(({ period }) => period);
    if (table || !named?.period) continue;
    // «Январь–июнь 2026 года», «Отчётный период: …» below a heading that says what it is about.
    const isAlone = !/[\p{L}\d]/u.test(folded.slice(0, named.start) + folded.slice(named.end));
    const isBelow = isOnTopic && (heading !== undefined || isAlone || words.has('date:period', folded));
    if (isAbout(folded) || (isBelow && !words.has('archive', folded))) return { period: named.period, title: text };
  }
  return undefined;
}

/** A line with the headings above it; lines about other releases are left out. */
interface Placed {
  readonly line: PageLine;
  readonly heading: string;
}

function placeUnderHeadings(lines: readonly PageLine[], period: Span, words: ProseWords): Placed[] {
  const headings: { level: number; text: string; isOther: boolean }[] = [];
  return lines.flatMap((line): Placed[] => {
    const folded = foldText(line.text);
    if (line.heading !== undefined) {
      const level = line.heading;
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      const named = findPrintedPeriods(blankDates(folded)).flatMap((each) => each.period ?? []);
      const isOfOther = named.length > 0 && !named.some((each) => isSamePeriod(each, period));
      headings.push({ level, text: folded, isOther: isOfOther || words.has('archive', folded) });
    }
    if (headings.some(({ isOther }) => isOther)) return [];
    return [{ line, heading: headings.map(({ text }) => text).join(' ') }];
  });
}

export interface PageKnowledge {
  readonly codebook: Codebook;
  /** Levels and bases held of a change of the period, given the level that the page prints. */
  readonly pairsOf?: (...asked: [...Parameters<ProseContext['pairsOf']>, Span]) => ReturnType<ProseContext['pairsOf']>;
}

/** A page about one region or another country prints its figures as others print those of the country. */
function findElsewhere(about: string, codebook: Codebook): string | undefined {
  const named = findNames(about, codebook);
  const of = (kind: NameAt['kind']) => new Set(named.filter((name) => name.kind === kind).map(({ code }) => code)).size;
  if (of('area') === 1) return 'one region';
  return of('counterpart') > 0 && !namesKazakhstan(about) ? 'another country' : undefined;
}

/** Everything that a publication page prints exactly. */
export function readPage(lines: readonly PageLine[], { codebook, pairsOf }: PageKnowledge): DocumentRead {
  const words = compileWords(codebook.releaseWords());
  const language = findLanguage(lines.map(({ text }) => text).join('\n'));
  const { doubts: dateDoubts, ...dates } = readDates(lines, words);
  const doubts = [...dateDoubts];
  const found = findPeriod(lines, words);
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
  const context: ProseContext = {
    period,
    words,
    namesCountry: createCountryFinder(codebook),
    pairsOf: (key, printed) => pairsOf?.(key, printed, period) ?? [],
  };
  const readings: FigureRead[] = [];
  const unread: Unread[] = [];
  const prose: PlacedSentence[] = [];
  let earlier = '';
  let section = '';
  let intro = '';
  for (const { line, heading } of placeUnderHeadings(
    lines.filter(({ isMetadata }) => !isMetadata),
    period,
    words,
  )) {
    if (heading !== section) earlier = '';
    if (!line.isItem) intro = '';
    section = heading;
    if (line.table) {
      const table = readPageTable(line.table, {
        codebook,
        period,
        title,
        heading,
        words,
        where: `table at line ${line.number}`,
      });
      readings.push(...table.readings);
      unread.push(...table.unread);
      continue;
    }
    if (!line.isItem && line.heading === undefined) earlier = earlier.slice(-600);
    for (const { text, where } of splitPageSentences(line)) {
      const sentence = readSentence(text, where, period, words);
      const { folded } = sentence;
      const isTitle = text === title && !/(?:%|people|человек|адам)/u.test(folded);
      if (
        isTitle ||
        /@|©/.test(folded) ||
        ['noise', 'date:next', 'date:published'].some((kind) => words.has(kind as 'noise', folded))
      )
        continue;
      const gains = { period, words, earlier, heading };
      if (isAboutRegions(sentence, gains)) {
        const read = readGains(sentence, gains);
        readings.push(...read.readings);
        unread.push(...read.unread);
        doubts.push(...read.doubts);
      } else if (sentence.numbers.length > 0) {
        const labelled = readLabelled(sentence, { ...gains, codebook, intro });
        readings.push(...labelled.readings);
        const rest = sentence.without(labelled.taken);
        const isRead = (number: PrintedNumber) =>
          labelled.readings.some(({ value }) => Math.abs(value) === number.value);
        for (const number of labelled.taken) {
          const reason = `${number.text}: what is counted of the name beside it cannot be told`;
          if (!isRead(number)) unread.push({ text: text.trim(), where, reason });
        }
        if (rest.numbers.length > 0) prose.push({ sentence: rest, earlier });
      }
      if (/:$/.test(text.trim())) intro = folded;
      earlier += ` ${folded}`;
    }
  }
  const elsewhere = findElsewhere(about, codebook);
  const read = readProse(elsewhere ? [] : prose, context);
  if (elsewhere) doubts.push(`the page is about ${elsewhere}: ${title}`);
  readings.unshift(...read.readings);
  if (!readings.some((reading) => isSamePeriod(reading.period, period))) {
    doubts.push(`no figure of ${formatPeriod(period)} could be read`);
  }
  return {
    ...common,
    title,
    period,
    readings: onceEach(readings),
    unread: [...unread, ...read.unread],
    doubts: [...doubts, ...read.doubts],
  };
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
