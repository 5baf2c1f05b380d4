import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findScale } from '../../../src/statistics/facts/find-scale.ts';

describe('findScale', () => {
  it('takes round steps and zero', () => {
    expect(findScale([-6722, 9293, 16550])).toEqual({
      ticks: [-10000, -5000, 0, 5000, 10000, 15000, 20000],
      decimals: 0,
    });
  });

  it('leaves zero out where the values lie close together far above it', () => {
    expect(findScale([19_500_000, 20_499_822]).ticks[0]).toBe(19_500_000);
  });

  it('takes decimals for small values', () => {
    expect(findScale([0.2, 0.9])).toEqual({ ticks: [0, 0.25, 0.5, 0.75, 1], decimals: 2 });
  });

  it('ends at zero for losses', () => {
    expect(findScale([-16543, -3379]).ticks.at(-1)).toBe(0);
  });

  it('holds every value between few, even, ascending ticks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -500_000, max: 21_000_000 }), { minLength: 1, maxLength: 30 }),
        (numbers) => {
          const { ticks } = findScale(numbers);
          const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
          expect(ticks[0]).toBeLessThanOrEqual(Math.min(...numbers));
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...numbers));
          expect(ticks.length).toBeGreaterThanOrEqual(2);
          expect(ticks.length).toBeLessThanOrEqual(9);
          for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 5);
        },
      ),
    );
  });
});
