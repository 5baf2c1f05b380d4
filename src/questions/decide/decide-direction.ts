/**
 * Arrivals or departures. The verb alone does not settle it: «приехали из России» and «уехали из России к нам» are both
 * arrivals of Kazakhstan, «уехали в Астану» are arrivals of Astana. What the words say is weighed.
 */
import { type Direction, isDirection, oppositeOf } from '../../statistics/indicators.ts';
import { type Frame, has, type PlaceFound, type Role } from '../frame/frame.ts';
import { endsInCue, isCue, phraseValue } from '../vocabulary/find-items.ts';
import { type Evidence, type Weighing, weigh } from '../weigh/weigh.ts';
import type { Weight } from '../weigh/weights.ts';

export interface Directed {
  readonly direction?: Direction;
  /** The region at the other end of the move. */
  readonly otherRegion?: string;
  readonly area?: string;
  readonly weighed: Weighing<Direction>;
}

type Ends = Omit<Directed, 'weighed'>;
type Says = readonly Evidence<Direction>[];

const says = (reading: Direction | undefined, by: Weight): Says => (reading ? [{ reading, by }] : []);

function verbOf(frame: Frame): Direction | undefined {
  return frame.indicators.map(({ value }) => value).find(isDirection);
}

/** Out of here is where the other end lies; into here is where it lies not. */
function fromOutside(role: Role | undefined): Direction | undefined {
  return role === 'from' ? 'arrivals' : role === 'to' ? 'departures' : undefined;
}

function fromHere(role: Role | undefined): Direction | undefined {
  return role === 'from' ? 'departures' : role === 'to' ? 'arrivals' : undefined;
}

/** What countries and abroad say: they are the other end. */
function weighOutside(frame: Frame): Says {
  const { countries, abroad } = frame;
  if (countries.length === 0) return says(fromOutside(abroad), 'outside_end');
  const directed = countries.find(({ role }) => role === 'from' || role === 'to');
  if (directed) return says(fromOutside(directed.role), 'outside_end');
  // «переехало в Марокко»: a country abroad is no place to move inside of.
  if (has(frame, 'move') && !verbOf(frame) && countries.some(({ role }) => role === 'to_or_in'))
    return says('departures', 'outside_end');
  // "Germany or Russia: where did more people go"
  const where = countries.length > 1 && has(frame, 'by_country') ? frame.values.get('where')?.[0] : undefined;
  return says(where === undefined ? undefined : oppositeOf(where as Direction), 'asked_end');
}

function weighHome(frame: Frame): Says {
  const role = frame.places.find((place) => place.code === 'KZ')?.role ?? frame.home;
  return says(fromHere(role === 'to_or_in' ? 'to' : role), 'home');
}

/** «из других регионов», «басқа облыстарға»: the other end of the move is said by the word for them. */
function byOtherRegions({ items }: Frame): Direction | undefined {
  const others = items.find((item) => phraseValue(item, 'flow') === 'interregional');
  if (!others) return undefined;
  if (isCue(others, 'from_word') || endsInCue(others, 'ablative')) return 'arrivals';
  return isCue(others, 'to_word') || endsInCue(others, 'dative') ? 'departures' : undefined;
}

/** «уехали в Алматы»: behind the verb of leaving it may be the goal; «в Алматы уехало» tells where. */
function isLooseGoal({ indicators }: Frame, regions: readonly PlaceFound[]): boolean {
  const verb = indicators.find(({ value }) => isDirection(value));
  return verb?.value === 'departures' && regions.some(({ role, at }) => role === 'to_or_in' && at > verb.at);
}

function weighRegions(frame: Frame, regions: readonly PlaceFound[]): Says {
  const isBeside = frame.countries.length > 0;
  const others = isBeside || verbOf(frame) ? undefined : byOtherRegions(frame);
  if (others) return says(others, 'other_regions');
  const directed = regions.find(({ role }) => role === 'from') ?? regions.find(({ role }) => role === 'to');
  if (directed) return says(fromHere(directed.role), isBeside ? 'region_beside' : 'region_case');
  return !isBeside && isLooseGoal(frame, regions) ? says('arrivals', 'loose_place') : [];
}

/** "Astana newcomers: number from Akmola": with one end told, the region beside it is the other. */
function otherEnd(regions: readonly PlaceFound[], verb: Direction | undefined): Ends {
  const told = regions.find(({ role }) => role === (verb === 'arrivals' ? 'from' : 'to'));
  const [other, ...more] = regions.filter(({ role }) => role === 'none');
  if (!verb || !told || !other || more.length > 0 || regions.length !== 2 || told.code === other.code) return {};
  return { direction: verb, area: other.code, otherRegion: told.code };
}

/** A move between two regions is told of the one that the verb is about. */
function betweenRegions(regions: readonly PlaceFound[], verb: Direction | undefined): Ends {
  const from = regions.find((place) => place.role === 'from');
  const to = regions.find((place) => place.role === 'to' || (place.role === 'to_or_in' && place !== from));
  if (!from || !to || from.code === to.code) return otherEnd(regions, verb);
  return verb === 'departures'
    ? { direction: 'departures', area: from.code, otherRegion: to.code }
    : { direction: 'arrivals', area: to.code, otherRegion: from.code };
}

const decided = new WeakMap<Frame, Directed>();

/** The direction of the move, and the two regions of a move between regions; many ask for it, and it is weighed once. */
export function decideDirection(frame: Frame): Directed {
  const found = decided.get(frame) ?? weighDirection(frame);
  decided.set(frame, found);
  return found;
}

function weighDirection(frame: Frame): Directed {
  const verb = verbOf(frame);
  const regions = frame.places.filter((place) => place.code !== 'KZ');
  const between = betweenRegions(regions, verb);
  if (between.otherRegion) return { ...between, weighed: { candidates: [], isClose: false } };
  const weighed = weigh([
    ...weighOutside(frame),
    ...(regions.length > 0 ? weighRegions(frame, regions) : weighHome(frame)),
    ...says(verb, 'verb'),
  ]);
  return { ...(weighed.winner && { direction: weighed.winner }), weighed };
}
