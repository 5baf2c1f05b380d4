// What figures must be to each other. Each check names the figures that it ties together when it holds, and what contradicts when not.

import type { Dataset } from '../../dataset/dataset.ts';
import { marginOf } from '../../dataset/tolerances.ts';
import type { Area } from '../../statistics/facts/codebook.ts';
import type { Flow, StoredIndicator } from '../../statistics/facts/indicator.ts';
import { formatPeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import type { InnerCheck, Reading } from '../document-reading.ts';

export interface Ties {
  /** Names of the checks that hold for a reading. */
  readonly of: ReadonlyMap<Reading, ReadonlySet<string>>;
  readonly contradictions: readonly string[];
  /** Lesser mismatches: with figures that are rounded or came from elsewhere. */
  readonly doubts: readonly string[];
}

export function nameReading({ indicator, flow, area, counterpart, group, period }: Reading): string {
  return [indicator, flow, area, counterpart, group, formatPeriod(period)].filter(Boolean).join(' ');
}

export const keyOfReading = ({ indicator, flow, area, counterpart, group, period }: Omit<Reading, 'value'>): string =>
  `${indicator}|${flow ?? ''}|${area}|${counterpart ?? ''}|${group ?? ''}|${formatPeriod(period)}`;

/** Half of the last printed digit, and a hair for binary fractions. */
const roundingOf = (decimals: number) => 0.5 / 10 ** decimals + 1e-9;

export function findTies(readings: readonly Reading[], dataset: Dataset, checks: readonly InnerCheck[] = []): Ties {
  const byKey = new Map(readings.map((reading) => [keyOfReading(reading), reading]));
  const of = new Map<Reading, Set<string>>();
  const contradictions: string[] = [];
  const doubts: string[] = [];
  const tie = (name: string, ...tied: readonly (Reading | undefined)[]) => {
    for (const reading of tied) {
      if (!reading) continue;
      const names = of.get(reading);
      if (names) names.add(name);
      else of.set(reading, new Set([name]));
    }
  };
  const sibling = (reading: Reading, other: Partial<Reading>) => byKey.get(keyOfReading({ ...reading, ...other }));

  for (const net of readings.filter(({ indicator }) => indicator === 'net')) {
    const arrivals = sibling(net, { indicator: 'arrivals' });
    const departures = sibling(net, { indicator: 'departures' });
    if (!arrivals || !departures) continue;
    if (arrivals.value - departures.value === net.value) tie('net', net, arrivals, departures);
    else {
      const computed = arrivals.value - departures.value;
      contradictions.push(
        `${nameReading(net)} is printed as ${net.value} (${net.where}), but ${arrivals.value} arrivals less ${departures.value} departures are ${computed}`,
      );
    }
  }
  for (const check of checks) {
    if (check.holds) tie('sum', ...check.readings);
    else contradictions.push(check.says);
  }
  tieRegions(readings, dataset.codebook.areas, byKey, tie, contradictions);
  tieFlows(readings, sibling, tie, contradictions);
  tieChanges(readings, dataset, sibling, tie, contradictions);
  tieShares(readings, dataset, sibling, tie, contradictions, doubts);
  return { of, contradictions, doubts };
}

type Tie = (name: string, ...tied: readonly (Reading | undefined)[]) => void;
type Sibling = (reading: Reading, other: Partial<Reading>) => Reading | undefined;

/** Where the sum of regions is filed for the country, when not under the same indicator and flow. */
const WHOLE_OF: Readonly<Record<string, readonly [StoredIndicator, Flow]>> = {
  'net|total': ['net', 'external'],
  'arrivals|internal': ['movers', 'internal'],
  'departures|internal': ['movers', 'internal'],
  'arrivals|interregional': ['movers', 'interregional'],
  'departures|interregional': ['movers', 'interregional'],
};
const CANCELS: readonly (Flow | undefined)[] = ['interregional', 'internal', 'intraregional'];

/** True when no part of the country is missing: an absent region was then still part of one that is there. */
function isWholeCountry(areas: ReadonlyMap<string, Area>, held: ReadonlySet<string>): boolean {
  return [...areas.values()].every(
    ({ code, predecessor }) => code === 'KZ' || held.has(code) || (predecessor !== undefined && held.has(predecessor)),
  );
}

function tieRegions(
  readings: readonly Reading[],
  areas: ReadonlyMap<string, Area>,
  byKey: ReadonlyMap<string, Reading>,
  tie: Tie,
  contradictions: string[],
): void {
  const tables = new Map<string, Reading[]>();
  for (const reading of readings) {
    if (reading.area === 'KZ' || reading.unit !== 'persons') continue;
    const key = keyOfReading({ ...reading, area: '' });
    tables.set(key, [...(tables.get(key) ?? []), reading]);
  }
  for (const parts of tables.values()) {
    const [first] = parts;
    // Cities have no rural people, and the population of one row may be absent: then nothing can be summed.
    if (!first || !isWholeCountry(areas, new Set(parts.map(({ area }) => area)))) continue;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const label = nameReading({ ...first, area: 'regions' });
    const printed = byKey.get(keyOfReading({ ...first, area: 'KZ' }));
    const filed = WHOLE_OF[`${first.indicator}|${first.flow ?? ''}`];
    const whole =
      printed ?? (filed && byKey.get(keyOfReading({ ...first, area: 'KZ', indicator: filed[0], flow: filed[1] })));
    const cancels = first.indicator === 'net' && CANCELS.includes(first.flow);
    if (cancels && sum !== 0) contradictions.push(`the ${label} add up to ${sum}, not to 0`);
    else if (whole && whole.value !== sum) {
      contradictions.push(
        `the ${label} add up to ${sum}, but ${nameReading(whole)} is printed as ${whole.value} (${whole.where})`,
      );
    } else if (cancels || whole) tie('regions', ...parts, whole);
  }
}

/** total = external + internal, internal = interregional + intraregional, CIS + the rest = all, urban + rural = all. */
function tieFlows(readings: readonly Reading[], sibling: Sibling, tie: Tie, contradictions: string[]): void {
  const sumsTo = (whole: Reading, name: string, parts: readonly (Reading | undefined)[]) => {
    if (parts.some((part) => part === undefined)) return;
    const known = parts as readonly Reading[];
    const sum = known.reduce((total, { value }) => total + value, 0);
    if (sum === whole.value) tie(name, whole, ...known);
    else
      contradictions.push(
        `${nameReading(whole)} is ${whole.value} (${whole.where}), but its parts, ${known.map(({ value }) => value).join(' and ')}, add up to ${sum}`,
      );
  };
  for (const whole of readings.filter(({ unit }) => unit === 'persons')) {
    if (whole.counterpart === undefined && whole.group === undefined) {
      if (whole.flow === 'total' && whole.area !== 'KZ') {
        sumsTo(whole, 'flows', [sibling(whole, { flow: 'external' }), sibling(whole, { flow: 'internal' })]);
      }
      if (whole.flow === 'internal') {
        sumsTo(whole, 'flows', [sibling(whole, { flow: 'interregional' }), sibling(whole, { flow: 'intraregional' })]);
      }
      if (whole.flow === 'external')
        sumsTo(whole, 'countries', [sibling(whole, { counterpart: 'CIS' }), sibling(whole, { counterpart: 'NONCIS' })]);
      sumsTo(whole, 'settlements', [
        sibling(whole, { group: 'settlement:urban' }),
        sibling(whole, { group: 'settlement:rural' }),
      ]);
    }
  }
}

const LEVEL_OF: Readonly<Record<string, StoredIndicator>> = {
  change_arrivals: 'arrivals',
  change_departures: 'departures',
  change_movers: 'movers',
};

/** Percentages of old releases are held with their known misprints; they need not be judged again. */
function isHeldAsPrinted(reading: Reading, dataset: Dataset): boolean {
  return dataset.vintages(reading, reading.period).some(({ value }) => value === reading.value);
}

interface Base {
  readonly value: number;
  readonly margin: number;
}

function basesOf(dataset: Dataset, reading: Reading, indicator: StoredIndicator, period: Period): Base[] {
  const { flow, area } = reading;
  return dataset
    .vintages({ indicator, ...(flow && { flow }), area }, period)
    .map((observation) => ({ value: observation.value, margin: marginOf(observation) }));
}

function tieChanges(
  readings: readonly Reading[],
  dataset: Dataset,
  sibling: Sibling,
  tie: Tie,
  contradictions: string[],
): void {
  for (const change of readings) {
    const indicator = LEVEL_OF[change.indicator];
    if (!indicator || change.counterpart || change.group) continue;
    const printed = sibling(change, { indicator });
    const levels: Base[] = printed
      ? [{ value: printed.value, margin: 0 }]
      : basesOf(dataset, change, indicator, change.period);
    const bases = basesOf(dataset, change, indicator, shiftYears(change.period, -1)).filter(({ value }) => value > 0);
    if (levels.length === 0 || bases.length === 0) continue;
    const ranges = levels.flatMap((level) =>
      bases.map((base) => ({
        low: ((level.value - level.margin) / (base.value + base.margin) - 1) * 100,
        high: ((level.value + level.margin) / (base.value - base.margin) - 1) * 100,
      })),
    );
    // Releases print changes to a tenth and leave a nought away: «21%» is 21.0.
    const rounding = roundingOf(Math.max(change.decimals, 1));
    if (ranges.some(({ low, high }) => change.value >= low - rounding && change.value <= high + rounding)) {
      tie('change', change, printed);
      continue;
    }
    if (isHeldAsPrinted(change, dataset) && (!printed || isHeldAsPrinted(printed, dataset))) continue;
    const computed = ranges.map(({ low, high }) => ((low + high) / 2).toFixed(1)).join(' or ');
    const text = `${nameReading(change)} is printed as ${change.value} % (${change.where}), but the stored figures of the year before give ${computed} %`;
    contradictions.push(text);
  }
}

const WHOLE_OF_SHARE: Readonly<Record<string, StoredIndicator>> = {
  share_arrivals: 'arrivals',
  share_departures: 'departures',
};
/** Beyond this a share cannot be explained by a part counted elsewhere. */
const SHARE_SLACK = 1;

function tieShares(
  readings: readonly Reading[],
  dataset: Dataset,
  sibling: Sibling,
  tie: Tie,
  contradictions: string[],
  doubts: string[],
): void {
  for (const share of readings) {
    const indicator = WHOLE_OF_SHARE[share.indicator];
    if (!indicator || !share.counterpart) continue;
    const { flow, area, counterpart, period } = share;
    if (share.value > 100) {
      contradictions.push(`${nameReading(share)} is ${share.value} % (${share.where}), more than all`);
      continue;
    }
    const totalKey = keyOfReading({ ...share, indicator }).replace(`|${counterpart}|`, '||');
    const total = readings.find((reading) => keyOfReading(reading) === totalKey);
    const own = sibling(share, { indicator });
    const part = own?.value ?? dataset.current({ indicator, ...(flow && { flow }), area, counterpart }, period)?.value;
    const all = total?.value ?? dataset.current({ indicator, ...(flow && { flow }), area }, period)?.value;
    if (part === undefined || all === undefined || all <= 0) continue;
    const computed = (part / all) * 100;
    const difference = Math.abs(computed - share.value);
    if (difference <= roundingOf(share.decimals)) tie('share', share);
    else if (isHeldAsPrinted(share, dataset)) continue;
    else if (difference > SHARE_SLACK) {
      contradictions.push(
        `${nameReading(share)} is printed as ${share.value} % (${share.where}), but ${part} of ${all} are ${computed.toFixed(1)} %`,
      );
    } else
      doubts.push(
        `${nameReading(share)} is printed as ${share.value} %, and ${part} of ${all} are ${computed.toFixed(1)} %`,
      );
  }
}
