import type { Question } from '../../statistics/question.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { ALL_ASPECTS, joinParts, nameAspects, type PartialSubject } from './label-differences.ts';
import { sayShortPeriod } from './say-period.ts';
import { sayPhrase } from './say-phrase.ts';
import { sayRange } from './say-range.ts';
import { nameListed } from './say-subject.ts';

/** The one subject and period that a question is about, as far as it has them. */
export function scopeOfQuestion(question: Question): PartialSubject {
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
      return words.say(`button-ranking-${question.order}`);
    case 'comparison':
      return words.say('button-comparison');
    case 'calculation':
      return words.say('button-calculation');
    case 'breakdown':
      return capitalize(words.say(`by-${question.by}`));
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
    case 'releases':
      return words.say(`button-releases-${question.which}`);
    case 'method':
    case 'sources':
      return words.say(`button-${question.kind}`);
  }
}

function nameScope(words: Words, question: Question): string {
  if (question.kind !== 'comparison' && question.kind !== 'calculation') {
    const asked = scopeOfQuestion(question);
    // The latest is what one expects where no period is named.
    const period = asked.period && asked.period.kind !== 'last' ? sayShortPeriod(words, asked.period) : '';
    const { indicator } = asked;
    const scope = indicator
      ? joinParts(words, [sayPhrase(words, { ...asked, indicator }), period])
      : nameAspects(words, asked, period === '' ? ['area'] : ['area', 'period']);
    const isRanged = question.kind === 'series' || question.kind === 'record';
    const range = isRanged && question.from && question.to ? sayRange(words, question.from, question.to) : '';
    return joinParts(words, [scope, range]);
  }
  return joinParts(words, [
    nameAspects(words, scopeOfQuestion(question), ALL_ASPECTS),
    ...question.areas.map((area) => nameListed(words, area)),
    ...question.periods.map((period) => sayShortPeriod(words, period)),
  ]);
}

/** The whole question in short words: «Сальдо миграции, Астана, 2024». */
export function sayQuestion(words: Words, question: Question): string {
  const kind = sayKind(words, question);
  const rest = nameScope(words, question);
  if (!kind) return capitalize(rest);
  return rest === '' ? kind : words.say('figure', { what: kind, value: rest });
}
