import { describe, expect, it } from 'vitest';
import { dayInAlmaty } from '../../../src/statistics/time/today.ts';

describe('the day in Kazakhstan', () => {
  it('begins five hours before that of UTC', () => {
    expect(dayInAlmaty(new Date('2025-06-15T18:59:59Z'))).toBe('2025-06-15');
    expect(dayInAlmaty(new Date('2025-06-15T19:00:00Z'))).toBe('2025-06-16');
  });
});
