/**
 * The figures that a text states, each with what it is said to be of. A text says its time, place and measure once: what a
 * clause leaves out is taken from the clause before it, and the time of the first clauses from the one that names it.
 */
import type { Claim, ClaimedAmount } from '../../statistics/claim.ts';
import {
  baseOf,
  changeOf,
  hasFlow,
  type Indicator,
  isChange,
  isDirection,
  isSigned,
  shareOf,
  unitOf,
} from '../../statistics/indicators.ts';
import type { ComparisonQuestion, FigureQuestion, Question, Subject } from '../../statistics/question.ts';
import { shiftYears } from '../../statistics/time/period.ts';
import type { ReadingContext } from '../reading.ts';
import { hasCue, isCue, isKind } from '../vocabulary/find-items.ts';
import { claimedDirection, excessOf, isBy } from './claim-words.ts';
import { type Clause, isBase, isMeasure, partClauses } from './part-clauses.ts';
import { type ClaimReading, type ClauseRead, namesSubject, readClause, saysNothing } from './read-clause.ts';
import { findStatedAmounts, type StatedAmount } from './state-amounts.ts';

export type { ClaimReading } from './read-clause.ts';

/** A clause as it was read. */
interface ReadClauses extends Clause, Omit<ClauseRead, 'items'> {}

/** What was said of a clause; the next one may lean on it. */
interface Told {
  readonly questions: readonly FigureQuestion[];
  readonly isLikely: boolean;
  readonly direction?: ClaimedAmount['direction'];
}

interface ToldClause extends ReadClauses {
  /** Of each of its amounts. */
  readonly told: readonly Told[];
}

const MOST_CLAIMS = 20;
const MONTHS = 12;
/** «оның 24-і», «из них 5». */
const NEAREST = 2;
const LATEST = 2100;
const NOTHING: Told = { questions: [], isLikely: false };

const isShare = (clause: Clause) => clause.items.some((item) => isKind(item, 'share'));
const saysMeasure = ({ items }: Clause) => items.some(isMeasure);
const saysNet = ({ items }: Clause) => items.some((item) => isKind(item, 'net_gain', 'net_loss'));
const onlyOf = ({ questions }: { readonly questions: readonly FigureQuestion[] }) =>
  questions.length === 1 ? questions[0] : undefined;

function isOfMoves({ subject }: FigureQuestion): boolean {
  const base = baseOf(subject.indicator);
  return isDirection(base) || base === 'movers';
}

/** An indicator without flows has none in its subject. */
function withoutIdleFlow({ flow, ...subject }: Subject): Subject {
  return flow !== undefined && hasFlow(subject.indicator) ? { ...subject, flow } : subject;
}

function ofIndicator(question: FigureQuestion, indicator: Indicator): FigureQuestion {
  return { ...question, subject: withoutIdleFlow({ ...question.subject, indicator }) };
}

/** The change of what the clause itself tells, or the one before it: «бұл былтырғыдан 20,6%-ға көп», "down 56.7% on the same period". */
function asChange(clause: ReadClauses, told: readonly FigureQuestion[], before: FigureQuestion | undefined) {
  const own = namesSubject(clause) || !before ? onlyOf({ questions: told }) : before;
  const { indicator } = own?.subject ?? {};
  const change = indicator && (isChange(indicator) ? indicator : changeOf(baseOf(indicator)));
  if (!own || !change) return [];
  // The time beside a base is that of the base.
  const period = clause.items.some(isBase) && before ? before.period : own.period;
  return [{ ...ofIndicator(own, change), period }];
}

/** What a list goes on with is of the same measure: «57,4%-ы …, 34%-ы балалар». */
function inMeasureOf(question: FigureQuestion, before: FigureQuestion | undefined, isPercent: boolean): FigureQuestion {
  const base = baseOf((before ?? question).subject.indicator);
  const indicator = isPercent ? shareOf(base) : base;
  return indicator ? ofIndicator(question, indicator) : question;
}

/** «келгендер кеткендерден 6 722 адамға артық»: those who came less those who left. */
function asExcess(clause: ReadClauses, pair: ComparisonQuestion): Told | undefined {
  const direction = excessOf(clause.items, pair.indicators);
  const { flow, areas, counterparts, groups, periods } = pair;
  const [area, period, counterpart, group] = [areas[0], periods[0], counterparts[0], groups[0]];
  if (!direction || !area || !period) return undefined;
  const narrowed = { ...(counterpart && { counterpart }), ...(group && { group }) };
  const subject: Subject = { indicator: 'net', area, ...(flow && { flow }), ...narrowed };
  return { questions: [{ kind: 'figure', subject, period }], direction, isLikely: clause.isLikely };
}

const compares = ({ items }: Clause) =>
  items.some((item) => isCue(item, 'measured_by')) && items.some((item) => isKind(item, 'more', 'less'));

