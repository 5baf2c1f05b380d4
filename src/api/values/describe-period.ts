import {
  firstDay,
  formatPeriod,
  isMonth,
  isQuarter,
  isRunningTotal,
  isYear,
  lastDay,
  type Period,
} from '../../statistics/time/period.ts';

export interface PeriodDescribed {
  /** ISO 8601, as in `data/observations.csv`: 2025, 2025-Q1, 2025-01/2025-09, 2025-01-01. */
  readonly id: string;
  /** `running_total`: from January, as the Bureau publishes within a year; January-March is one too. */
  readonly kind: 'year' | 'running_total' | 'quarter' | 'month' | 'stretch' | 'day';
  /** ISO dates of the first and the last day. */
  readonly start: string;
  readonly end: string;
}

function kindOf(period: Period): PeriodDescribed['kind'] {
  if (period.kind === 'day') return 'day';
  if (isYear(period)) return 'year';
  if (isRunningTotal(period)) return 'running_total';
  if (isMonth(period)) return 'month';
  return isQuarter(period) ? 'quarter' : 'stretch';
}

export function describePeriod(period: Period): PeriodDescribed {
  return { id: formatPeriod(period), kind: kindOf(period), start: firstDay(period), end: lastDay(period) };
}
