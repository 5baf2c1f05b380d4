// What may be wrong with a document as a whole, whatever its single figures say.

import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import { HEADLINES, isHeadlineIndicator } from '../../statistics/indicators.ts';
import { daysBetween } from '../../statistics/time/days.ts';
import { comparePeriods, formatPeriod, lastDay } from '../../statistics/time/period.ts';
import type { FigureRead } from '../document-reading.ts';
import type { GateInput } from './gate-input.ts';
import { isSmallRevision } from './revisions.ts';

/** No release came later than this after the end of its period. */
const LATEST_DAYS = 200;
/** Releases end three months after each other. */
const MOST_DAYS_BETWEEN = 100;

/** One of the three figures that a release is quoted for. */
export const isHeadline = ({ indicator, flow, area, counterpart, group }: FigureRead): boolean =>
  isHeadlineIndicator(indicator) && flow === 'external' && area === 'KZ' && !counterpart && !group;

interface DateTrouble {
  readonly faults: readonly string[];
  readonly doubts: readonly string[];
}

/** What is wrong with the dates of the document. */
export function findDateTrouble({ read, today, published }: GateInput): DateTrouble {
  const faults: string[] = [];
  const doubts: string[] = [];
  const latest = read.readings
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  if (published > today) faults.push(`the date of publication, ${published}, is still to come`);
  if (latest && lastDay(latest) >= published && latest.kind === 'span') {
    faults.push(`figures of ${formatPeriod(latest)} cannot have come out on ${published}, before the period was over`);
  }
  if (read.kind === 'page' && read.period) {
    if (!read.published) doubts.push('no date of publication could be read');
    else if (daysBetween(lastDay(read.period), read.published) > LATEST_DAYS) {
      doubts.push(`the date of publication, ${read.published}, is long after the end of ${formatPeriod(read.period)}`);
    }
  }
  return { faults, doubts };
}

/** A page without its three headline figures, or with a stretch of releases missing before it. */
export function findPageTrouble({ read, dataset }: GateInput): string[] {
  if (read.kind !== 'page' || !read.period) return [];
  const missing = HEADLINES.filter(
    (name) => !read.readings.some((reading) => reading.indicator === name && isHeadline(reading)),
  );
  const doubts = missing.length > 0 ? [`${missing.join(', ')} could not be read`] : [];
  if (read.period.kind === 'span' && read.period.month !== 1)
    doubts.push(`${formatPeriod(read.period)} does not begin in January as releases do`);
  const newest = dataset.codebook.releases[0];
  if (newest && daysBetween(lastDay(newest.period), lastDay(read.period)) > MOST_DAYS_BETWEEN) {
    doubts.push(`releases between ${formatPeriod(newest.period)} and ${formatPeriod(read.period)} were never seen`);
  }
  return doubts;
}

/** Figures that are printed twice with different values: no more than one of each pair can be right. */
export function findRepeats(readings: readonly FigureRead[]): { first: FigureRead; second: FigureRead }[] {
  const seen = new Map<string, FigureRead>();
  return readings.flatMap((second) => {
    const key = keyOfFigure(second);
    const first = seen.get(key);
    seen.set(key, first ?? second);
    return first && first.value !== second.value ? [{ first, second }] : [];
  });
}

/** A document that disagrees with most of what is held about the same things is another document than it seems. */
export function findStrangeTable(
  readings: readonly FigureRead[],
  heldOf: (reading: FigureRead) => readonly Observation[],
): string[] {
  const known = readings.filter((reading) => heldOf(reading).length > 0);
  const strange = known.filter((reading) => {
    const held = heldOf(reading);
    return !held.some(({ value }) => value === reading.value) && !held.some((each) => isSmallRevision(reading, each));
  });
  if (strange.length < 4 || strange.length * 2 <= known.length) return [];
  return [`${strange.length} of the ${known.length} figures that are held already are far from what is held`];
}
