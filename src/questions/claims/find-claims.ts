/**
 * The figures that a text states, each with what it is said to be of. A clause is what stands between two joints and holds one
 * figure; it is read as a question with the figure left out. A text says its time, place and measure once: what a clause leaves
 * out is taken from the clause before it, and the time of the first clauses from the one that names it.
 */
import type { Claim, ClaimedAmount } from '../../statistics/claim.ts';
import { baseOf, changeOf, hasFlow, isChange, shareOf } from '../../statistics/indicators.ts';
import type { Question, Subject } from '../../statistics/question.ts';
import type { MessageRead, ReadingContext } from '../reading.ts';
import { type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import { findStatedAmounts, type StatedAmount } from './state-amounts.ts';

type FigureQuestion = Extract<Question, { kind: 'figure' }>;

export interface ClaimReading {
  itemsOf(text: string): readonly Item[];
  read(text: string, context: ReadingContext): MessageRead;
}

interface Clause {
  readonly start: number;
  readonly end: number;
  readonly amounts: readonly StatedAmount[];
}

/** A clause as it was read. */
interface ReadClause extends Clause {
  readonly items: readonly Item[];
  readonly questions: readonly FigureQuestion[];
  /** True where words were not understood that may narrow what is counted: the question is the one without them. */
  readonly isLikely: boolean;
}

const MOST_CLAIMS = 20;
const SENTENCE_END = /[.!?…;]\s|\n/;
const JOINT = /[,;:–—]\s|\s?[()]/g;

const startOf = (item: Item | undefined) => item?.tokens[0]?.start ?? 0;
const endOf = (item: Item | undefined) => item?.tokens.at(-1)?.end ?? 0;
const within = (items: readonly Item[], start: number, end: number) =>
  items.filter((item) => startOf(item) >= start && endOf(item) <= end);

/** Which way it went; «больше» and "less" say it of a percentage only, beside a count they compare. */
function directionOf(items: readonly Item[], isPercent: boolean): ClaimedAmount['direction'] {
  const has = (word: 'up' | 'down') =>
    items.some(
      (item) =>
        isKind(item, word === 'up' ? 'net_gain' : 'net_loss') ||
        (isPercent && (word === 'up' ? isKind(item, 'more', 'grow') && !isCue(item, 'falling') : isFall(item))),
    );
  const [isDown, isUp] = [has('down'), has('up')];
  return isDown === isUp ? undefined : isDown ? 'down' : 'up';
}

/** What a change is measured by. */
const isBase = (item: Item) => isKind(item, 'year_earlier', 'earlier', 'last_year');

const isShare = (item: Item) => isKind(item, 'share');

const isFall = (item: Item) => isKind(item, 'less') || isCue(item, 'falling');

/** Sentences of the text with their places; the point behind an abbreviated thousand ends none. */
function splitSentences(text: string, amounts: readonly StatedAmount[]): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(new RegExp(SENTENCE_END, 'g'))) {
    const isAbbreviation = amounts.some(({ end }) => end === match.index);
    if (isAbbreviation && /^\.\s\P{Lu}/u.test(text.slice(match.index, match.index + 3))) continue;
    sentences.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  sentences.push({ start, end: text.length });
  return sentences.filter((one) => text.slice(one.start, one.end).trim() !== '');
}

/** Where one clause ends and the next begins between two amounts; what an amount is compared with stays with it. */
function findJoint(text: string, start: number, end: number, items: readonly Item[]) {
  const joints = [...text.slice(start, end).matchAll(JOINT)].map((match) => ({
    at: start + match.index,
    next: start + match.index + match[0].length,
  }));
  // A dash before a number brings the number, one behind it what was counted: «32,8 мыңы – орыстар, 3,1 мыңы – немістер».
  const parting = joints.filter(({ at, next }) => {
    const isDash = /[–—]/.test(text.slice(at, next));
    return !isDash || (next < end && text.slice(start, at).trim().includes(' '));
  });
  const base = within(items, start, end).findLast(isBase);
  const joint = parting.find(({ at }) => base !== undefined && at >= endOf(base)) ?? parting[0];
  if (joint) return joint;
  const conjunction = within(items, start, end).find((item) => isKind(item, 'and'));
  return conjunction && { at: startOf(conjunction), next: endOf(conjunction) };
}

