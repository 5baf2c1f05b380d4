/**
 * Arrivals or departures. The verb alone does not settle it: «приехали из России» and «уехали из России к нам» are both
 * arrivals of Kazakhstan, «уехали в Астану» are arrivals of Astana. The case of the place does.
 */
import { type Direction, isDirection, oppositeOf } from '../../statistics/indicators.ts';
import type { Frame, PlaceFound } from '../frame/frame.ts';
import { endsInCue, isCue, phraseValue } from '../vocabulary/find-items.ts';

export interface Directed {
  readonly direction?: Direction;
  /** The region at the other end of the move. */
  readonly otherRegion?: string;
  readonly area?: string;
}

function verbOf(frame: Frame): Direction | undefined {
  return frame.indicators.map(({ value }) => value).find(isDirection);
}

function byCountry(frame: Frame, verb: Direction | undefined): Direction | undefined {
  const role = frame.countries.find((country) => country.role === 'from' || country.role === 'to')?.role;
  if (role === 'from') return 'arrivals';
  if (role === 'to') return 'departures';
  if (frame.countries.some((country) => country.role === 'to_or_in') && verb !== 'arrivals') return 'departures';
  // "Germany or Russia: where did more people go": the country is at the other end of the way.
  const where = frame.countries.length > 1 ? frame.values.get('where')?.[0] : undefined;
  return where !== undefined && verb === undefined ? oppositeOf(where as Direction) : undefined;
}

function byHome(frame: Frame): Direction | undefined {
  const country = frame.places.find((place) => place.code === 'KZ');
  const role = country?.role ?? frame.home;
  if (role === 'from') return 'departures';
  return role === 'to' || role === 'to_or_in' ? 'arrivals' : undefined;
}

/** "Astana newcomers: number from Akmola": with one end told, the region beside it is the other. */
function otherEnd(regions: readonly PlaceFound[], verb: Direction | undefined): Directed | undefined {
  const told = regions.find(({ role }) => role === (verb === 'arrivals' ? 'from' : 'to'));
  const [other, ...more] = regions.filter(({ role }) => role === 'none');
  if (!verb || !told || !other || more.length > 0 || regions.length !== 2 || told.code === other.code) return undefined;
  return { direction: verb, area: other.code, otherRegion: told.code };
}

function byRegions(regions: readonly PlaceFound[], verb: Direction | undefined): Directed {
  const from = regions.find((place) => place.role === 'from');
  const to = regions.find((place) => place.role === 'to' || (place.role === 'to_or_in' && place !== from));
  if (from && to && from.code !== to.code) {
    return verb === 'departures'
      ? { direction: 'departures', area: from.code, otherRegion: to.code }
      : { direction: 'arrivals', area: to.code, otherRegion: from.code };
  }
  const joined = otherEnd(regions, verb);
  if (joined) return joined;
  if (from) return { direction: 'departures' };
  const exact = regions.find((place) => place.role === 'to');
  if (exact) return { direction: 'arrivals' };
  // «уехали в Алматы» tells nothing by its form: the everyday verb of leaving makes it the goal.
  return {};
}

/** What the other end tells: a country, abroad. */
function byOutside(frame: Frame, verb: Direction | undefined): Direction | undefined {
  if (frame.abroad === 'from' && frame.countries.length === 0) return 'arrivals';
  if (frame.abroad === 'to' && frame.countries.length === 0) return 'departures';
  return byCountry(frame, verb);
}

/** «из других регионов», «басқа облыстарға»: the other end of the move is said by the word for them. */
function byOtherRegions({ items }: Frame): Direction | undefined {
  const others = items.find((item) => phraseValue(item, 'flow') === 'interregional');
  if (!others) return undefined;
  if (isCue(others, 'from_word') || endsInCue(others, 'ablative')) return 'arrivals';
  return isCue(others, 'to_word') || endsInCue(others, 'dative') ? 'departures' : undefined;
}

/** Of regions: a move between two, or the way that their case says. */
function directRegions(frame: Frame, regions: readonly PlaceFound[], verb: Direction | undefined): Directed {
  const found = byRegions(regions, verb);
  if (found.otherRegion) return found;
  const isCountry = frame.countries.length > 0;
  const others = byOtherRegions(frame);
  if (others && !isCountry && !verb) return { direction: others };
  // With a country the verb says the way where the country does not; with none the case of the region does.
  const direction = byOutside(frame, verb) ?? (isCountry ? (verb ?? found.direction) : (found.direction ?? verb));
  return direction ? { direction } : {};
}

/** «из Казахстана приехали» in other countries are departures; «в Казахстан» are arrivals whatever the verb. */
function directCountry(frame: Frame, verb: Direction | undefined): Directed {
  const home = byHome(frame);
  const said = home && verb && home !== verb ? oppositeOf(verb) : (verb ?? home);
  const direction = byCountry(frame, verb) ?? byOutside(frame, verb) ?? said;
  return direction ? { direction } : {};
}

/** The direction of the move, and the two regions of a move between regions. */
export function decideDirection(frame: Frame): Directed {
  const verb = verbOf(frame);
  const regions = frame.places.filter((place) => place.code !== 'KZ');
  return regions.length > 0 ? directRegions(frame, regions, verb) : directCountry(frame, verb);
}
