/** Which indicators the words ask for. */
import { DIRECTIONS, type Direction, type Indicator, isDirection, UNMISTAKABLE } from '../../statistics/indicators.ts';
import type { Period } from '../../statistics/time/period.ts';
import { type Frame, has } from '../frame/frame.ts';
import type { Rule } from '../rule.ts';
import { endsInCue, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';
import { isGrownByMigration } from './decide-calculation.ts';
import { decideDirection } from './decide-direction.ts';

type Indicators = readonly Indicator[];

/** What the rules look at, worked out once a clause. */
interface Facts {
  readonly frame: Frame;
  readonly named: Indicators;
  /** Those named besides the population, which may stand for the people who move. */
  readonly strong: Indicators;
  readonly direction: Direction | undefined;
  /** Growth or loss. */
  readonly changes: boolean;
  /** «население и прибывшие»: joined as two questions. */
  readonly joined: boolean;
  readonly listed: boolean;
  /** No region is named. */
  readonly isCountry: boolean;
  readonly isInside: boolean;
}

const includesBoth = (named: Indicators) => DIRECTIONS.every((indicator) => named.includes(indicator));

function between(frame: Frame) {
  const ats = frame.indicators.map(({ at }) => at);
  return { first: Math.min(...ats), last: Math.max(...ats) };
}

/** «сколько приехало минус сколько уехало» is their difference. */
function isSubtracted(frame: Frame): boolean {
  const { first, last } = between(frame);
  return frame.items.slice(first, last).some((item) => isCue(item, 'minus'));
}

/** «народ валит или прибывает?»: which of the two is more the balance tells. */
function isEitherWay(frame: Frame): boolean {
  const { first, last } = between(frame);
  const isAsked = has(frame, 'more', 'less') || frame.items.some((item) => isCue(item, 'how_many'));
  return !isAsked && frame.items.slice(first + 1, last).some((item) => isCue(item, 'either'));
}

/** «прибыло и выбыло»: both are asked for, not their difference. */
function isListed(frame: Frame): boolean {
  if (isSubtracted(frame) || isEitherWay(frame)) return false;
  const net = frame.indicators.find(({ value }) => value === 'net');
  if (!net) return !has(frame, 'difference');
  // «(прибыло, выбыло, сальдо)»
  const isThird = marksBefore(frame.items[net.at]) === ',' && isKind(frame.items[net.at - 1], 'indicator');
  if (isThird && frame.indicators.length > 2) return true;
  const next = frame.items[net.at + 1];
  const isFirst = frame.indicators[0] === net;
  if (next && isFirst && (isKind(next, 'and') || marksBefore(next) === ',')) return true;
  const joint = frame.items.slice(Math.max(0, net.at - 3), net.at).findLast((item) => isKind(item, 'and', 'indicator'));
  return !has(frame, 'difference') && isKind(joint, 'and');
}

function isJoined(frame: Frame): boolean {
  const { first, last } = between(frame);
  return frame.items.some(
    (item, at) => at > first && at <= last && (isKind(item, 'and') || marksBefore(item).includes(',')),
  );
}

export function gatherFacts(frame: Frame): Facts {
  const named = [...new Set(frame.indicators.map(({ value }) => value))];
  return {
    frame,
    named,
    strong: named.filter((indicator) => indicator !== 'population'),
    direction: decideDirection(frame).direction,
    changes: has(frame, 'net_loss', 'net_gain'),
    joined: isJoined(frame),
    listed: isListed(frame),
    isCountry: frame.places.every(({ code }) => code === 'KZ'),
    isInside: frame.flows.includes('internal') || frame.flows.includes('interregional'),
  };
}

const isNamed = (indicator: Indicator): Rule<Facts, Indicators> => ({
  name: `${indicator} is named`,
  take: ({ named }) => (named.includes(indicator) ? [indicator] : undefined),
});

const towards = ({ direction }: Facts): Indicators => (direction ? [direction] : DIRECTIONS);

function isPopulationOnly({ frame, named, strong }: Facts): boolean {
  return named.includes('population') && strong.length === 0 && frame.indicators.length > 0;
}

function moves({ frame }: Facts): boolean {
  return has(frame, 'migration', 'move', 'stream') || frame.abroad !== undefined;
}

/** «в какие регионы», «қай өңірлерден»: which end of the moves is asked for. */
function endAsked({ items }: Frame): Direction | undefined {
  const at = items.findIndex((item) => isKind(item, 'which_region'));
  if (at < 0) return undefined;
  if (isKind(items[at - 1], 'from') || endsInCue(items[at], 'ablative')) return 'departures';
  return isKind(items[at - 1], 'to') || endsInCue(items[at], 'dative') ? 'arrivals' : undefined;
}

/** «куда внутри страны едут больше всего»: the goal of the moves is where people arrive. */
function goalOfMoves({ frame, strong, isInside }: Facts): Indicators | undefined {
  const where = (frame.values.get('where')?.[0] as Indicator | undefined) ?? endAsked(frame);
  // "where do internal leavers come from": whoever they are called is what they are.
  const isCalled = frame.indicators.some(
    ({ value, at }) => isDirection(value) && value !== where && !isKind(frame.items[at], 'where'),
  );
  if (isCalled) return undefined;
  const isOfMoves =
    strong.includes('movers') || (isInside && (strong.length === 0 || has(frame, 'move', 'migration', 'by_country')));
  const isRanked = has(frame, 'most', 'least') || frame.count !== undefined;
  return where && isRanked && isOfMoves ? [where] : undefined;
}

/** «в ВКО переехали сколько и сколько уехали»: moving to a region is arriving there. */
function movingAndLeaving({ frame, named, isCountry }: Facts): Indicators | undefined {
  if (isCountry || named.length !== 1 || named[0] !== 'departures' || !has(frame, 'move')) return undefined;
  const isGoal = frame.places.some(({ role }) => role === 'to' || role === 'to_or_in');
  const moved = frame.items.findIndex((item) => isKind(item, 'move'));
  const left = frame.indicators[0]?.at ?? 0;
  const isJoinedBy = frame.items.slice(moved, left).some((item) => isKind(item, 'and'));
  return isGoal && moved < left && isJoinedBy ? DIRECTIONS : undefined;
}

/** Movers are counted for the country alone; of a region the two sides of the same moves are. */
function ofMovers({ strong, isCountry, direction }: Facts): Indicators | undefined {
  if (!strong.includes('movers')) return undefined;
  const sides = strong.filter((indicator) => indicator !== 'movers');
  if (sides.length > 0) return sides;
  if (isCountry) return ['movers'];
  return direction ? [direction] : DIRECTIONS;
}

/** "outflow in 2023" of the country are those who left; "net outflow" is what remains. */
function flowWord({ frame, isCountry }: Facts): Indicators | undefined {
  const isRanked = has(frame, 'most', 'least', 'which_region', 'region_word', 'by_region', 'migration');
  const word = isCountry && !isRanked ? frame.items.find((item) => isCue(item, 'outflow', 'inflow')) : undefined;
  return word && [isCue(word, 'outflow') ? 'departures' : 'arrivals'];
}

const isDirectedAbroad = ({ frame }: Facts) =>
  frame.abroad !== undefined || frame.countries.some(({ role }) => role === 'from' || role === 'to');

/** «откуда уезжают больше всего», «қай өңірге көп көшті»: of regions what is gained or lost counts. */
function balanceOfRegions({ frame, named, direction, isCountry }: Facts): Indicators | undefined {
  const isLeft = frame.values.get('where')?.includes('departures') && named.every((one) => one === 'departures');
  if (has(frame, 'which_region') && isCountry && isLeft && named.length > 0 && frame.flows.length === 0) return ['net'];
  const isOpen = has(frame, 'move') && named.length === 0 && direction === undefined && frame.flows.length === 0;
  const isSeveral = frame.places.filter(({ code }) => code !== 'KZ').length > 1;
  const isRanked = has(frame, 'which_region') && has(frame, 'most', 'least', 'more', 'less');
  return isOpen && (isSeveral || isRanked) ? ['net'] : undefined;
}

/** «численность на 1 января 2021 и на 1 января 2026, на сколько убыло»: between two days it is the people who live there. */
function isBetweenDays({ periods, items, indicators, kinds }: Frame): boolean {
  const isDay = (period: Period | undefined) => period?.kind === 'day';
  const days = periods.filter((found) =>
    found.kind === 'range' ? isDay(found.from) && isDay(found.to) : found.kind === 'period' && isDay(found.period),
  );
  const isLoss = indicators.every(({ value, at }) => value === 'population' || isCue(items[at], 'falling'));
  const isAsked = kinds.has('difference') || kinds.has('persons');
  return isAsked && isLoss && days.length > 0 && days.length === periods.length;
}

/** «приток или отток»: which of the two there was the balance tells. */
function isEitherStream({ items }: Frame): boolean {
  return items.some((item) => isCue(item, 'either'));
}

/** «отток за границу», «отток из страны»; «миграционный отток за рубеж» is what remains below zero. */
function isOutAbroad(frame: Frame): boolean {
  const isNamed = frame.items.some((item) => isCue(item, 'stream_out'));
  const isOut = frame.abroad === 'to' || frame.home === 'from';
  return isNamed && isOut && !has(frame, 'migration', 'most', 'least', 'which_region', 'by_region');
}

export const INDICATOR_RULES: readonly Rule<Facts, Indicators>[] = [
  isNamed('rate'),
  ...UNMISTAKABLE.map(isNamed),
  {
    name: 'those who came less those who left',
    take: ({ named, listed }) => (includesBoth(named) && !listed ? ['net'] : undefined),
  },
  {
    name: 'how many fewer live there',
    take: ({ frame, named }) => (named.includes('population') && isBetweenDays(frame) ? ['population'] : undefined),
  },
  {
    name: 'the population beside a flow',
    take: ({ named, strong, joined }) =>
      named.includes('population') && strong.length > 0 && joined ? named : undefined,
  },
  {
    name: 'the population alone',
    take: (facts) => (isPopulationOnly(facts) && !moves(facts) ? ['population'] : undefined),
  },
  {
    name: 'migration of the population',
    take: (facts) => (isPopulationOnly(facts) && has(facts.frame, 'migration') && !facts.changes ? ['net'] : undefined),
  },
  { name: 'the balance of regions', take: balanceOfRegions },
  { name: 'the goal of moves', take: goalOfMoves },
  {
    name: 'movers of a country',
    take: (facts) => (facts.strong.includes('movers') && facts.frame.countries.length > 0 ? towards(facts) : undefined),
  },
  { name: 'movers', take: ofMovers },
  {
    name: 'the net',
    take: ({ strong, joined, listed }) => {
      if (!strong.includes('net')) return undefined;
      return strong.some((one) => isDirection(one)) && joined && listed ? strong : ['net'];
    },
  },
  { name: 'moving there and leaving', take: movingAndLeaving },
  { name: 'both ways', take: ({ strong }) => (includesBoth(strong) ? strong : undefined) },
  {
    // «и приток, и отток», "both the inflow and the outflow": those who came and those who left.
    name: 'the stream both ways',
    take: ({ frame, isCountry }) =>
      isCountry &&
      frame.items.some((item) => isCue(item, 'stream_in')) &&
      frame.items.some((item) => isCue(item, 'stream_out')) &&
      !isEitherStream(frame) &&
      !has(frame, 'difference', 'most', 'least', 'which_region', 'by_region', 'more', 'less')
        ? DIRECTIONS
        : undefined,
  },
  {
    name: 'the way that the places tell',
    take: ({ strong, direction }) => (strong.length > 0 ? (direction ? [direction] : strong) : undefined),
  },
  {
    // «приток в страну», "inflow from Russia" are those who came; «миграционный приток» is what remains of them.
    name: 'an inflow',
    take: ({ frame, direction }) =>
      has(frame, 'net_gain') &&
      has(frame, 'stream') &&
      !has(frame, 'migration', 'most', 'least') &&
      direction === 'arrivals'
        ? ['arrivals']
        : undefined,
  },
  {
    // «отток в Россию», «отток за границу», "how much of the outflow went to Russia": those who went there.
    name: 'an outflow to a country',
    take: ({ frame }) =>
      (isOutAbroad(frame) || frame.countries.some(({ role }) => role === 'to' || role === 'to_or_in')) &&
      has(frame, 'net_loss') &&
      has(frame, 'stream') &&
      !has(frame, 'net_gain')
        ? ['departures']
        : undefined,
  },
  {
    // What moves inside the country adds nothing to it: its growth is that of the moves.
    name: 'the share of moves inside the country',
    take: ({ frame, changes, isInside, isCountry }) =>
      changes && isInside && isCountry && has(frame, 'migration', 'move') && has(frame, 'share')
        ? ['movers']
        : undefined,
  },
  { name: 'a flow of the country', take: flowWord },
  { name: 'growth or loss', take: ({ changes }) => (changes ? ['net'] : undefined) },
  {
    // «сколько людей прибавилось за счёт переездов»
    name: 'what moves added',
    take: ({ frame }) =>
      has(frame, 'change') && isGrownByMigration(frame) && frame.items.some((item) => isCue(item, 'how_many'))
        ? ['net']
        : undefined,
  },
  // «шекара асқан мұғалімдер»
  { name: 'crossing the border', take: ({ frame }) => (has(frame, 'crossing') ? ['departures'] : undefined) },
  {
    name: 'moving one way',
    take: ({ frame, direction }) => (has(frame, 'move') && direction ? [direction] : undefined),
  },
  {
    name: 'moving inside the country',
    take: ({ frame, isInside, isCountry }) => (has(frame, 'move') && isInside && isCountry ? ['movers'] : undefined),
  },
  {
    name: 'migration inside the country',
    take: ({ frame, isCountry }) =>
      has(frame, 'migration') && isCountry && frame.flows.some((flow) => flow !== 'external' && flow !== 'total')
        ? ['movers']
        : undefined,
  },
  {
    // «миграция с Россией»: both ways.
    name: 'migration with a country',
    take: (facts) => (has(facts.frame, 'migration') && facts.frame.countries.length > 0 ? towards(facts) : undefined),
  },
  { name: 'migration', take: ({ frame }) => (has(frame, 'migration') ? ['net'] : undefined) },
  {
    name: 'a way across the border',
    take: (facts) => (facts.direction && isDirectedAbroad(facts) ? [facts.direction] : undefined),
  },
];
