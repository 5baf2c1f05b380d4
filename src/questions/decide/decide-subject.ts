import type { Alias, Codebook } from '../../statistics/facts/codebook.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import {
  counterpartOf,
  type Flow,
  hasFlow,
  type Indicator,
  isDirection,
  ownGroupOf,
} from '../../statistics/indicators.ts';
import { type Frame, has, type PlaceFound } from '../frame/frame.ts';
import { takeFirst } from '../rule.ts';
import { type Weighing, weigh } from '../weigh/weigh.ts';
import { decideDirection } from './decide-direction.ts';
import { decideTime, type Time } from './decide-time.ts';
import type { Draft } from './draft.ts';
import { gatherFacts, INDICATOR_RULES } from './indicator-rules.ts';

/** «внешняя и внутренняя», «всё вместе — и за границу, и по Казахстану». */
function isAllFlows(frame: Frame): boolean {
  const isIn = (isCountry: boolean) => frame.places.some(({ code }) => (code === 'KZ') === isCountry);
  const isBothWays = has(frame, 'sum') && frame.abroad !== undefined && isIn(true) && isIn(false);
  return isBothWays || (frame.flows.includes('external') && frame.flows.some((one) => one !== 'external'));
}

function decideFlow(frame: Frame, indicators: readonly Indicator[], interregional: boolean): Flow | undefined {
  if (!indicators.some(hasFlow)) return undefined;
  if (interregional) return 'interregional';
  const isMovers = frame.indicators.some(({ value }) => value === 'movers') && frame.countries.length === 0;
  const inside = isMovers ? 'internal' : undefined;
  const flow = isAllFlows(frame) ? 'total' : (frame.flows[0] ?? inside);
  if (indicators[0] === 'movers') return flow === 'interregional' || flow === 'intraregional' ? flow : 'internal';
  if (flow) return flow;
  if (frame.countries.length > 0) return undefined;
  return frame.abroad ? 'external' : undefined;
}

const [CITY, REGION] = ['KZ-75', 'KZ-19'];

/** «Алматы» without a word for its unit is the name of a city and of a region. */
function isShared({
  code,
  alias,
  explicit,
}: Pick<PlaceFound, 'code' | 'explicit'> & { alias: Alias | undefined }): boolean {
  return code === CITY && alias?.ambiguous === true && !explicit;
}

/** Which place a name stands for. */
export function weighName({ code, alias, explicit }: PlaceFound): Weighing {
  if (!isShared({ code, alias, explicit })) return weigh([{ reading: code, by: 'bare_name' }]);
  return weigh([
    { reading: CITY, by: 'bare_name' },
    { reading: REGION, by: 'namesake' },
  ]);
}

const unique = <Value>(values: readonly Value[]) => [...new Set(values)];

/** Towns and capitals stand for their region unless the region carries the same name. */
function assumptionsOf(
  places: readonly PlaceFound[],
  codebook: Codebook,
): { assumptions: Assumption[]; others: string[] } {
  const assumptions: Assumption[] = [];
  const others = places.flatMap((place) =>
    weighName(place)
      .candidates.slice(1)
      .map(({ reading }) => reading),
  );
  for (const { alias, explicit, isCity, code } of places) {
    const isTown = alias?.kind === 'capital' || alias?.kind === 'town' || isCity;
    if (isTown && codebook.areas.get(code)?.kind === 'region') assumptions.push('capital_for_region');
    if (isShared({ alias, explicit, code })) assumptions.push('city_of_almaty');
  }
  return { assumptions: unique(assumptions), others: unique(others) };
}

/** What the words left open and the subject settles. */
function assumed(frame: Frame, { periods, range }: Time, isPlaced: boolean): Assumption[] {
  const isHome = frame.places.some((place) => place.code === 'KZ') || frame.home !== undefined;
  const isUntimed = periods.length === 0 && !range;
  const isGuessed = frame.periods.some((found) => found.kind === 'period' && found.assumed);
  return [...(isPlaced || isHome ? [] : ['area' as const]), ...(isUntimed || isGuessed ? ['period' as const] : [])];
}

/** The two ends of a move between regions, where it is one. */
function endsOfMove(frame: Frame, indicators: readonly Indicator[]): { other: string; area?: string } | undefined {
  const { otherRegion: other, area } = decideDirection(frame);
  const isDirected = isDirection(indicators[0] ?? 'net') || has(frame, 'share');
  return other !== undefined && isDirected ? { other, ...(area && { area }) } : undefined;
}

/** Weighs the words into what is asked about; absent where no indicator is named. */
export function decideSubject(frame: Frame, codebook: Codebook, fallback?: Indicator): Draft | undefined {
  const indicators =
    takeFirst('indicators', INDICATOR_RULES, gatherFacts(frame), frame.tell) ?? (fallback ? [fallback] : undefined);
  if (!indicators) return undefined;
  const ends = endsOfMove(frame, indicators);
  const flow = decideFlow(frame, indicators, ends !== undefined);
  const regions = frame.places.filter((place) => place.code !== 'KZ');
  const { assumptions, others } = assumptionsOf(regions, codebook);
  const areas = ends?.area ? [ends.area] : unique(regions.map((place) => weighName(place).winner ?? place.code));
  const countries = indicators.every(canHaveCounterpart) ? unique(frame.countries.map(({ code }) => code)) : [];
  const time = decideTime(frame, indicators);
  const { periods, range } = time;
  return {
    indicators,
    ...(flow && { flow }),
    areas: areas.length > 0 ? areas : ['KZ'],
    counterparts: ends ? [ends.other] : countries,
    groups: frame.groups.filter((group) => !indicators.every((each) => ownGroupOf(each) === group)),
    periods: periods.length > 0 || range ? periods : [{ kind: 'last' }],
    ...(range && { range }),
    assumptions: unique([
      ...assumed(frame, time, areas.length > 0),
      ...assumptions,
      ...(frame.corrected ? (['spelling'] as const) : []),
    ]),
    otherAreas: others,
  };
}

/** False for what is counted at a place alone, whoever came or left. */
export function canHaveCounterpart(indicator: Indicator): boolean {
  return counterpartOf(indicator) !== undefined;
}
