/**
 * Territories: an area's figures belong together only while its borders stay. Two marks in the data tell: the note
 * `old_extent` on a figure for a former territory, and `territory_change` on the 1 January from which the population
 * is counted in new borders. Average population is recalculated for today's borders in all years (`today_extent`).
 */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Figure } from '../../statistics/answer.ts';
import type { AreaCode } from '../../statistics/facts/codebook.ts';
import { lastDay, type Period } from '../../statistics/time/period.ts';

export interface Extents {
  /** ISO dates from which the area's population is counted in new borders. */
  borderDays(area: AreaCode): readonly string[];
  /** True where two of the figures are of one area in different borders. */
  areMixed(figures: readonly Figure[]): boolean;
  /** ISO dates between the two periods from which population rests on a new census. */
  listCensusDays(one: Period, other: Period): readonly string[];
}

export function createExtents(dataset: Dataset): Extents {
  const borders = new Map<AreaCode, string[]>();
  const census = new Set<string>();
  for (const observation of dataset.observations) {
    if (observation.indicator !== 'population') continue;
    const day = lastDay(observation.period);
    if (observation.notes.includes('territory_change')) {
      borders.set(observation.area, [...new Set([...(borders.get(observation.area) ?? []), day])].sort());
    }
    if (observation.notes.includes('census_recount')) census.add(day);
  }
  const censusDays = [...census].sort();

  const borderDays = (area: AreaCode) => borders.get(area) ?? [];

  function differ(a: Figure, b: Figure): boolean {
    if (a.subject.area !== b.subject.area || a.subject.area === 'KZ') return false;
    const isToday = (figure: Figure) => figure.notes.includes('today_extent');
    const isOld = (figure: Figure) => figure.notes.includes('old_extent');
    if (isToday(a) && isToday(b)) return false;
    if (isOld(a) !== isOld(b)) return true;
    if (isToday(a) || isToday(b)) return false;
    const [early, late] = [lastDay(a.period), lastDay(b.period)].sort() as [string, string];
    return borderDays(a.subject.area).some((day) => early < day && day <= late);
  }

  return {
    borderDays,
    areMixed: (figures) =>
      figures.some((figure, index) => figures.slice(index + 1).some((other) => differ(figure, other))),
    listCensusDays(one, other) {
      const [early, late] = [lastDay(one), lastDay(other)].sort() as [string, string];
      return censusDays.filter((day) => early < day && day <= late);
    },
  };
}
