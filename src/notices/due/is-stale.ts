import type { Period } from '../../statistics/time/period.ts';
import type { Notice } from '../../stores/notice.ts';

const DAY_MS = 24 * 3_600_000;

/** A reminder is of use until the day it speaks of is over, a late note until the release is out. */
export function isStale(notice: Notice, now: number, hasFigures: (period: Period) => boolean): boolean {
  if (notice.kind === 'reminder') return now > Date.parse(`${notice.expected}T00:00:00+05:00`) + DAY_MS;
  return notice.kind === 'late' && hasFigures(notice.period);
}
