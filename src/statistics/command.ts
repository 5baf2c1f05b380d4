/**
 * The canonical command of a question: what a button and a deep link carry and what a reply teaches.
 * One question, one command; `readCommand` in `src/questions` reads it back.
 *
 * Order of the arguments: dimension, indicator, flow, areas, counterparts, groups, periods, `first`, count.
 * A counterpart that is a region of Kazakhstan is written `with:KZ-61`, so that it cannot be taken for the area.
 */
import { nameOfBreakdown, nameOfFigure, nameOfOperation } from './commands.ts';
import type { PeriodAsked, Question, Selection, Subject } from './question.ts';
import { formatPeriod, type Period } from './time/period.ts';

export function formatPeriodAsked(period: PeriodAsked): string {
  return period.kind === 'last' ? 'last' : formatPeriod(period);
}

function formatRange(from?: Period, to?: Period): string {
  if (!from && !to) return '';
  return `${from ? formatPeriod(from) : ''}..${to ? formatPeriod(to) : ''}`;
}

function formatCounterpart(code: string | undefined): string {
  if (!code) return '';
  return /^KZ-/.test(code) ? `with:${code}` : code;
}

function formatScope(subject: Subject): string[] {
  return [subject.flow ?? '', subject.area, formatCounterpart(subject.counterpart), subject.group ?? ''];
}

function formatSubject(subject: Subject): string[] {
  return [subject.indicator, ...formatScope(subject)];
}

function formatSelection(selection: Selection): string[] {
  return [
    ...selection.indicators,
    selection.flow ?? '',
    ...selection.areas,
    ...selection.counterparts.map(formatCounterpart),
    ...selection.groups,
    ...selection.periods.map(formatPeriodAsked),
  ];
}

function formatParts(question: Question): string[] {
  switch (question.kind) {
    case 'figure':
      return [
        nameOfFigure(question.subject.indicator),
        ...formatScope(question.subject),
        formatPeriodAsked(question.period),
        question.vintage ?? '',
      ];
    case 'series':
      return ['trend', ...formatSubject(question.subject), formatRange(question.from, question.to)];
    case 'ranking':
      return [
        question.order,
        question.indicator,
        question.flow ?? '',
        formatCounterpart(question.counterpart),
        question.group ?? '',
        formatPeriodAsked(question.period),
        String(question.count),
      ];
    case 'comparison':
      return ['compare', ...formatSelection(question)];
    case 'calculation':
      return [nameOfOperation(question.operation), ...formatSelection(question)];
    case 'breakdown': {
      return [nameOfBreakdown(question.by), ...formatSubject(question.subject), formatPeriodAsked(question.period)];
    }
    case 'summary':
      return ['summary', question.area, formatPeriodAsked(question.period)];
    case 'revisions':
      return ['revisions', ...formatSubject(question.subject), formatPeriodAsked(question.period)];
    case 'record':
      return [question.order, ...formatSubject(question.subject), formatRange(question.from, question.to)];
    case 'glossary':
      return ['glossary', question.term ?? ''];
    case 'releases':
      return ['releases', question.which === 'all' ? '' : question.which];
    case 'method':
    case 'sources':
      return [question.kind];
  }
}

export function formatCommand(question: Question): string {
  return `/${formatParts(question)
    .filter((part) => part !== '')
    .join(' ')}`;
}
