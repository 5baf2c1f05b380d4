import type { Indicator } from '../statistics/indicator.ts';
import { dayOf, type Period } from '../statistics/period.ts';
import type { PeriodAsked } from '../statistics/question.ts';

/** A population has a date: the year 2025 means 1 January 2025, May 2024 means 1 May 2024. */
export function toStockDay(period: Period): Period {
  if (period.kind === 'day') return period;
  return dayOf(`${period.year}-${String(period.month).padStart(2, '0')}-01`);
}

/** The year that a day of a stock belongs to, where a flow is asked about: «на 1 января 2025» of a flow is no period. */
export function fitPeriod<Asked extends PeriodAsked>(period: Asked, indicator: Indicator): PeriodAsked {
  if (period.kind === 'last') return period;
  return indicator === 'population' ? toStockDay(period) : period;
}
