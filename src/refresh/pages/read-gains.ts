// Regions with their gains or losses, in a sentence or a list: "in 4 regions: the cities of Astana (17579 people), …". Each number is the
// region's that is named next to it. The sign is the one that the whole list is said to have, or that of each number where gains have a plus;
// a sign is proven by nothing but the sum of all regions. The printed count of regions tells whether all were read.
import type { AreaCode } from '../../statistics/facts/codebook.ts';
import type { Span } from '../../statistics/time/period.ts';
import type { FigureRead, Unread } from '../document-reading.ts';
import { findArea } from '../names/find-area.ts';
import type { ProseWords } from './prose-words.ts';
import { scanNumbers } from './scan-numbers.ts';
import type { Sentence } from './sentence.ts';
import { findSubjects } from './weigh-subjects.ts';

const WORDS_FOR_COUNTS: readonly RegExp[] = [
  /(?<!\p{L})(?:one|одном|бір)(?!\p{L})/u,
  /(?<!\p{L})(?:two|двух|екі)(?!\p{L})/u,
  /(?<!\p{L})(?:three|трех|үш)(?!\p{L})/u,
  /(?<!\p{L})(?:four|четырех|төрт)(?!\p{L})/u,
  /(?<!\p{L})(?:five|пяти|бес)(?!\p{L})/u,
  /(?<!\p{L})(?:six|шести|алты)(?!\p{L})/u,
  /(?<!\p{L})(?:seven|семи|жеті)(?!\p{L})/u,
  /(?<!\p{L})(?:eight|восьми|сегіз)(?!\p{L})/u,
];
const CITIES_FOLLOW =
  /(?<!\p{L})(?:cities(?: of)?|қалада|қала|городах|города|городов|городам|г\.\s?г\.|гг\.)(?!\p{L})/u;
const CITIES_BEFORE = /^\s*[,;)]*\s*(?:адам\p{L}*\)?)?[\s,)]*қалалар/u;
const JOINTS =
  /(?<!\p{L})(?:the|and|also|as well as|in|of|и|в|во|а также|и также|мен|және|сондай-ақ|cities|города|городах|городов|қалалары\p{L}*|қалаларында|гг\.?)(?!\p{L})/gu;
