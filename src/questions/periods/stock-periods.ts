import { type Indicator, isStock } from '../../statistics/indicators.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import { dayOf, type Period } from '../../statistics/time/period.ts';

/** A population has a date: the year 2025 means 1 January 2025, May 2024 means 1 May 2024. */
export function toStockDay(period: Period): Period {
  if (period.kind === 'day') return period;
  return dayOf(`${period.year}-${String(period.month).padStart(2, '0')}-01`);
}

/** The year that a day of a stock belongs to, where a flow is asked about: «на 1 января 2025» of a flow is no period. */
export function fitPeriod<Asked extends PeriodAsked>(period: Asked, indicator: Indicator): PeriodAsked {
  return isStock(indicator) ? fitDay(period) : period;
}

const fitDay = (period: PeriodAsked): PeriodAsked => (period.kind === 'last' ? period : toStockDay(period));

function isOfStocks(question: Question): boolean {
  if ('subject' in question) return isStock(question.subject.indicator);
  if ('indicator' in question) return isStock(question.indicator);
  return 'indicators' in question && question.indicators.every(isStock);
}

/** The question as its indicator needs it: `/population KZ 2025` is typed for 1 January 2025. */
export function fitStocks(question: Question): Question {
  if (!isOfStocks(question)) return question;
  switch (question.kind) {
    case 'figure':
    case 'breakdown':
    case 'revisions':
    case 'ranking':
      return { ...question, period: fitDay(question.period) };
    case 'comparison':
    case 'calculation':
      return { ...question, periods: question.periods.map(fitDay) };
    case 'series':
    case 'record': {
      const { from, to } = question;
      return { ...question, ...(from && { from: toStockDay(from) }), ...(to && { to: toStockDay(to) }) };
    }
    default:
      return question;
  }
}
