// The regions with an interregional gain, in one sentence: "a positive net population migration has developed in 4 regions of the country: the
// cities of Astana (17579 people), … and Almaty region (2593 people)". Only gains are listed, so no sign is needed; the printed count of
// regions tells whether all were read.
import type { AreaCode } from '../../statistics/facts/codebook.ts';
import { isSamePeriod } from '../../statistics/time/period.ts';
import type { Reading, Unread } from '../document-reading.ts';
import { findArea } from '../names/find-area.ts';
import { findPrintedPeriods } from '../names/find-printed-periods.ts';
import { foldText } from '../names/fold-text.ts';
import type { Sentence, SentenceContext, SentenceRead } from './read-key-points.ts';
import { INTERREGIONAL, NEGATIVE, POSITIVE } from './release-words.ts';
import { scanNumbers } from './scan-numbers.ts';

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
const CITIES_FOLLOW = /(?<!\p{L})(?:cities(?: of)?|городах|города|городов|г\.\s?г\.|гг\.)(?!\p{L})/u;
const CITIES_BEFORE = /^\s*[,;)]*\s*(?:адам\p{L}*\)?)?[\s,)]*қалалар/u;
const JOINTS =
  /(?<!\p{L})(?:the|and|also|as well as|in|of|и|в|во|а также|и также|мен|және|сондай-ақ|cities|города|городах|городов|қалалары\p{L}*|қалаларында|гг\.?)(?!\p{L})/gu;

/** True for the sentence that lists the gaining regions. */
export function isGainsSentence(text: string): boolean {
  const folded = foldText(text);
  return (
    INTERREGIONAL.test(folded) && /(?:net|сальдо|айырым|прирост|өсім)/u.test(folded) && scanNumbers(folded).length > 0
  );
}

function findCount(head: string): number | undefined {
  const number = scanNumbers(head).find(({ unit }) => unit === 'count');
  if (number?.isClear) return number.value;
  const word = WORDS_FOR_COUNTS.findIndex((pattern) => pattern.test(head));
  return word === -1 ? undefined : word + 1;
}

export interface GainsRead extends SentenceRead {
  readonly doubts: readonly string[];
}

export function readGains({ text, where }: Sentence, context: SentenceContext): GainsRead {
  const folded = foldText(text);
  const whole = (reason: string): GainsRead => ({
    readings: [],
    unread: [{ text: text.trim(), where, reason }],
    doubts: [],
  });
  if (!POSITIVE.test(folded)) return whole('the list of regions is not said to be one of gains');
  if (NEGATIVE.test(folded)) return whole('gains and losses in one sentence');
  const periods = findPrintedPeriods(folded);
  if (periods.some(({ period }) => period && !isSamePeriod(period, context.period)))
    return whole('the sentence names another period');
  const anchor = folded.indexOf(':') === -1 ? (POSITIVE.exec(folded)?.index ?? 0) : folded.indexOf(':');
  const numbers = scanNumbers(folded).filter(({ start, unit }) => start > anchor && unit !== 'count');
  const count = findCount(folded.slice(0, numbers[0]?.start ?? folded.length));

  const readings: Reading[] = [];
  const unread: Unread[] = [];
  const seen = new Set<AreaCode>();
  let inCities = false;
  let from = folded.indexOf(':') === -1 ? anchor : anchor + 1;
  for (const number of numbers) {
    const phrase = folded.slice(from, number.start);
    const give = (reason: string) => unread.push({ text: text.trim(), where, reason: `${number.text}: ${reason}` });
    from = number.end;
    if (CITIES_FOLLOW.test(phrase)) inCities = true;
    else if (/(?:region|област|облыс)/u.test(phrase)) inCities = false;
    const label = phrase
      .replace(/^[^\p{L}]*(?:адам\p{L}*|people|человек\p{L}*)?[^\p{L}]*/u, '')
      .replace(JOINTS, ' ')
      .replace(/[\s(),;:–—−-]+$/u, '')
      .replace(/^[\s(),;:–—−]+/u, '');
    const found = findArea(label);
    const citiesBehind = CITIES_BEFORE.test(folded.slice(number.end)) || isListOfCities(folded.slice(number.end));
    const area = found === 'almaty' && (inCities || citiesBehind) ? 'KZ-75' : found;
    if (!number.isClear || (number.unit !== 'persons' && number.unit !== 'none'))
      give('the number can be read in more than one way');
    else if (/[(]\s*[-–—−]\s*$/.test(phrase)) give('a minus in a list of gains');
    else if (area === undefined || area === 'KZ') give(`"${label}" is no region`);
    else if (area === 'almaty') give('Almaty may be the city or the region');
    else if (seen.has(area)) give('the region stands twice in the list');
    else {
      seen.add(area);
      const { value, decimals } = number;
      readings.push({
        indicator: 'net',
        flow: 'interregional',
        area,
        period: context.period,
        value,
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
