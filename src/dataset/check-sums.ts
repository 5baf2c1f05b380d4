import type { Area } from '../statistics/codebook.ts';
import type { Flow, StoredIndicator } from '../statistics/indicator.ts';
import type { DataProblem } from './data-invalid.ts';
import type { PlacedObservation } from './read-observations.ts';
import { OBSERVATIONS } from './tables.ts';
import { isExcepted, marginOf } from './tolerances.ts';

/**
 * What figures must be to each other: net = arrivals − departures, regions add up to the country, moves between
 * regions cancel. Compared are the current values, and for nets also the figures printed on one day.
 */

/** Text of a key without its area, and the area apart, so that sums over areas find their parts. */
interface Key {
  readonly indicator: StoredIndicator;
  readonly flow: Flow | '';
  readonly area: string;
  readonly counterpart: string;
  readonly group: string;
  readonly period: string;
}

const nameOf = ({ indicator, flow, area, counterpart, group, period }: Key) =>
  `${indicator}|${flow}|${area}|${counterpart}|${group}|${period}`;

function keyOf({ observation, periodText }: PlacedObservation): Key {
  const { indicator, flow = '', area, counterpart = '', group = '' } = observation;
  return { indicator, flow, area, counterpart, group, period: periodText };
}

type Lookup = (name: string) => PlacedObservation | undefined;

function collectCurrent(placed: readonly PlacedObservation[]): ReadonlyMap<string, PlacedObservation> {
  const current = new Map<string, PlacedObservation>();
  for (const item of placed) {
    const name = nameOf(keyOf(item));
    const held = current.get(name);
    if (!held || held.observation.published <= item.observation.published) current.set(name, item);
  }
  return current;
}

const sumOf = (items: readonly PlacedObservation[]) => items.reduce((sum, item) => sum + item.observation.value, 0);
const marginOfAll = (items: readonly PlacedObservation[]) =>
  items.reduce((sum, item) => sum + marginOf(item.observation), 0);

function problemAt(line: number, value: number, expected: string): DataProblem {
  return { file: OBSERVATIONS.file, line, column: 'value', value: String(value), expected };
}

/** The net against the arrivals and departures of the same key; inside the country it is the interregional net. */
function checkNet(net: PlacedObservation, find: Lookup): DataProblem | undefined {
  const key = keyOf(net);
  const flows = key.flow === 'interregional' ? (['interregional', 'internal'] as const) : [key.flow];
  for (const flow of flows) {
    const arrivals = find(nameOf({ ...key, indicator: 'arrivals', flow }));
    const departures = find(nameOf({ ...key, indicator: 'departures', flow }));
    if (!arrivals || !departures) continue;
    const computed = arrivals.observation.value - departures.observation.value;
    const difference = computed - net.observation.value;
    if (Math.abs(difference) <= marginOfAll([net, arrivals, departures])) continue;
    if (isExcepted('net', nameOf(key), difference)) continue;
    const parts = `${flow} arrivals (line ${arrivals.line}) less departures (line ${departures.line})`;
    return problemAt(net.line, net.observation.value, `${computed}, ${parts}`);
  }
  return undefined;
}

function checkNets(placed: readonly PlacedObservation[], current: ReadonlyMap<string, PlacedObservation>) {
  const byDay = new Map(placed.map((item) => [`${nameOf(keyOf(item))}|${item.observation.published}`, item]));
  return placed
    .filter(({ observation }) => observation.indicator === 'net')
    .map((net) => {
      const isCurrent = current.get(nameOf(keyOf(net))) === net;
      const printedTogether: Lookup = (name) => byDay.get(`${name}|${net.observation.published}`);
      return checkNet(net, printedTogether) ?? (isCurrent ? checkNet(net, (name) => current.get(name)) : undefined);
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
  const key = keyOf(first);
  const { indicator, flow, period } = key;
  const sum = sumOf(parts);
  const name = nameOf({ ...key, area: '' });
  if (indicator === 'net' && flow === 'interregional') {
    if (Math.abs(sum) <= marginOfAll(parts) || isExcepted('regions', name, sum)) return undefined;
    return problemAt(first.line, sum, `0 as the sum of the interregional nets of all regions in ${period}`);
  }
  const filed = WHOLE_OF[`${indicator}|${flow}`];
  const whole =
    current.get(nameOf({ ...key, area: 'KZ' })) ??
    (filed && current.get(nameOf({ ...key, indicator: filed[0], flow: filed[1], area: 'KZ' })));
  if (!whole) return undefined;
  const difference = sum - whole.observation.value;
  if (Math.abs(difference) <= marginOfAll([...parts, whole]) || isExcepted('regions', name, difference)) {
    return undefined;
  }
  const what = flow === '' ? indicator : `${flow} ${indicator}`;
  return problemAt(whole.line, whole.observation.value, `${sum}, the sum of ${what} of all regions in ${period}`);
}

export function checkSums(
  placed: readonly PlacedObservation[],
  areas: ReadonlyMap<string, Area>,
): readonly DataProblem[] {
  const current = collectCurrent(placed);
  const families = new Map<string, PlacedObservation[]>();
  for (const item of current.values()) {
    const { area, unit } = item.observation;
    if (area === 'KZ' || unit !== 'persons') continue;
    const name = nameOf({ ...keyOf(item), area: '' });
    const family = families.get(name);
    if (family) family.push(item);
    else families.set(name, [item]);
  }
  const sums = [...families.values()]
    .filter((parts) => isWholeCountry(areas, new Set(parts.map(({ observation }) => observation.area))))
    .map((parts) => checkRegions(parts, current))
    .filter((problem) => problem !== undefined);
  return [...checkNets(placed, current), ...sums];
}
