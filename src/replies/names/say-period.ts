import type { PeriodAsked } from '../../statistics/question.ts';
import { isMonth, isQuarter, isYear, lastDay, type Span } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';

type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type MonthForm = 'name' | 'short' | 'day' | 'asof' | 'shortday' | 'lead' | 'in' | 'since' | 'until' | 'onday';

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

/** As a name, in short, as the time of an event («в мае 2025 года»), as what a table holds («данные за май 2025 года»). */
type Saying = 'period' | 'period-short' | 'when' | 'data';

/** Forms of the months: alone, first and last of a stretch in one year, first and last of one across years. */
const MONTHS: Readonly<Record<Saying, readonly [MonthForm, MonthForm, MonthForm, MonthForm, MonthForm]>> = {
  period: ['name', 'name', 'name', 'name', 'name'],
  'period-short': ['short', 'short', 'short', 'short', 'short'],
  when: ['in', 'lead', 'in', 'since', 'until'],
  data: ['name', 'name', 'name', 'name', 'name'],
};

function saySpan(words: Words, span: Span, saying: Saying): string {
  const [alone, first, final, since, until] = MONTHS[saying];
  const { fromYear, toYear, lastMonth } = endsOf(span);
  const year = fromYear;
  const month = (number: number, form: MonthForm) => sayMonth(words, number, form);
  if (isYear(span)) return words.say(`${saying}-year`, { year });
  if (span.month === 1 && lastMonth === 12) return words.say(`${saying}-years`, { from: fromYear, to: toYear });
  if (isMonth(span)) return words.say(`${saying}-month`, { month: month(span.month, alone), year });
  if (fromYear !== toYear) {
    const [from, to] = [month(span.month, since), month(lastMonth, until)];
    return words.say(`${saying}-across`, { from, fromYear, to, toYear });
  }
  // The first quarter is printed by the Bureau as January-March, the others are quarters only when asked for alone.
  if (isQuarter(span) && (saying === 'period-short' || span.month > 1)) {
    const quarter = (span.month + 2) / 3;
    const ends = { from: month(span.month, 'name'), to: month(lastMonth, 'name') };
    return words.say(`${saying}-quarter`, { quarter, year, ...ends });
  }
  return words.say(`${saying}-months`, { from: month(span.month, first), to: month(lastMonth, final), year });
}

/** The period in words: «январь–март 2025 года»; a stock's date says what it is: «на 1 января 2025 года». */
export function sayPeriod(words: Words, period: PeriodAsked): string {
  if (period.kind === 'last') return words.say('period-last');
  if (period.kind === 'span') return saySpan(words, period, 'period');
  const { year, month, day } = partsOf(period.date);
  return words.say('period-day', { year, day, month: sayMonth(words, month, 'asof') });
}

/** At most 19 display columns: "Jan–Sep 2025", «2025, 1 қаң.», "Q2 2025". */
export function sayShortPeriod(words: Words, period: PeriodAsked): string {
  if (period.kind === 'last') return words.say('period-short-last');
  if (period.kind === 'span') return saySpan(words, period, 'period-short');
  const { year, month, day } = partsOf(period.date);
  return words.say('period-short-day', { year, day, month: sayMonth(words, month, 'shortday') });
}

/** «09.11.2023», as the Bureau's own pages write days, "9 Nov 2023": for columns. */
export function sayColumnDate(words: Words, date: string): string {
  const [year = '', monthNumber = '', day = ''] = date.split('-');
  const month = sayMonth(words, Number(monthNumber), 'shortday');
  return words.say('date-column', { year, month, monthNumber, day, dayNumber: String(Number(day)) });
}

/** The day or, where only that is known, the year from which something holds: «с 8 июня 2022 года», «2014 жылдан бері». */
export function saySince(words: Words, date: string): string {
  if (date.length === 4) return words.say('since-year', { year: date });
  const { year, month, day } = partsOf(date);
  return words.say('since-day', { year, day, month: sayMonth(words, month, 'since') });
}

/** When it was counted, inside a sentence and in lower case: "in 2024", «в январе–марте 2025 года», «2025 жылғы мамырда». */
export function sayWhen(words: Words, period: PeriodAsked): string {
  if (period.kind === 'last') return words.say('when-last');
  if (period.kind === 'span') return saySpan(words, period, 'when');
  const { year, month, day } = partsOf(period.date);
  return words.say('when-day', { year, day, month: sayMonth(words, month, 'onday') });
}

/** By which day it had changed: «к 1 января 2025 года», «2025 жылғы 1 қаңтарға қарай». */
export function sayByDate(words: Words, date: string): string {
  const { year, month, day } = partsOf(date);
  return words.say('by-date', { year, day, month: sayMonth(words, month, words.language === 'ru' ? 'day' : 'until') });
}

/** What a release or a table holds, in lower case: «2025 жылғы деректер», «данные за январь–март 2025 года». */
export function sayData(words: Words, period: PeriodAsked): string {
  if (period.kind === 'last') return words.say('data-last');
  if (period.kind === 'span') return saySpan(words, period, 'data');
  const { year, month, day } = partsOf(period.date);
  return words.say('data-day', { year, day, month: sayMonth(words, month, 'asof') });
}

/** The month of a day that is known no better: "April 2025", «апрель 2025», «2025 ж. сәуір». */
export function sayMonthOf(words: Words, date: string): string {
  const { year, month } = partsOf(date);
  return words.say('source-month', { year, month: sayMonth(words, month, 'name') });
}

/** "31 Aug – 25 Sep 2026": two days of one year, which is said once. */
export function sayDaysOfYear(words: Words, from: string, to: string): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  return words.say('source-dates-year', {
    fromDay: first.day,
    fromMonth: sayMonth(words, first.month, 'shortday'),
    toDay: last.day,
    toMonth: sayMonth(words, last.month, 'shortday'),
    year: last.year,
  });
}

/** "table copied on 25 September 2026", «кестенің 2026 ж. 25 қыркүйектегі көшірмесі». */
export function sayCopy(words: Words, date: string): string {
  const { year, month, day } = partsOf(date);
  return words.say('source-copy', { year, day, month: sayMonth(words, month, 'asof') });
}

/** "12 May 2025", «12 мая 2025», «2025 ж. 12 мамыр»: a day where the year needs no word. */
export function sayDayOf(words: Words, date: string): string {
  const { year, month, day } = partsOf(date);
  return words.say('period-short-day', { year, day, month: sayMonth(words, month, 'day') });
}
