/** Words that say what is to be done with the figures, and whether the question does it: «доля», "per month", «ең көп». */
import type { Question } from '../../statistics/question.ts';
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import { draftOf } from '../decide/draft-of.ts';
import { hasCue, isCue, isKind, marksBefore } from '../vocabulary/find-items.ts';
import type { Standing } from './account.ts';
import type { Seen } from './seen.ts';

type Does = (question: Question) => boolean;

const of =
  (...kinds: readonly Question['kind'][]): Does =>
  ({ kind }) =>
    kinds.includes(kind);

const calculates =
  (...operations: readonly string[]): Does =>
  (question) =>
    question.kind === 'calculation' && operations.includes(question.operation);

/** An indicator that is the outcome itself: `share_arrivals`, `change_net`. */
const counts =
  (...beginnings: readonly string[]): Does =>
  (question) =>
    (draftOf(question)?.indicators ?? []).some((one) => beginnings.some((beginning) => one.startsWith(beginning)));

const any =
  (...all: readonly Does[]): Does =>
  (question) =>
    all.some((does) => does(question));

const isOfPeriods: Does = (question) => (draftOf(question)?.periods.length ?? 0) > 1;
const isOfSeveral = any(isOfPeriods, of('comparison', 'calculation'));
const isOfGroup: Does = (question) => (draftOf(question)?.groups.length ?? 0) > 0;
const isFirst: Does = (question) => question.kind === 'figure' && question.vintage === 'first';
const breaksDown = any(of('breakdown', 'summary'), isOfGroup);
const ranks = of('ranking', 'breakdown', 'record', 'comparison', 'calculation', 'summary');
const isRow = any(of('series', 'record', 'calculation', 'ranking', 'breakdown'), isOfPeriods);

/** What each kind of word asks for. A word whose question does nothing of it is left over. */
const DOES: Readonly<Partial<Record<PhraseKind, Does>>> = {
  share: any(calculates('share', 'change'), counts('share_', 'change_'), of('breakdown', 'revisions', 'summary')),
  percent_sign: any(calculates('share', 'change', 'ratio'), counts('share_', 'change_'), of('breakdown')),
  series: any(isRow, of('summary'), counts('change_')),
  monthly: isRow,
  quarterly: isRow,
  mean: any(calculates('mean'), counts('population_average')),
  ratio: any(calculates('ratio'), counts('rate')),
  sum: (question) => question.kind !== 'series',
  difference: (question) => question.kind !== 'comparison',
  most: ranks,
  least: ranks,
  record: any(isRow, ranks),
  which_year: isRow,
  podium: ranks,
  rank_of: ranks,
  revisions: any(of('revisions'), isFirst),
  first_print: any(of('revisions'), isFirst),
  by_age: breaksDown,
  by_sex: breaksDown,
  by_ethnic: breaksDown,
  by_education: breaksDown,
  by_specialty: breaksDown,
  by_settlement: breaksDown,
};

/** They colour a plain figure: «рекордный прирост». */
const COLOURS: readonly PhraseKind[] = ['most', 'least', 'record', 'podium', 'which_year'];

/** Kinds that ask or colour; directly before the people the word may say which: «простых людей», "new people". */
const ASKING: ReadonlySet<PhraseKind> = new Set([
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

/** «вычисли разность» behind one figure: there is none, but of what is a difference itself. */
function isBetweenNone(seen: Seen): boolean {
  const { item, questions } = seen;
  // «қаншалықты көп» asks how many.
  if (!hasCue(item, 'beside_each_other') || hasCue(item, 'how_many')) return false;
  if (questions.some(({ kind }) => kind !== 'figure')) return false;
  return isOfBoth(seen) || (isKind(item, 'difference') && !questions.some(counts('net', 'change_')));
}

/** «екеуінің айырмасы»: of both, which is no balance. */
function isOfBoth({ item, frame: { items, indicators, periods } }: Seen): boolean {
  if (!isKind(item, 'indicator') || indicators.some(({ value }) => value !== 'net')) return false;
  const isInPeriod = (at: number) => periods.some(({ first, end }) => at >= first && at < end);
  return items.some((one, at) => hasCue(one, 'both_of') && !isInPeriod(at));
}

/** Left over where every meaning of the word asks for something, and no question of the message does any of it. */
export function settleOperation(seen: Seen): Standing | undefined {
  const { frame, at, item, questions } = seen;
  if (isBetweenNone(seen)) return 'open';
  const next = frame.items[at + 1];
  const isOfPeople = isCue(next, 'counted_people') && marksBefore(next) === '';
  if (isOfPeople && item.matches.every(({ phrase: { kind } }) => ASKING.has(kind))) return 'named';
  const asked = item.matches.map(({ phrase: { kind } }) => DOES[kind]);
  if (asked.length === 0 || asked.some((does) => does === undefined)) return undefined;
  // «обе цифры» of two periods, or of two that are set beside each other, are theirs.
  if (hasCue(item, 'both_of') && questions.some(isOfSeveral)) return 'used';
  if (asked.some((does) => questions.some((question) => does?.(question)))) return 'used';
  // «лучших людей»: before the people it says which.
  const isWhich = isOfPeople || isKind(next, 'group');
  return isKind(item, ...COLOURS) && !isWhich ? 'named' : 'open';
}
