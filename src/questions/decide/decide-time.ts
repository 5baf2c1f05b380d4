/** When: the periods or the range that the words name, as those who moved or lived there are counted. */
import { hasFlow, type Indicator, isFromCensus, isStock } from '../../statistics/indicators.ts';
import { type Period, type Span, span, yearOf } from '../../statistics/time/period.ts';
import { type Frame, has } from '../frame/frame.ts';
import type { Draft } from './draft.ts';

type Range = NonNullable<Draft['range']>;

const isKandas = (indicator: Indicator) => indicator === 'kandas';
const isMove = (indicator: Indicator) => !isStock(indicator) && !isFromCensus(indicator);

/** «на конец 2024 года» is a day of a population, but the year 2024 of those who left. */
export function periodsMeant(frame: Frame, indicators: readonly Indicator[]): readonly Period[] {
  const moves = indicators.every(isMove);
  return frame.periods.flatMap((found) => {
    if (found.kind !== 'period') return [];
    if (moves && found.early && found.period.kind === 'day') return [span(Number(found.period.date.slice(0, 4)), 1, 3)];
    return [moves ? movedBy(found.period) : found.period];
  });
}

const NEXT_DAY = 86_400_000;

/** «на 1 октября 2024», «на конец 2024 года» of those who moved: the running total up to that day. */
function movedBy(period: Period): Period {
  if (period.kind !== 'day') return period;
  const [year = 0, month = 1, day = 1] = period.date.split('-').map(Number);
  if (day === 1) return month === 1 ? yearOf(year - 1) : span(year, 1, month - 1);
  return isLastDay(period.date) ? span(year, 1, month) : span(year, month, 1);
}

function isLastDay(date: string): boolean {
  return new Date(Date.parse(date) + NEXT_DAY).getUTCDate() === 1;
}

const FIRST_KANDAS_YEAR = 1991;

/** «с 1991 года», «за годы независимости» of kandas: they are also counted from the beginning on, as one figure. */
function sinceFirstKandas(range: Range, today: string): Period | undefined {
  const { from, to } = range;
  if (from?.kind !== 'span' || from.year !== FIRST_KANDAS_YEAR || from.month !== 1) return undefined;
  const end = to ? firstMonthAfter(to) : { year: Number(today.slice(0, 4)), month: 1 };
  return span(FIRST_KANDAS_YEAR, 1, (end.year - FIRST_KANDAS_YEAR) * 12 + end.month - 1);
}

function firstMonthAfter(period: Period): { year: number; month: number } {
  if (period.kind === 'span') return { year: period.year, month: period.month + period.months };
  const [year = 0, month = 1] = period.date.split('-').map(Number);
  return { year, month: isLastDay(period.date) ? month + 1 : month };
}

/** «январь 2024 – сентябрь 2024» from January on. */
function monthsFromJanuary(from: Span, to: Span): Period | undefined {
  const isRunning = from.year === to.year && from.month === 1 && from.months === 1 && to.months === 1;
  return isRunning ? span(from.year, 1, to.month) : undefined;
}

/** «с 1 января по 30 сентября»: from the first day of a month to the last of another, a year at most. */
function daysOfMonths(from: string, to: string): Period | undefined {
  const [year = 0, month = 1, day] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1, lastDay = 1] = to.split('-').map(Number);
  const end = (lastYear - year) * 12 + lastMonth - (lastDay === 1 ? 1 : 0);
  const isWhole = day === 1 && (lastDay === 1 || isLastDay(to));
  return isWhole && end >= month && end <= 12 ? span(year, month, end - month + 1) : undefined;
}

/** A range that is one stretch of months of those who moved. */
function stretchOf({ from, to }: Range, indicators: readonly Indicator[], today: string): Period | undefined {
  if (indicators.every(isKandas)) {
    const since = sinceFirstKandas({ ...(from && { from }), ...(to && { to }) }, today);
    if (since) return since;
  }
  if (!from || !to || !indicators.every(isMove)) return undefined;
  if (from.kind === 'span' && to.kind === 'span') return monthsFromJanuary(from, to);
  return from.kind === 'day' && to.kind === 'day' ? daysOfMonths(from.date, to.date) : undefined;
}

/** «с начала 2020 по конец 2024» of those who moved: the years between. */
function wholeYears(range: Range, indicators: readonly Indicator[]): Range | undefined {
  const { from, to } = range;
  if (from?.kind !== 'day' || to?.kind !== 'day' || !indicators.every(hasFlow)) return undefined;
  if (!from.date.endsWith('-01-01') || !/-(?:01-01|12-31)$/.test(to.date)) return undefined;
  const end = Number(to.date.slice(0, 4)) - (to.date.endsWith('-01-01') ? 1 : 0);
  return { from: yearOf(Number(from.date.slice(0, 4))), to: yearOf(end) };
}

/** «население с 2019 по конец 2024»: a stock ends on the day that was said. */
function withDay(range: Range & { readonly toDay?: Period }, indicators: readonly Indicator[]): Range {
  return range.toDay && indicators.every(isStock) ? { ...range, to: range.toDay } : range;
}

/** «сколько кандасов всего», "in total": from the beginning on. */
function asksForAll(frame: Frame): boolean {
  return frame.periods.length === 0 && has(frame, 'sum', 'record') && !has(frame, 'most', 'least', 'share', 'series');
}

export interface Time {
  readonly periods: readonly Period[];
  readonly range?: Range;
}

export function decideTime(frame: Frame, indicators: readonly Indicator[]): Time {
  const named = frame.periods.find((found) => found.kind === 'range');
  const periods = periodsMeant(frame, indicators);
  if (named?.kind !== 'range') {
    const all = periods.length === 0 && asksForAll(frame) && indicators.every(isKandas);
    const since = all ? sinceFirstKandas({ from: yearOf(FIRST_KANDAS_YEAR) }, frame.today) : undefined;
    return { periods: since ? [since] : periods };
  }
  const isListed = has(frame, 'series', 'monthly', 'quarterly', 'chart', 'most', 'least', 'record');
  const stretch = isListed ? undefined : stretchOf(named, indicators, frame.today);
  if (stretch) return { periods: [stretch] };
  const { from, to } = wholeYears(named, indicators) ?? withDay(named, indicators);
  return { periods, range: { ...(from && { from }), ...(to && { to }) } };
}
