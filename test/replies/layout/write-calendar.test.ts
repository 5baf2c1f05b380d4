import { describe, expect, it } from 'vitest';
import { writeCalendar } from '../../../src/replies/layout/write-calendar.ts';
import { yearOf } from '../../../src/statistics/time/period.ts';

const NOW = new Date('2025-06-15T07:00:00Z');

describe('the calendar file', () => {
  it('ends lines in CRLF, folds them at 75 bytes without cutting letters, and escapes texts', () => {
    const summary = 'Көші-қон деректері, жыл бойынша; алдын ала жарияланған мәліметтер';
    const file = writeCalendar(
      'Koshi',
      [{ date: '2026-02-10', period: yearOf(2025), summary, description: 'a\nb' }],
      NOW,
    );
    const lines = file.split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    const unfolded = file.replace(/\r\n /g, '');
    expect(unfolded).toContain(
      'SUMMARY:Көші-қон деректері\\, жыл бойынша\\; алдын ала жарияланған мәліметтер\r\nDESCRIPTION:a\\nb\r\n',
    );
    expect(unfolded).toContain(
      'UID:release-2025@koshi\r\nDTSTAMP:20250615T070000Z\r\nDTSTART;VALUE=DATE:20260210\r\nDTEND;VALUE=DATE:20260211\r\n',
    );
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});
