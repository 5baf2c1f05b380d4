/** A word that says what is to be done with the figures, where nothing of it is done: «лучших людей», «долгий». */
import { isChange, isShare } from '../../statistics/indicators.ts';
import type { Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { isCue, marksBefore } from '../vocabulary/find-items.ts';
import type { Standing } from './account.ts';
import type { Seen } from './seen.ts';

/** Kinds that ask or colour; directly before the people the word may say which: «простых людей», "new people". */
const COLOURS: ReadonlySet<PhraseKind> = new Set([
  'filler',
  'greeting',
  'thanks',
  'insult',
  'injection',
  'outside',
  'next',
  'latest',
  'previous',
  'what_is',
  'how_counted',
  'chart',
  'request',
  'record',
  'daily',
  'forecast',
]);

/** Kinds of operations that a plain figure of the country's moves is not. */
const OPERATIONS: ReadonlySet<PhraseKind> = new Set([
  'share',
  'most',
  'least',
  'series',
  'mean',
  'ratio',
  'record',
  'revisions',
  'podium',
  'rank_of',
  'sources',
  'method',
  'outside',
  'summary',
  'compare',
  'csv',
]);

function isPlain(question: Question): boolean {
  return (
    question.kind === 'figure' &&
    !question.vintage &&
    !isShare(question.subject.indicator) &&
    !isChange(question.subject.indicator)
  );
}

export function settleOperation({ frame, at, item, questions }: Seen): Standing | undefined {
  const next = frame.items[at + 1];
  const isWhich = isCue(next, 'counted_people') && marksBefore(next) === '';
  if (isWhich && item.matches.every(({ phrase: { kind } }) => COLOURS.has(kind))) return 'named';
  // "why" is an opinion, whatever figure stands beside it.
  const isDone = item.matches.some(({ phrase: { kind, value } }) => !OPERATIONS.has(kind) || value === 'opinion');
  return isDone || !questions.every(isPlain) ? undefined : 'named';
}
