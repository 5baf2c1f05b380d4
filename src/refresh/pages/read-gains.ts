// Regions with their gains or losses, in a sentence or a list: "in 4 regions: the cities of Astana (17579 people), …". Each number is the
// region's that is named next to it. The sign is the one that the whole list is said to have, or that of each number where gains have a plus;
// a sign is proven by nothing but the sum of all regions. The printed count of regions tells whether all were read.

import type { AreaCode } from '../../statistics/facts/codebook.ts';
import { isDirection } from '../../statistics/indicators.ts';
import { NUMERALS } from '../../statistics/release-words.ts';
import type { Span } from '../../statistics/time/period.ts';
import type { FigureRead, Unread } from '../document-reading.ts';
import { findArea, isCityWithoutRegion } from '../names/find-area.ts';
import { findAreas } from '../names/find-names.ts';
import type { ProseWords } from './prose-words.ts';
import { scanNumbers } from './scan-numbers.ts';
import type { Sentence } from './sentence.ts';
import { findSubjects } from './weigh-subjects.ts';

const MOST_REGIONS = 20;
const LONGEST_NAME = 4;
/** A sign that touches its number, behind a bracket or colon. */
const SIGN = /(?:(?:[(:]|\s[–—])\s*([+−–-])\s?|\s([+−-]))$/u;

/** What the sentences and headings before say of the moves and their sign. */
export interface GainsContext {
  readonly period: Span;
  readonly words: ProseWords;
  /** The nearest first. */
  readonly earlier: readonly string[];
  readonly heading: string;
  /** The sentence with a colon that opens the list. */
  readonly intro: string;
}

/** True for a sentence or entry that lists regions with their gains. */
export function isAboutRegions(
  { folded, numbers }: Sentence,
  { words, earlier, heading, intro }: GainsContext,
): boolean {
  const counts = numbers.filter(({ unit }) => unit === 'persons' || unit === 'none');
  if (counts.length === 0) return false;
  const stretches = [folded, intro, ...earlier, heading];
  const isBetween = stretches.some((text) => words.has('scope:interregional', text));
  const isOfAll = stretches.some((text) => words.has('flow:total', text) && words.has('subject:net', text));
  if (!isBetween && !isOfAll) return false;
  const isSigned = words.has('sign:gain', folded) || words.has('sign:loss', folded);
  if (!isSigned && findSubjects(folded, words).some(({ subject }) => isDirection(subject))) return false;
  if (words.has('scope:interregional', folded) && words.has('subject:net', folded)) return true;
  return counts.some(
    (number) => areaBeside(folded, 0, number.start, words) ?? areaAfter(folded.slice(number.end), words),
  );
}

function findCount(head: string, words: ProseWords): number | undefined {
  const number = scanNumbers(head).find(({ unit }) => unit === 'count');
  if (number?.isClear) return number.value;
  return NUMERALS.find((value) => value > 0 && value <= MOST_REGIONS && words.has(`numeral:${value}`, head));
}

const cleanLabel = (phrase: string, words: ProseWords) =>
  words
    .blank('joint', words.blank('sign:gain', words.blank('unit:persons', phrase)))
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[\s(),;:–—−+-]+$/u, '')
    .replace(/\s+/g, ' ');

