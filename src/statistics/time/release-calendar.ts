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

/** A release that is to come or should have come. */
export interface AwaitedRelease extends ExpectedRelease {
  /** Named by the release before it; otherwise expected by the rhythm of the years. */
  readonly announced: boolean;
}

/** What is known of a release that is out. */
interface KnownRelease {
  readonly period: Period;
  readonly nextPublication?: string;
}

/** So long a release that never came is asked for. */
const YEARS_AWAITED = 1;

/**
 * Releases that are not known yet, soonest first: those of the year before the day, which are overdue, and so many to come. A date that the
 * release before names goes before that of the rhythm.
 */
export function listAwaited(known: readonly KnownRelease[], today: string, coming: number): AwaitedRelease[] {
  const from = `${Number(today.slice(0, 4)) - YEARS_AWAITED}${today.slice(4)}`;
  const isKnown = ({ period }: ExpectedRelease) =>
    known.some(
      (release) => firstDay(release.period) === firstDay(period) && lastDay(release.period) === lastDay(period),
    );
  const expected = listExpectedAfter(from, BEATS.length * YEARS_AWAITED + coming + 1);
  const awaited = expected
    .map((release, index): AwaitedRelease => {
      const end = index > 0 ? lastDay(expected[index - 1]?.period as Period) : undefined;
      const named = known.find(({ period, nextPublication }) => nextPublication && lastDay(period) === end);
      return {
        ...release,
        ...(named?.nextPublication && { date: named.nextPublication }),
        announced: named !== undefined,
      };
    })
    .filter((release) => !isKnown(release));
  const overdue = awaited.filter(({ date }) => date < today);
  return [...overdue, ...awaited.filter(({ date }) => date >= today).slice(0, coming)];
}

/** Releases whose day is over and that are not known, oldest first. */
export function listOverdue(known: readonly KnownRelease[], today: string): AwaitedRelease[] {
  return listAwaited(known, today, 0);
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
