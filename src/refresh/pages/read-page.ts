import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Language } from '../../statistics/language.ts';
import { formatPeriod, isSamePeriod, type Span } from '../../statistics/time/period.ts';
import type { DocumentRead, Reading, Unread } from '../document-reading.ts';
import { createCountryFinder } from '../names/find-country.ts';
import { findPrintedDate, findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText } from '../names/fold-text.ts';
import { isGainsSentence, readGains } from './read-gains.ts';
import { readSentence, type SentenceContext } from './read-key-points.ts';
import { SUBJECTS } from './release-words.ts';
import { type Line, splitSentences } from './split-page.ts';

const NEXT =
  /date of (?:the )?next (?:publication|release)|next (?:publication|release)|следующ\p{L}* (?:публикаци|дат\p{L}* публикаци|выпуск|актуализаци)|дата следующе|келесі (?:жариялан|жариял|шығарыл|басылым)/u;
const PUBLISHED =
  /date of (?:the )?(?:publication|release)|publication date|release date|(?<!\p{L})published|дата (?:публикации|опубликования|выпуска|релиза)|опубликовано|(?:жариялан|жариялау|шығарыл)\p{L}* (?:күні|мерзімі)|жарияланған/u;
const MIGRATION = /migration|миграци|көші-қон/u;
/** Contacts, links, glossary: text without figures, whatever digits it holds. */
const NO_FIGURES = /tel\.|тел\.|e-mail|@|©|per 1[.,]?000|на 1 ?000|1 ?000 адамға|https?:/u;

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

function readDates(lines: readonly Line[]): Dates {
  const doubts: string[] = [];
  let published: string | undefined;
  let nextPublication: string | undefined;
  lines.forEach((line, index) => {
    const folded = foldText(line.text);
    const isNext = NEXT.test(folded);
    if (!isNext && !PUBLISHED.test(folded)) return;
    if (isNext && PUBLISHED.test(folded.slice(0, folded.search(NEXT)))) {
      // Both on one line.
      const at = folded.search(NEXT);
      published ??= findPrintedDate(folded.slice(0, at));
      nextPublication ??= findPrintedDate(folded.slice(at));
      return;
    }
    // In HTML the date may stand in the block after its label.
    const date = findPrintedDate(folded) ?? findPrintedDate(foldText(lines[index + 1]?.text ?? '').slice(0, 40));
    if (!date) {
      if (/\d/.test(folded)) doubts.push(`line ${line.number}: the date in "${line.text}" does not exist`);
    } else if (isNext) nextPublication ??= date;
    else published ??= date;
  });
  if (published && nextPublication && nextPublication <= published) {
    doubts.push(`the next publication, ${nextPublication}, is not after this one, ${published}`);
    nextPublication = undefined;
  }
  return { ...(published && { published }), ...(nextPublication && { nextPublication }), doubts };
}

/** The period of a page: that of its heading, and of the first sentence with figures where there is no heading. */
function findPeriod(lines: readonly Line[]): { period: Span; title: string } | undefined {
  for (const { text } of lines) {
    const folded = foldText(text);
    if (!MIGRATION.test(folded) && !SUBJECTS.some(([, pattern]) => pattern.test(folded))) continue;
    const named = findPrintedPeriods(folded).find(({ period }) => period);
    if (named?.period) return { period: named.period, title: text };
  }
  return undefined;
}

const keyOf = ({ indicator, flow, area, counterpart }: Reading) => `${indicator}|${flow}|${area}|${counterpart ?? ''}`;

/** One of each; where a page prints one figure twice differently, neither can be trusted. */
function settleRepeats(readings: readonly Reading[]): { kept: Reading[]; unread: Unread[] } {
  const kept: Reading[] = [];
  const unread: Unread[] = [];
  for (const group of groupByKey(readings).values()) {
    const [first] = group;
    if (first && new Set(group.map(({ value }) => Math.abs(value))).size === 1 && !isContradictory(group))
      kept.push(first);
    else {
      for (const { value, where, indicator } of group) {
        unread.push({ text: String(value), where, reason: `${indicator} is printed in several ways on this page` });
      }
    }
  }
  return { kept, unread };
}

