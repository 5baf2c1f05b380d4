import type { Break, Figure } from '../../statistics/answer.ts';
import type { Area, AreaCode } from '../../statistics/facts/codebook.ts';
import { isFromCensus } from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';
import { comparePeriods, firstDay, type Period } from '../../statistics/time/period.ts';
import type { Finder } from '../figures/create-finder.ts';

function territoryBreak(area: Area): Break | undefined {
  if (area.kind === 'country' || area.since === undefined) return undefined;
  const other = area.predecessor ?? area.formerlyIncluded;
  return { kind: 'territory', area: area.code, since: area.since, ...(other ? { other } : {}) };
}

const isMarked = (figure: Figure) => figure.notes.includes('old_extent') || figure.notes.includes('territory_change');

/** A year in `since` stands for its end: the new borders are counted from the next 1 January. */
function isBefore(period: Period, since: string): boolean {
  return firstDay(period) < (since.length === 4 ? `${since}-12-31` : since);
}

/** Changes of borders that the figures touch: older than the area's present shape, or marked so in the data. */
function findTerritoryBreaks(finder: Finder, figures: readonly Figure[]): Break[] {
  const found = new Map<AreaCode, Break>();
  for (const figure of figures) {
    const area = finder.dataset.codebook.areas.get(figure.subject.area);
    const change = area && territoryBreak(area);
    if (!area?.since || !change || figure.notes.includes('today_extent')) continue;
    if (isMarked(figure) || isBefore(figure.period, area.since)) {
      found.set(area.code, change);
    }
  }
  return [...found.values()];
}

/** The break of an area that is asked about before it was there. */
export function findAreaBreak(finder: Finder, subject: Subject, period: Period): Break[] {
  const area = finder.dataset.codebook.areas.get(subject.area);
  const change = area && territoryBreak(area);
  return area?.since && change && isBefore(period, area.since) ? [change] : [];
}

/** The recounts that lie between the figures of one area's population. */
function findCensusBreaks(finder: Finder, figures: readonly Figure[]): Break[] {
  const ends = new Map<AreaCode, { first: Period; last: Period }>();
  for (const { subject, period } of figures) {
    if (!isFromCensus(subject.indicator)) continue;
    const { first, last } = ends.get(subject.area) ?? { first: period, last: period };
    ends.set(subject.area, {
      first: comparePeriods(period, first) < 0 ? period : first,
      last: comparePeriods(period, last) > 0 ? period : last,
    });
  }
  const days = [...ends.values()].flatMap(({ first, last }) => finder.extents.listCensusDays(first, last));
  return [...new Set(days)].sort().map((since) => ({ kind: 'census', since }));
}

export function findBreaks(finder: Finder, figures: readonly Figure[]): Break[] {
  const withInputs = (figure: Figure): Figure[] =>
    figure.proof.kind === 'derivation' ? [figure, ...figure.proof.inputs.flatMap(withInputs)] : [figure];
  const all = figures.flatMap(withInputs);
  return [...findTerritoryBreaks(finder, all), ...findCensusBreaks(finder, all)];
}
