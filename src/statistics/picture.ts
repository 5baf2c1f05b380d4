import type { Figure } from './answer.ts';
import type { AreaCode } from './facts/codebook.ts';
import type { Headline } from './indicators.ts';
import type { Language } from './language.ts';

/**
 * `line` over time; `bars` and `grouped_bars` lie on their side, one row a category; `mirrored` has arrivals upwards,
 * departures downwards and net as a line; `tiles` is the map of the 20 regions, one tile each.
 */
export type PictureKind = 'line' | 'bars' | 'grouped_bars' | 'mirrored' | 'tiles';

/** What a colour stands for; the drawing gives each a colour that colour-blind readers can tell from the others. */
export type Tone = 'plain' | 'second' | 'third' | 'fourth' | 'fifth' | 'gain' | 'loss' | Headline;

/** A figure with the text that is printed for it. */
export interface PicturePoint {
  readonly figure: Figure;
  readonly label: string;
  /** Where it differs from the tone of the series. */
  readonly tone?: Tone;
  /** First print, or not firm for another reason; drawn hollow. */
  readonly provisional: boolean;
}

export interface PictureSeries {
  readonly name: string;
  readonly tone: Tone;
  /** One for each category, in their order; absent where there is no figure. */
  readonly points: readonly (PicturePoint | undefined)[];
}

export interface PictureCategory {
  readonly label: string;
  /** In `tiles` the region, which decides the place of the tile. */
  readonly area?: AreaCode;
}

/** A line of the grid: part of the declared scale, not a figure. */
export interface PictureTick {
  readonly value: number;
  readonly label: string;
}

/** A change of borders or a recount, drawn as a dashed line in front of the category; the lines of values are cut there. */
export interface PictureMark {
  readonly before: number;
  /** Index of the series it concerns; absent: all. */
  readonly series?: number;
  /** Empty where the break is told in the notes. */
  readonly label: string;
}

/** Explains a colour, or the hollow points. */
export interface LegendEntry {
  readonly sign: Tone | 'provisional';
  readonly text: string;
}

/** What is drawn, in the words of one language: the drawing adds no word and no number of its own. */
export interface Picture {
  readonly kind: PictureKind;
  readonly language: Language;
  /** Names the picture for caches: canonical command, kind, language, version of the data and subtitle. */
  readonly key: string;
  readonly title: string;
  /** Period, unit. */
  readonly subtitle: string;
  readonly categories: readonly PictureCategory[];
  readonly series: readonly PictureSeries[];
  /** Of `line` only, ascending; the other kinds print every value. */
  readonly scale: readonly PictureTick[];
  readonly marks: readonly PictureMark[];
  readonly legend: readonly LegendEntry[];
  /** What must be known to read the picture, under it. */
  readonly notes: readonly string[];
  readonly source: string;
  /** What the picture shows in one or two sentences. */
  readonly alt: string;
}