function isContradictory(group: readonly Reading[]): boolean {
  return group[0]?.indicator !== 'net' && new Set(group.map(({ value }) => value)).size > 1;
}

function groupByKey(readings: readonly Reading[]): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) groups.set(keyOf(reading), [...(groups.get(keyOf(reading)) ?? []), reading]);
  return groups;
}

/** The sign of the net comes from arrivals and departures alone. */
function signNet(readings: readonly Reading[]): { signed: Reading[]; unread: Unread[] } {
  const printedOf = (indicator: string) =>
    readings.find((reading) => reading.indicator === indicator && reading.flow === 'external')?.value;
  const arrivals = printedOf('arrivals');
  const departures = printedOf('departures');
  const unread: Unread[] = [];
  const signed = readings.flatMap((reading) => {
    if (reading.indicator !== 'net' || reading.flow !== 'external') return [reading];
    if (arrivals === undefined || departures === undefined) {
      const reason = 'the sign of the net is not known without arrivals and departures';
      unread.push({ text: String(reading.value), where: reading.where, reason });
      return [];
    }
    return [{ ...reading, value: arrivals < departures ? -Math.abs(reading.value) : Math.abs(reading.value) }];
  });
  return { signed, unread };
}

/** Everything that a publication page prints exactly. */
export function readPage(lines: readonly Line[], codebook: Codebook): DocumentRead {
  const language = findLanguage(lines.map(({ text }) => text).join('\n'));
  const { doubts: dateDoubts, ...dates } = readDates(lines);
  const doubts = [...dateDoubts];
  const found = findPeriod(lines);
  const common = { kind: 'page', origin: `page:${language}`, language, ...dates, suppressed: [] } as const;
  if (!found) {
    const reason = 'no period is named in a heading or sentence about migration';
    return { ...common, readings: [], unread: [{ text: lines[0]?.text ?? '', where: 'page', reason }], doubts };
  }
  const context: SentenceContext = { period: found.period, namesCountry: createCountryFinder(codebook) };
  const readings: Reading[] = [];
  const unread: Unread[] = [];
  for (const line of lines) {
    let earlier = '';
    for (const sentence of splitSentences(line)) {
      const folded = foldText(sentence.text);
      const isTitle = sentence.text === found.title;
      if (isTitle && !/(?:%|people|человек|адам)/u.test(folded)) continue;
      if (NO_FIGURES.test(folded) || NEXT.test(folded) || PUBLISHED.test(folded)) continue;
      if (isGainsSentence(sentence.text)) {
        const gains = readGains(sentence, context);
        readings.push(...gains.readings);
        unread.push(...gains.unread);
        doubts.push(...gains.doubts);
      } else if (isAboutFigures(folded)) {
        const read = readSentence(sentence, context, earlier);
        readings.push(...read.readings);
        unread.push(...read.unread);
      }
      earlier += ` ${folded}`;
    }
  }
  const { kept, unread: repeated } = settleRepeats(readings);
  const { signed, unread: unsigned } = signNet(kept);
  if (!signed.some(({ period }) => isSamePeriod(period, found.period))) {
    doubts.push(`no figure of ${formatPeriod(found.period)} could be read`);
  }
  return {
    ...common,
    title: found.title,
    period: found.period,
    readings: signed,
    unread: [...unread, ...repeated, ...unsigned],
    doubts,
  };
}

function isAboutFigures(folded: string): boolean {
  if (/\d\s?%|\d\s?(?:people|persons|человек|чел\.|адам|процент|пайыз|percent)/u.test(folded)) return true;
  const isNamed = SUBJECTS.some(([, pattern]) => pattern.test(folded));
  return isNamed && /\d/.test(folded.replace(/(?:19|20)\d{2}|^\s*\d+\.\s/g, ''));
}
