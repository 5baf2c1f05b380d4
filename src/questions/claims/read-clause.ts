/** A clause read as a question with its figures left out. */
import type { ComparisonQuestion, FigureQuestion, Question } from '../../statistics/question.ts';
import type { MessageRead, ReadingContext } from '../reading.ts';
import { type Item, isCue, isKind, phraseValue } from '../vocabulary/find-items.ts';
import { type Clause, endOf, isMeasure, startOf, within } from './part-clauses.ts';

export interface ClaimReading {
  itemsOf(text: string): readonly Item[];
  read(text: string, context: ReadingContext): MessageRead;
}

export interface ClauseRead {
  readonly questions: readonly FigureQuestion[];
  /** Those who came and those who left, of the same place and time. */
  readonly pair?: ComparisonQuestion;
  /** True where words were not understood that may narrow what is counted: the question is the one without them. */
  readonly isLikely: boolean;
  /** Those of the part that was read. */
  readonly items?: readonly Item[];
}

const NONE: ClauseRead = { questions: [], isLikely: false };
const MARK = /[,;:–—]\s/g;

/** The text without its figures. */
function cut(text: string, { start, end }: { readonly start: number; readonly end: number }, clause: Clause, more = 0) {
  let rest = '';
  let at = start;
  for (const amount of clause.amounts) {
    rest += text.slice(at, amount.start);
    at = more > 0 ? Math.max(amount.end, countedEnd(clause, amount.end)) : amount.end;
  }
  return `${rest}${text.slice(at, end)}`.replace(/\s+/g, ' ').trim();
}

/** Behind the word for those who are counted: "87,459 residents". */
function countedEnd({ items }: Clause, end: number): number {
  const behind = items.find((item) => startOf(item) >= end);
  return isCue(behind, 'counted_people') && !narrows(behind) ? endOf(behind) : end;
}

/** «студенты» and "arrivals" say who is counted, "residents" only that people are. */
const narrows = (item: Item | undefined) =>
  isKind(item, 'group', 'citizens', 'country') || !['population', undefined].includes(phraseValue(item, 'indicator'));

/** LinedUp that may say what is counted, where and when. */
const isTelling = (item: Item) =>
  isMeasure(item) ||
  isKind(item, 'place', 'country', 'unheld_place', 'group', 'flow', 'except', 'many_regions', 'region_word') ||
  isKind(
    item,
    'month',
    'quarter_word',
    'half_word',
    'abroad',
    'outside',
    'citizens',
    'home',
    'this_year',
    'last_year',
  ) ||
  item.tokens.some(({ number }) => number !== undefined && number > 1900 && number < 2100);

/** True where the clause says itself what is counted, or of whom. */
export const namesSubject = ({ items }: Clause) =>
  items.some(
    (item) => isMeasure(item) || isKind(item, 'place', 'country', 'group', 'flow', 'many_regions', 'abroad', 'home'),
  );

/** True where the clause leaves all but its figure to the one before. */
export const saysNothing = ({ items, amounts }: Clause) =>
  !items.some(
    (item) => isTelling(item) && !amounts.some(({ start, end }) => startOf(item) >= start && endOf(item) <= end),
  );

interface Core {
  readonly start: number;
  readonly end: number;
  /** True where what is left out says something else, of which no figure is stated. */
  readonly isFirst: boolean;
}

/** The clause without what only names its source before it, what repeats its time or says something else behind it: «Ресми статистикаға сүйенсек, …», "…, a year of closed borders". */
function findCore(text: string, clause: Clause): Core | undefined {
  const [first, last] = [clause.amounts[0]?.start ?? clause.end, clause.amounts.at(-1)?.end ?? clause.end];
  const marks = [...text.slice(clause.start, clause.end).matchAll(MARK)].map(({ index }) => clause.start + index);
  let { start, end } = clause;
  const isIdle = (items: readonly Item[], isOf: (item: Item) => boolean) => items.some(isOf) && !items.some(isTelling);
  const lead = marks.find((mark) => mark <= first);
  if (lead !== undefined && isIdle(within(clause.items, start, lead), isSource)) start = lead + 1;
  const tails = marks.filter((mark) => mark >= last);
  const saysElse = tails.find(
    (mark) => within(clause.items, start, mark).some(isMeasure) && within(clause.items, mark, end).some(isMeasure),
  );
  const tail = saysElse ?? tails.find((mark) => isIdle(within(clause.items, mark, end), isOfTail));
  if (tail !== undefined) end = tail;
  return start === clause.start && end === clause.end ? undefined : { start, end, isFirst: saysElse !== undefined };
}

const isOfTail = (item: Item) => isSource(item) || isKind(item, 'year_word');

const isSource = (item: Item) =>
  isKind(item, 'sources', 'release', 'method') || isCue(item, 'reporting', 'published', 'printed');

/** One figure that was asked for twice: "the eleven months to the end of November 2025". */
function asFigure(question: Question): Question {
  if (question.kind !== 'comparison') return question;
  const { indicators, areas, counterparts, groups, periods, flow } = question;
  const [indicator, area, period] = [indicators[0], areas[0], periods[0]];
  const isOne = [indicators, areas].every((list) => list.length === 1) && counterparts.length + groups.length === 0;
  if (!isOne || !indicator || !area || !period) return question;
  if (!periods.every((one) => JSON.stringify(one) === JSON.stringify(period))) return question;
  return { kind: 'figure', subject: { indicator, area, ...(flow && { flow }) }, period };
}

const isPairOfMoves = (question: Question): question is ComparisonQuestion =>
  question.kind === 'comparison' &&
  question.areas.length === 1 &&
  question.periods.length === 1 &&
  [...question.indicators].sort().join() === 'arrivals,departures';

function judgeReading({ readings }: MessageRead): ClauseRead {
  const [reading] = readings;
  if (readings.length !== 1 || !reading || reading.kind === 'request') return NONE;
  const isLikely = reading.kind === 'misread';
  if (isLikely && !reading.isWithout) return NONE;
  const questions: readonly Question[] =
    reading.kind === 'question'
      ? [asFigure(reading.question)]
      : reading.kind === 'ask'
        ? reading.choices
        : reading.suggestions.slice(0, 1);
  const pair = questions.length === 1 ? questions.find(isPairOfMoves) : undefined;
  if (pair) return { questions: [], pair, isLikely };
  // A text states single figures; a clause that reads as a ranking or a term was not understood.
  return questions.every((question) => question.kind === 'figure') ? { questions, isLikely } : NONE;
}

const isClear = (read: ClauseRead) => !read.isLikely && (read.questions.length === 1 || read.pair !== undefined);
const isRead = (read: ClauseRead) => read.questions.length > 0 || read.pair !== undefined;

export function readClause(text: string, clause: Clause, context: ReadingContext, reading: ClaimReading): ClauseRead {
  const core = findCore(text, clause);
  const texts = [cut(text, clause, clause), cut(text, clause, clause, 1)];
  const shorter = core ? [cut(text, core, clause), cut(text, core, clause, 1)] : [];
  texts.splice(core?.isFirst ? 0 : texts.length, 0, ...shorter);
  const reads: ClauseRead[] = [];
  for (const one of new Set(texts)) {
    if (one === '') continue;
    const read = judgeReading(reading.read(one, context));
    const isShorter = core !== undefined && shorter.includes(one);
    if (isClear(read)) return isShorter ? { ...read, items: within(clause.items, core.start, core.end) } : read;
    reads.push(read);
  }
  return reads.find(isRead) ?? NONE;
}
