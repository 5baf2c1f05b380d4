/** Whether a message leans on the question before it. */
import { baseOf, type Indicator, isStock } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import { draftOf } from '../decide/draft-of.ts';
import { type Frame, has } from '../frame/frame.ts';
import { type Rule, takeFirst } from '../rule.ts';
import { isCue, isKind } from '../vocabulary/find-items.ts';
import { isSmall } from './open-message.ts';
import { BREAKDOWN_KINDS } from './rebuild-question.ts';

/** «халқы ең көп өңірлер», «откуда больше всего приезжают»: an indicator with its own ranking or breakdown is a question. */
function isWhole(frame: Frame): boolean {
  const named = frame.indicators.length > 0 || has(frame, 'move', 'net_loss', 'net_gain');
  const ranked = has(frame, 'most', 'least') && has(frame, 'which_region', 'by_region', 'region_word', 'by_country');
  const listed = BREAKDOWN_KINDS.some((kind) => frame.kinds.has(kind)) && frame.indicators.length > 0;
  return named && (ranked || listed) && !has(frame, 'follow', 'there', 'share', 'compare');
}

/** «прогноз на 2026», «2025 жылғы екінші тоқсан» behind a population: they ask for the country's migration of then. */
function isOtherTime(frame: Frame, previous: Question): boolean {
  if (has(frame, 'follow') || frame.periods.length !== 1) return false;
  if (has(frame, 'forecast')) return true;
  const [found] = frame.periods;
  const isPart = found?.kind === 'period' && found.period.kind === 'span' && found.period.months < 12;
  const stocks = draftOf(previous)?.indicators.every(isStock) ?? false;
  return stocks && isPart && !frame.items.some((item) => isKind(item, 'in', 'to'));
}

/** "of these", «из них», «олардың ішінде»: a part of those who were asked about. */
function isOfThem({ items }: Frame): boolean {
  return items.some((item, at) => {
    const before = items[at - 1];
    return (
      isCue(item, 'of_them') &&
      (isCue(item, 'genitive', 'ablative') || isCue(before, 'part_of') || isKind(before, 'from'))
    );
  });
}

/** "what share came from Mongolia?" behind kandas, who all came. */
export function isShareOfKandas(frame: Frame, before: readonly Indicator[]): boolean {
  const isArrival = frame.indicators.every(({ value }) => value === 'arrivals');
  return has(frame, 'share') && isArrival && before.length > 0 && before.every((one) => baseOf(one) === 'kandas');
}

const MOST_SAID = 4;
const LONGEST = 8;

/** «ой, опечатка, …», «нет, …»: takes back a part of the last message. */
function isMending(frame: Frame): boolean {
  return has(frame, 'correction') || isCue(frame.items[0], 'taking_back');
}

interface Leaning {
  readonly frame: Frame;
  readonly previous: Question;
  readonly isNamed: boolean;
  readonly isPlaced: boolean;
  readonly isTimed: boolean;
}

/** Whether the message leans on what was asked before; the first that speaks decides. */
const LEANINGS: readonly Rule<Leaning, boolean>[] = [
  { name: 'whole in itself', take: ({ frame }) => (isWhole(frame) ? false : undefined) },
  { name: 'another time', take: ({ frame, previous }) => (isOtherTime(frame, previous) ? false : undefined) },
  {
    name: 'what a term means',
    // «2024 жылы ше, кімдер?»: with a period nobody asks what a word means.
    take: ({ frame, isNamed, isTimed }) => (has(frame, 'term', 'what_is') && !isNamed && !isTimed ? false : undefined),
  },
  {
    // «сравни Астану и Алматы за 2024»: it names all but what everybody compares.
    name: 'a whole comparison',
    take: ({ frame, isNamed, isTimed }) =>
      !isNamed && isTimed && has(frame, 'compare') && !has(frame, 'follow') && frame.places.length > 1
        ? false
        : undefined,
  },
  {
    // "how many of these went to Germany?"
    name: 'of those who were counted',
    take: ({ frame, isTimed }) => (!isTimed && isOfThem(frame) ? true : undefined),
  },
  { name: 'nothing counted is named', take: ({ isNamed }) => (isNamed ? undefined : true) },
  {
    // "what share went to Russia?": of those who were asked about.
    name: 'a share of them',
    take: ({ frame, previous, isTimed }) => {
      const before = draftOf(previous)?.indicators ?? [];
      const isOther = frame.indicators.some(({ value }) => value !== before[0]) && !isShareOfKandas(frame, before);
      return has(frame, 'share') && !isOther && !isTimed ? true : undefined;
    },
  },
  {
    // "no, I asked about departures": all else stays as it was.
    name: 'the last message mended',
    take: ({ frame, isPlaced, isTimed }) => (isMending(frame) ? !(isPlaced && isTimed) : undefined),
  },
  {
    name: 'there, the other way round',
    take: ({ frame }) =>
      has(frame, 'there', 'reverse') ? frame.places.length + frame.countries.length === 0 : undefined,
  },
  {
    name: 'opened as an addition',
    take: ({ frame, isPlaced, isTimed }) => (has(frame, 'follow') ? !(isPlaced && isTimed) : undefined),
  },
];

/** True where the message leans on what was asked before: it begins as an addition, or it names no subject of its own. */
export function isElliptic(frame: Frame, previous: Question): boolean {
  const isPlaced = frame.places.length > 0 || frame.countries.length > 0 || frame.home !== undefined;
  const isTimed = frame.periods.length > 0;
  const isNamed = frame.indicators.length > 0 || has(frame, 'migration', 'move', 'net_loss', 'net_gain');
  const leans = takeFirst('leaning', LEANINGS, { frame, previous, isNamed, isPlaced, isTimed }, frame.tell);
  if (leans !== undefined) return leans;
  // «и выбытие за оба года, пожалуйста»: small words are not counted where every word is known.
  const said = frame.unknown.length === 0 ? frame.items.filter((item) => !isSmall(item)) : frame.items;
  return !isPlaced && !isTimed && said.length <= MOST_SAID && frame.items.length <= LONGEST;
}
