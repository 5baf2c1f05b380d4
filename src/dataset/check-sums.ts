import type { Area } from '../statistics/facts/codebook.ts';
import type { Flow, StoredIndicator } from '../statistics/facts/indicator.ts';
import { formatPeriod } from '../statistics/time/period.ts';
import type { DataProblem } from './data-invalid.ts';
import type { PlacedObservation } from './read-observations.ts';
import { OBSERVATIONS } from './tables.ts';
import { isExcepted, marginOf } from './tolerances.ts';

/**
 * What figures must be to each other: net = arrivals − departures, regions add up to the country, moves between
 * regions cancel. Compared are the current values, and for nets also the figures printed on one day.
 */

type Lookup = (key: string) => PlacedObservation | undefined;

function collectCurrent(placed: readonly PlacedObservation[]): ReadonlyMap<string, PlacedObservation> {
  const current = new Map<string, PlacedObservation>();
  for (const item of placed) {
    const held = current.get(item.key);
    if (!held || held.observation.published <= item.observation.published) current.set(item.key, item);
  }
  return current;
}

/** The same key with another indicator, flow and, if given, area. */
function otherKey(key: string, indicator: StoredIndicator, flow: Flow | '', area?: string): string {
  const [, , oldArea, ...rest] = key.split('|');
  return [indicator, flow, area ?? oldArea, ...rest].join('|');
}

const sumOf = (items: readonly PlacedObservation[]) => items.reduce((sum, item) => sum + item.observation.value, 0);
const marginOfAll = (items: readonly PlacedObservation[]) =>
  items.reduce((sum, item) => sum + marginOf(item.observation), 0);

function problemAt(line: number, value: number, expected: string): DataProblem {
  return { file: OBSERVATIONS.file, line, column: 'value', value: String(value), expected };
}

/** The net against the arrivals and departures of the same key; between regions those of all moves inside do as well. */
function checkNet(net: PlacedObservation, find: Lookup): DataProblem | undefined {
  const flow: Flow | '' = net.observation.flow ?? '';
  const flows: readonly (Flow | '')[] = flow === 'interregional' ? ['interregional', 'internal'] : [flow];
  for (const each of flows) {
    const arrivals = find(otherKey(net.key, 'arrivals', each));
    const departures = find(otherKey(net.key, 'departures', each));
    if (!arrivals || !departures) continue;
    const computed = arrivals.observation.value - departures.observation.value;
    const difference = computed - net.observation.value;
    if (Math.abs(difference) <= marginOfAll([net, arrivals, departures])) continue;
    if (isExcepted('net', net.key, difference)) continue;
    const parts = `${each} arrivals (line ${arrivals.line}) less departures (line ${departures.line})`;
    return problemAt(net.line, net.observation.value, `${computed}, ${parts}`);
  }
  return undefined;
}

const NET_AND_ITS_PARTS: readonly StoredIndicator[] = ['net', 'arrivals', 'departures'];

function checkNets(placed: readonly PlacedObservation[], current: ReadonlyMap<string, PlacedObservation>) {
  const involved = placed.filter(({ observation }) => NET_AND_ITS_PARTS.includes(observation.indicator));
  const byDay = new Map(involved.map((item) => [`${item.key}|${item.observation.published}`, item]));
  return involved
    .filter(({ observation }) => observation.indicator === 'net')
    .map((net) => {
      const printedTogether: Lookup = (key) => byDay.get(`${key}|${net.observation.published}`);
      const isCurrent = current.get(net.key) === net;
      return checkNet(net, printedTogether) ?? (isCurrent ? checkNet(net, (key) => current.get(key)) : undefined);
    })
    .filter((problem) => problem !== undefined);
}

/** Where the sum of the regions is filed for the country, when not under the same indicator and flow. */
const WHOLE_OF: Readonly<Record<string, readonly [StoredIndicator, Flow]>> = {
  // Moves inside the country cancel, so its net of all flows is its external net.
  'net|total': ['net', 'external'],
  'arrivals|internal': ['movers', 'internal'],
  'departures|internal': ['movers', 'internal'],
  'arrivals|interregional': ['movers', 'interregional'],
  'departures|interregional': ['movers', 'interregional'],
};

/** True when nobody is left out: a region that is missing was then still part of another that is there. */
function isWholeCountry(areas: ReadonlyMap<string, Area>, held: ReadonlySet<string>): boolean {
  return [...areas.values()].every(
    ({ code, predecessor }) => code === 'KZ' || held.has(code) || (predecessor !== undefined && held.has(predecessor)),
  );
}

function checkRegions(parts: readonly PlacedObservation[], current: ReadonlyMap<string, PlacedObservation>) {
  const first = parts[0] as PlacedObservation;
  const { indicator, period } = first.observation;
  const flow: Flow | '' = first.observation.flow ?? '';
  const sum = sumOf(parts);
  if (indicator === 'net' && flow === 'interregional') {
    if (Math.abs(sum) <= marginOfAll(parts) || isExcepted('regions', first.tableKey, sum)) return undefined;
    const expected = `0 as the sum of the interregional nets of all regions in ${formatPeriod(period)}`;
    return problemAt(first.line, sum, expected);
  }
  const filed = WHOLE_OF[`${indicator}|${flow}`];
  const whole =
    current.get(otherKey(first.key, indicator, flow, 'KZ')) ??
    (filed && current.get(otherKey(first.key, ...filed, 'KZ')));
  if (!whole) return undefined;
  const difference = sum - whole.observation.value;
  if (Math.abs(difference) <= marginOfAll([...parts, whole]) || isExcepted('regions', first.tableKey, difference)) {
    return undefined;
  }
  const what = flow === '' ? indicator : `${flow} ${indicator}`;
  const expected = `${sum}, the sum of ${what} of all regions in ${formatPeriod(period)}`;
  return problemAt(whole.line, whole.observation.value, expected);
}

export function checkSums(
  placed: readonly PlacedObservation[],
  areas: ReadonlyMap<string, Area>,
): readonly DataProblem[] {
  const current = collectCurrent(placed);
  const tables = new Map<string, PlacedObservation[]>();
  for (const item of current.values()) {
    if (item.observation.area === 'KZ' || item.observation.unit !== 'persons') continue;
    const table = tables.get(item.tableKey);
    if (table) table.push(item);
    else tables.set(item.tableKey, [item]);
  }
  const sums = [...tables.values()]
    .filter((parts) => isWholeCountry(areas, new Set(parts.map(({ observation }) => observation.area))))
    .map((parts) => checkRegions(parts, current))
    .filter((problem) => problem !== undefined);
  return [...checkNets(placed, current), ...sums];
}
