import type { Codebook } from '../../statistics/facts/codebook.ts';
import { type Flow, hasFlow, type Indicator } from '../../statistics/facts/indicator.ts';
import type { Assumption } from '../../statistics/how-read.ts';
import { type Period, span, yearOf } from '../../statistics/time/period.ts';
import { type Frame, has, type PlaceFound } from '../frame/frame.ts';
import { takeFirst } from '../rule.ts';
import { decideDirection } from './decide-direction.ts';
import type { Draft } from './draft.ts';
import { DIRECTED, gatherFacts, INDICATOR_RULES } from './indicator-rules.ts';

function decideFlow(frame: Frame, indicators: readonly Indicator[], interregional: boolean): Flow | undefined {
  if (!indicators.some(hasFlow)) return undefined;
  if (interregional) return 'interregional';
  const isMovers = frame.indicators.some(({ value }) => value === 'movers') && frame.countries.length === 0;
  const inside = isMovers ? 'internal' : undefined;
  const both = frame.flows.includes('external') && frame.flows.some((one) => one !== 'external');
  const flow = both ? 'total' : (frame.flows[0] ?? inside);
  if (indicators[0] === 'movers') return flow === 'interregional' || flow === 'intraregional' ? flow : 'internal';
  if (flow) return flow;
  if (frame.countries.length > 0) return undefined;
  return frame.abroad ? 'external' : undefined;
}

/** «на конец 2024 года» is a day of a population, but the year 2024 of those who left. */
export function periodsMeant(frame: Frame, indicators: readonly Indicator[]): readonly Period[] {
  const moves = indicators.every((indicator) => hasFlow(indicator) || indicator === 'kandas');
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
function sinceFirstKandas(range: NonNullable<Draft['range']>, today: string): Period | undefined {
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

/** «с 1 января по 30 сентября», «январь 2024 – сентябрь 2024» of those who moved: one stretch of months. */
function stretchOf(
  range: NonNullable<Draft['range']>,
  indicators: readonly Indicator[],
  today: string,
): Period | undefined {
  const { from, to } = range;
  const since = indicators.every((indicator) => indicator === 'kandas') ? sinceFirstKandas(range, today) : undefined;
  if (since) return since;
  if (!from || !to || !indicators.every((indicator) => hasFlow(indicator) || indicator === 'kandas')) return undefined;
  if (from.kind === 'span' && to.kind === 'span') {
    const months = from.year === to.year && from.month === 1 && from.months === 1 && to.months === 1;
    return months ? span(from.year, 1, to.month) : undefined;
  }
  if (from.kind !== 'day' || to.kind !== 'day' || !from.date.endsWith('-01')) return undefined;
  const [year = 0, month = 1] = from.date.split('-').map(Number);
  const [lastYear = 0, lastMonth = 1, lastDay = 1] = to.date.split('-').map(Number);
  const end = (lastYear - year) * 12 + lastMonth - (lastDay === 1 ? 1 : 0);
  if ((lastDay !== 1 && !isLastDay(to.date)) || end < month || end > 12) return undefined;
  return span(year, month, end - month + 1);
}

const unique = <Value>(values: readonly Value[]) => [...new Set(values)];

/** «с начала 2020 по конец 2024» of those who moved: the years between. */
function wholeYears(range: NonNullable<Draft['range']>, indicators: readonly Indicator[]) {
  const { from, to } = range;
  if (from?.kind !== 'day' || to?.kind !== 'day' || !indicators.every(hasFlow)) return undefined;
  if (!from.date.endsWith('-01-01') || !/-(?:01-01|12-31)$/.test(to.date)) return undefined;
  const end = Number(to.date.slice(0, 4)) - (to.date.endsWith('-01-01') ? 1 : 0);
  return { kind: 'range' as const, from: yearOf(Number(from.date.slice(0, 4))), to: yearOf(end) };
}

/** Towns and capitals stand for their region unless the region carries the same name. */
function assumptionsOf(
  places: readonly PlaceFound[],
  codebook: Codebook,
): { assumptions: Assumption[]; others: string[] } {
  const assumptions: Assumption[] = [];
  const others: string[] = [];
  for (const { alias, explicit, code } of places) {
    if (alias?.kind === 'capital' || alias?.kind === 'town') {
      if (codebook.areas.get(code)?.kind === 'region') assumptions.push('capital_for_region');
    }
    if (code === 'KZ-75' && alias && !explicit && /^(?:алмат|almat)/i.test(alias.alias)) {
      assumptions.push('city_of_almaty');
      others.push('KZ-19');
    }
  }
  return { assumptions: unique(assumptions), others: unique(others) };
}

/** Weighs the words into what is asked about; absent where no indicator is named. */
export function decideSubject(frame: Frame, codebook: Codebook, fallback?: Indicator): Draft | undefined {
  const indicators =
    takeFirst('indicators', INDICATOR_RULES, gatherFacts(frame), frame.tell) ?? (fallback ? [fallback] : undefined);
  if (!indicators) return undefined;
  const { otherRegion, area } = decideDirection(frame);
  const regions = frame.places.filter((place) => place.code !== 'KZ');
  const between = otherRegion !== undefined && (DIRECTED.includes(indicators[0] ?? 'net') || has(frame, 'share'));
  const flow = decideFlow(frame, indicators, between);
  const { assumptions, others } = assumptionsOf(regions, codebook);
  const home = frame.places.some((place) => place.code === 'KZ') || frame.home !== undefined;
  const areas = between && area ? [area] : unique(regions.map((place) => place.code));
  const named = frame.periods.find((found) => found.kind === 'range');
  const listed = has(frame, 'series', 'monthly', 'quarterly', 'chart', 'most', 'least', 'record');
  const years = named?.kind === 'range' ? wholeYears(named, indicators) : undefined;
  const stretch = named?.kind === 'range' && !listed ? stretchOf(named, indicators, frame.today) : undefined;
  const periods = stretch ? [stretch] : periodsMeant(frame, indicators);
  const range = stretch ? undefined : (years ?? named);
  const countries = unique(frame.countries.map((country) => country.code));
  const counterparts = between && otherRegion ? [otherRegion] : indicators.every(canHaveCounterpart) ? countries : [];
  const noPeriod = periods.length === 0 && !range;
  return {
    indicators,
    ...(flow && { flow }),
    areas: areas.length > 0 ? areas : ['KZ'],
    counterparts,
    groups: frame.groups,
    periods: noPeriod ? [{ kind: 'last' }] : periods,
    ...(range?.kind === 'range' && {
      range: { ...(range.from && { from: range.from }), ...(range.to && { to: range.to }) },
    }),
    assumptions: unique([
      ...(areas.length === 0 && !home ? (['area'] as const) : []),
      ...(noPeriod || frame.periods.some((found) => found.kind === 'period' && found.assumed)
        ? (['period'] as const)
        : []),
      ...assumptions,
      ...(frame.corrected ? (['spelling'] as const) : []),
    ]),
    otherAreas: others,
  };
}

/** False for what is counted at a place alone, whoever came or left. */
export function canHaveCounterpart(indicator: Indicator): boolean {
  return indicator !== 'population' && indicator !== 'population_average' && indicator !== 'movers';
}
