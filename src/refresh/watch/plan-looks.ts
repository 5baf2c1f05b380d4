// When to look for a release: on the day it was announced for from ten in the morning every ten minutes, for the rest of that day and the
// next hourly, afterwards and in ordinary times once a day. The calendar is the pages' own "next publication".

import type { Dataset } from '../../dataset/dataset.ts';
import { daysBetween } from '../../statistics/time/days.ts';
import { listExpectedAfter } from '../../statistics/time/release-calendar.ts';

export type LookPace = 'often' | 'hourly' | 'daily';

const FIRST_HOUR = 10;
/** Most releases of 2023-2026 were on the site before this hour. */
const LAST_OFTEN_HOUR = 16;
const DAILY_HOUR = 11;

/** ISO day on which the next release should come out: announced by the newest page, else by the rhythm of the years. */
export function findExpectedDay({ codebook }: Dataset): string {
  const [newest] = codebook.releases;
  if (newest?.nextPublication) return newest.nextPublication;
  const after = newest?.published ?? '2000-01-01';
  // The final figures of a year come between two beats of the rhythm and do not move the next one.
  return listExpectedAfter(after, 1)[0]?.date ?? after;
}

/** How often to look at this hour of Almaty; absent when not in this hour at all. */
export function findPace(expected: string, today: string, hour: number): LookPace | undefined {
  const days = daysBetween(expected, today);
  if (hour < FIRST_HOUR) return undefined;
  if (days === 0) return hour < LAST_OFTEN_HOUR ? 'often' : 'hourly';
  if (days === 1) return 'hourly';
  return hour === DAILY_HOUR ? 'daily' : undefined;
}

/** True from the day after the announced one. */
export function isLate(expected: string, today: string): boolean {
  return daysBetween(expected, today) >= 1;
}
