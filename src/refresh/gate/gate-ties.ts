// How the identities stand among the figures of a document and those held: which figures each that holds ties together, and which figures are
// in question where one does not.

import { marginOf } from '../../dataset/checks/tolerances.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { describeFigure, keyOfFigure, nameOfRecord } from '../../statistics/facts/figure-key.ts';
import {
  gapOf,
  isChangeOf,
  type Level,
  listOrders,
  listSums,
  membersOf,
  rangeOfChange,
  roundingOf,
  type Sum,
} from '../../statistics/identities.ts';
import { baseOf, isChange, isShare, type StoredIndicator } from '../../statistics/indicators.ts';
import { type Period, shiftYears } from '../../statistics/time/period.ts';
import type { FigureRead, InnerCheck } from '../document-reading.ts';

/** An identity that does not hold. */
export interface Clash {
  /** One of these is wrong, if nothing held is. */
  readonly readings: readonly FigureRead[];
  readonly says: string;
}

export interface Ties {
  /** Names of the identities that hold for a reading. */
  readonly of: ReadonlyMap<FigureRead, ReadonlySet<string>>;
  readonly clashes: readonly Clash[];
  /** Arrivals and departures that do not make the net held: which of the three is old cannot be known. */
  readonly unsettled: ReadonlySet<FigureRead>;
  /** Lesser mismatches: with figures that are rounded or came from elsewhere. */
  readonly doubts: readonly string[];
}

interface Sink {
  readonly tie: (name: string, tied: readonly (FigureRead | undefined)[]) => void;
  readonly clash: (readings: readonly (FigureRead | undefined)[], says: string) => void;
  readonly doubt: (says: string) => void;
}

type Find = (reading: FigureRead, other: Partial<FigureRead>) => FigureRead | undefined;

/** How far the true figure may lie from what is printed: pages round to thousands. */
export const slackOf = ({ margin = 0 }: FigureRead): number => margin;

export function findTies(readings: readonly FigureRead[], dataset: Dataset, checks: readonly InnerCheck[] = []): Ties {
  const byKey = new Map(readings.map((reading) => [keyOfFigure(reading), reading]));
  const of = new Map<FigureRead, Set<string>>();
  const clashes: Clash[] = [];
  const doubts: string[] = [];
  const sink: Sink = {
    tie(name, tied) {
      for (const reading of tied) {
        if (!reading) continue;
        const names = of.get(reading);
        if (names) names.add(name);
        else of.set(reading, new Set([name]));
      }
    },
    clash: (involved, says) => clashes.push({ readings: involved.filter((reading) => reading !== undefined), says }),
    doubt: (says) => doubts.push(says),
  };
  const find: Find = (reading, other) => byKey.get(keyOfFigure(nameOfRecord({ ...reading, ...other })));

  for (const sum of listSums(readings, dataset.codebook.areas)) tieSum(sum, sink);
  for (const { holds, readings: involved, says } of checks) {
    if (holds) sink.tie('sum', involved);
    else sink.clash(involved, says);
  }
  tieOrders(readings, dataset, sink);
  tieChanges(readings, dataset, find, sink);
  tieShares(readings, dataset, find, sink);
  const unsettled = findUnsettled(readings, dataset, find, sink);
  return { of, clashes, doubts, unsettled };
}

function findUnsettled(
  readings: readonly FigureRead[],
  dataset: Dataset,
  find: Find,
  { doubt }: Sink,
): ReadonlySet<FigureRead> {
  const unsettled = new Set<FigureRead>();
  for (const arrivals of readings.filter(({ indicator }) => indicator === 'arrivals')) {
    const departures = find(arrivals, { indicator: 'departures' });
    const net = nameOfRecord({ ...arrivals, indicator: 'net' as const });
    if (!departures || find(arrivals, { indicator: 'net' })) continue;
    const held = dataset.current(net, net.period);
    if (!held) continue;
    const gap = Math.abs(arrivals.value - departures.value - held.value);
    if (gap <= slackOf(arrivals) + slackOf(departures) + marginOf(held)) continue;
    for (const reading of [arrivals, departures]) unsettled.add(reading);
    doubt(
      `${describeFigure(net)} is held as ${held.value}, but ${arrivals.value} arrivals (${arrivals.where}) less ${departures.value} departures are ${arrivals.value - departures.value}`,
    );
  }
  return unsettled;
}

function tieSum(sum: Sum<FigureRead>, { tie, clash }: Sink): void {
  const { name, whole, parts, minus } = sum;
  const members = membersOf(sum);
  const gap = gapOf(sum, ({ value }) => value);
  if (Math.abs(gap) <= members.reduce((total, each) => total + slackOf(each), 0)) {
    // Regions without a move of a kind, all noughts, say nothing about it.
    if (members.some(({ value }) => value !== 0)) tie(name, members);
    return;
  }
  const [first] = parts as readonly [FigureRead];
  const due = gap + (whole?.value ?? 0);
  if (minus && whole)
    clash(
      members,
      `${describeFigure(whole)} is printed as ${whole.value} (${whole.where}), but ${first.value} arrivals less ${minus.value} departures are ${due}`,
    );
  else if (name === 'regions') {
    const label = describeFigure({ ...first, area: 'regions' });
    const instead = whole ? `but ${describeFigure(whole)} is printed as ${whole.value} (${whole.where})` : 'not to 0';
    clash(members, `the ${label} add up to ${due}, ${instead}`);
  } else if (whole) {
    const values = parts.map(({ value }) => value).join(' and ');
    clash(
      members,
      `${describeFigure(whole)} is ${whole.value} (${whole.where}), but its parts, ${values}, add up to ${due}`,
    );
  }
}