/** A net told by its sign or by both moves: "it lost 5,500 more people than it received", «+33 126 человек за счёт переезда». */
function asNet(clause: ReadClauses, amount: StatedAmount): Told | undefined {
  if (amount.amount.isPercent || clause.items.some(isBase)) return undefined;
  if (clause.pair) return asExcess(clause, clause.pair);
  const question = onlyOf(clause);
  if (!question || !isOfMoves(question)) return undefined;
  const isMarked = amount.amount.direction !== undefined || amount.amount.value < 0;
  if (!isMarked && !compares(clause)) return undefined;
  const direction = claimedDirection(clause, amount, false);
  const questions = direction || isMarked ? [ofIndicator(question, 'net')] : [];
  return { questions, direction, isLikely: clause.isLikely };
}

/** A clause that names no time is of the time that was named before it, else of the one that the text names next. */
function findTime(clauses: readonly ToldClause[], at: number): FigureQuestion['period'] | undefined {
  const named = ({ told }: ToldClause) => {
    const period = onlyOf(told[0] ?? NOTHING)?.period;
    return period?.kind === 'last' ? undefined : period;
  };
  const before = clauses.slice(0, at + 1).map(named);
  const after = clauses.slice(at + 1).map(named);
  return before.findLast((period) => period !== undefined) ?? after.find((period) => period !== undefined);
}

/** A headline names the place for what follows its colon: «Столица растёт: +33 126 человек …». */
function inPlaceOf(clause: ReadClauses, headline: ReadClauses | undefined): ReadClauses {
  const area = headline?.amounts.length === 0 && headline.isHeadline ? onlyOf(headline)?.subject.area : undefined;
  const namesPlace = clause.items.some((item) => isKind(item, 'place', 'home'));
  if (!area || area === 'KZ' || namesPlace) return clause;
  return { ...clause, questions: clause.questions.map((one) => ({ ...one, subject: { ...one.subject, area } })) };
}

/** Each clause is read as a follow-up of what was told before it. */
function tellClauses(text: string, context: ReadingContext, reading: ClaimReading): readonly ToldClause[] {
  const items = reading.itemsOf(text);
  const clauses: ToldClause[] = [];
  let last: Told | undefined;
  for (const clause of partClauses(text, findStatedAmounts(items, text), items)) {
    const before = last && onlyOf(last);
    const previous = before && ofIndicator(before, baseOf(before.subject.indicator));
    const said = { ...context, ...(previous && { previous }) };
    const read = inPlaceOf({ ...clause, ...readClause(text, clause, said, reading) }, clauses.at(-1));
    const told = clause.amounts.map((amount) => inTime(asWhole(read, amount, tellClause(read, amount, last)), last));
    clauses.push({ ...read, told });
    // What leads in lends what it says, and is told nothing of.
    const next = told[0] ?? (onlyOf(read) ? { questions: read.questions, isLikely: read.isLikely } : undefined);
    if (next) last = inTime(next, last);
  }
  return clauses;
}

function inTime(told: Told, last: Told | undefined): Told {
  const period = last && onlyOf(last)?.period;
  const isOpen = (question: FigureQuestion) => question.period.kind === 'last' && period !== undefined;
  return { ...told, questions: told.questions.map((one) => (isOpen(one) && period ? { ...one, period } : one)) };
}

/** A change told before goes on: «число выбывших – на 70,4%». */
function directionAfter(clause: ReadClauses, amount: StatedAmount, last: Told | undefined): ClaimedAmount['direction'] {
  const { isPercent } = amount.amount;
  const before = last && onlyOf(last);
  const goesOn = isPercent && !isShare(clause) && before !== undefined && isChange(before.subject.indicator);
  return claimedDirection(clause, amount, isPercent) ?? (goesOn ? last?.direction : undefined);
}

/** What the clause tells of its measure, in the unit of the amount. */
function inUnit(clause: ReadClauses, amount: StatedAmount, before: FigureQuestion | undefined) {
  const { isPercent } = amount.amount;
  const isPart = before !== undefined && isOfThose(clause, amount, before);
  return (question: FigureQuestion): FigureQuestion => {
    const { indicator } = question.subject;
    const isWhole = !isPart && (saysMeasure(clause) || isChange(indicator));
    const isFit = unitOf(indicator) === (isPercent ? 'percent' : 'persons');
    return isWhole && isFit ? question : inMeasureOf(question, isWhole ? undefined : before, isPercent);
  };
}

/** It leans on what was not understood for certain. */
function leansOnLikely(clause: ReadClauses, leaned: FigureQuestion | undefined, last: Told | undefined): boolean {
  return (clause.isLikely && !leaned) || (last?.isLikely === true && !saysMeasure(clause));
}

