/**
 * Finds the figure for a subject and period: what is stored, else what the declared derivations give.
 *
 * The order is fixed and each step rests only on the ones before it, so that no figure is ever computed from itself:
 * stored → over time (months added up, running totals subtracted) → across flows (net, total, external, internal,
 * rural, urban) → computed indicators (rate, share, change).
 */
import type { Dataset } from '../../dataset/dataset.ts';
import type { Figure } from '../../statistics/answer.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import {
  baseOf,
  DIRECTIONS,
  type Direction,
  hasFlow,
  isAdditive,
  isChange,
  isDirection,
  isShare,
  isSigned,
} from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';
import { type Period, type Span, shiftYears, span } from '../../statistics/time/period.ts';
import { createDerive, type Derive, type Found, isFigure, isRefused } from '../derivations/derive.ts';
import { type Coverage, createCoverage } from '../offers/create-coverage.ts';
import { listRegions } from '../rankings/existing-areas.ts';
import { createReleasePeriods } from '../releases/create-release-periods.ts';
import { createExtents, type Extents } from '../series/extents.ts';
import { keyOf, nameKey, withMembers } from '../series/series-key.ts';

type Vintage = 'current' | 'first';

export interface Finder {
  readonly dataset: Dataset;
  readonly extents: Extents;
  readonly derive: Derive;
  /** The flow of the subject must be named where its indicator has flows. */
  find(subject: Subject, period: Period, vintage?: Vintage): Found;
  /** Spares fruitless look-ups. */
  readonly coverage: Coverage;
  /** Periods from January that releases bring and that had ended by the day, newest first. */
  releasePeriods(today: string): readonly Span[];
  /** The figure alone; absent where it is not held or refused. */
  figure(subject: Subject, period: Period): Figure | undefined;
}

/** Looked-up figures kept at most; a year of questions about one release stays far below. */
const CACHE_LIMIT = 50_000;

export function figureOf(observation: Observation): Figure {
  const { indicator, flow, area, counterpart, group } = observation;
  return {
    subject: withMembers({ indicator, area }, { flow, counterpart, group }),
    period: observation.period,
    value: observation.value,
    decimals: observation.decimals,
    unit: observation.unit,
    signed: isSigned(indicator),
    status: observation.status,
    notes: observation.notes,
    proof: { kind: 'observation', observation },
  };
}

/** The year in which the period ends. */
function lastYearOf(period: Period): number {
  if (period.kind === 'day') return Number(period.date.slice(0, 4));
  return period.year + Math.floor((period.month + period.months - 2) / 12);
}

/** The first figure found; when there is none, the first refusal met on the way. */
function firstFound(...attempts: readonly (() => Found)[]): Found {
  let refused: Found;
  for (const attempt of attempts) {
    const found = attempt();
    if (isFigure(found)) return found;
    if (isRefused(found)) refused ??= found;
  }
  return refused;
}

/**
 * The subject under which the figure is filed. A region's moves inside itself cancel in its net, so that its internal
 * net is the interregional one.
 */
function fileSubject(subject: Subject): Subject {
  if (!hasFlow(subject.indicator)) return subject.flow ? withMembers(subject, { flow: undefined }) : subject;
  const isInternalNet = subject.flow === 'internal' && baseOf(subject.indicator) === 'net' && subject.area !== 'KZ';
  return isInternalNet ? { ...subject, flow: 'interregional' } : subject;
}