const LONGEST_NAME = 4;
/** A sign that touches its number, behind a bracket or colon. */
const SIGN = /(?:[(:]|\s[–—])\s*([+−–-])\s?$/u;

/** What the sentences and headings before say of the moves and their sign. */
export interface GainsContext {
  readonly period: Span;
  readonly words: ProseWords;
  readonly earlier: string;
  readonly heading: string;
}

/** True for a sentence or entry that lists regions with their gains. */
export function isAboutRegions({ folded, numbers }: Sentence, { words, earlier, heading }: GainsContext): boolean {
  const counts = numbers.filter(({ unit }) => unit === 'persons' || unit === 'none');
  if (counts.length === 0) return false;
  const stretches = [folded, earlier, heading];
  const isBetween = stretches.some((text) => words.has('scope:interregional', text));
  const isOfAll = stretches.some((text) => words.has('flow:total', text) && words.has('subject:net', text));
  if (!isBetween && !isOfAll) return false;
  const isSigned = words.has('sign:gain', folded) || words.has('sign:loss', folded);
  if (
    !isSigned &&
    findSubjects(folded, words).some(({ subject }) => subject === 'arrivals' || subject === 'departures')
  )
    return false;
  if (words.has('scope:interregional', folded) && words.has('subject:net', folded)) return true;
  return counts.some((number) => areaBeside(folded, 0, number.start) ?? areaAfter(folded.slice(number.end)));
}

function findCount(head: string): number | undefined {
  const number = scanNumbers(head).find(({ unit }) => unit === 'count');
  if (number?.isClear) return number.value;
  const word = WORDS_FOR_COUNTS.findIndex((pattern) => pattern.test(head));
  return word === -1 ? undefined : word + 1;
}

const cleanLabel = (phrase: string) =>
  phrase
    .replace(/^[^\p{L}]*(?:адам\p{L}*|people|человек\p{L}*)?[^\p{L}]*/u, '')
    .replace(JOINTS, ' ')
    .replace(/[\s(),;:–—−+-]+$/u, '')
    .replace(/^[\s(),;:–—−]+/u, '');

/** The area that the last words before a number name. */
function areaBeside(folded: string, from: number, to: number) {
  const phrase = folded.slice(from, to);
  const whole = findArea(cleanLabel(phrase));
  if (whole) return whole;
  const words = cleanLabel(phrase.replace(/.*[:;]/su, '')).split(/\s+/);
  for (let count = Math.min(LONGEST_NAME, words.length); count >= 1; count -= 1) {
    const found = findArea(
      words
        .slice(-count)
        .join(' ')
        .replace(/^[(,]+/, ''),
    );
    if (found) return found;
  }
  return undefined;
}

/** The area that the first words behind a number name. */
function areaAfter(behind: string) {
  const words = cleanLabel(behind.replace(/[,;(].*$/su, '')).split(/\s+/);
  for (let count = Math.min(LONGEST_NAME, words.length); count >= 1; count -= 1) {
    const found = findArea(words.slice(0, count).join(' '));
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
  const { words, earlier, heading, period } = context;
  const whole = (reason: string): GainsRead => ({
    readings: [],
    unread: [{ text: text.trim(), where, reason }],
    doubts: [],
  });
  const said = [folded, earlier, heading].find(
    (stretch) => words.has('sign:gain', stretch) || words.has('sign:loss', stretch),
  );
  const isGain = said !== undefined && words.has('sign:gain', said);
  const isLoss = said !== undefined && words.has('sign:loss', said);
  const marks = sentence.numbers.map(({ start }) => SIGN.exec(folded.slice(0, start))?.[1]);
  const isMarked = marks.some((mark) => mark === '+' || mark === '−') && marks.every((mark) => mark !== undefined);
  if (!isMarked && !isGain && !isLoss) return whole('the list of regions is not said to be one of gains');
  if (!isMarked && isGain && isLoss) return whole('gains and losses in one sentence');
  const flow = [folded, earlier, heading].some((stretch) => words.has('scope:interregional', stretch))
    ? ('interregional' as const)
    : ('total' as const);
  const numbers = sentence.numbers.filter(({ unit }) => unit !== 'count' && unit !== 'percent');
  if (numbers.some((number) => ['other', 'base'].includes(sentence.periodOf(number) ?? '')))
    return whole('the sentence names another period');
  const colon = folded.indexOf(':');
  // «область Абай: −7 934» and «в 4 регионах: Астана (1), …»
  const anchor = areaBeside(folded, 0, colon) === undefined ? colon : -1;
  const counted = numbers.filter(({ start }) => start > anchor);
  const count = findCount(folded.slice(0, counted[0]?.start ?? folded.length));

  const readings: FigureRead[] = [];
  const unread: Unread[] = [];
  const seen = new Set<AreaCode>();
  // "… to three cities: Astana (1), Almaty (2)"
  let inCities = anchor !== -1 && CITIES_FOLLOW.test(folded.slice(0, anchor));
  const first = counted[0];
  const isBehind =
    first !== undefined &&
    areaBeside(folded, anchor + 1, first.start) === undefined &&
    areaAfter(folded.slice(first.end)) !== undefined;
  let from = anchor + 1;
  for (const number of counted) {
    const phrase = folded.slice(from, number.start);
    const give = (reason: string) => unread.push({ text: text.trim(), where, reason: `${number.text}: ${reason}` });
    if (CITIES_FOLLOW.test(phrase)) inCities = true;
    else if (/(?:region|област|облыс)/u.test(phrase)) inCities = false;
    const behind = folded.slice(number.end);
    const found = isBehind ? areaAfter(behind) : areaBeside(folded, from, number.start);
    from = number.end;
    const citiesBehind = CITIES_BEFORE.test(behind) || isListOfCities(behind);
    const area = found === 'almaty' && (inCities || citiesBehind) ? 'KZ-75' : found;
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

/** «Астана (1), Алматы (2), Шымкент (3) қалалары»: the word that makes them cities stands behind the last of bare names. */
function isListOfCities(behind: string): boolean {
  const stop = behind.search(/облыс|қала/u);
  return stop !== -1 && behind.slice(stop).startsWith('қалалар');
}
