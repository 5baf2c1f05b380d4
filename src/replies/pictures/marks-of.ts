import type { Break, Figure } from '../../statistics/answer.ts';
import type { PictureMark } from '../../statistics/picture.ts';
import { formatPeriod, lastDay, type Period } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';
import { sayChartBreak } from './picture-parts.ts';

/** More labels would cover the plot; the breaks are then told under it. */
const MOST_LABELS = 3;

/** A year in `since` stands for its end: the new borders are counted from the next 1 January. */
function dayOfBreak({ since }: Break): string {
  return since.length === 4 ? `${Number(since) + 1}-01-01` : since;
}

/**
 * The first figure that cannot be compared with those before it. The notes of the data decide, since a year within which
 * borders changed may be counted either way; without notes it is the period in which the change came.
 */
function findFirstAfter(change: Break, periods: readonly Period[], figures: readonly Figure[]): number {
  const own = figures.filter(({ subject }) => !change.area || subject.area === change.area);
  const notesOf = (period: Period) =>
    own.find((figure) => formatPeriod(figure.period) === formatPeriod(period))?.notes ?? [];
  const note = change.kind === 'census' ? 'census_recount' : 'territory_change';
  const day = dayOfBreak(change);
  const isNear = (period: Period) => Math.abs(Number(lastDay(period).slice(0, 4)) - Number(day.slice(0, 4))) <= 1;
  const noted = periods.findIndex((period) => isNear(period) && notesOf(period).includes(note));
  if (noted >= 0) return noted;
  if (change.kind === 'territory') {
    const lastOld = periods.findLastIndex((period) => notesOf(period).includes('old_extent'));
    const next = periods.findIndex(
      (period, index) => index > lastOld && own.some((figure) => formatPeriod(figure.period) === formatPeriod(period)),
    );
    if (lastOld >= 0) return next;
  }
  return periods.findIndex((period) => lastDay(period) >= day);
}

/** Where the breaks lie between the periods of a line; those before its start and after its end are left out. */
export function marksOf(
  words: Words,
  breaks: readonly Break[],
  periods: readonly Period[],
  figures: readonly Figure[],
  findSeries?: (change: Break) => number,
): PictureMark[] {
  const isSeveral = new Set(figures.map(({ subject }) => subject.area)).size > 1;
  const marks = breaks.flatMap((change) => {
    const before = findFirstAfter(change, periods, figures);
    const series = change.area === undefined ? -1 : (findSeries?.(change) ?? -1);
    const mark = { before, label: sayChartBreak(words, change, isSeveral), ...(series >= 0 ? { series } : {}) };
    return before > 0 ? [mark] : [];
  });
  // The same break may come with every line.
  const unique = new Map(marks.map((mark) => [`${mark.before} ${mark.label}`, mark]));
  return [...unique.values()].sort((a, b) => a.before - b.before);
}

/** The marks as drawn and, where there are too many for labels, their texts as notes. */
export function placeMarks(marks: readonly PictureMark[]): { marks: readonly PictureMark[]; notes: readonly string[] } {
  if (marks.length <= MOST_LABELS) return { marks, notes: [] };
  return { marks: marks.map((mark) => ({ ...mark, label: '' })), notes: [...new Set(marks.map(({ label }) => label))] };
}
