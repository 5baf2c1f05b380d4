// When to look for a release: on each day one is expected from ten in the morning every ten minutes, for the rest of that day and the
// next hourly, afterwards and in ordinary times once a day. The calendar is the pages' own "next publication", and the rhythm of the years.

import type { Dataset } from '../../dataset/dataset.ts';
import { daysBetween } from '../../statistics/time/days.ts';
import { type AwaitedRelease, listAwaited } from '../../statistics/time/release-calendar.ts';

export type LookPace = 'often' | 'hourly' | 'daily';

const RELEASES_A_YEAR = 4;
const FIRST_HOUR = 10;
/** Most releases of 2023-2026 were on the site before this hour. */
const LAST_OFTEN_HOUR = 16;
const DAILY_HOUR = 11;

/** Releases not taken in yet, soonest first: overdue ones and those of the year to come. */
export function listExpected({ codebook }: Dataset, today: string): AwaitedRelease[] {
  return listAwaited(codebook.releases, today, RELEASES_A_YEAR);
}

function paceOf(expected: string, today: string, hour: number): LookPace | undefined {
  const days = daysBetween(expected, today);
  if (hour < FIRST_HOUR) return undefined;
  if (days === 0) return hour < LAST_OFTEN_HOUR ? 'often' : 'hourly';
  if (days === 1) return 'hourly';
  return hour === DAILY_HOUR ? 'daily' : undefined;
}

const PACES: readonly LookPace[] = ['often', 'hourly', 'daily'];

/** How often to look at this hour of Almaty, whichever release it may be; absent when not in this hour at all. */
export function findPace(expected: readonly string[], today: string, hour: number): LookPace | undefined {
  const paces = expected.map((day) => paceOf(day, today, hour));
  return PACES.find((pace) => paces.includes(pace)) ?? (hour === DAILY_HOUR ? 'daily' : undefined);
}
