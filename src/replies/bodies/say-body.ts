import type { Answered } from '../../statistics/answer.ts';
import type { Question } from '../../statistics/question.ts';
import type { Words } from '../messages/words.ts';
import type { Part } from './part.ts';
import { sayBreakdown } from './say-breakdown.ts';
import { sayCalculation, sayComparison } from './say-comparison.ts';
import { sayFigures } from './say-figures.ts';
import { sayGlossary, sayMethod, saySources } from './say-glossary.ts';
import { sayRanking } from './say-ranking.ts';
import { sayRecord } from './say-record.ts';
import { sayReleases } from './say-releases.ts';
import { sayRevisions } from './say-revisions.ts';
import { saySeries } from './say-series.ts';
import { saySummary } from './say-summary.ts';

/** The body decides what is said; its question is of the same kind, which the types cannot know. */
export function sayBody(words: Words, { body, question, breaks }: Answered): Part {
  switch (body.kind) {
    case 'figures':
      return sayFigures(words, body, question as Extract<Question, { kind: 'figure' }>);
    case 'series':
      return saySeries(words, body, question as Extract<Question, { kind: 'series' }>, breaks.length > 0);
    case 'ranking':
      return sayRanking(words, body, question as Extract<Question, { kind: 'ranking' }>);
    case 'comparison':
      return sayComparison(words, body);
    case 'calculation':
      return sayCalculation(words, body, question as Extract<Question, { kind: 'calculation' }>);
    case 'breakdown':
      return sayBreakdown(words, body);
    case 'summary':
      return saySummary(words, body, question as Extract<Question, { kind: 'summary' }>);
    case 'revisions':
      return sayRevisions(words, body, question as Extract<Question, { kind: 'revisions' }>);
    case 'record':
      return sayRecord(words, body);
    case 'glossary':
      return sayGlossary(words, body);
    case 'method':
      return sayMethod(words, body);
    case 'releases':
      return sayReleases(words, body);
    case 'sources':
      return saySources(words);
  }
}
