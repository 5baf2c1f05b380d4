/**
 * The rhythm of the Bureau's releases, as the releases of 2023-2026 show it: running totals in the middle of May,
 * August and November, the year first in February, then final in March or April.
 */
import { firstDay, lastDay, type Period, type Span, span } from './period.ts';

interface Beat {
  /** Months from January that the release covers. */
  readonly months: number;
  readonly yearsLater: number;
  readonly monthDay: string;
}

const BEATS: readonly Beat[] = [
  { months: 12, yearsLater: 1, monthDay: '02-10' },
  { months: 3, yearsLater: 0, monthDay: '05-12' },
  { months: 6, yearsLater: 0, monthDay: '08-11' },
  { months: 9, yearsLater: 0, monthDay: '11-11' },
];

export interface ExpectedRelease {
  /** ISO date. */
  readonly date: string;
  readonly period: Span;
}

function expectedIn(year: number): ExpectedRelease[] {
  return BEATS.map((beat) => ({
    date: `${year}-${beat.monthDay}`,
    period: span(year - beat.yearsLater, 1, beat.months),
  }));
}

/** Releases that the rhythm lets expect after the day, soonest first. */
export function listExpectedAfter(day: string, count: number): ExpectedRelease[] {
  const year = Number(day.slice(0, 4));
  const years = Array.from({ length: Math.ceil(count / BEATS.length) + 1 }, (_, index) => year + index);
  return years
    .flatMap(expectedIn)
    .filter((release) => release.date > day)
    .slice(0, count);
}

/** The newest release that should be out on the day. */
export function findNewestDue(day: string): ExpectedRelease {
  const year = Number(day.slice(0, 4));
  const due = [...expectedIn(year - 1), ...expectedIn(year)].filter((release) => release.date <= day);
  return due.at(-1) as ExpectedRelease;
}

/** The release that first brings a stretch of months: the first running total or year that reaches its end. */
export function findReleaseFor(period: Period): ExpectedRelease {
  const end = lastDay(period);
  const year = Number(end.slice(0, 4));
  const found = [...expectedIn(year), ...expectedIn(year + 1)].find(
    (release) => lastDay(release.period) >= end && firstDay(release.period) <= end,
  );
  return found as ExpectedRelease;
}

/** True for the stretches that releases print: January to March, June, September, December. */
export function isReleasePeriod(period: Period): boolean {
  return period.kind === 'span' && period.month === 1 && BEATS.some((beat) => beat.months === period.months);
}
