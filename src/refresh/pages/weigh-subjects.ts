// How well each number of a sentence goes with each subject that the sentence names, before or behind it. Nothing is refused for its place:
// all pairs get a cost, and what they make together decides.
import { LEVELS, type LevelIndicator } from '../../statistics/indicators.ts';
import type { ProseWords, WordAt } from './prose-words.ts';
import type { PrintedNumber } from './scan-numbers.ts';
import type { Sentence } from './sentence.ts';

export interface SubjectAt extends WordAt {
  readonly subject: LevelIndicator;
}

const COST_OF_OTHER_SUBJECT = 2;
/** «Arrivals and departures were 4 923 and 1 122»: the first number is the first subject's. */
const COST_IN_ORDER = 0.4;
const COST_OUT_OF_ORDER = 4;

/** Subjects in order; words inside a longer one, as in «migration balance … balance», count once. */
export function findSubjects(folded: string, words: ProseWords): SubjectAt[] {
  const found = LEVELS.flatMap((subject) =>
    words.find(`subject:${subject}`, folded).map((mention): SubjectAt => ({ ...mention, subject })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((mention, index) => index === 0 || mention.start >= (found[index - 1]?.end ?? 0));
}

/**
 * Subjects, and what says a net without naming it: "the region lost 653 people", «халық саны 133 адамға өсті». Growth is a net only where people
 * grow, through migration.
 */
export function findAllSubjects({ folded, numbers }: Sentence, words: ProseWords): SubjectAt[] {
  const named = findSubjects(folded, words);
  if (named.some(({ subject }) => subject === 'net') || !numbers.some(({ unit }) => unit !== 'percent')) return named;
  const isFree = ({ start, end }: WordAt) => named.every((other) => end <= other.start || start >= other.end);
  const grows = words.has('people:own', folded) && words.has('topic', folded);
  const kinds = [...(grows ? (['trend:up', 'trend:down'] as const) : []), 'sign:gain', 'sign:loss'] as const;
  const silent = kinds.flatMap((kind) => words.find(kind, folded).filter(isFree));
  return [...named, ...silent.map((mention): SubjectAt => ({ ...mention, subject: 'net' }))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

export interface Weighed {
  readonly number: PrintedNumber;
  readonly subject: LevelIndicator;
  readonly cost: number;
  /** Text between the number and its subject, and the clause of the number. */
  readonly around: string;
}

/** Runs of different subjects without a number between, followed by as many numbers without a subject between. */
function findOrders(sentence: Sentence, subjects: readonly SubjectAt[]): Map<PrintedNumber, LevelIndicator> {
  const orders = new Map<PrintedNumber, LevelIndicator>();
  const items = [...subjects, ...sentence.numbers].sort((a, b) => a.start - b.start);
  const isSubject = (item: SubjectAt | PrintedNumber): item is SubjectAt => 'subject' in item;
  for (let at = 0; at < items.length; ) {
    const run: SubjectAt[] = [];
    while (at < items.length && isSubject(items[at] as SubjectAt)) run.push(items[at++] as SubjectAt);
    const numbers: PrintedNumber[] = [];
    while (at < items.length && !isSubject(items[at] as SubjectAt)) numbers.push(items[at++] as PrintedNumber);
    const names = [...new Set(run.map(({ subject }) => subject))];
    const isOneUnit = new Set(numbers.map(({ unit }) => unit === 'percent')).size === 1;
    if (names.length < 2 || numbers.length !== names.length || !isOneUnit) continue;
    for (const [index, number] of numbers.entries()) orders.set(number, names[index] as LevelIndicator);
  }
  return orders;
}

export function weighSubjects(
  sentence: Sentence,
  words: ProseWords,
  subjects = findAllSubjects(sentence, words),
): Weighed[] {
  const orders = findOrders(sentence, subjects);
  return sentence.numbers.flatMap((number) => {
    const clause = sentence.clauseOf(number);
    const own = sentence.folded.slice(clause.start, clause.end);
    return LEVELS.flatMap((subject): Weighed[] => {
      const options = subjects
        .filter((mention) => mention.subject === subject)
        .map((mention): Weighed => {
          const isAfter = mention.start >= number.end;
          const [from, to] = isAfter ? [number.end, mention.start] : [mention.end, number.start];
          const others = subjects.filter(
            (other) => other.subject !== subject && other.start >= from && other.end <= to,
          ).length;
          const cost = sentence.costOf(number, mention) + others * COST_OF_OTHER_SUBJECT;
          return { number, subject, cost, around: `${sentence.folded.slice(from, to)} ${own}` };
        })
        .sort((a, b) => a.cost - b.cost);
      const [best] = options;
      if (!best) return [];
      const ordered = orders.get(number);
      const cost = !ordered ? best.cost : ordered === subject ? COST_IN_ORDER : best.cost + COST_OUT_OF_ORDER;
      return [{ ...best, cost }];
    });
  });
}
