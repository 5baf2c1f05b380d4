import type { Breakdown } from '../statistics/facts/breakdown.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import type { Observation } from '../statistics/facts/observation.ts';
import { comparePeriods, formatPeriod, type Period } from '../statistics/time/period.ts';
import type { Dataset, SeriesFilter, SeriesKey } from './dataset.ts';

interface Series {
  readonly key: SeriesKey;
  /** Text of the period → vintages, oldest first. */
  readonly vintages: Map<string, Observation[]>;
  periods: readonly Period[];
}

/** One text for each series; the parts cannot contain the bar. */
function nameOf(key: SeriesKey): string {
  return `${key.indicator}|${key.flow ?? ''}|${key.area}|${key.counterpart ?? ''}|${key.group ?? ''}`;
}

function keyOf({ indicator, flow, area, counterpart, group }: Observation): SeriesKey {
  return {
    indicator,
    ...(flow && { flow }),
    area,
    ...(counterpart && { counterpart }),
    ...(group && { group }),
  };
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

/** Of two vintages of one day the one that stands later in the file is the later one; sort is stable. */
function byPublished(a: Observation, b: Observation): number {
  return a.published < b.published ? -1 : a.published > b.published ? 1 : 0;
}

function collectSeries(observations: readonly Observation[]): ReadonlyMap<string, Series> {
  const series = new Map<string, Series>();
  for (const observation of observations) {
    const name = nameOf(observation);
    let held = series.get(name);
    if (!held) {
      held = { key: keyOf(observation), vintages: new Map(), periods: [] };
      series.set(name, held);
    }
    push(held.vintages, formatPeriod(observation.period), observation);
  }
  for (const held of series.values()) {
    const periods: Period[] = [];
    for (const vintages of held.vintages.values()) {
      vintages.sort(byPublished);
      periods.push((vintages[0] as Observation).period);
    }
    held.periods = periods.sort(comparePeriods);
  }
  return series;
}

function isFitting(observation: Observation, filter: SeriesFilter): boolean {
  const { indicator, flow, area, counterpart, group } = filter;
  return (
    (indicator === undefined || observation.indicator === indicator) &&
    (flow === undefined || (observation.flow ?? null) === flow) &&
    (area === undefined || observation.area === area) &&
    (counterpart === undefined || (observation.counterpart ?? null) === counterpart) &&
    (group === undefined || (observation.group ?? null) === group)
  );
}

/** Finds among current values by the smallest list that a filter names. */
function createFinder(current: readonly Observation[]): (filter: SeriesFilter) => readonly Observation[] {
  const lists = new Map<string, Observation[]>();
  for (const observation of current) {
    const { indicator, area } = observation;
    const period = formatPeriod(observation.period);
    push(lists, `${indicator}||`, observation);
    push(lists, `${indicator}|${area}|`, observation);
    push(lists, `${indicator}||${period}`, observation);
    push(lists, `${indicator}|${area}|${period}`, observation);
    push(lists, `|${area}|`, observation);
    push(lists, `||${period}`, observation);
    push(lists, `|${area}|${period}`, observation);
  }
  lists.set('||', [...current]);
  return (filter) => {
    const period = filter.period ? formatPeriod(filter.period) : '';
    const list = lists.get(`${filter.indicator ?? ''}|${filter.area ?? ''}|${period}`) ?? [];
    return list.filter((observation) => isFitting(observation, filter));
  };
}

/** The dataset over observations that have been checked. */
export function indexObservations(
  observations: readonly Observation[],
  codebook: Codebook,
  breakdowns: readonly Breakdown[],
  version: string,
): Dataset {
  const series = collectSeries(observations);
  const vintagesOf = (key: SeriesKey, period: Period): readonly Observation[] =>
    series.get(nameOf(key))?.vintages.get(formatPeriod(period)) ?? [];
  const latest = new Set<Observation>();
  for (const held of series.values()) {
    for (const vintages of held.vintages.values()) latest.add(vintages.at(-1) as Observation);
  }
  return {
    version,
    codebook,
    observations,
    breakdowns,
    current: (key, period) => vintagesOf(key, period).at(-1),
    first: (key, period) => vintagesOf(key, period)[0],
    vintages: vintagesOf,
    periodsOf: (key) => series.get(nameOf(key))?.periods ?? [],
    find: createFinder(observations.filter((observation) => latest.has(observation))),
    series: [...series.values()].map(({ key }) => key),
  };
}