/** Clauses of a sentence, one amount in each; two amounts without a joint between them are left together and cannot be read. */
function splitClauses(
  text: string,
  sentence: { start: number; end: number },
  amounts: readonly StatedAmount[],
  items: readonly Item[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let { start } = sentence;
  let held: StatedAmount[] = [];
  for (const [index, amount] of amounts.entries()) {
    held.push(amount);
    const next = amounts[index + 1];
    if (!next) break;
    const joint = findJoint(text, amount.end, next.start, items);
    if (!joint) continue;
    clauses.push({ start, end: joint.at, amounts: held });
    held = [];
    start = joint.next;
  }
  clauses.push({ start, end: sentence.end, amounts: held });
  return clauses;
}

/** The clause as a question: without the figures, a percent sign stays. */
function withoutAmounts(text: string, clause: Clause): string {
  let rest = '';
  let at = clause.start;
  for (const { start, end, amount } of clause.amounts) {
    rest += `${text.slice(at, start)}${amount.isPercent ? '%' : ''}`;
    at = end;
  }
  return `${rest}${text.slice(at, clause.end)}`.replace(/\s+/g, ' ').trim();
}

function readClause({ readings }: MessageRead): Pick<ReadClause, 'questions' | 'isLikely'> {
  const [reading] = readings;
  const none = { questions: [], isLikely: false };
  if (readings.length !== 1 || !reading || reading.kind === 'request') return none;
  const isLikely = reading.kind === 'misread';
  if (isLikely && !reading.isWithout) return none;
  const questions =
    reading.kind === 'question'
      ? [reading.question]
      : reading.kind === 'ask'
        ? reading.choices
        : reading.suggestions.slice(0, 1);
  // A text states single figures; a clause that reads as a ranking or a term was not understood.
  return questions.every((question) => question.kind === 'figure') ? { questions, isLikely } : none;
}

/** Kinds of words that say what is counted. */
const MEASURES = ['indicator', 'move', 'migration', 'stream'] as const;

const saysMeasure = ({ items }: ReadClause) => items.some((item) => isKind(item, ...MEASURES));
const onlyOf = ({ questions }: { readonly questions: readonly FigureQuestion[] }) =>
  questions.length === 1 ? questions[0] : undefined;

/** The change of what the clause itself tells, or the one before it: «бұл былтырғыдан 20,6%-ға көп», "down 56.7% on the same period". */
function asChange(clause: ReadClause, before: FigureQuestion | undefined): readonly FigureQuestion[] {
  const question = saysMeasure(clause) ? onlyOf(clause) : before;
  if (!question) return saysMeasure(clause) ? clause.questions : [];
  const { indicator } = question.subject;
  const change = isChange(indicator) ? indicator : changeOf(indicator);
  // The time beside a base is that of the base.
  const period = clause.items.some(isBase) && before ? before.period : question.period;
  return change ? [{ ...question, period, subject: { ...question.subject, indicator: change } }] : [];
}

/** What a list goes on with is of the same measure: «57,4%-ы …, 34%-ы балалар». */
function inMeasureOf(question: FigureQuestion, before: FigureQuestion | undefined, isPercent: boolean): FigureQuestion {
  if (!before) return question;
  const base = baseOf(before.subject.indicator);
  const indicator = isPercent ? shareOf(base) : base;
  if (!indicator || indicator === question.subject.indicator) return question;
  return { ...question, subject: withoutIdleFlow({ ...question.subject, indicator }) };
}

/** An indicator without flows has none in its subject. */
function withoutIdleFlow({ flow, ...subject }: Subject): Subject {
  return flow !== undefined && hasFlow(subject.indicator) ? { ...subject, flow } : subject;
}

/** A clause that names no time is of the time that was named before it, else of the one that the text names next. */
function findTime(clauses: readonly ReadClause[], at: number): FigureQuestion['period'] | undefined {
  const named = (clause: ReadClause) =>
    clause.questions.length === 1 && clause.questions[0]?.period.kind !== 'last'
      ? clause.questions[0]?.period
      : undefined;
  const before = clauses.slice(0, at + 1).map(named);
  const after = clauses.slice(at + 1).map(named);
  return before.findLast((period) => period !== undefined) ?? after.find((period) => period !== undefined);
}

/** What was said of a clause; the next one may lean on it. */
interface Told {
  readonly questions: readonly FigureQuestion[];
  readonly isLikely: boolean;
  readonly direction?: ClaimedAmount['direction'];
}

function readClauses(text: string, context: ReadingContext, reading: ClaimReading): readonly ReadClause[] {
  const items = reading.itemsOf(text);
  const amounts = findStatedAmounts(items, text);
  const clauses: ReadClause[] = [];
  for (const sentence of splitSentences(text, amounts)) {
    const inside = amounts.filter(({ start }) => start >= sentence.start && start < sentence.end);
    for (const clause of inside.length === 0 ? [] : splitClauses(text, sentence, inside, items)) {
      const previous = clauses.map(onlyOf).findLast((question) => question !== undefined);
      const said = { ...context, ...(previous && { previous }) };
      const read =
        clause.amounts.length === 1
          ? readClause(reading.read(withoutAmounts(text, clause), said))
          : { questions: [], isLikely: false };
      clauses.push({ ...clause, items: within(items, clause.start, clause.end), ...read });
    }
  }
  return clauses;
}

/** «число выбывших – на 70,4%» goes on with the change that was told of the others. */
function directionAfter(clause: ReadClause, isPercent: boolean, last: Told | undefined): ClaimedAmount['direction'] {
  const own = directionOf(clause.items, isPercent);
  if (own || !isPercent || clause.items.some(isShare)) return own;
  const before = last && onlyOf(last);
  return before && isChange(before.subject.indicator) ? last.direction : undefined;
}

/** The clause with what it leaves out taken from the one before. */
function tellClause(clause: ReadClause, last: Told | undefined): Told {
  const isPercent = clause.amounts.some(({ amount }) => amount.isPercent);
  const direction = directionAfter(clause, isPercent, last);
  const before = last && onlyOf(last);
  // It leans on what was not understood for certain.
  const isLikely = clause.isLikely || (last?.isLikely === true && !saysMeasure(clause));
  if (isPercent && (direction !== undefined || clause.items.some(isBase))) {
    return { questions: asChange(clause, before), direction, isLikely };
  }
  if (last && !before && !saysMeasure(clause)) return { questions: [], direction, isLikely };
  const isWhole = (question: FigureQuestion) => saysMeasure(clause) || isChange(question.subject.indicator);
  const questions = clause.questions.map((question) =>
    isWhole(question) ? question : inMeasureOf(question, before, isPercent),
  );
  return { questions, direction, isLikely };
}

export function findClaims(text: string, context: ReadingContext, reading: ClaimReading): readonly Claim[] {
  const clauses = readClauses(text, context, reading);
  const claims: Claim[] = [];
  let last: Told | undefined;
  for (const [at, clause] of clauses.entries()) {
    const { questions, direction, isLikely } = tellClause(clause, last);
    const time = findTime(clauses, at);
    const timed = questions.map((question) =>
      question.period.kind === 'last' && time ? { ...question, period: time } : question,
    );
    last = { questions: timed, direction, isLikely };
    const words = text.slice(clause.start, clause.end).trim();
    for (const { amount } of clause.amounts) {
      claims.push({
        words,
        amount: { ...amount, ...(direction && { direction }) },
        questions: timed,
        ...(isLikely && { isLikely }),
      });
    }
  }
  return claims.slice(0, MOST_CLAIMS);
}
