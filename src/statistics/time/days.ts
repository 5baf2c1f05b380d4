/** Arithmetic on ISO calendar dates. Each function is imported by its own path: the whole library costs a tenth of a second at start. */
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';

export function isRealDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isValid(parseISO(text));
}

const MS_OF_DAY = 86_400_000;

/** The date so many days later; negative for earlier. */
export function shiftDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_OF_DAY).toISOString().slice(0, day.length);
}

/** How many days `later` comes after `earlier`; negative when it comes before. */
export function daysBetween(earlier: string, later: string): number {
  return differenceInCalendarDays(parseISO(later), parseISO(earlier));
}

/** Asked for thousands of times in one answer. */
const DAYS_OF_MONTHS = new Map<number, number>();

/** 28-31; `month` is 1-12. */
export function countDays(year: number, month: number): number {
  const name = year * 12 + month;
  const known = DAYS_OF_MONTHS.get(name);
  if (known !== undefined) return known;
  const days = getDaysInMonth(new Date(year, month - 1));
  DAYS_OF_MONTHS.set(name, days);
  return days;
}
