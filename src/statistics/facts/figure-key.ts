/** One figure has one key, whatever its document calls it. */

import type { Flow, StoredIndicator } from '../indicators.ts';
import { formatPeriod, type Period } from '../time/period.ts';
import type { AreaCode, CounterpartCode, GroupCode } from './codebook.ts';

/** What a figure is about, without its value. */
export interface FigureName {
  readonly indicator: StoredIndicator;
  readonly flow?: Flow;
  readonly area: AreaCode;
  readonly counterpart?: CounterpartCode;
  readonly group?: GroupCode;
  readonly period: Period;
}

const PERIODS = new WeakMap<Period, string>();

function textOf(period: Period): string {
  const known = PERIODS.get(period);
  if (known !== undefined) return known;
  const text = formatPeriod(period);
  PERIODS.set(period, text);
  return text;
}

/** indicator|flow|area|counterpart|group|period */
export function keyOfFigure({ indicator, flow, area, counterpart, group, period }: FigureName): string {
  return `${indicator}|${flow ?? ''}|${area}|${counterpart ?? ''}|${group ?? ''}|${textOf(period)}`;
}

/** The words of a key with blanks between them, for sentences to an operator. */
export function describeFigure({ indicator, flow, area, counterpart, group, period }: FigureName): string {
  return [indicator, flow, area, counterpart, group, formatPeriod(period)].filter(Boolean).join(' ');
}

interface Rename {
  readonly from: readonly [StoredIndicator, Flow];
  readonly to: readonly [StoredIndicator, Flow];
  readonly where: 'country' | 'region';
}

// Every move inside the country ends in it, so those cancel in the net of the country and arrivals of all flows inside are movers. Every move
// inside a region cancels in the region. People of one group do not: they move from villages to towns, and become older on the way.
const RENAMES: readonly Rename[] = [
  { from: ['net', 'total'], to: ['net', 'external'], where: 'country' },
  { from: ['arrivals', 'internal'], to: ['movers', 'internal'], where: 'country' },
  { from: ['departures', 'internal'], to: ['movers', 'internal'], where: 'country' },
  { from: ['arrivals', 'interregional'], to: ['movers', 'interregional'], where: 'country' },
  { from: ['departures', 'interregional'], to: ['movers', 'interregional'], where: 'country' },
  { from: ['arrivals', 'intraregional'], to: ['movers', 'intraregional'], where: 'country' },
  { from: ['departures', 'intraregional'], to: ['movers', 'intraregional'], where: 'country' },
  { from: ['net', 'internal'], to: ['net', 'interregional'], where: 'region' },
];

/** The figure under the one name that it is held by. */
export function nameOfRecord<Name extends FigureName>(figure: Name): Name {
  if (figure.flow === undefined || figure.group !== undefined || figure.counterpart !== undefined) return figure;
  const where = figure.area === 'KZ' ? 'country' : 'region';
  const rename = RENAMES.find(
    ({ from, where: place }) => place === where && from[0] === figure.indicator && from[1] === figure.flow,
  );
  return rename ? { ...figure, indicator: rename.to[0], flow: rename.to[1] } : figure;
}
