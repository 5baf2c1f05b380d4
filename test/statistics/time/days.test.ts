import { describe, expect, it } from 'vitest';
import { countDays, daysBetween, isRealDay, shiftDays } from '../../../src/statistics/time/days.ts';

describe('days', () => {
  it('are real or not', () => {
    expect(isRealDay('2024-02-29')).toBe(true);
    expect(isRealDay('2025-02-29')).toBe(false);
    expect(isRealDay('2025-13-01')).toBe(false);
    expect(isRealDay('2025-1-1')).toBe(false);
  });
  it('are counted on over the ends of months and years', () => {
    expect(shiftDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(shiftDays('2025-03-01', -1)).toBe('2025-02-28');
  });
  it('lie so far apart', () => {
    expect(daysBetween('2025-05-12', '2025-08-11')).toBe(91);
    expect(daysBetween('2025-08-11', '2025-05-12')).toBe(-91);
  });
  it('of a month are 28 to 31', () => {
    expect([countDays(2025, 2), countDays(2024, 2), countDays(2025, 4), countDays(2025, 12)]).toEqual([28, 29, 30, 31]);
  });
});
