import { describe, expect, it } from 'vitest';
import { findDue, findMorningOf } from '../../../src/notices/due/find-due.ts';

const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString();

describe('when a notice may go out', () => {
  it.each([
    ['daytime', '2025-06-15T12:00:00+05:00', '2025-06-15T07:00:00.000Z'],
    ['daytime', '2025-06-15T23:00:00+05:00', '2025-06-16T03:00:00.000Z'],
    ['daytime', '2025-06-15T07:59:00+05:00', '2025-06-15T03:00:00.000Z'],
    ['at_once', '2025-06-15T23:00:00+05:00', '2025-06-15T18:00:00.000Z'],
    ['morning', '2025-06-15T12:00:00+05:00', '2025-06-16T04:00:00.000Z'],
    ['morning', '2025-06-15T03:00:00+05:00', '2025-06-15T04:00:00.000Z'],
    ['weekly', '2025-06-15T12:00:00+05:00', '2025-06-16T04:00:00.000Z'],
    ['weekly', '2025-06-16T12:00:00+05:00', '2025-06-23T04:00:00.000Z'],
  ] as const)('%s, when it comes up at %s', (rhythm, now, due) => {
    expect(iso(findDue(rhythm, at(now)))).toBe(due);
  });

  it('keeps the clock of another zone, also over the change to summer time', () => {
    const berlin = { from: '22:00', to: '08:00', zone: 'Europe/Berlin' };
    expect(iso(findDue('daytime', at('2025-03-29T23:00:00+01:00'), berlin))).toBe('2025-03-30T06:00:00.000Z');
    expect(iso(findDue('daytime', at('2025-10-25T23:00:00+02:00'), berlin))).toBe('2025-10-26T07:00:00.000Z');
  });

  it('has no quiet hours where they begin and end at the same moment', () => {
    const never = { from: '00:00', to: '00:00', zone: 'Asia/Almaty' };
    expect(iso(findDue('daytime', at('2025-06-15T23:00:00+05:00'), never))).toBe('2025-06-15T18:00:00.000Z');
  });

  it('reminds in the morning, after the quiet hours', () => {
    expect(iso(findMorningOf('2025-08-10', {}))).toBe('2025-08-10T04:00:00.000Z');
    const late = { from: '22:00', to: '11:00', zone: 'Asia/Almaty' };
    expect(iso(findMorningOf('2025-08-10', { quiet: late }))).toBe('2025-08-10T06:00:00.000Z');
  });
});
