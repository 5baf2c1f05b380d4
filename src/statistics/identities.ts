/**
 * What figures must be to each other, whoever prints them: the one home of every sum, order and ratio. The checks of `data/`, the gate of new
 * releases and the reader of sentences take them from here.
 *
 * Sums hold among figures of one period. People who move inside the country cancel only when all people are counted: those of a group do not.
 */
import type { Area } from './facts/codebook.ts';
import { type FigureName, keyOfFigure, nameOfRecord } from './facts/figure-key.ts';
import { type Flow, isAdditive, isInHalves, isSigned, type StoredIndicator, unitOf } from './indicators.ts';
import { firstDay, isSamePeriod, type Period } from './time/period.ts';

export type SumName = 'net' | 'flows' | 'countries' | 'settlements' | 'regions';

/** `whole` equals the sum of `parts`, or 0 where it is absent; `minus` is subtracted. */
export interface Sum<Figure> {
  readonly name: SumName;
  readonly whole?: Figure;
  readonly parts: readonly Figure[];
  readonly minus?: Figure;
}

type Find<Figure> = (name: FigureName) => Figure | undefined;
type SplitPart = { readonly flow?: Flow; readonly counterpart?: string; readonly group?: string };

interface Split {
  readonly name: SumName;
  readonly of: (whole: FigureName) => boolean;
  readonly into: readonly [SplitPart, SplitPart];
}

const SPLITS: readonly Split[] = [
  { name: 'flows', of: ({ flow }) => flow === 'total', into: [{ flow: 'external' }, { flow: 'internal' }] },
  {
    name: 'flows',
    of: ({ flow }) => flow === 'internal',
    into: [{ flow: 'interregional' }, { flow: 'intraregional' }],
  },
  {
    name: 'countries',
    of: ({ flow, counterpart }) => flow === 'external' && counterpart === undefined,
    into: [{ counterpart: 'CIS' }, { counterpart: 'NONCIS' }],
  },
  {
    name: 'settlements',
    of: ({ group }) => group === undefined,
    into: [{ group: 'settlement:urban' }, { group: 'settlement:rural' }],
  },
];

const isCount = ({ indicator }: FigureName) => unitOf(indicator) === 'persons' && !isInHalves(indicator);

/** Where the net of a region can be reckoned from arrivals and departures that are not of its own flow. */
function flowsOfNet({ flow, area, group, counterpart }: FigureName): readonly (Flow | undefined)[] {
  const isAll = area !== 'KZ' && group === undefined && counterpart === undefined;
  return flow === 'interregional' && isAll ? ['interregional', 'internal'] : [flow];
}

function listNets<Figure extends FigureName>(net: Figure, find: Find<Figure>): Sum<Figure>[] {
  return flowsOfNet(net).flatMap((flow) => {
    const { flow: _, ...rest } = net as FigureName;
    const other = (indicator: StoredIndicator) => find({ ...rest, ...(flow && { flow }), indicator });
    const arrivals = other('arrivals');
    const departures = other('departures');
    return arrivals && departures ? [{ name: 'net' as const, whole: net, parts: [arrivals], minus: departures }] : [];
  });
}

function listSplits<Figure extends FigureName>(
  whole: Figure,
  splits: readonly Split[],
  find: Find<Figure>,
): Sum<Figure>[] {
  return splits
    .filter(({ of }) => of(whole))
    .flatMap(({ name, into }) => {
      const parts: Figure[] = [];
      for (const part of into) {
        const found = find({ ...(whole as FigureName), ...part });
        if (!found) return [];
        parts.push(found);
      }
      return [{ name, whole, parts }];
    });
}

/** The parts of the country that are missing: a region may be absent in the years when it was still part of one that is there. */
export function listMissingRegions(
  areas: ReadonlyMap<string, Area>,
  held: ReadonlySet<string>,
  period: Period,
): Area[] {
  const day = firstDay(period);
  return [...areas.values()].filter(
    ({ code, predecessor, since }) =>
      code !== 'KZ' &&
      !held.has(code) &&
      (predecessor === undefined || !held.has(predecessor) || since === undefined || day >= since),
  );
}

/** True when no part of the country is missing. */
export function isWholeCountry(areas: ReadonlyMap<string, Area>, held: ReadonlySet<string>, period: Period): boolean {
  return listMissingRegions(areas, held, period).length === 0;
}

const CANCELLING: readonly (Flow | undefined)[] = ['interregional', 'internal', 'intraregional'];

/** True for a net of moves that all end in the country, of everybody. */
function isCancelling({ indicator, flow, group, counterpart }: FigureName): boolean {
  return indicator === 'net' && CANCELLING.includes(flow) && group === undefined && counterpart === undefined;
}

function listRegions<Figure extends FigureName>(
  regions: readonly Figure[],
  areas: ReadonlyMap<string, Area>,
  find: Find<Figure>,
): Sum<Figure>[] {
  const [first] = regions;
  if (!first || !isWholeCountry(areas, new Set(regions.map(({ area }) => area)), first.period)) return [];
  const country = { ...(first as FigureName), area: 'KZ' };
  const whole = find(country);
  if (!whole && isCancelling(first)) return [{ name: 'regions', parts: regions }];
  return whole ? [{ name: 'regions', whole, parts: regions }] : [];
}

