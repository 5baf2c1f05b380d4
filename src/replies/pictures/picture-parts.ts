/** What pictures of every kind are put together from. Numbers, periods and names are worded as in the replies. */

import type { Answer, Answered, Break, Figure } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import { findScale } from '../../statistics/facts/find-scale.ts';
import type { LegendEntry, Picture, PictureKind, PicturePoint, PictureTick, Tone } from '../../statistics/picture.ts';
import type { Question, Subject } from '../../statistics/question.ts';
import { comparePeriods, formatPeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';
import { formatNumber } from '../names/format-number.ts';
import { sayDateOrYear, sayShortPeriod } from '../names/say-period.ts';
import { sayIndicatorOf, sayPlace, sayShortPlace } from '../names/say-subject.ts';
import { sayNumber } from '../names/say-value.ts';
import { saySource } from '../notes/say-source.ts';

export interface PictureContext {
  readonly words: Words;
  /** Of the dataset. */
  readonly version: string;
  /** Gets what a picture shows beyond the answer: the years before a release, the trend of a single figure. */
  readonly ask?: (question: Question) => Answer;
}

/** Notes of the data without which a drawn value would be misread. The others stand with the table. */
const SHOWN_NOTES = [
  'old_extent',
  'corrected',
  'corrected_swap',
  'corrected_misprint',
  'conflicting_sources',
  'doubtful',
  'relabelled',
  'external_plus_interregional',
  'parts_not_adding',
  'approximate',
  'truncated',
  'rounded_100000',
  'rounded_1000',
  'rounded_100',
  'of_working_age',
  'aged_15_plus',
];
const MOST_NOTES = 3;
const YEAR_DIGITS = 4;

const isProvisional = (figure: Figure) => figure.status === 'P' || figure.status === 'U';

export function pointOf({ words }: PictureContext, figure: Figure, tone?: Tone): PicturePoint {
  return {
    figure,
    label: sayNumber(words, figure),
    provisional: isProvisional(figure),
    ...(tone ? { tone } : {}),
  };
}

/** Gain or loss for figures whose sign matters. */
export function toneOf(figure: Figure): Tone {
  if (!figure.signed) return figure.subject.indicator === 'departures' ? 'departures' : 'plain';
  return figure.value < 0 ? 'loss' : 'gain';
}

export function signLegend({ words }: PictureContext, figures: readonly Figure[]): LegendEntry[] {
  const signed = figures.filter((figure) => figure.signed);
  const hasBoth = signed.some(({ value }) => value >= 0) && signed.some(({ value }) => value < 0);
  if (!hasBoth) return [];
  return [
    { sign: 'gain', text: words.say('chart-gain') },
    { sign: 'loss', text: words.say('chart-loss') },
  ];
}

export function provisionalLegend({ words }: PictureContext, figures: readonly Figure[]): LegendEntry[] {
  return figures.some(isProvisional) ? [{ sign: 'provisional', text: words.say('chart-provisional') }] : [];
}

/** Where the values are of one unit; pictures of mixed units would compare what cannot be compared. */
export function hasOneUnit(figures: readonly Figure[]): boolean {
  return new Set(figures.map(({ unit }) => unit)).size === 1;
}

export function titleOf({ words }: PictureContext, subject: Subject): string {
  return words.say('chart-title', { place: sayPlace(words, subject.area), what: sayIndicatorOf(words, subject) });
}

export function subtitleOf({ words }: PictureContext, period: string, figure: Figure): string {
  return words.say('chart-subtitle', { period, unit: words.say(`unit-${figure.unit}`) });
}

/** «Внешняя, 2019–2024 годы, человек», where the title names several indicators and no flow. */
export function withFlow({ words }: PictureContext, figure: Figure, subtitle: string): string {
  const { flow } = figure.subject;
  return flow ? words.say('chart-flow', { flow: words.say(`flow-${flow}`), rest: subtitle }) : subtitle;
}

/**
 * The periods in order; where they are the same stretch of different years, with the years between that have no figure,
 * so that an axis of time keeps its pace and a line is not drawn across a gap.
 */
export function fillYears(periods: readonly Period[]): Period[] {
  const sorted = [...periods].sort(comparePeriods);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || new Set(sorted.map(shapeOf)).size !== 1) return sorted;
  const years = Number(formatPeriod(last).slice(0, YEAR_DIGITS)) - Number(formatPeriod(first).slice(0, YEAR_DIGITS));
  return Array.from({ length: years + 1 }, (_, index) => shiftYears(first, index));
}

/** The stretch of the year, whichever year it is. */
function shapeOf(period: Period): string {
  return period.kind === 'day' ? period.date.slice(YEAR_DIGITS) : `${period.month} ${period.months}`;
}

/** Labels of an axis of time: the years alone where every period is the same stretch of its year. */
export function sayAxis(words: Words, periods: readonly Period[]): string[] {
  const shapes = new Set(periods.map((period) => shapeOf(period)));
  const years = periods.map((period) => formatPeriod(period).slice(0, YEAR_DIGITS));
  const isYearly = shapes.size === 1 && new Set(years).size === periods.length;
  return periods.map((period, index) => (isYearly ? (years[index] ?? '') : sayShortPeriod(words, period)));
}

export function sayChartBreak(words: Words, change: Break, withPlace: boolean): string {
  const date = sayDateOrYear(words, change.since);
  const text = words.say(change.kind === 'census' ? 'chart-break-census' : 'chart-break-territory', { date });
  return withPlace && change.area
    ? words.say('chart-break-of', { place: sayShortPlace(words, change.area), break: text })
    : text;
}

/** Notes that hold for the figures, in the order of their weight; said to hold for some where it is not all. */
export function sayChartNotes({ words }: PictureContext, figures: readonly Figure[]): string[] {
  const some = (text: string, count: number) =>
    count === figures.length
      ? text
      : words.say('chart-some', { note: text.charAt(0).toLocaleLowerCase() + text.slice(1) });
  const notes = SHOWN_NOTES.flatMap((code) => {
    const count = figures.filter((figure) => figure.notes.includes(code)).length;
    const text = words.codebook.notes.get(code)?.[words.language];
    return count > 0 && text ? [some(text, count)] : [];
  });
  const computed = figures.filter(({ proof, status }) => proof.kind === 'derivation' || status === 'E').length;
  return [...notes.slice(0, MOST_NOTES), ...(computed > 0 ? [some(words.say('chart-computed'), computed)] : [])];
}

export function scaleOf({ words }: PictureContext, figures: readonly Figure[]): PictureTick[] {
  const { ticks, decimals } = findScale(figures.map(({ value }) => value));
  const signed = figures.every((figure) => figure.signed);
  return ticks.map((value) => ({ value, label: formatNumber(value, { decimals, signed }, words.language) }));
}

/** Up, down or level from the first value to the last. */
export function courseOf(first: number, last: number): 'up' | 'down' | 'same' {
  if (first === last) return 'same';
  return last > first ? 'up' : 'down';
}

export function byValue(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => b.value - a.value);
}

type Drawn = Omit<Picture, 'kind' | 'language' | 'key' | 'source'>;

/** The picture with its key and its source line. */
export function frameOf(
  context: PictureContext,
  kind: PictureKind,
  answer: Answered,
  figures: readonly Figure[],
  drawn: Drawn,
): Picture {
  const { language } = context.words;
  return {
    ...drawn,
    kind,
    language,
    // The newest period that a command without one stands for is another tomorrow: the subtitle names it.
    key: `${formatCommand(answer.question)} ${kind} ${language} ${context.version} ${drawn.subtitle}`,
    source: saySource(context.words, figures).source ?? '',
  };
}
