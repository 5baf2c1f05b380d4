import type { Flow, StoredIndicator } from '../indicators.ts';
import type { Period } from '../time/period.ts';
import type { AreaCode, CounterpartCode, GroupCode } from './codebook.ts';

/** SDMX CL_OBS_STATUS: A normal, B break, D definition differs, E estimated or derived, P provisional, U low reliability. */
export const OBSERVATION_STATUSES = ['A', 'B', 'D', 'E', 'P', 'U'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** Notes that tell how a value was rounded, and the step it was rounded to. */
export const ROUNDING_STEPS: ReadonlyMap<string, number> = new Map([
  ['rounded_10', 10],
  ['rounded_100', 100],
  ['rounded_1000', 1000],
  ['rounded_100000', 100_000],
]);

/** One printed value: the key, what was printed, on which day, and where it can be read. */
export interface Observation {
  readonly indicator: StoredIndicator;
  /** Absent for population and kandas. */
  readonly flow?: Flow;
  readonly area: AreaCode;
  readonly counterpart?: CounterpartCode;
  readonly group?: GroupCode;
  readonly period: Period;
  readonly value: number;
  /** Decimals as printed. */
  readonly decimals: number;
  readonly unit: 'persons' | 'percent';
  readonly status: ObservationStatus;
  /** The vintage: ISO date on which the value came out. */
  readonly published: string;
  /** Id in sources.csv. */
  readonly source: string;
  /** Codes of notes.csv. */
  readonly notes: readonly string[];
}
