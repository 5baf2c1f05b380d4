import { lastDay, type Span, span } from '../../statistics/time/period.ts';

/** The oldest figures are those of 1991. */
const FIRST_YEAR = 1991;
/** Months from January of the releases, the longest first. */
const RELEASE_MONTHS = [12, 9, 6, 3];

function listPeriods(today: string): readonly Span[] {
  const newest = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(0, newest - FIRST_YEAR + 1) }, (_, back) => newest - back);
  return years
    .flatMap((year) => RELEASE_MONTHS.map((months) => span(year, 1, months)))
    .filter((period) => lastDay(period) <= today);
}

/** Lists the periods from January that releases bring and that had ended by a day, newest first; remembers one day. */
export function createReleasePeriods(): (today: string) => readonly Span[] {
  let remembered: { readonly today: string; readonly periods: readonly Span[] } | undefined;
  return (today) => {
    if (remembered?.today !== today) remembered = { today, periods: listPeriods(today) };
    return remembered.periods;
  };
}
