/**
 * The figures that a text states, each with what it is said to be of. A clause is what stands between two joints and holds one
 * figure; it is read as a question with the figure left out, and leans on the clause before it as a follow-up does.
 */
import type { Claim, ClaimedAmount } from '../../statistics/claim.ts';
import type { Question } from '../../statistics/question.ts';
import type { MessageRead, ReadingContext } from '../reading.ts';
import { parseAmount } from '../text/parse-amount.ts';
import { type Item, isKind } from '../vocabulary/find-items.ts';

interface Placed {
  readonly amount: ClaimedAmount;
  /** Places in the text. */
  readonly start: number;
  readonly end: number;
}

export interface ClaimReading {
  itemsOf(text: string): readonly Item[];
  read(text: string, context: ReadingContext): MessageRead;
}

const MOST_CLAIMS = 20;
const SENTENCE_END = /[.!?…;]\s|\n/;
const JOINT = /[,;:–—]\s/;
const LEAST_BARE = 100;

const startOf = (item: Item | undefined) => item?.tokens[0]?.start ?? 0;
const endOf = (item: Item | undefined) => item?.tokens.at(-1)?.end ?? 0;

/** A year, the day of a date, «10 месяцев», «I квартал»: numbers that say when. */
function isOfTime(items: readonly Item[], at: number, end: number, text: string): boolean {
  const raw = text.slice(startOf(items[at]), endOf(items[end - 1]));
  return (
    /^(?:19|20)\d{2}$/.test(raw) ||
    isKind(items[end], 'month', 'month_word', 'quarter_word', 'half_word', 'year_word', 'ago')
  );
}

/** The last digit written: of «29,3 тысячи» it stands for 100, of "29,282" for 1. */
function stepOf(text: string, value: number): number {
  const [number = ''] = /\d[\d.,\u00A0\u202F ]*/.exec(text) ?? [];
  const [, decimals = ''] = /[.,](\d{1,2})$/.exec(number.trim()) ?? [];
  const digits = Number(number.replace(/\D/g, ''));
  // How much more the amount is than its digits say: a thousand for «29 тысяч», a hundred for «29,3 тысячи».
  const scale = digits === 0 ? 1 : Math.abs(value) / digits;
  return decimals === '' ? Math.max(1, Math.round(scale)) : scale;
}

function directionOf(items: readonly Item[]): ClaimedAmount['direction'] {
  const isDown = items.some((item) => isKind(item, 'net_loss', 'less'));
  const isUp = items.some((item) => isKind(item, 'net_gain', 'more', 'grow'));
  return isDown === isUp ? undefined : isDown ? 'down' : 'up';
}

function findAmounts(items: readonly Item[], text: string): Placed[] {
  const placed: Placed[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const found = parseAmount(items, at, text);
    if (!found) continue;
    const [start, end] = [startOf(items[at]), endOf(items[found.end - 1])];
    const written = text.slice(start, end);
    const isBare = !found.isPercent && !/\p{L}/u.test(written);
    const isSmall = isBare && Math.abs(found.value) < LEAST_BARE;
    if (!isOfTime(items, at, found.end, text) && !isSmall) {
      const step = stepOf(written, found.value);
      placed.push({ amount: { value: found.value, step, isPercent: found.isPercent }, start, end });
    }
    at = found.end - 1;
  }
  return placed;
}

/** Sentences of the text with their places; the point behind an abbreviated thousand ends none. */
function splitSentences(text: string, amounts: readonly Placed[]): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(new RegExp(SENTENCE_END, 'g'))) {
    const isAbbreviation = amounts.some(({ end }) => end === match.index);
    if (isAbbreviation && /^\.\s\p{Ll}/u.test(text.slice(match.index, match.index + 3))) continue;
    sentences.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  sentences.push({ start, end: text.length });
  return sentences.filter((one) => text.slice(one.start, one.end).trim() !== '');
}

/** Clauses of a sentence, one amount in each; two amounts without a joint between them are left together and cannot be read. */
function splitClauses(
  text: string,
  sentence: { start: number; end: number },
  amounts: readonly Placed[],
  items: readonly Item[],
) {
  const clauses: { start: number; end: number; amounts: readonly Placed[] }[] = [];
  let { start } = sentence;
  let held: Placed[] = [];
  for (const [index, amount] of amounts.entries()) {
    held.push(amount);
    const next = amounts[index + 1];
    if (!next) break;
    const between = text.slice(amount.end, next.start);
    const joint = JOINT.exec(between);
    const conjunction = items.find(
      (item) => startOf(item) >= amount.end && endOf(item) <= next.start && isKind(item, 'and'),
    );
    const at = joint ? amount.end + joint.index : conjunction ? startOf(conjunction) : undefined;
    if (at === undefined) continue;
    clauses.push({ start, end: at, amounts: held });
    held = [];
    start = joint ? at + joint[0].length : endOf(conjunction);
  }
  clauses.push({ start, end: sentence.end, amounts: held });
  return clauses;
}

/** The clause as a question: without the figures, a percent sign stays. */
function withoutAmounts(text: string, clause: { start: number; end: number; amounts: readonly Placed[] }): string {
  let rest = '';
  let at = clause.start;
  for (const { start, end, amount } of clause.amounts) {
    rest += `${text.slice(at, start)}${amount.isPercent ? '%' : ''}`;
    at = end;
  }
  return `${rest}${text.slice(at, clause.end)}`.replace(/\s+/g, ' ').trim();
}

function questionsOf({ readings }: MessageRead): readonly Question[] {
  const [reading] = readings;
  if (readings.length !== 1 || !reading) return [];
  const questions = reading.kind === 'question' ? [reading.question] : reading.kind === 'ask' ? reading.choices : [];
  // A text states single figures; a clause that reads as a ranking or a term was not understood.
  return questions.every(({ kind }) => kind === 'figure') ? questions : [];
}

export function findClaims(text: string, context: ReadingContext, reading: ClaimReading): readonly Claim[] {
  const items = reading.itemsOf(text);
  const amounts = findAmounts(items, text);
  const claims: Claim[] = [];
  let previous: Question | undefined;
  for (const sentence of splitSentences(text, amounts)) {
    const inside = amounts.filter(({ start }) => start >= sentence.start && start < sentence.end);
    if (inside.length === 0) continue;
    for (const clause of splitClauses(text, sentence, inside, items)) {
      const ofClause = items.filter((item) => startOf(item) >= clause.start && endOf(item) <= clause.end);
      const direction = directionOf(ofClause);
      const read = reading.read(withoutAmounts(text, clause), { ...context, ...(previous && { previous }) });
      const questions = clause.amounts.length === 1 ? questionsOf(read) : [];
      if (questions.length === 1) previous = questions[0];
      for (const { amount } of clause.amounts) {
        const words = text.slice(clause.start, clause.end).trim();
        claims.push({ words, amount: { ...amount, ...(direction && { direction }) }, questions });
      }
    }
  }
  return claims.slice(0, MOST_CLAIMS);
}
