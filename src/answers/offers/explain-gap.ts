import type { Freshness, Gap, Refusal } from '../../statistics/answer.ts';
import { isStock } from '../../statistics/indicators.ts';
import type { PeriodAsked, Subject } from '../../statistics/question.ts';
import { comparePeriods, lastDay, type Period } from '../../statistics/time/period.ts';
import { findNewestDue, findReleaseFor, isReleasePeriod } from '../../statistics/time/release-calendar.ts';
import { isRefused } from '../derivations/derive.ts';
import type { Session } from '../draft.ts';
import type { Finder } from '../figures/create-finder.ts';
import { isBeforeArea } from '../rankings/existing-areas.ts';
import { isUnpublished } from '../releases/is-unpublished.ts';

/** Periods that end later than so many years from now are no figures to come but forecasts. */
const YEARS_TO_COME = 1;

/** Absent while no release is missing. */
export function findFreshness(finder: Finder, today: string): Freshness | undefined {
  const release = finder.dataset.codebook.releases[0];
  if (!release || (release.published ?? '') > today) return undefined;
  const due = findNewestDue(today);
  return comparePeriods(due.period, release.period) > 0 ? { release, due: due.period } : undefined;
}

function reasonFor(finder: Finder, subject: Subject, period: Period, today: string): Pick<Gap, 'reason' | 'expected'> {
  const area = finder.dataset.codebook.areas.get(subject.area);
  if (area && isBeforeArea(area, period)) return { reason: 'before_area' };
  const end = lastDay(period);
  if (Number(end.slice(0, 4)) > Number(today.slice(0, 4)) + YEARS_TO_COME) return { reason: 'forecast' };
  if (isUnpublished(subject, period)) return { reason: 'not_published' };
  if (isStock(subject.indicator)) return { reason: end > today ? 'not_released' : 'not_loaded' };
  const release = findReleaseFor(period);
  if (release.date > today && isReleasePeriod(period)) return { reason: 'not_released', expected: release.date };
  return { reason: end > today ? 'not_released' : 'not_loaded' };
}

/** What is missing and why. */
export function explainGap(session: Session, subject: Subject, period: PeriodAsked): Gap {
  const { finder, today } = session;
  if (session.isProbe) return { subject, period, reason: 'not_loaded' };
  if (period.kind === 'last') {
    return { subject, period, reason: isUnpublished(subject, period) ? 'not_published' : 'not_loaded' };
  }
  const found = finder.find(subject, period);
  if (isRefused(found)) return { subject, period, reason: 'refused', refusal: found.refused };
  return { subject, period, ...reasonFor(finder, subject, period, today) };
}

export function refusedGap(subject: Subject, period: PeriodAsked, refusal: Refusal): Gap {
  return { subject, period, reason: 'refused', refusal };
}
