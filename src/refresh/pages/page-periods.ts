// What a page is about: its period and the lines that are of it. A page that tells of several years, one in each paragraph or section, has the
// period of the latest.
import { comparePeriods, isSamePeriod, type Span, yearOf } from '../../statistics/time/period.ts';
import { blankDates, findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText } from '../names/fold-text.ts';
import { spellNumbers } from '../names/spell-numbers.ts';
import type { ProseWords } from './prose-words.ts';
import { type PageLine, splitPageSentences } from './split-text.ts';
import { findSubjects } from './weigh-subjects.ts';

/** A line with the headings above it and the period it is about. */
interface PlacedLine {
  readonly line: PageLine;
  readonly heading: string;
  /** Absent on a page of several years where the line names none by itself. */
  readonly period?: Span;
}

export interface PagePeriods {
  readonly title: string;
  /** The latest of them. */
  readonly period: Span;
  readonly periods: readonly Span[];
  readonly lines: readonly PlacedLine[];
}

/** A period further inside a sentence does not open it. */
const LEADS_WITHIN = 30;
const YEAR_ALONE = /^[^\d]{0,40}?(?<!\d)((?:19|20)\d{2})\s*[.:]?$/;

const periodsIn = (folded: string) => findPrintedPeriods(blankDates(folded));

/** The period that a heading or paragraph opens with, and is about: «2022 год.», "In 2023 the tide turned", "Astana, 2024." */
function findLead(text: string, words: ProseWords): Span | undefined {
  const folded = foldText(text).trim();
  const named = periodsIn(folded);
  const [first] = named;
  const alone = first ? undefined : YEAR_ALONE.exec(folded)?.[1];
  if (alone) return yearOf(Number(alone));
  if (words.has('compared', folded)) return undefined;
  return named.length === 1 && first && first.start <= LEADS_WITHIN ? first.period : undefined;
}

const FIGURE = /\d{3}|\d[ ,.]\d/;
/** A day or year under the title is no year that the page tells of. */
const hasFigures = ({ text }: PageLine) =>
  FIGURE.test(
    periodsIn(foldText(text)).reduce(
      (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
      blankDates(foldText(text)),
    ),
  );

const firstSentence = (line: PageLine) => splitPageSentences(line)[0]?.text ?? '';

/** Headings of the first level; the first line of a text without. */
export function findTopLines(lines: readonly PageLine[]): readonly PageLine[] {
  const shown = lines.filter(({ isMetadata, table }) => !isMetadata && !table);
  const top = shown.filter(({ heading, text }) => heading === 1 && text.trim() !== '');
  return top.length > 0 ? top : shown.slice(0, 1);
}

const lengthOf = ({ month, months }: Span) => `${month}+${months}`;
const countOf = (all: readonly string[], one: string) => all.filter((each) => each === one).length;

/** Paragraphs or sections of several periods of one length; absent on a page of one. */
function splitByPeriods(lines: readonly PageLine[], words: ProseWords): PagePeriods | undefined {
  const top = findTopLines(lines);
  if (top.some(({ text }) => periodsIn(foldText(text)).some(({ period }) => period))) return undefined;
  let heading: { readonly text: string; readonly period: Span | undefined } = { text: '', period: undefined };
  const placed = lines
    .filter((line) => !line.isMetadata)
    .map((line): PlacedLine => {
      const isDate = ['date:next', 'date:published'].some((kind) =>
        words.has(kind as 'date:next', foldText(line.text)),
      );
      const lead = line.table || top.includes(line) || isDate ? undefined : findLead(firstSentence(line), words);
      if (line.heading !== undefined && !top.includes(line)) heading = { text: foldText(line.text), period: lead };
      const period = lead ?? heading.period;
      return { line, heading: heading.text, ...(period && { period }) };
    });
  // «May 2025» under the title is the day of a note; years of figures have one length.
  const lengths = placed.flatMap(({ line, period }) => (period && hasFigures(line) ? lengthOf(period) : []));
  const [length] = [...lengths].sort((a, b) => countOf(lengths, b) - countOf(lengths, a));
  const ofLength = placed.map(({ period, ...rest }) => ({
    ...rest,
    ...(period && lengthOf(period) === length && { period }),
  }));
  const periods = ofLength
    .flatMap(({ line, period }) => (period && hasFigures(line) ? period : []))
    .filter((period, at, all) => all.findIndex((other) => isSamePeriod(period, other)) === at)
    .sort(comparePeriods);
  const period = periods.at(-1);
  const isOnTopic = lines.some(({ text }) => words.has('topic', foldText(text)));
  if (periods.length < 2 || !period || !isOnTopic) return undefined;
  return { title: [...new Set(top.map(({ text }) => text))].join(' '), period, periods, lines: ofLength };
}

/** The period of a page: that of its heading or metadata, and of the first sentence with figures where there is no heading. */
function findPeriod(lines: readonly PageLine[], words: ProseWords): { period: Span; title: string } | undefined {
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

/** Lines under headings of other releases are left out. */
function placeUnderHeadings(lines: readonly PageLine[], period: Span, words: ProseWords): PlacedLine[] {
  const headings: { level: number; text: string; isOther: boolean }[] = [];
  return lines.flatMap((line): PlacedLine[] => {
    if (line.isMetadata) return [];
    const folded = foldText(line.text);
    if (line.heading !== undefined) {
      const level = line.heading;
      while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
      const named = periodsIn(folded).flatMap((each) => each.period ?? []);
      const isOfOther = named.length > 0 && !named.some((each) => isSamePeriod(each, period));
      headings.push({ level, text: folded, isOther: isOfOther || words.has('archive', folded) });
    }
    if (headings.some(({ isOther }) => isOther)) return [];
    return [{ line, heading: headings.map(({ text }) => text).join(' '), period }];
  });
}

export function findPagePeriods(lines: readonly PageLine[], words: ProseWords): PagePeriods | undefined {
  const several = splitByPeriods(lines, words);
  if (several) return several;
  const found = findPeriod(lines, words);
  return found && { ...found, periods: [found.period], lines: placeUnderHeadings(lines, found.period, words) };
}
