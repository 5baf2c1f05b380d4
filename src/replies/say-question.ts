import type { Question } from '../statistics/question.ts';
import { ALL_ASPECTS, type Scope, sayAspects } from './label-differences.ts';
import { sayShortPeriod } from './say-period.ts';
import { sayShortPlace } from './say-subject.ts';
import type { Words } from './words.ts';

/** The one subject and period that a question is about, as far as it has them. */
export function scopeOfQuestion(question: Question): Scope {
  switch (question.kind) {
    case 'figure':
    case 'breakdown':
    case 'revisions':
      return { ...question.subject, period: question.period };
    case 'series':
    case 'record':
      return { ...question.subject };
    case 'ranking': {
      const { indicator, flow, counterpart, group, period } = question;
      return {
        indicator,
        period,
        ...(flow && { flow }),
        ...(counterpart && { counterpart }),
        ...(group && { group }),
      };
    }
    case 'summary':
      return { area: question.area, period: question.period };
    case 'comparison':
    case 'calculation': {
      const [indicator] = question.indicators;
      return { ...(indicator && { indicator }), ...(question.flow && { flow: question.flow }) };
    }
    case 'glossary':
    case 'method':
    case 'releases':
    case 'sources':
      return {};
  }
}

/** What kind of question it is, in two or three words; absent for a plain figure. */
export function sayKind(words: Words, question: Question): string | undefined {
  switch (question.kind) {
    case 'figure':
      return question.vintage === 'first' ? words.say('button-first_print') : undefined;
    case 'series':
      return words.say('button-trend');
    case 'ranking':
      return words.say('button-ranking');
    case 'comparison':
      return words.say('button-comparison');
    case 'calculation':
      return words.say('button-calculation');
    case 'breakdown': {
      if (question.by === 'counterpart' || question.by === 'area') return words.say(`button-breakdown-${question.by}`);
      const dimension = words.codebook.dimensions.get(question.by)?.[words.language] ?? question.by;
      return words.say('button-breakdown-group', { dimension });
    }
    case 'summary':
      return words.say('button-summary');
    case 'revisions':
      return words.say('button-revisions');
    case 'record':
      return words.say(`button-record-${question.order}`);
    case 'glossary': {
      const term = question.term === undefined ? undefined : words.codebook.terms.get(question.term);
      return term ? term.title[words.language] : words.say('button-glossary');
    }
    case 'method':
    case 'releases':
    case 'sources':
      return words.say(`button-${question.kind}`);
  }
}

function sayWhereAndWhen(words: Words, question: Question): string {
  if (question.kind !== 'comparison' && question.kind !== 'calculation') {
    return sayAspects(words, scopeOfQuestion(question), ALL_ASPECTS);
  }
  const places = question.areas.map((area) => sayShortPlace(words, area));
  const periods = question.periods.map((period) => sayShortPeriod(words, period));
  const what = sayAspects(words, scopeOfQuestion(question), ALL_ASPECTS);
  return [what, ...places, ...periods]
    .filter((part) => part !== '')
    .reduce((first, second) => (first === '' ? second : words.say('button-join', { first, second })), '');
}

/** The whole question in short words: «Сальдо миграции, Астана, 2024». */
export function sayQuestion(words: Words, question: Question): string {
  const kind = sayKind(words, question);
  const rest = sayWhereAndWhen(words, question);
  if (!kind) return rest;
  return rest === '' ? kind : words.say('figure', { what: kind, value: rest });
}
