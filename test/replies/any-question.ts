/** Questions of every kind over everything the code lists name, sensible and not. */
import fc from 'fast-check';
import type { Codebook } from '../../src/statistics/facts/codebook.ts';
import { FLOWS, hasFlow, INDICATORS } from '../../src/statistics/indicators.ts';
import {
  BREAKDOWN_DIMENSIONS,
  OPERATIONS,
  type PeriodAsked,
  type Question,
  type Subject,
} from '../../src/statistics/question.ts';
import { parsePeriod } from '../../src/statistics/time/period.ts';

const LAST: PeriodAsked = { kind: 'last' };
const FORMS = ['', '-Q1', '-Q2', '-Q3', '-Q4', '-05', '-11', '-01/Y-06', '-01/Y-09', '-01-01', '-07-01'];

const year = fc.integer({ min: 1990, max: 2026 });
const form = fc.constantFrom(...FORMS);
const toPeriod = (y: number, f: string) =>
  parsePeriod(`${y}${f.replace('Y', String(y))}`) ?? { kind: 'day' as const, date: `${y}-01-01` };
const definite = fc.tuple(year, form).map(([y, f]) => toPeriod(y, f));
const period: fc.Arbitrary<PeriodAsked> = fc.oneof(
  { weight: 5, arbitrary: definite },
  { weight: 1, arbitrary: fc.constant(LAST) },
);
/** Two ends of the same length. */
const range = fc.tuple(year, year, form).map(([a, b, f]) => ({
  from: toPeriod(Math.min(a, b), f),
  to: toPeriod(Math.max(a, b), f),
}));
const indicator = fc.constantFrom(...INDICATORS);
const flow = fc.option(fc.constantFrom(...FLOWS), { nil: undefined, freq: 3 });

export function anyQuestion(codebook: Codebook): fc.Arbitrary<Question> {
  const area = fc.oneof(fc.constant('KZ'), fc.constantFrom(...codebook.areas.keys()));
  const counterpart = fc.option(fc.constantFrom(...codebook.countries.keys(), 'KZ-71', 'KZ-19'), {
    nil: undefined,
    freq: 2,
  });
  const group = fc.option(fc.constantFrom(...codebook.groups.keys()), { nil: undefined, freq: 2 });
  const subject: fc.Arbitrary<Subject> = fc.tuple(indicator, flow, area, counterpart, group).map(([i, f, a, c, g]) => ({
    indicator: i,
    area: a,
    ...(f && hasFlow(i) && { flow: f }),
    ...(c && { counterpart: c }),
    ...(g && !c && { group: g }),
  }));
  const selection = fc
    .record({
      indicators: fc.uniqueArray(indicator, { minLength: 1, maxLength: 2 }),
      areas: fc.uniqueArray(area, { minLength: 1, maxLength: 3 }),
      counterparts: fc.uniqueArray(fc.constantFrom('RUS', 'UZB', 'DEU', 'CIS'), { maxLength: 2 }),
      groups: fc.uniqueArray(fc.constantFrom(...codebook.groups.keys()), { maxLength: 1 }),
      periods: fc.uniqueArray(definite, { minLength: 1, maxLength: 4 }),
    })
    .chain((each) => flow.map((f) => ({ ...each, ...(f && each.indicators.every(hasFlow) && { flow: f }) })));
  const order = fc.constantFrom('top' as const, 'bottom' as const);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(subject, period, fc.boolean())
        .map(
          ([s, p, first]): Question => ({ kind: 'figure', subject: s, period: p, ...(first && { vintage: 'first' }) }),
        ),
    },
    fc.tuple(subject, range).map(([s, ends]): Question => ({ kind: 'series', subject: s, ...ends })),
    subject.map((s): Question => ({ kind: 'series', subject: s })),
    fc.tuple(indicator, flow, period, order, fc.integer({ min: 1, max: 20 })).map(
      ([i, f, p, o, count]): Question => ({
        kind: 'ranking',
        indicator: i,
        ...(f && hasFlow(i) && { flow: f }),
        period: p,
        order: o,
        count,
      }),
    ),
    selection.map((s): Question => ({ kind: 'comparison', ...s })),
    fc
      .tuple(selection, fc.constantFrom(...OPERATIONS))
      .map(([s, operation]): Question => ({ kind: 'calculation', operation, ...s })),
    fc
      .tuple(fc.constantFrom(...BREAKDOWN_DIMENSIONS), subject, period)
      .map(
        ([by, { counterpart: _c, group: _g, ...s }, p]): Question => ({ kind: 'breakdown', by, subject: s, period: p }),
      ),
    fc.tuple(area, period).map(([a, p]): Question => ({ kind: 'summary', area: a, period: p })),
    fc.tuple(subject, period).map(([s, p]): Question => ({ kind: 'revisions', subject: s, period: p })),
    fc
      .tuple(subject, fc.constantFrom('highest' as const, 'lowest' as const), fc.option(range, { nil: undefined }))
      .map(([s, o, ends]): Question => ({ kind: 'record', order: o, subject: s, ...ends })),
    fc.constantFrom<Question>(
      { kind: 'glossary' },
      { kind: 'method' },
      { kind: 'sources' },
      { kind: 'releases', which: 'all' },
      { kind: 'releases', which: 'next' },
      { kind: 'releases', which: 'last' },
    ),
    fc.constantFrom(...codebook.terms.keys()).map((term): Question => ({ kind: 'glossary', term })),
  );
}
