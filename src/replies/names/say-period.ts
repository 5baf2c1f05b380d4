import type { PeriodAsked } from '../../statistics/question.ts';
import { isMonth, isQuarter, isYear, lastDay, type Span } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';

type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type MonthForm = 'name' | 'short' | 'day' | 'asof' | 'shortday';

function sayMonth(words: Words, month: number, form: MonthForm): string {
  const number = month as MonthNumber;
  return form === 'name' ? words.say(`month-${number}`) : words.say(`month-${number}.${form}`);
}

function partsOf(date: string): { year: string; month: number; day: string } {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: String(Number(date.slice(8, 10))) };
}

/** A calendar date: "12 May 2025", «12 мая 2025 года», «2025 жылғы 12 мамыр». */
export function sayDate(words: Words, date: string): string {
  const { year, month, day } = partsOf(date);
  return words.say('date', { year, day, month: sayMonth(words, month, 'day') });
}

/** A date or, where only that is known, a year. */
export function sayDateOrYear(words: Words, date: string): string {
  return date.length === 4 ? words.say('period-year', { year: date }) : sayDate(words, date);
}

function endsOf(span: Span): { fromYear: string; toYear: string; lastMonth: number } {
  const last = lastDay(span);
  return { fromYear: String(span.year), toYear: last.slice(0, 4), lastMonth: Number(last.slice(5, 7)) };
}

function saySpan(words: Words, span: Span, length: 'long' | 'short'): string {
  const kind = length === 'short' ? 'period-short' : 'period';
  const form = length === 'short' ? 'short' : 'name';
  const { fromYear, toYear, lastMonth } = endsOf(span);
  const year = fromYear;
  if (isYear(span)) return words.say(`${kind}-year`, { year });
  if (span.month === 1 && lastMonth === 12) return words.say(`${kind}-years`, { from: fromYear, to: toYear });
  const from = sayMonth(words, span.month, form);
  if (isMonth(span)) return words.say(`${kind}-month`, { month: from, year });
  const to = sayMonth(words, lastMonth, form);
  if (fromYear !== toYear) return words.say(`${kind}-across`, { from, fromYear, to, toYear });
  // The first quarter is printed by the Bureau as January-March, the others are quarters only when asked for alone.
  if (isQuarter(span) && (length === 'short' || span.month > 1)) {
    const quarter = (span.month + 2) / 3;
    return length === 'short'
      ? words.say('period-short-quarter', { quarter, year })
      : words.say('period-quarter', { quarter, year, from, to });
  }
  return words.say(`${kind}-months`, { from, to, year });
}

/** The period in words: «январь–март 2025 года»; a stock's date says what it is: «на 1 января 2025 года». */
export function sayPeriod(words: Words, period: PeriodAsked): string {
  if (period.kind === 'last') return words.say('period-last');
  if (period.kind === 'span') return saySpan(words, period, 'long');
  const { year, month, day } = partsOf(period.date);
  return words.say('period-day', { year, day, month: sayMonth(words, month, 'asof') });
}

/** At most 19 display columns: "Jan–Sep 2025", «2025, 1 қаң.», "Q2 2025". */
export function sayShortPeriod(words: Words, period: PeriodAsked): string {
  if (period.kind === 'last') return words.say('period-short-last');
  if (period.kind === 'span') return saySpan(words, period, 'short');
  const { year, month, day } = partsOf(period.date);
  return words.say('period-short-day', { year, day, month: sayMonth(words, month, 'shortday') });
}

/** «09.11.2023», as the Bureau's own pages write days: for columns. */
export function sayColumnDate(words: Words, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return words.say('date-column', { year, month, day });
}

/** The day or, where only that is known, the year from which something holds, as it follows «с». */
export function saySince(words: Words, date: string): string {
  return date.length === 4 ? words.say('date-year', { year: date }) : sayDate(words, date);
}
