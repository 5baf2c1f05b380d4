import fc from 'fast-check';
import type { Codebook } from '../../src/statistics/facts/codebook.ts';
import { FLOWS, hasFlow, INDICATORS, type Indicator, isStock } from '../../src/statistics/indicators.ts';
import {
  BREAKDOWN_DIMENSIONS,
  OPERATIONS,
  type PeriodAsked,
  type Question,
  type Subject,
} from '../../src/statistics/question.ts';
import { dayOf, type Period, quarterOf, span, yearOf } from '../../src/statistics/time/period.ts';

const years = fc.integer({ min: 1991, max: 2035 });
const months = fc.integer({ min: 1, max: 12 });

const dayPeriods: fc.Arbitrary<Period> = fc
  .tuple(years, months)
  .map(([year, month]) => dayOf(`${year}-${String(month).padStart(2, '0')}-01`));

const spanPeriods: fc.Arbitrary<Period> = fc.oneof(
  years.map(yearOf),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => quarterOf(year, quarter)),
  fc.tuple(years, months).map(([year, month]) => span(year, month, 1)),
  fc.tuple(years, fc.integer({ min: 2, max: 11 })).map(([year, length]) => span(year, 1, length)),
);

const last: fc.Arbitrary<PeriodAsked> = fc.constant({ kind: 'last' });

function definite(indicator: Indicator): fc.Arbitrary<Period> {
  return isStock(indicator) ? dayPeriods : spanPeriods;
}

function asked(indicator: Indicator): fc.Arbitrary<PeriodAsked> {
  return fc.oneof({ weight: 5, arbitrary: definite(indicator) }, { weight: 1, arbitrary: last });
}

/** Drops the members that are absent, as `exactOptionalPropertyTypes` wants. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

/** Any well-formed question about the areas, countries, groups and terms of the codebook. */
export function arbitraryQuestion(codebook: Codebook): fc.Arbitrary<Question> {
  const areaCodes = [...codebook.areas.keys()];
  const regions = areaCodes.filter((code) => code !== 'KZ');
  const areas = fc.constantFrom(...areaCodes);
  const counterparts = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...codebook.countries.keys()) },
    { weight: 1, arbitrary: fc.constantFrom(...regions) },
  );
  const groups = fc.constantFrom(...codebook.groups.keys());
  const indicators = fc.constantFrom(...INDICATORS);
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
  const flowsOf = (indicator: Indicator) =>
    hasFlow(indicator) ? maybe(fc.constantFrom(...FLOWS)) : fc.constant(undefined);

  const subjectOf = (indicator: Indicator): fc.Arbitrary<Subject> =>
    fc
      .record({
        indicator: fc.constant(indicator),
        flow: flowsOf(indicator),
        area: areas,
        counterpart: maybe(counterparts),
        group: maybe(groups),
      })
      .map(compact) as fc.Arbitrary<Subject>;

  const rangeOf = (indicator: Indicator) =>
    fc.record({ from: maybe(definite(indicator)), to: maybe(definite(indicator)) });

  const selectionOf = (indicator: Indicator) =>
    fc.record({
      indicators: fc.constant([indicator]),
      flow: flowsOf(indicator),
      areas: fc.uniqueArray(areas, { minLength: 1, maxLength: 4 }),
      counterparts: fc.uniqueArray(counterparts, { maxLength: 3 }),
      groups: fc.uniqueArray(groups, { maxLength: 3 }),
      periods: fc.array(asked(indicator), { minLength: 1, maxLength: 4 }),
    });

  const about = <T>(build: (indicator: Indicator) => fc.Arbitrary<T>) => indicators.chain(build);

  return fc
    .oneof(
      { weight: 4, arbitrary: about((indicator) => figure(indicator)) },
      about((indicator) =>
        fc
          .tuple(subjectOf(indicator), rangeOf(indicator))
          .map(([subject, range]) => ({ kind: 'series' as const, subject, ...range })),
      ),
      about((indicator) =>
        fc.record({
          kind: fc.constant('ranking' as const),
          indicator: fc.constant(indicator),
          flow: flowsOf(indicator),
          group: maybe(groups),
          counterpart: maybe(counterparts),
          period: asked(indicator),
          order: fc.constantFrom('top' as const, 'bottom' as const),
          count: fc.integer({ min: 1, max: 20 }),
        }),
      ),
      about((indicator) => selectionOf(indicator).map((it) => ({ kind: 'comparison' as const, ...it }))),
      about((indicator) =>
        fc
          .tuple(selectionOf(indicator), fc.constantFrom(...OPERATIONS))
          .map(([it, operation]) => ({ kind: 'calculation' as const, operation, ...it })),
      ),
      about((indicator) =>
        fc.record({
          kind: fc.constant('breakdown' as const),
          by: fc.constantFrom(...BREAKDOWN_DIMENSIONS),
          subject: subjectOf(indicator),
          period: asked(indicator),
        }),
      ),
      about((indicator) =>
        fc.record({ kind: fc.constant('revisions' as const), subject: subjectOf(indicator), period: asked(indicator) }),
      ),
      about((indicator) =>
        fc
          .tuple(subjectOf(indicator), rangeOf(indicator), fc.constantFrom('highest' as const, 'lowest' as const))
          .map(([subject, range, order]) => ({ kind: 'record' as const, order, subject, ...range })),
      ),
      fc.record({ kind: fc.constant('summary' as const), area: areas, period: asked('net') }),
      fc.record({ kind: fc.constant('glossary' as const), term: maybe(fc.constantFrom(...codebook.terms.keys())) }),
      fc.constant({ kind: 'method' as const }),
      fc.constant({ kind: 'sources' as const }),
      fc.record({ kind: fc.constant('releases' as const), which: fc.constantFrom('all', 'next', 'last') }),
    )
    .map((question) => compact(question) as Question);

  function figure(indicator: Indicator) {
    return fc.record({
      kind: fc.constant('figure' as const),
      subject: subjectOf(indicator),
      period: asked(indicator),
      vintage: maybe(fc.constant('first' as const)),
    });
  }
}
