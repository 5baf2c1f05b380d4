import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedBy, exactOf, minus, plus, rounded } from '../../../src/answers/derivations/exact.ts';

describe('exact arithmetic', () => {
  it('adds 0.1 and 0.2 to 0.3', () => {
    expect(rounded(plus(exactOf(0.1, 1), exactOf(0.2, 1)), 1)).toBe(0.3);
  });

  it('rounds a half away from zero on both sides', () => {
    expect(rounded(exactOf(2.5, 1), 0)).toBe(3);
    expect(rounded(exactOf(-2.5, 1), 0)).toBe(-3);
    expect(rounded(exactOf(1.005, 3), 2)).toBe(1.01);
  });

  it('never gives minus zero', () => {
    expect(Object.is(rounded(exactOf(-0.4, 1), 0), 0)).toBe(true);
    expect(Object.is(rounded(minus(exactOf(5, 0), exactOf(5, 0)), 1), 0)).toBe(true);
  });

  it('divides by a negative number', () => {
    expect(rounded(dividedBy(exactOf(1, 0), exactOf(-3, 0)), 2)).toBe(-0.33);
  });

  it('takes away what was added, whatever the decimals', () => {
    const values = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(values, values, ([a, aDecimals], [b, bDecimals]) => {
        const one = exactOf(a / 10 ** aDecimals, aDecimals);
        const other = exactOf(b / 10 ** bDecimals, bDecimals);
        expect(rounded(minus(plus(one, other), other), aDecimals)).toBe(rounded(one, aDecimals));
      }),
    );
  });
});