/** The clause with what it leaves out taken from the one before; of one of its amounts. */
function tellClause(clause: ReadClauses, amount: StatedAmount, last: Told | undefined): Told {
  const net = asNet(clause, amount);
  if (net) return net;
  const before = last && onlyOf(last);
  const leaned = saysNothing(clause) && !saysNet(clause) ? before : undefined;
  const isLikely = leansOnLikely(clause, leaned, last);
  const questions = leaned ? [leaned] : clause.questions;
  const direction = directionAfter(clause, amount, last);
  if (amount.amount.isPercent && (direction !== undefined || clause.items.some(isBase))) {
    return { questions: asChange(clause, questions, before), direction, isLikely };
  }
  if (last && !before && !saysMeasure(clause)) return { questions: [], isLikely };
  const told = questions.map((one) => runningTo(one, clause, before)).map(inUnit(clause, amount, before));
  return { questions: told, direction: direction ?? keptDirection(clause, told, last), isLikely };
}

/** «7-еуі Өзбекстаннан келген», "of whom 19,700 received it": of those told of before, however the verb puts it. */
function isOfThose({ items }: Clause, { isPart }: StatedAmount, before: FigureQuestion): boolean {
  const isTold = !isDirection(baseOf(before.subject.indicator)) && !isSigned(baseOf(before.subject.indicator));
  return isTold && (isPart === true || items.slice(0, NEAREST).some((item) => hasCue(item, 'of_those')));
}

/** A total that runs since a year ends where the clause says, else where the period told before does: "the total since 1991". */
function runningTo(question: FigureQuestion, clause: Clause, before: FigureQuestion | undefined): FigureQuestion {
  const { period } = question;
  if (period.kind !== 'span' || period.months <= MONTHS || !clause.items.some((item) => isKind(item, 'since')))
    return question;
  const years = clause.items.flatMap((item) =>
    isKind(item, 'year_word') ? [] : item.tokens.map(({ number }) => number ?? 0),
  );
  const named = clause.items.some((item) => isKind(item, 'end'))
    ? years.find((year) => year > period.year && year < LATEST)
    : undefined;
  const told = before?.period.kind === 'span' ? before.period : undefined;
  const end =
    named === undefined
      ? told && (told.year - period.year) * MONTHS + told.month - 1 + told.months
      : (named - period.year + 1) * MONTHS;
  return end === undefined || end <= MONTHS ? question : { ...question, period: { ...period, months: end } };
}

/** «ещё 436 – во внешней миграции» goes on with the loss that was told before. */
function keptDirection(clause: ReadClauses, told: readonly FigureQuestion[], last: Told | undefined) {
  const [question, before] = [onlyOf({ questions: told }), last && onlyOf(last)];
  const isSame = question && before && question.subject.indicator === before.subject.indicator;
  return isSame && isSigned(question.subject.indicator) && !saysNet(clause) ? last?.direction : undefined;
}

/** How many more or fewer than a year before. */
function asDifference({ subject, period }: FigureQuestion): readonly Question[] {
  const { indicator, flow, area, counterpart, group } = subject;
  if (period.kind === 'last') return [];
  return [
    {
      kind: 'calculation',
      operation: 'difference',
      indicators: [baseOf(indicator)],
      ...(flow && { flow }),
      areas: [area],
      counterparts: counterpart ? [counterpart] : [],
      groups: group ? [group] : [],
      periods: [period, shiftYears(period, -1)],
    },
  ];
}

/** Of two counts that nothing parts the lesser is the part that is named, the greater the whole. */
function asWhole(clause: ReadClauses, amount: StatedAmount, told: Told): Told {
  const [question] = told.questions;
  const counts = clause.amounts.filter((one) => !one.amount.isPercent);
  if (!question || counts.length < 2) return told;
  const { counterpart, group, ...subject } = question.subject;
  if (!counterpart && !group) return { ...told, questions: [] };
  const isGreatest = counts.every((one) => one.amount.value <= amount.amount.value);
  return isGreatest ? { ...told, questions: [{ ...question, subject }] } : told;
}

function claimOf(
  clause: ToldClause,
  index: number,
  time: FigureQuestion['period'] | undefined,
  words: string,
): Claim[] {
  const [stated, told] = [clause.amounts[index], clause.told[index]];
  if (!stated || !told) return [];
  const questions = told.questions.map((question) =>
    question.period.kind === 'last' && time ? { ...question, period: time } : question,
  );
  const isDifference = isBy(clause, stated);
  const direction = (isDifference ? claimedDirection(clause, stated, true) : told.direction) ?? stated.amount.direction;
  // The newest figure is not what a text without any time was written of.
  const isLikely = told.isLikely || questions.some(({ period }) => period.kind === 'last');
  const { direction: _, ...amount } = stated.amount;
  return [
    {
      words,
      amount: { ...amount, ...(direction && { direction }) },
      questions: isDifference ? questions.flatMap(asDifference) : questions,
      ...(isLikely && { isLikely }),
    },
  ];
}

export function findClaims(text: string, context: ReadingContext, reading: ClaimReading): readonly Claim[] {
  const clauses = tellClauses(text, context, reading);
  const claims = clauses.flatMap((clause, at) => {
    const words = text.slice(clause.start, clause.end).trim();
    return clause.amounts.flatMap((_, index) => claimOf(clause, index, findTime(clauses, at), words));
  });
  return claims.slice(0, MOST_CLAIMS);
}
