import type { Indicator } from '../../statistics/facts/indicator.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import { dayOf, type Period } from '../../statistics/time/period.ts';

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

/** The question as its indicator needs it: `/population KZ 2025` is typed for 1 January 2025. */
export function fitStocks(question: Question): Question {
  const fitDay = <Asked extends PeriodAsked>(period: Asked) => fitPeriod(period, 'population');
  switch (question.kind) {
    case 'figure':
    case 'breakdown':
    case 'revisions':
      return question.subject.indicator === 'population' ? { ...question, period: fitDay(question.period) } : question;
    case 'ranking':
      return question.indicator === 'population' ? { ...question, period: fitDay(question.period) } : question;
    case 'comparison':
    case 'calculation':
      return question.indicators.every((indicator) => indicator === 'population')
        ? { ...question, periods: question.periods.map(fitDay) }
        : question;
    case 'series':
    case 'record': {
      if (question.subject.indicator !== 'population') return question;
      const { from, to } = question;
      return { ...question, ...(from && { from: toStockDay(from) }), ...(to && { to: toStockDay(to) }) };
    }
    default:
      return question;
  }
}
