import type { Answered, Break, Point, SeriesBody } from '../statistics/answer.ts';
import { firstDay, type Period } from '../statistics/period.ts';
import type { Picture, PictureMark } from '../statistics/picture.ts';
import {
  byValue,
  directionOf,
  frameOf,
  type PictureContext,
  pointOf,
  provisionalLegend,
  sayAxis,
  sayBreak,
  sayNotes,
  sayRange,
  scaleOf,
  subtitleOf,
  titleOf,
} from './picture-parts.ts';
import { sayShortPeriod } from './say-period.ts';
import { sayValue } from './say-value.ts';
import type { Words } from './words.ts';

/** A line of at most three marks; more would cover the plot. */
const MOST_MARKS = 3;

/** Where the breaks lie between the periods; a year in `since` stands for its end, as in the answers. */
export function marksOf(
  words: Words,
  breaks: readonly Break[],
  periods: readonly Period[],
  named: boolean,
): PictureMark[] {
  const marks = breaks.flatMap((change) => {
    const day = change.since.length === 4 ? `${change.since}-12-31` : change.since;
    const before = periods.findIndex((period) => firstDay(period) >= day);
    return before > 0 ? [{ before, label: sayBreak(words, change, named) }] : [];
  });
  return marks.sort((a, b) => a.before - b.before).slice(0, MOST_MARKS);
}

/** Without the periods before the first figure and after the last one. */
function trim(points: readonly Point[]): readonly Point[] {
  const first = points.findIndex((point) => point.figure);
  const last = points.findLastIndex((point) => point.figure);
  return points.slice(first, last + 1);
}

/** A line over time; absent with fewer than two figures. */
export function pictureSeries(answer: Answered, body: SeriesBody, context: PictureContext): Picture | undefined {
  const { words } = context;
  const points = trim(body.points);
  const figures = points.flatMap((point) => point.figure ?? []);
  const [first, last] = [figures[0], figures.at(-1)];
  const ranked = byValue(figures);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (!first || !last || !highest || !lowest || figures.length < 2) return undefined;
  const periods = points.map(({ period }) => period);
  const title = titleOf(context, body.subject);
  const subtitle = subtitleOf(context, sayRange(words, first.period, last.period), last);
  return frameOf(context, 'line', answer, figures, {
    title,
    subtitle,
    categories: sayAxis(words, periods).map((label) => ({ label })),
    series: [
      {
        name: title,
        tone: 'plain',
        points: points.map(({ figure }) => (figure ? pointOf(context, figure) : undefined)),
      },
    ],
    scale: scaleOf(context, figures),
    marks: marksOf(words, answer.breaks, periods, false),
    legend: provisionalLegend(context, figures),
    notes: sayNotes(context, figures),
    alt: words.say('chart-alt-line', {
      title,
      subtitle,
      direction: directionOf(first.value, last.value),
      first: sayValue(words, first),
      firstPeriod: sayShortPeriod(words, first.period),
      last: sayValue(words, last),
      lastPeriod: sayShortPeriod(words, last.period),
      highest: sayValue(words, highest),
      highestPeriod: sayShortPeriod(words, highest.period),
      lowest: sayValue(words, lowest),
      lowestPeriod: sayShortPeriod(words, lowest.period),
    }),
  });
}
