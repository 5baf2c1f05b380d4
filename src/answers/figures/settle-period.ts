/**
 * Which period is meant: stocks have days, flows have months, and "last" is the newest that had ended by today and of
 * which there is a figure. Years and the releases' running totals go before single months.
 */

import { baseOf, calendarOf, type Indicator, isStock, isStored } from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';
import {
  comparePeriods,
  dayOf,
  firstDay,
  formatPeriod,
  lastDay,
  type Period,
  yearOf,
} from '../../statistics/time/period.ts';
import { keyOf, withMembers } from '../series/series-key.ts';
import type { Finder } from './create-finder.ts';

/** Population asked for a year is that of its 1 January; a flow asked for a day is that of its year. */
export function settlePeriod(indicator: Indicator, period: Period): Period {
  if (isStock(indicator)) return period.kind === 'day' ? period : dayOf(firstDay(period));
  return period.kind === 'day' ? yearOf(Number(period.date.slice(0, 4))) : period;
}

/** Stored indicator whose periods tell where a computed one may be found. */
function storedBehind(subject: Subject): Subject {
  return isStored(subject.indicator) ? subject : withMembers(subject, { indicator: baseOf(subject.indicator) });
}

/** Stored periods that had ended by the day, newest first; totals since 1991 and other stretches of years last. */
export function listStoredPeriods(finder: Finder, subject: Subject, today: string): Period[] {
  const key = keyOf(storedBehind(subject));
  if (!key) return [];
  const isOfOneYear = (period: Period) => period.kind === 'day' || period.month + period.months <= 13;
  const ended = finder.dataset.periodsOf(key).filter((period) => lastDay(period) <= today);
  const newestFirst = [...ended].sort((a, b) => comparePeriods(b, a));
  return [...newestFirst.filter(isOfOneYear), ...newestFirst.filter((period) => !isOfOneYear(period))];
}

const isFromJanuary = (period: Period) => period.kind === 'span' && period.month === 1;

/** Periods in which the figure may be, best first: release periods, other stretches from January, the rest. */
export function listCandidates(finder: Finder, subject: Subject, today: string): Period[] {
  const stored = listStoredPeriods(finder, subject, today);
  if (isStock(subject.indicator)) return stored;
  if (calendarOf(subject.indicator) === 'kandas') {
    return [...stored.filter(isFromJanuary), ...stored.filter((period) => !isFromJanuary(period))];
  }
  const years = finder.coverage.yearsOf(subject);
  const listed: readonly Period[] = [
    ...finder.releasePeriods(today).filter(({ year }) => years.has(year)),
    ...stored.filter(isFromJanuary),
    ...stored.filter((period) => !isFromJanuary(period)),
  ];
  const seen = new Set<string>();
  return listed.filter((period) => {
    const name = formatPeriod(period);
    return !seen.has(name) && seen.add(name);
  });
}

/** The newest period that had ended by today and of which a figure is held. The subject's flow must be named. */
export function findNewest(finder: Finder, subject: Subject, today: string): Period | undefined {
  return listCandidates(finder, subject, today).find((period) => finder.figure(subject, period));
}
