import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  dayOf,
  firstDay,
  formatPeriod,
  isMonth,
  isQuarter,
  isRunningTotal,
  isSamePeriod,
  isYear,
  lastDay,
  type Period,
  parsePeriod,
  quarterOf,
  shiftYears,
  span,
  yearOf,
} from '../../../src/statistics/time/period.ts';

const period = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`no period: ${text}`);
  return parsed;
};

describe('the text form of a period', () => {
  it.each(['2025', '2025-Q1', '2025-05', '2025-01/2025-09', '2025-11/2026-02', '2025-01-01'])(
    'is read and written: %s',
    (text) => {
      expect(formatPeriod(period(text))).toBe(text);
    },
  );
  it('is one for each stretch of months', () => {
    expect(formatPeriod(period('2025-01/2025-03'))).toBe('2025-Q1');
    expect(formatPeriod(period('2025-01/2025-12'))).toBe('2025');
    expect(formatPeriod(period('2025-10/2025-12'))).toBe('2025-Q4');
    expect(isSamePeriod(period('2025-07/2025-09'), quarterOf(2025, 3))).toBe(true);
  });
  it.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-Q5',
    '2025-09/2025-01',
    '2025-02-30',
    '1800',
    '9999',
    '2025-01/',
    'last',
  ])('is refused when it is none: %s', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
  it('returns for every stretch there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2190 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 36 }),
        (year, month, months) => {
          expect(period(formatPeriod(span(year, month, months)))).toEqual(span(year, month, months));
        },
      ),
    );
  });
});

describe('the days of a period', () => {
  it.each([
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-11/2026-02', '2025-11-01', '2026-02-28'],
    ['2025-01-01', '2025-01-01', '2025-01-01'],
  ])('%s lasts from %s to %s', (text, first, last) => {
    expect([firstDay(period(text)), lastDay(period(text))]).toEqual([first, last]);
  });
  it('order periods by what is known last, the longer stretch first among equals', () => {
    const sorted = ['2025', '2025-Q4', '2024', '2025-01/2025-09', '2025-12']
      .map(period)
      .sort(comparePeriods)
      .map(formatPeriod);
    expect(sorted).toEqual(['2024', '2025-01/2025-09', '2025-12', '2025-Q4', '2025']);
  });
});

describe('the kind of a period', () => {
  it('is a running total when it begins in January and is neither a month nor the year', () => {
    expect(
      ['2025-Q1', '2025-01/2025-09', '2025-01', '2025', '2025-Q2', '2025-01-01'].map((text) =>
        isRunningTotal(period(text)),
      ),
    ).toEqual([true, true, false, false, false, false]);
  });
  it('is a year, a month or a quarter', () => {
    expect([
      isYear(yearOf(2025)),
      isMonth(period('2025-05')),
      isQuarter(period('2025-Q2')),
      isQuarter(period('2025-02/2025-04')),
    ]).toEqual([true, true, true, false]);
  });
  it('stays when years are added', () => {
    expect(formatPeriod(shiftYears(period('2025-Q1'), -1))).toBe('2024-Q1');
    expect(formatPeriod(shiftYears(dayOf('2025-01-01'), -10))).toBe('2015-01-01');
  });
});
