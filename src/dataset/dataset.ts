import type { Breakdown } from '../statistics/facts/breakdown.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import type { Observation } from '../statistics/facts/observation.ts';
import type { Flow, StoredIndicator } from '../statistics/indicators.ts';
import type { Period } from '../statistics/time/period.ts';

/** The key of a stored series; absent members mean «none», not «any». */
export interface SeriesKey {
  readonly indicator: StoredIndicator;
  readonly flow?: Flow;
  readonly area: string;
  readonly counterpart?: string;
  readonly group?: string;
}

/** Absent members mean «any»; `null` means «none». */
export interface SeriesFilter {
  readonly indicator?: StoredIndicator;
  readonly flow?: Flow | null;
  readonly area?: string;
  readonly counterpart?: string | null;
  readonly group?: string | null;
  readonly period?: Period;
}

/** The facts, checked and indexed. Every look-up is by map and takes microseconds. */
export interface Dataset {
  /** Changes whenever a fact does; for caches. */
  readonly version: string;
  readonly codebook: Codebook;
  readonly observations: readonly Observation[];
  /** The facts that these were added to, where they were: the first of the observations are its own. */
  readonly base?: Dataset;
  /** The current value: the latest vintage of the key. */
  current(key: SeriesKey, period: Period): Observation | undefined;
  /** The value as first printed. */
  first(key: SeriesKey, period: Period): Observation | undefined;
  /** Every vintage, oldest first. */
  vintages(key: SeriesKey, period: Period): readonly Observation[];
  /** Periods with a value, in the order of `comparePeriods`. */
  periodsOf(key: SeriesKey): readonly Period[];
  /** Current values that fit, in the order of the file. */
  find(filter: SeriesFilter): readonly Observation[];
  /** Whether the parts of figures add up to them, as far as `data/` says. */
  readonly breakdowns: readonly Breakdown[];
  /** Keys of every series held. */
  readonly series: readonly SeriesKey[];
}
