import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, formatTerms, parseTerms, RHYTHMS, type Terms } from '../../src/statistics/subscription.ts';

const value = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 10);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  value.map((each) => ({ kind: 'above', value: each }) as const),
  value.map((each) => ({ kind: 'below', value: each }) as const),
  fc.nat(500).map((percent) => ({ kind: 'changes', percent }) as const),
  fc.constantFrom({ kind: 'positive' } as const, { kind: 'negative' } as const, { kind: 'record' } as const),
);
const terms: fc.Arbitrary<Terms> = fc.record(
  {
    scope: fc.record(
      {
        indicator: fc.constantFrom('net', 'arrivals', 'rate', 'population'),
        flow: fc.constantFrom('external', 'interregional'),
        area: fc.constantFrom('KZ', 'KZ-71', 'KZ-10'),
        counterpart: fc.constantFrom('RUS', 'NONCIS', 'KZ-75'),
        group: fc.constantFrom('ethnic:kazakh', 'age:20-44'),
      },
      { requiredKeys: [] },
    ),
    condition,
    rhythm: fc.constantFrom(...RHYTHMS),
    quiet: fc.constantFrom({ from: '23:30', to: '07:00', zone: 'Europe/Berlin' }),
    reminder: fc.boolean(),
  },
  { requiredKeys: ['scope', 'rhythm', 'reminder'] },
) as fc.Arbitrary<Terms>;

describe('the words of a subscription', () => {
  it('come back as the terms they were written from', () => {
    fc.assert(
      fc.property(terms, (each) => {
        expect(parseTerms(formatTerms(each))).toEqual(each);
      }),
    );
  });

  it('are short and the same for buttons: net migration of Astana above zero, in the morning', () => {
    expect(
      formatTerms({
        scope: { indicator: 'net', area: 'KZ-71' },
        condition: { kind: 'above', value: 0 },
        rhythm: 'morning',
        reminder: true,
      }),
    ).toBe('net KZ-71 >0 morning reminder');
  });

  it.each(['net  KZ-71', 'KZ-71 net', 'hello', 'quiet:25:00-07:00@Asia/Almaty', 'quiet:23:00-07:00@Nowhere/City'])(
    'are refused as "%s"',
    (text) => expect(parseTerms(text)).toBeUndefined(),
  );
});
