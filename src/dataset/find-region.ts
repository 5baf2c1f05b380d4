/** The region that a point on the map lies in, judged by the settlements around it: no free map has the borders of 2022. */
import type { AreaCode, CounterpartCode } from '../statistics/facts/codebook.ts';

export interface MapPoint {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Settlement extends MapPoint {
  /** A region of Kazakhstan, or the country on the other side of the border. */
  readonly place: AreaCode | CounterpartCode;
}

const EARTH_KM = 6371;
/** In the steppe the next settlement may be so far away. */
const FARTHEST_KM = 200;
/** A settlement of another region so many times as far away, and some way more, leaves no doubt. */
const CLEARLY = 2;
const CLEARLY_KM = 3;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Exact enough for some hundred kilometres. */
function distanceKm(one: MapPoint, other: MapPoint): number {
  const east = radians(other.longitude - one.longitude) * Math.cos(radians((one.latitude + other.latitude) / 2));
  return EARTH_KM * Math.hypot(east, radians(other.latitude - one.latitude));
}

/**
 * The regions of Kazakhstan that the point may lie in, the likeliest first: one where there is no doubt, none abroad. A
 * country among them is left out, for who stands at the border is asked about the regions on this side.
 */
export function findRegions(point: MapPoint, settlements: readonly Settlement[]): readonly AreaCode[] {
  const nearest = new Map<string, number>();
  for (const settlement of settlements) {
    const km = distanceKm(point, settlement);
    if (km < (nearest.get(settlement.place) ?? FARTHEST_KM)) nearest.set(settlement.place, km);
  }
  const sorted = [...nearest].sort(([, one], [, other]) => one - other);
  const [first] = sorted;
  if (!first) return [];
  const open = sorted.filter(([, km]) => km <= first[1] * CLEARLY + CLEARLY_KM).map(([place]) => place);
  return open.filter((place) => place.startsWith('KZ-'));
}
