import { marginOf } from '../../dataset/checks/tolerances.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import { daysBetween } from '../../statistics/time/days.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import type { FigureRead } from '../document-reading.ts';

/** The Bureau's own revisions of 2015-2026 moved a figure by a few percent at most. */
const MOST_REVISION_SHARE = 0.1;
const MOST_REVISION_PERSONS = 50;
/** A release is revised with the next one, a quarter later; what differs sooner is a mistake in one of two documents of one release. */
const LEAST_DAYS_TO_REVISION = 30;

export function isSmallRevision({ value }: FigureRead, held: Observation): boolean {
  const difference = Math.abs(value - held.value);
  return difference <= Math.max(MOST_REVISION_PERSONS, Math.abs(held.value) * MOST_REVISION_SHARE, marginOf(held));
}

/** True when both were published as parts of one release. */
export function isOfSameRelease(held: Observation, published: string): boolean {
  return Math.abs(daysBetween(held.published, published)) <= LEAST_DAYS_TO_REVISION;
}

/** True for what a release of the Bureau printed for its own period. */
export function isOfRelease(held: Observation, { codebook }: Dataset): boolean {
  if (held.source.startsWith('taldau')) return false;
  return codebook.releases.some(({ period }) => formatPeriod(period) === formatPeriod(held.period));
}
