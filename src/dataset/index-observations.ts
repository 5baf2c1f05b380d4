import type { Breakdown } from '../statistics/facts/breakdown.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import type { Observation } from '../statistics/facts/observation.ts';
import { comparePeriods, formatPeriod, type Period } from '../statistics/time/period.ts';
import type { Dataset, SeriesFilter, SeriesKey } from './dataset.ts';

interface Series {
  readonly key: SeriesKey;
  /** Text of the period → vintages, oldest first. */
  readonly vintages: Map<string, readonly Observation[]>;
  periods: readonly Period[];
}

/** Series by name, and current values by what a filter names. */
interface Index {
  readonly series: ReadonlyMap<string, Series>;
  readonly lists: ReadonlyMap<string, readonly Observation[]>;
}

const EMPTY: Index = { series: new Map(), lists: new Map() };
/** So that a release that comes in is added to the index that is there instead of building another. */
const INDEXES = new WeakMap<Dataset, Index>();

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

/** The lists in which a current value is found: one for each set of what a filter may name. */
function listNames({ indicator, area, period }: Observation): readonly string[] {
  const time = formatPeriod(period);
  return [
    '||',
    `${indicator}||`,
    `${indicator}|${area}|`,
    `${indicator}||${time}`,
    `${indicator}|${area}|${time}`,
    `|${area}|`,
    `||${time}`,
    `|${area}|${time}`,
  ];
}

/** Series with more observations; what is in `before` is shared and never changed. */
function extendSeries(before: Index['series'], added: ReadonlyMap<string, readonly Observation[]>): Index['series'] {
  const series = new Map(before);
  for (const [name, observations] of added) {
    const byPeriod = new Map<string, Observation[]>();
    for (const observation of observations) push(byPeriod, formatPeriod(observation.period), observation);
    const held = series.get(name);
    const vintages = new Map(held?.vintages);
    const periods = [...(held?.periods ?? [])];
    for (const [time, more] of byPeriod) {
      const known = vintages.get(time);
      if (!known) periods.push((more[0] as Observation).period);
      vintages.set(time, [...(known ?? []), ...more].sort(byPublished));
    }
    series.set(name, {
      key: held?.key ?? keyOf(observations[0] as Observation),
      vintages,
      periods: periods.sort(comparePeriods),
    });
  }
  return series;
}

/** Lists without the values that are no longer current, and with those that are now. */
function extendLists(
  before: Index['lists'],
  gone: ReadonlySet<Observation>,
  come: readonly Observation[],
): Index['lists'] {
  const more = new Map<string, Observation[]>();
  for (const observation of come) for (const name of listNames(observation)) push(more, name, observation);
  const lists = new Map(before);
  for (const name of new Set([...[...gone].flatMap(listNames), ...more.keys()])) {
    lists.set(name, [...(before.get(name) ?? []).filter((each) => !gone.has(each)), ...(more.get(name) ?? [])]);
  }
  return lists;
}

function extendIndex(before: Index, added: readonly Observation[]): Index {
  const byName = new Map<string, Observation[]>();
  for (const observation of added) push(byName, nameOf(observation), observation);
  const series = extendSeries(before.series, byName);
  const latest = new Set<Observation>();
  const gone = new Set<Observation>();
  for (const [name, observations] of byName) {
    const [was, is] = [before.series.get(name)?.vintages, series.get(name)?.vintages];
    for (const time of new Set(observations.map(({ period }) => formatPeriod(period)))) {
      const [old, now] = [was?.get(time)?.at(-1), is?.get(time)?.at(-1)];
      if (now === old) continue;
      if (old) gone.add(old);
      if (now) latest.add(now);
    }
  }
  return {
    series,
    lists: extendLists(
      before.lists,
      gone,
      added.filter((observation) => latest.has(observation)),
    ),
  };
}

/** The dataset over observations that have been checked. */
export function indexObservations(
  observations: readonly Observation[],
  codebook: Codebook,
  breakdowns: readonly Breakdown[],
  version: string,
  base?: Dataset,
): Dataset {
  const before = base && INDEXES.get(base);
  const index = extendIndex(before ?? EMPTY, before ? observations.slice(base.observations.length) : observations);
  const { series, lists } = index;
  const vintagesOf = (key: SeriesKey, period: Period): readonly Observation[] =>
    series.get(nameOf(key))?.vintages.get(formatPeriod(period)) ?? [];
  const dataset: Dataset = {
    version,
    codebook,
    observations,
    breakdowns,
    ...(base && { base }),
    current: (key, period) => vintagesOf(key, period).at(-1),
    first: (key, period) => vintagesOf(key, period)[0],
    vintages: vintagesOf,
    periodsOf: (key) => series.get(nameOf(key))?.periods ?? [],
    find(filter) {
      const period = filter.period ? formatPeriod(filter.period) : '';
      const list = lists.get(`${filter.indicator ?? ''}|${filter.area ?? ''}|${period}`) ?? [];
      return list.filter((observation) => isFitting(observation, filter));
    },
    series: [...series.values()].map(({ key }) => key),
  };
  INDEXES.set(dataset, index);
  return dataset;
}
