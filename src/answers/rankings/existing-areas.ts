import type { Area, AreaCode, Codebook } from '../../statistics/facts/codebook.ts';
import { lastDay, type Period } from '../../statistics/time/period.ts';

/** True where the whole period lies before the area was cut out of its predecessor. */
export function isBeforeArea(area: Area, period: Period): boolean {
  return area.predecessor !== undefined && area.since !== undefined && lastDay(period) < area.since;
}

/** Codes of the regions and cities of republican rank there were in the period, in the order of their codes. */
export function listRegions(codebook: Codebook, period?: Period): AreaCode[] {
  return [...codebook.areas.values()]
    .filter((area) => area.kind !== 'country' && !(period && isBeforeArea(area, period)))
    .map((area) => area.code)
    .sort();
}