/** Every sum that ties some of the figures together, or those of the names that are wanted. A figure that is listed twice counts once. */
export function listSums<Figure extends FigureName>(
  figures: Iterable<Figure>,
  areas: ReadonlyMap<string, Area>,
  isWanted: (name: SumName) => boolean = () => true,
): Sum<Figure>[] {
  const byKey = new Map<string, Figure>();
  for (const figure of figures) {
    if (isCount(figure)) byKey.set(keyOfFigure(figure), figure);
  }
  const find: Find<Figure> = (name) => {
    const found = byKey.get(keyOfFigure(name));
    if (found) return found;
    const record = nameOfRecord(name);
    return record === name ? undefined : byKey.get(keyOfFigure(record));
  };
  // Most tables have neither countries nor settlements in them, and need not be looked through for those.
  const members = [...byKey.values()];
  const has = ({ flow, counterpart, group }: SplitPart) =>
    members.some(
      (figure) =>
        (flow !== undefined && figure.flow === flow) ||
        (counterpart !== undefined && figure.counterpart === counterpart) ||
        (group !== undefined && figure.group === group),
    );
  const splits = SPLITS.filter(({ name }) => isWanted(name)).filter(
    ({ into }) => has(into[0]) && (has(into[1]) || into[1].flow === 'internal'),
  );
  const tables = new Map<string, Figure[]>();
  const sums: Sum<Figure>[] = [];
  for (const figure of byKey.values()) {
    if (figure.indicator === 'net' && isWanted('net')) sums.push(...listNets(figure, find));
    sums.push(...listSplits(figure, splits, find));
    if (!isWanted('regions')) continue;
    if (figure.area === 'KZ') {
      if (isCancelling(figure)) sums.push({ name: 'regions', parts: [figure] });
      continue;
    }
    const key = keyOfFigure({ ...figure, area: '' });
    const table = tables.get(key);
    if (table) table.push(figure);
    else tables.set(key, [figure]);
  }
  for (const regions of tables.values()) sums.push(...listRegions(regions, areas, find));
  return sums;
}

/** How far a sum is from holding; 0 when it holds. */
export function gapOf<Figure>(sum: Sum<Figure>, valueIn: (figure: Figure) => number): number {
  const parts = sum.parts.reduce((total, part) => total + valueIn(part), 0);
  return parts - (sum.minus ? valueIn(sum.minus) : 0) - (sum.whole ? valueIn(sum.whole) : 0);
}

/** All figures of a sum. */
export function membersOf<Figure>({ whole, parts, minus }: Sum<Figure>): Figure[] {
  return [...(whole ? [whole] : []), ...parts, ...(minus ? [minus] : [])];
}

/** A running total and the longer one of the same year, which cannot be less. */
export interface Order<Figure> {
  readonly shorter: Figure;
  readonly longer: Figure;
}

/** True for counts that only grow from January on; nets do not. */
export function isGrowing({ indicator, period }: FigureName): boolean {
  return (
    isAdditive(indicator) && !isSigned(indicator) && period.kind === 'span' && period.month === 1 && period.months <= 12
  );
}

/** Neighbours among the running totals of each year. */
export function listOrders<Figure extends FigureName>(figures: Iterable<Figure>): Order<Figure>[] {
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (!isGrowing(figure) || figure.period.kind !== 'span') continue;
    const key = `${keyOfFigure(figure).replace(/[^|]*$/, '')}${figure.period.year}`;
    const known = series.get(key);
    if (!known) series.set(key, [figure]);
    else if (!known.some(({ period }) => isSamePeriod(period, figure.period))) known.push(figure);
  }
  const monthsOf = ({ period }: Figure) => (period.kind === 'span' ? period.months : 0);
  return [...series.values()].flatMap((known) =>
    known
      .sort((a, b) => monthsOf(a) - monthsOf(b))
      .slice(1)
      .map((longer, index) => ({ shorter: known[index] as Figure, longer })),
  );
}

/** A count and how far the true one may lie from it. */
export interface Level {
  readonly value: number;
  readonly margin: number;
}

/** Half of the last printed digit, and a hair for binary fractions. */
export const roundingOf = (decimals: number): number => 0.5 / 10 ** decimals + 1e-9;

/** Least and greatest change in percent that leads from `base` to `level`. */
export function rangeOfChange(level: Level, base: Level): readonly [number, number] {
  return [
    ((level.value - level.margin) / (base.value + base.margin) - 1) * 100,
    ((level.value + level.margin) / (base.value - base.margin) - 1) * 100,
  ];
}

/** True when a change that is printed with so many decimals may be the one from `base` to `level`. A nought at the end is often left away: «21%» is 21.0. */
export function isChangeOf(percent: number, decimals: number, level: Level, base: Level): boolean {
  const [low, high] = rangeOfChange(level, base);
  const rounding = roundingOf(Math.max(decimals, 1));
  return percent >= low - rounding && percent <= high + rounding;
}
