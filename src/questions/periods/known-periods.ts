import { lastDay, type Period, type Span, span, yearOf } from '../../statistics/time/period.ts';

/** The last quarter that was over on the day. */
export function previousQuarter(today: string): Span {
  const year = Number(today.slice(0, 4));
  const quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3);
  return quarter === 0 ? span(year - 1, 10, 3) : span(year, 3 * quarter - 2, 3);
}

/** The last month that was over on the day. */
export function previousMonth(today: string): Span {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  return month === 0 ? span(year - 1, 12, 1) : span(year, month, 1);
}

/** The part of the year (nine months, the first quarter, May) in the last year in which it was over on the day. */
export function lastCompletePart(part: { month: number; months: number; day?: number }, today: string): Period {
  const year = Number(today.slice(0, 4));
  if (part.day !== undefined) {
    const date = (of: number) => `${of}-${String(part.month).padStart(2, '0')}-${String(part.day).padStart(2, '0')}`;
    return { kind: 'day', date: date(year) <= today ? date(year) : date(year - 1) };
  }
  const current = span(year, part.month, part.months);
  return lastDay(current) < today ? current : span(year - 1, part.month, part.months);
}

/**
 * "This year" of a flow: the running total that is out on the day. Releases come about six weeks after the end of a
 * quarter (12 May, 11 August and 12 November in 2025).
 */
export function runningTotalOf(year: number, today: string): Period {
  if (Number(today.slice(0, 4)) !== year) return yearOf(year);
  const day = today.slice(5);
  if (day >= '11-12') return span(year, 1, 9);
  if (day >= '08-12') return span(year, 1, 6);
  return day >= '05-12' ? span(year, 1, 3) : yearOf(year);
}
