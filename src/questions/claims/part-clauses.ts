/** A sentence parted into clauses: what stands between two joints and holds one figure, or none where it only leads in. */
import { type Item, isCue, isKind } from '../vocabulary/find-items.ts';
import type { StatedAmount } from './state-amounts.ts';

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Two where nothing parts them: «12 732 адамның 9 428-і». */
  readonly amounts: readonly StatedAmount[];
  readonly items: readonly Item[];
  readonly isHeadline?: true;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SENTENCE_END = /(?<!(?:^|[\s(])\p{L})[.!?…;]\s|\n/gu;
const JOINT = /[,;:–—]\s|\s?[()]/g;
const HEADLINE_END = /:\s/g;
/** Before a figure: «до почти 6 996». */
const NEAREST = 2;

export const startOf = (item: Item | undefined) => item?.tokens[0]?.start ?? 0;
export const endOf = (item: Item | undefined) => item?.tokens.at(-1)?.end ?? 0;
export const within = (items: readonly Item[], start: number, end: number) =>
  items.filter((item) => startOf(item) >= start && endOf(item) <= end);

/** What a change is measured by. */
export const isBase = (item: Item) => isKind(item, 'year_earlier', 'earlier', 'last_year');

/** Kinds of words that say what is counted. */
export const isMeasure = (item: Item) => isKind(item, 'indicator', 'move', 'migration', 'stream');

/** Sentences of the text with their places; the point behind an abbreviation ends none. */
function splitSentences(text: string, amounts: readonly StatedAmount[]): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const isAbbreviation = amounts.some(({ end }) => end === match.index);
    if (isAbbreviation && /^\.\s\P{Lu}/u.test(text.slice(match.index, match.index + 3))) continue;
    sentences.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  sentences.push({ start, end: text.length });
  return sentences.filter((one) => text.slice(one.start, one.end).trim() !== '');
}

interface Joint {
  readonly at: number;
  readonly next: number;
}

/** A mark between two amounts; what an amount is compared with stays with it. */
function findMark(text: string, { start, end }: Stretch, between: readonly Item[]): Joint | undefined {
  const joints = [...text.slice(start, end).matchAll(JOINT)].map((match) => ({
    at: start + match.index,
    next: start + match.index + match[0].length,
  }));
  // A dash before a number brings the number, one behind it what was counted: «32,8 мыңы – орыстар, 3,1 мыңы – немістер».
  const parting = joints.filter(({ at, next }) => {
    const isDash = /[–—]/.test(text.slice(at, next));
    return !isDash || (next < end && text.slice(start, at).trim().includes(' '));
  });
  const base = between.findLast(isBase);
  const joint = parting.find(({ at }) => base !== undefined && at >= endOf(base)) ?? parting[0];
  // «29 948 человек — на 17,9% больше»: a word between the dash and the number.
  return joint ?? joints.findLast(({ next }) => text.slice(next, end).trim() !== '');
}

/** Where one clause ends and the next begins between two amounts. */
function findJoint(text: string, stretch: Stretch, items: readonly Item[]): Joint | undefined {
  const between = within(items, stretch.start, stretch.end);
  const mark = findMark(text, stretch, between);
  if (mark) return mark;
  const contrast = between.find((item) => isCue(item, 'contrast'));
  // «с 29,3 тыс. в 2024 году до 23,8 тыс. в 2025-м», "fell 34.1% to 4,923".
  const goal = between.slice(-NEAREST).find((item) => isKind(item, 'until'));
  const conjunction = between.find((item) => isKind(item, 'and'));
  // "and Astana to 1,528,703" goes on with another place.
  const isOther = within(between, endOf(conjunction), startOf(goal)).some((item) =>
    isKind(item, 'place', 'country', 'group'),
  );
  const word = contrast ?? (conjunction && isOther ? undefined : goal);
  if (word) return { at: startOf(word), next: startOf(word) };
  return conjunction && { at: startOf(conjunction), next: endOf(conjunction) };
}

/** What a sentence begins with before its first figure and a colon, where it goes on with a measure of its own. */
function headlineEnd(text: string, sentence: Stretch, first: number, items: readonly Item[]): number | undefined {
  const colon = [...text.slice(sentence.start, first).matchAll(HEADLINE_END)].at(-1);
  if (!colon) return undefined;
  const at = sentence.start + colon.index;
  return within(items, at, sentence.end).some(isMeasure) ? at : undefined;
}

function splitSentence(
  text: string,
  sentence: Stretch,
  amounts: readonly StatedAmount[],
  items: readonly Item[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let { start } = sentence;
  let held: StatedAmount[] = [];
  const close = (end: number, next: number) => {
    clauses.push({ start, end, amounts: held, items: within(items, start, end) });
    held = [];
    start = next;
  };
  const headline = headlineEnd(text, sentence, amounts[0]?.start ?? sentence.start, items);
  if (headline !== undefined) {
    clauses.push({ start, end: headline, amounts: [], items: within(items, start, headline), isHeadline: true });
    start = headline + 1;
  }
  for (const [index, amount] of amounts.entries()) {
    held.push(amount);
    const next = amounts[index + 1];
    const joint = next && findJoint(text, { start: amount.end, end: next.start }, items);
    if (joint) close(joint.at, joint.next);
  }
  close(sentence.end, sentence.end);
  return clauses;
}

export function partClauses(text: string, amounts: readonly StatedAmount[], items: readonly Item[]): readonly Clause[] {
  return splitSentences(text, amounts).flatMap((sentence) =>
    splitSentence(
      text,
      sentence,
      amounts.filter(({ start }) => start >= sentence.start && start < sentence.end),
      items,
    ),
  );
}
