import type { Period } from '../../statistics/time/period.ts';
import type { Frame } from '../frame/frame.ts';

/** Behind these words stands what something is measured by. */
const BEFORE = /^(?:чем|нежели|than|сравнени[юеи]|compared)$/;
/** Kazakh names it first: «2022 жылға қарағанда», «2022 жылмен салыстырғанда». */
const BEHIND = /^(?:караганда|салыстырганда)$/;

/** The period that another is measured by; absent where the words do not tell. */
export function findBase({ items, periods }: Frame): Period | undefined {
  const placeOf = (words: RegExp) =>
    items.findIndex((item) => item.tokens.some(({ forms }) => words.test(forms[0] ?? '')));
  const [before, behind] = [placeOf(BEFORE), placeOf(BEHIND)];
  const named = periods.filter((each) => each.kind === 'period');
  if (before >= 0) return named.find(({ first }) => first > before)?.period;
  return behind >= 0 ? named.findLast(({ end }) => end <= behind)?.period : undefined;
}
