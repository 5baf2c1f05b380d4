import type { Freshness, Gap, Refusal } from '../statistics/answer.ts';
import { comparePeriods, lastDay, type Period, shiftYears } from '../statistics/period.ts';
import type { PeriodAsked, Subject } from '../statistics/question.ts';
import { findNewestDue, findReleaseFor, isReleasePeriod } from '../statistics/release-calendar.ts';
import type { Finder } from './create-finder.ts';
import { isRefused } from './derive.ts';
import type { Session } from './draft.ts';
import { isBeforeArea } from './existing-areas.ts';
import { isStock } from './settle-period.ts';

/** A date further off than this is no announcement but arithmetic, and is not given. */
const FORESEEN_YEARS = 2;

/** Absent while no release is missing. */
export function findFreshness(finder: Finder, today: string): Freshness | undefined {
  const release = finder.dataset.codebook.releases[0];
  if (!release || (release.published ?? '') > today) return undefined;
  const due = findNewestDue(today);
  return comparePeriods(due.period, release.period) > 0 ? { release, due: due.period } : undefined;
}

/** True where the same stretch is held of another year, so that this one was printed too or will be. */
function isUsuallyHeld(finder: Finder, subject: Subject, period: Period): boolean {
  for (let years = 1; years <= 12; years += 1) {
    if (finder.figure(subject, shiftYears(period, -years)) ?? finder.figure(subject, shiftYears(period, years)))
      return true;
  }
  return false;
}

function reasonFor(finder: Finder, subject: Subject, period: Period, today: string): Pick<Gap, 'reason' | 'expected'> {
  const area = finder.dataset.codebook.areas.get(subject.area);
  if (area && isBeforeArea(area, period)) return { reason: 'before_area' };
  const end = lastDay(period);
  if (isStock(subject.indicator)) {
    if (end > today) return { reason: 'not_released' };
    return { reason: isUsuallyHeld(finder, subject, period) ? 'not_loaded' : 'not_published' };
  }
  const release = findReleaseFor(period);
  if (release.date > today) {
    const isPrinted = isReleasePeriod(period);
    if (!isPrinted && end <= today && !isUsuallyHeld(finder, subject, period)) return { reason: 'not_published' };
    const isNear = Number(release.date.slice(0, 4)) - Number(today.slice(0, 4)) <= FORESEEN_YEARS;
    return isPrinted && isNear ? { reason: 'not_released', expected: release.date } : { reason: 'not_released' };
  }
  const newest = finder.dataset.codebook.releases[0];
  const isAfterNewest = newest !== undefined && end > lastDay(newest.period);
  const isKnownSeries = isUsuallyHeld(finder, subject, period);
  return { reason: isKnownSeries || (isAfterNewest && isReleasePeriod(period)) ? 'not_loaded' : 'not_published' };
}

/** What is missing and why. Without a definite period the Bureau publishes nothing of the kind. */
export function explainGap(session: Session, subject: Subject, period: PeriodAsked): Gap {
  const { finder, today } = session;
  if (period.kind === 'last' || session.isProbe) return { subject, period, reason: 'not_published' };
  const found = finder.find(subject, period);
  if (isRefused(found)) return { subject, period, reason: 'refused', refusal: found.refused };
  return { subject, period, ...reasonFor(finder, subject, period, today) };
}

export function refusedGap(subject: Subject, period: PeriodAsked, refusal: Refusal): Gap {
  return { subject, period, reason: 'refused', refusal };
}