/** The area that the last words before a number name. */
function areaBeside(folded: string, from: number, to: number, words: ProseWords) {
  const phrase = folded.slice(from, to);
  const whole = findArea(cleanLabel(phrase, words));
  if (whole) return whole;
  const last = phrase.replace(/[\s:;]+$/u, '').replace(/.*[:;]/su, '');
  const parts = cleanLabel(last, words).split(/\s+/);
  for (let count = Math.min(LONGEST_NAME, parts.length); count >= 1; count -= 1) {
    const found = findArea(
      parts
        .slice(-count)
        .join(' ')
        .replace(/^[(,]+/, ''),
    );
    if (found) return found;
  }
  return undefined;
}

/** The area that the first words behind a number name. */
function areaAfter(behind: string, words: ProseWords) {
  const parts = cleanLabel(behind.replace(/[,;(].*$/su, ''), words).split(/\s+/);
  for (let count = Math.min(LONGEST_NAME, parts.length); count >= 1; count -= 1) {
    const found = findArea(parts.slice(0, count).join(' '));
    if (found) return found;
  }
  return undefined;
}

interface GainsRead {
  readonly readings: readonly FigureRead[];
  readonly unread: readonly Unread[];
  readonly doubts: readonly string[];
}

export function readGains(sentence: Sentence, context: GainsContext): GainsRead {
  const { folded, text, where } = sentence;
  const { words, earlier, heading, intro, period } = context;
  const whole = (reason: string): GainsRead => ({
    readings: [],
    unread: [{ text: text.trim(), where, reason }],
    doubts: [],
  });
  const stretches = [folded, intro, ...earlier, heading];
  const said = stretches.find((stretch) => words.has('sign:gain', stretch) || words.has('sign:loss', stretch));
  const isGain = said !== undefined && words.has('sign:gain', said);
  const isLoss = said !== undefined && words.has('sign:loss', said);
  const marks = sentence.numbers.map(({ start }) => {
    const [, apart, touching] = SIGN.exec(folded.slice(0, start)) ?? [];
    return apart ?? touching;
  });
  const isMarked = marks.some((mark) => mark === '+' || mark === '−') && marks.every((mark) => mark !== undefined);
  if (!isMarked && !isGain && !isLoss) return whole('the list of regions is not said to be one of gains');
  if (!isMarked && isGain && isLoss) return whole('gains and losses in one sentence');
  const flow = stretches.some((stretch) => words.has('scope:interregional', stretch))
    ? ('interregional' as const)
    : ('total' as const);
  const numbers = sentence.numbers.filter(({ unit }) => unit !== 'count' && unit !== 'percent');
  if (numbers.some((number) => ['other', 'base'].includes(sentence.periodOf(number) ?? '')))
    return whole('the sentence names another period');
  const colon = folded.indexOf(':');
  // «область Абай: −7 934» and «в 4 регионах: Астана (1), …»
  const anchor = areaBeside(folded, 0, colon, words) === undefined ? colon : -1;
  const counted = numbers.filter(({ start }) => start > anchor);
  const count = findCount(folded.slice(0, counted[0]?.start ?? folded.length), words);

  const readings: FigureRead[] = [];
  const unread: Unread[] = [];
  const seen = new Set<AreaCode>();
  // "… to three cities: Astana (1), Almaty (2)"
  let inCities = anchor !== -1 && words.has('cities:follow', folded.slice(0, anchor));
  const first = counted[0];
  const isBehind =
    first !== undefined &&
    areaBeside(folded, anchor + 1, first.start, words) === undefined &&
    areaAfter(folded.slice(first.end), words) !== undefined;
  let from = anchor + 1;
  for (const number of counted) {
    const phrase = folded.slice(from, number.start);
    const give = (reason: string) => unread.push({ text: text.trim(), where, reason: `${number.text}: ${reason}` });
    if (words.has('cities:follow', phrase)) inCities = true;
    else if (words.has('regions', phrase)) inCities = false;
    const behind = folded.slice(number.end);
    const found = isBehind ? areaAfter(behind, words) : areaBeside(folded, from, number.start, words);
    from = number.end;
    const citiesBehind = isListOfCities(behind, words);
    // Behind a colon stand labels, as in tables, where «Алматы» may be either.
    const isCity = inCities || citiesBehind || (anchor === -1 && isAmongCities(folded));
    const area = found === 'almaty' && isCity ? 'KZ-75' : found;
    if (!number.isClear || number.margin > 0 || (number.unit !== 'persons' && number.unit !== 'none'))
      give('the number can be read in more than one way');
    else if (!isMarked && isGain && /[(]\s*[-–—−]\s*$/.test(phrase)) give('a minus in a list of gains');
    else if (!isMarked && isLoss && /\+\s*$/.test(phrase)) give('a plus in a list of losses');
    else if (area === undefined || area === 'KZ') give('no region is named beside it');
    else if (area === 'almaty') give('Almaty may be the city or the region');
    else if (seen.has(area)) give('the region stands twice in the list');
    else {
      seen.add(area);
      const { value, decimals } = number;
      readings.push({
        indicator: 'net',
        flow,
        area,
        period,
        value: (isMarked ? /[-–—−]\s?$/u.test(phrase) : isLoss) ? -value : value,
        decimals,
        unit: 'persons',
        status: 'A',
        where,
      });
    }
  }
  const doubts =
    count !== undefined && count !== readings.length
      ? [`${where}: ${count} regions are announced, ${readings.length} could be read`]
      : [];
  return { readings, unread, doubts };
}

/** «В Астане (1) и Алматы (2)», «Алматы (1) и Алматинская область (2)»: sentences call the region one, unlike tables. */
function isAmongCities(folded: string): boolean {
  const named = findAreas(folded)
    .filter(({ kind }) => kind === 'area')
    .map(({ code }) => code);
  return named.includes('KZ-19') || (named.length > 0 && named.every(isCityWithoutRegion));
}

/** «Астана (1), Алматы (2), Шымкент (3) қалалары»: the word that makes them cities stands behind the last of bare names. */
function isListOfCities(behind: string, words: ProseWords): boolean {
  const [city] = words.find('cities:behind', behind);
  const [region] = words.find('regions', behind);
  return city !== undefined && (region === undefined || region.start > city.start);
}