export function createFinder(dataset: Dataset): Finder {
  const extents = createExtents(dataset);
  const derive = createDerive(dataset, extents);
  const cache = new Map<string, Found>();
  const coverage = createCoverage(dataset);

  type Step = (subject: Subject, period: Period, vintage: Vintage) => Found;

  const stored = (subject: Subject, period: Period, vintage: Vintage): Figure | undefined => {
    const key = keyOf(subject);
    if (!key) return undefined;
    const observation = vintage === 'first' ? dataset.first(key, period) : dataset.current(key, period);
    if (!observation) return undefined;
    const figure = figureOf(observation);
    const isRevised = vintage === 'current' && dataset.first(key, period)?.value !== observation.value;
    return isRevised ? { ...figure, isRevised } : figure;
  };

  /** All inputs or nothing. */
  function derived(
    derivation: Parameters<Derive>[0]['derivation'],
    subject: Subject,
    period: Period,
    inputs: readonly Found[],
    vintage: Vintage,
  ): Found {
    const refused = inputs.find(isRefused);
    if (refused) return refused;
    const figures = inputs.filter(isFigure);
    if (figures.length < inputs.length || figures.length === 0) return undefined;
    if (vintage === 'first' && !isOneVintage(figures)) return { refused: 'mixed_vintages' };
    return derive({ derivation, subject, period, inputs: figures });
  }

  /** First prints go together when they came out on one day, or when none of them was ever revised. */
  function isOneVintage(figures: readonly Figure[]): boolean {
    const observations = figures.flatMap((figure) =>
      figure.proof.kind === 'observation' ? [figure.proof.observation] : [],
    );
    if (observations.length < figures.length) return true;
    if (new Set(observations.map((observation) => observation.published)).size === 1) return true;
    return figures.every((figure, index) => {
      const key = keyOf(figure.subject);
      const observation = observations[index];
      return key && observation && dataset.vintages(key, observation.period).length === 1;
    });
  }

  function summedMonths(subject: Subject, period: Span, vintage: Vintage): Found {
    if (period.months < 2 || period.month + period.months > 13) return undefined;
    const months: Figure[] = [];
    for (let index = 0; index < period.months; index += 1) {
      const month = stored(subject, span(period.year, period.month + index, 1), vintage);
      if (!month) return undefined;
      months.push(month);
    }
    return derived('summed_parts', subject, period, months, vintage);
  }

  function singleStretch(subject: Subject, period: Span, vintage: Vintage): Found {
    const last = period.month + period.months - 1;
    if (period.month === 1 || last > 12) return undefined;
    const whole = span(period.year, 1, last);
    const before = span(period.year, 1, period.month - 1);
    const get = (part: Span) => stored(subject, part, vintage) ?? summedMonths(subject, part, vintage);
    return derived('single_stretch', subject, period, [get(whole), get(before)], vintage);
  }

  const overTime: Step = (subject, period, vintage) => {
    const held = stored(subject, period, vintage);
    if (held || period.kind === 'day' || !isAdditive(subject.indicator)) return held;
    return firstFound(
      () => summedMonths(subject, period, vintage),
      () => singleStretch(subject, period, vintage),
    );
  };

  function netAcrossFlows(subject: Subject, period: Period, vintage: Vintage): Found {
    const of = (flow: Subject['flow']) => netOverTime(withMembers(subject, { flow }), period, vintage);
    const isCountry = subject.area === 'KZ';
    switch (subject.flow) {
      case 'external':
        return isCountry
          ? undefined
          : derived('external', subject, period, [of('total'), of('interregional')], vintage);
      case 'total':
        if (isCountry) return subject.group ? undefined : of('external');
        return derived('total', subject, period, [of('external'), of('interregional')], vintage);
      default:
        return undefined;
    }
  }

  const netOverTime: Step = (subject, period, vintage) =>
    firstFound(
      () => overTime(subject, period, vintage),
      () => {
        const flow = subject.flow === 'interregional' && !subject.counterpart ? 'internal' : subject.flow;
        const of = (indicator: Direction) => overTime(withMembers(subject, { indicator, flow }), period, vintage);
        if (subject.area === 'KZ' && flow !== 'external') return undefined;
        return derived('net', subject, period, DIRECTIONS.map(of), vintage);
      },
      () => {
        if (subject.flow !== 'interregional') return undefined;
        const of = (indicator: Direction) => overTime(withMembers(subject, { indicator }), period, vintage);
        if (subject.area === 'KZ') return undefined;
        return derived('net', subject, period, DIRECTIONS.map(of), vintage);
      },
    );

  function countAcrossFlows(subject: Subject, period: Period, vintage: Vintage): Found {
    const of = (flow: Subject['flow']) => overTime(withMembers(subject, { flow }), period, vintage);
    const isCountry = subject.area === 'KZ';
    switch (subject.flow) {
      case 'internal':
        return firstFound(
          () => derived('internal', subject, period, [of('total'), of('external')], vintage),
          () => (isCountry ? movers(withMembers(subject, { indicator: 'movers' }), period, vintage) : undefined),
        );
      case 'external':
        return derived('external', subject, period, [of('total'), of('internal')], vintage);
      case 'total':
        return derived('total', subject, period, [of('external'), of('internal')], vintage);
      case 'interregional':
        return isCountry ? movers(withMembers(subject, { indicator: 'movers' }), period, vintage) : undefined;
      default:
        return undefined;
    }
  }

  /** Moves inside the country are the regions' arrivals of that flow together. */
  const movers: Step = (subject, period, vintage) =>
    firstFound(
      () => overTime(subject, period, vintage),
      () => {
        if (subject.area !== 'KZ' || subject.flow === undefined) return undefined;
        const parts: Found[] = [];
        for (const area of listRegions(dataset.codebook, period)) {
          const part = overTime(withMembers(subject, { indicator: 'arrivals', area }), period, vintage);
          if (!part) return undefined;
          parts.push(part);
        }
        return derived('summed_parts', subject, period, parts, vintage);
      },
    );

  /** Rural = whole − urban and the reverse. */
  function settlement(subject: Subject, period: Period, vintage: Vintage): Found {
    const other =
      subject.group === 'settlement:rural' ? 'urban' : subject.group === 'settlement:urban' ? 'rural' : undefined;
    if (!other) return undefined;
    const whole = overTime(withMembers(subject, { group: undefined }), period, vintage);
    const rest = overTime(withMembers(subject, { group: `settlement:${other}` }), period, vintage);
    return derived(other === 'urban' ? 'rural' : 'urban', subject, period, [whole, rest], vintage);
  }

  function rate(subject: Subject, period: Period, vintage: Vintage): Found {
    if (period.kind === 'day' || period.months !== 12 || period.month !== 1) return undefined;
    const net = find(withMembers(subject, { indicator: 'net' }), period, vintage);
    const people = stored({ indicator: 'population_average', area: subject.area }, period, 'current');
    const flow = isFigure(net) ? net.subject.flow : subject.flow;
    return derived('rate', withMembers(subject, { flow }), period, [net, people], 'current');
  }

  function share(subject: Subject, period: Period, vintage: Vintage): Found {
    const indicator = baseOf(subject.indicator);
    if (subject.counterpart === 'NONCIS') {
      const cis = stored(withMembers(subject, { counterpart: 'CIS' }), period, vintage);
      if (cis) return derived('non_cis', subject, period, [cis], vintage);
    }
    const part = withMembers(subject, { indicator });
    const isWhole = !subject.counterpart && !subject.group;
    if (isWhole && (indicator !== 'kandas' || subject.area === 'KZ')) return undefined;
    const whole = withMembers(part, { counterpart: undefined, group: undefined, area: isWhole ? 'KZ' : subject.area });
    return derived('share', subject, period, [find(part, period, vintage), find(whole, period, vintage)], vintage);
  }

  /** First prints are not compared with a base that may have been revised since. */
  function change(subject: Subject, period: Period, vintage: Vintage): Found {
    const indicator = baseOf(subject.indicator);
    const of = withMembers(subject, { indicator });
    const inputs = [find(of, period), find(of, shiftYears(period, -1))];
    if (vintage === 'first' && inputs.every(isFigure)) return { refused: 'mixed_vintages' };
    return derived('change', subject, period, inputs, 'current');
  }

  /** A stretch over New Year is the sum of its parts in each year. */
  function overYears(subject: Subject, period: Period, vintage: Vintage): Found {
    if (period.kind === 'day' || !isAdditive(subject.indicator) || period.month + period.months <= 13) return undefined;
    const parts: Found[] = [];
    let left = period.months;
    for (let year = period.year, month = period.month; left > 0; year += 1, month = 1) {
      const months = Math.min(left, 13 - month);
      const part = find(subject, span(year, month, months), vintage);
      if (!part) return undefined;
      parts.push(part);
      left -= months;
    }
    return derived('summed_parts', subject, period, parts, vintage);
  }

  function search(subject: Subject, period: Period, vintage: Vintage): Found {
    const { indicator } = subject;
    const held = stored(subject, period, vintage);
    if (held) return held;
    if (!coverage.yearsOf(subject).has(lastYearOf(period))) return undefined;
    if (indicator === 'rate') return rate(subject, period, vintage);
    if (isShare(indicator)) return share(subject, period, vintage);
    if (isChange(indicator)) return change(subject, period, vintage);
    return firstFound(
      () => (indicator === 'movers' ? movers(subject, period, vintage) : undefined),
      () => (indicator === 'net' ? netOverTime(subject, period, vintage) : overTime(subject, period, vintage)),
      () => (indicator === 'net' ? netAcrossFlows(subject, period, vintage) : undefined),
      () => (isDirection(indicator) ? countAcrossFlows(subject, period, vintage) : undefined),
      () => settlement(subject, period, vintage),
      () => overYears(subject, period, vintage),
    );
  }

  const find: Finder['find'] = (asked, period, vintage = 'current') => {
    const subject = fileSubject(asked);
    const name = `${vintage}|${nameKey(subject, period)}`;
    if (cache.has(name)) return cache.get(name);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const found = search(subject, period, vintage);
    cache.set(name, found);
    return found;
  };

  return {
    dataset,
    extents,
    derive,
    find,
    coverage,
    releasePeriods: createReleasePeriods(),
    figure(subject, period) {
      const found = find(subject, period);
      return isFigure(found) ? found : undefined;
    },
  };
}