/** A count from January on is never less than it was some months before; those held count as well. */
function tieOrders(readings: readonly FigureRead[], dataset: Dataset, { clash }: Sink): void {
  const own = new Set(readings.map(keyOfFigure));
  const series = new Map(readings.map((reading) => [keyOfFigure({ ...reading, period: ANY_PERIOD }), reading]));
  const held = [...series.values()].flatMap((reading) =>
    dataset
      .periodsOf(reading)
      .flatMap((period) => dataset.current(reading, period) ?? [])
      .filter((observation) => !own.has(keyOfFigure(observation)))
      .map((observation) => ({ ...observation, where: 'held', margin: marginOf(observation), isHeld: true })),
  );
  const all: readonly (FigureRead & { isHeld?: boolean })[] = [...readings, ...held] as never;
  for (const { shorter, longer } of listOrders(all)) {
    if (longer.value + slackOf(longer) + slackOf(shorter) >= shorter.value) continue;
    const involved = [shorter, longer].filter(({ isHeld }) => !isHeld);
    if (involved.length === 0) continue;
    clash(
      involved,
      `${describeFigure(longer)} is ${longer.value} (${longer.where}), less than ${shorter.value} of ${describeFigure(shorter)} (${shorter.where})`,
    );
  }
}

/** Stands for no period in the key of a series. */
const ANY_PERIOD: Period = { kind: 'day', date: '' };

/** Percentages of old releases are held with their known misprints; they need not be judged again. */
function isHeldAsPrinted(reading: FigureRead, dataset: Dataset): boolean {
  return dataset.vintages(reading, reading.period).some(({ value }) => value === reading.value);
}

/** Every vintage held of a count. */
export function levelsHeld(dataset: Dataset, reading: FigureRead, indicator: StoredIndicator, period: Period): Level[] {
  const { flow, area } = reading;
  return dataset
    .vintages({ indicator, ...(flow && { flow }), area }, period)
    .map((observation) => ({ value: observation.value, margin: marginOf(observation) }));
}

function tieChanges(readings: readonly FigureRead[], dataset: Dataset, find: Find, { tie, clash }: Sink): void {
  for (const change of readings) {
    if (!isChange(change.indicator) || change.counterpart || change.group) continue;
    const indicator = baseOf(change.indicator);
    const printed = find(change, { indicator });
    const levels: Level[] = printed
      ? [{ value: printed.value, margin: slackOf(printed) }]
      : levelsHeld(dataset, change, indicator, change.period);
    const before = find(change, { indicator, period: shiftYears(change.period, -1) });
    const bases = [
      ...levelsHeld(dataset, change, indicator, shiftYears(change.period, -1)),
      ...(before ? [{ value: before.value, margin: slackOf(before) }] : []),
    ].filter(({ value }) => value > 0);
    if (levels.length === 0 || bases.length === 0) continue;
    const pairs = levels.flatMap((level) => bases.map((base) => [level, base] as const));
    if (pairs.some(([level, base]) => isChangeOf(change.value, change.decimals, level, base))) {
      const widest = Math.max(
        ...pairs.map(([level, base]) => rangeOfChange(level, base)).map(([low, high]) => high - low),
      );
      if (widest <= MOST_RANGE_OF_PROOF) tie('change', [change, printed]);
      continue;
    }
    if (isHeldAsPrinted(change, dataset) && (!printed || isHeldAsPrinted(printed, dataset))) continue;
    const computed = pairs
      .map(([level, base]) => rangeOfChange(level, base))
      .map(([low, high]) => ((low + high) / 2).toFixed(1));
    clash(
      [change, printed],
      `${describeFigure(change)} is printed as ${change.value} % (${change.where}), but the stored figures of the year before give ${computed.join(' or ')} %`,
    );
  }
}

/** Of thousands rounded to hundreds nearly any change comes out: it contradicts nothing and proves nothing. */
const MOST_RANGE_OF_PROOF = 0.5;

/** Beyond this a share cannot be explained by a part counted elsewhere. */
const SHARE_SLACK = 1;

function tieShares(readings: readonly FigureRead[], dataset: Dataset, find: Find, { tie, clash, doubt }: Sink): void {
  for (const share of readings) {
    if (!isShare(share.indicator) || !share.counterpart) continue;
    const indicator = baseOf(share.indicator);
    const { flow, area, counterpart, period } = share;
    if (share.value > 100) {
      clash([share], `${describeFigure(share)} is ${share.value} % (${share.where}), more than all`);
      continue;
    }
    const { counterpart: _, ...everywhere } = share;
    const printed = find(everywhere, { indicator });
    const own = find(share, { indicator });
    const part = own?.value ?? dataset.current({ indicator, ...(flow && { flow }), area, counterpart }, period)?.value;
    const all = printed?.value ?? dataset.current({ indicator, ...(flow && { flow }), area }, period)?.value;
    if (part === undefined || all === undefined || all <= 0) continue;
    const computed = (part / all) * 100;
    const difference = Math.abs(computed - share.value);
    const says = `${describeFigure(share)} is printed as ${share.value} % (${share.where}), but ${part} of ${all} are ${computed.toFixed(1)} %`;
    if (difference <= roundingOf(share.decimals)) tie('share', [share]);
    else if (isHeldAsPrinted(share, dataset)) continue;
    else if (difference > SHARE_SLACK) clash([share, own, printed], says);
    else doubt(says);
  }
}
