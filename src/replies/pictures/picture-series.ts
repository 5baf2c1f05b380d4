import type { Answered, Point, SeriesBody } from '../../statistics/answer.ts';
import type { Picture } from '../../statistics/picture.ts';
import { sayShortPeriod } from '../names/say-period.ts';
import { sayRange } from '../names/say-range.ts';
import { sayNumber } from '../names/say-value.ts';
import { marksOf, placeMarks } from './marks-of.ts';
import {
  byValue,
  courseOf,
  frameOf,
  type PictureContext,
  pointOf,
  provisionalLegend,
  sayAxis,
  sayChartNotes,
  scaleOf,
  subtitleOf,
  titleOf,
} from './picture-parts.ts';

/** Without the periods before the first figure and after the last one. */
function trim(points: readonly Point[]): readonly Point[] {
  const first = points.findIndex((point) => point.figure);
  const last = points.findLastIndex((point) => point.figure);
  return points.slice(first, last + 1);
}

/** What a screen reader tells in one breath. */
const LONGEST_ALT = 300;

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
  const marks = marksOf(words, answer.breaks, periods, figures);
  const placed = placeMarks(marks);
  // Across a change of borders there is no up or down.
  const isCut = marks.length > 0 && answer.breaks.some(({ kind }) => kind === 'territory');
  /** Breaks that find no room here are told in the picture. */
  const sayAlt = (breaks: readonly string[]): string => {
    const alt = words.say('chart-alt-line', {
      title,
      subtitle,
      direction: isCut ? 'cut' : courseOf(first.value, last.value),
      first: sayNumber(words, first),
      firstPeriod: sayShortPeriod(words, first.period),
      last: sayNumber(words, last),
      lastPeriod: sayShortPeriod(words, last.period),
      highest: sayNumber(words, highest),
      highestPeriod: sayShortPeriod(words, highest.period),
      lowest: sayNumber(words, lowest),
      lowestPeriod: sayShortPeriod(words, lowest.period),
      marks: breaks.join(''),
    });
    return alt.length > LONGEST_ALT && breaks.length > 0 ? sayAlt(breaks.slice(1)) : alt;
  };
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
    marks: placed.marks,
    legend: provisionalLegend(context, figures),
    notes: [...placed.notes, ...sayChartNotes(context, figures)],
    alt: sayAlt(placed.marks.map(({ label }) => (label ? `; ${label}` : ''))),
  });
}
