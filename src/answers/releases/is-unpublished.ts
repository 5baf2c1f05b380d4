import { isDirection } from '../../statistics/indicators.ts';
import type { BreakdownDimension, PeriodAsked, Subject } from '../../statistics/question.ts';
import { isMonth } from '../../statistics/time/period.ts';

const WITH_ABROAD: ReadonlySet<string> = new Set(['external', 'total']);

/**
 * What the releases, the tables and the database of the Bureau are known not to hold. All else that is not stored may
 * well have been published: then it is only said that it is not among the tables held.
 */
export function isUnpublished({ area, flow, indicator }: Subject, period: PeriodAsked): boolean {
  // What leaves one region reaches another: there is no such figure.
  if (area === 'KZ') return indicator === 'net' && (flow === 'internal' || flow === 'interregional');
  // By month a region has its moves inside the country only.
  const isMonthly = period.kind !== 'last' && isMonth(period);
  return isMonthly && isDirection(indicator) && flow !== undefined && WITH_ABROAD.has(flow);
}

/** Countries of a region's migrants: single pairs are printed now and then, the table never is. */
export function isUnpublishedTable(by: BreakdownDimension, { area, flow }: Subject): boolean {
  return by === 'counterpart' && area !== 'KZ' && flow !== 'interregional';
}
