import type { AreaCode, CounterpartCode, GroupCode } from './facts/codebook.ts';
import type { Flow, Indicator } from './indicators.ts';
import type { Period } from './time/period.ts';

/** A definite period, or the newest one there is a figure for when the question is answered. */
export type PeriodAsked = Period | { readonly kind: 'last' };

/** What is asked about, without the period. A flow that was not named is absent: every flow held is then shown. */
export interface Subject {
  readonly indicator: Indicator;
  readonly flow?: Flow;
  readonly area: AreaCode;
  readonly counterpart?: CounterpartCode;
  readonly group?: GroupCode;
}

/** One figure: `/net KZ-71 2025-Q1`, `/arrivals external KZ RUS 2024 first`. */
export interface FigureQuestion {
  readonly kind: 'figure';
  readonly subject: Subject;
  readonly period: PeriodAsked;
  /** Asks for the value as first printed. */
  readonly vintage?: 'first';
}

/**
 * `/trend net KZ-71 2019..2024`. Both ends have the same length. When they start in the same month the series takes
 * that stretch of each year (years, each first quarter, each 1 January), otherwise the stretches that follow one
 * another (months, single quarters). Without ends: all years held.
 */
export interface SeriesQuestion {
  readonly kind: 'series';
  readonly subject: Subject;
  readonly from?: Period;
  readonly to?: Period;
}

/** `/top net 2024 5`, `/bottom rate 2023 4`: the 20 regions in order. */
export interface RankingQuestion {
  readonly kind: 'ranking';
  readonly indicator: Indicator;
  readonly flow?: Flow;
  readonly group?: GroupCode;
  readonly counterpart?: CounterpartCode;
  readonly period: PeriodAsked;
  readonly order: 'top' | 'bottom';
  /** 1-20. */
  readonly count: number;
}

/** Several subjects or periods side by side: the product of the lists, each list in the order asked. */
export interface Selection {
  readonly indicators: readonly Indicator[];
  readonly flow?: Flow;
  readonly areas: readonly AreaCode[];
  /** Empty: no counterpart. */
  readonly counterparts: readonly CounterpartCode[];
  /** Empty: no group. */
  readonly groups: readonly GroupCode[];
  readonly periods: readonly PeriodAsked[];
}

/** `/compare net KZ-71 KZ-75 2024`. */
export interface ComparisonQuestion extends Selection {
  readonly kind: 'comparison';
}

export const OPERATIONS = ['sum', 'difference', 'ratio', 'change', 'share', 'mean'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * `/sum arrivals KZ 2021 2022 2023`. difference: first less the others; ratio: first divided by second;
 * change: percent from first to second; share: first in percent of second.
 */
export interface CalculationQuestion extends Selection {
  readonly kind: 'calculation';
  readonly operation: Operation;
}

export const BREAKDOWN_DIMENSIONS = [
  'counterpart',
  'area',
  'ethnic',
  'age',
  'sex',
  'settlement',
  'education',
  'specialty',
  'reason',
] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

/** `/countries arrivals 2025-Q1`, `/ethnic departures 2024`. */
export interface BreakdownQuestion {
  readonly kind: 'breakdown';
  readonly by: BreakdownDimension;
  readonly subject: Subject;
  readonly period: PeriodAsked;
}

/** `/summary 2025-Q1`: the key points of a release. */
export interface SummaryQuestion {
  readonly kind: 'summary';
  readonly area: AreaCode;
  readonly period: PeriodAsked;
}

/** `/revisions net external KZ 2024`: first print, each revision, the value now. */
export interface RevisionsQuestion {
  readonly kind: 'revisions';
  readonly subject: Subject;
  readonly period: PeriodAsked;
}

/** `/highest departures KZ 2000..2024`: the extreme of a series and when it was. */
export interface RecordQuestion {
  readonly kind: 'record';
  readonly order: 'highest' | 'lowest';
  readonly subject: Subject;
  readonly from?: Period;
  readonly to?: Period;
}

/** `/glossary net_migration`; without a term the list of terms. */
export interface GlossaryQuestion {
  readonly kind: 'glossary';
  readonly term?: string;
}

export interface MethodQuestion {
  readonly kind: 'method';
}

/** `/releases`, `/releases next`, `/releases last`; `/releases list` is each release by itself. */
export interface ReleasesQuestion {
  readonly kind: 'releases';
  readonly which: 'all' | 'next' | 'last' | 'list';
}

export interface SourcesQuestion {
  readonly kind: 'sources';
}

export type Question =
  | FigureQuestion
  | SeriesQuestion
  | RankingQuestion
  | ComparisonQuestion
  | CalculationQuestion
  | BreakdownQuestion
  | SummaryQuestion
  | RevisionsQuestion
  | RecordQuestion
  | GlossaryQuestion
  | MethodQuestion
  | ReleasesQuestion
  | SourcesQuestion;
