import type { Question } from '../../statistics/question.ts';
import type { Period } from '../../statistics/time/period.ts';
import type { Draft } from './draft.ts';

/** What a question was about, as a draft that can be changed in parts. */
export function draftOf(question: Question): Draft | undefined {
  const base = { assumptions: [], otherAreas: [] };
  switch (question.kind) {
    case 'figure':
    case 'breakdown':
    case 'revisions':
    case 'series':
    case 'record': {
      const { subject } = question;
      const range = 'from' in question || 'to' in question ? rangeOf(question) : undefined;
      return {
        ...base,
        indicators: [subject.indicator],
        ...(subject.flow && { flow: subject.flow }),
        areas: [subject.area],
        counterparts: subject.counterpart ? [subject.counterpart] : [],
        groups: subject.group ? [subject.group] : [],
        periods: 'period' in question ? [question.period] : [],
        ...(range && { range }),
      };
    }
    case 'ranking':
      return {
        ...base,
        indicators: [question.indicator],
        ...(question.flow && { flow: question.flow }),
        areas: ['KZ'],
        counterparts: question.counterpart ? [question.counterpart] : [],
        groups: question.group ? [question.group] : [],
        periods: [question.period],
      };
    case 'comparison':
    case 'calculation':
      return { ...base, ...question };
    case 'summary':
      return {
        ...base,
        indicators: ['net'],
        areas: [question.area],
        counterparts: [],
        groups: [],
        periods: [question.period],
      };
    default:
      return undefined;
  }
}

/** The ends of a range that are there. */
export function rangeOf(question: { from?: Period; to?: Period }): { from?: Period; to?: Period } {
  return { ...(question.from && { from: question.from }), ...(question.to && { to: question.to }) };
}
