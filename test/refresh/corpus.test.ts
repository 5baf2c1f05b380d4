import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/statistics/time/period.ts';
import { FIXTURES, readFixture, valuesOf } from './read-fixture.ts';

const TRUTH: Record<string, { period: string; values: Record<string, number> }> = JSON.parse(
  readFileSync(join(FIXTURES, 'corpus', 'truth.json'), 'utf8'),
);

describe('release texts with the slips that releases have', () => {
  it('are at least forty', () => {
    expect(Object.keys(TRUTH).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(TRUTH))('%s gives what it prints and nothing else', (name, { period, values }) => {
    const read = readFixture(join('corpus', name));
    expect(read.period && formatPeriod(read.period)).toBe(period);
    expect(valuesOf(read)).toEqual(values);
    expect(read.published).toBe(period === '2026-Q1' ? '2026-05-12' : '2026-08-11');
    expect(read.nextPublication).toBe(period === '2026-Q1' ? '2026-08-11' : '2026-11-12');
  });
});
