/** Rules that look at words beside each other, each for what a single word cannot say. */
import type { PhraseKind } from '../../statistics/word-kinds.ts';
import type { PeriodFound } from '../periods/find-periods.ts';
import type { Rule } from '../rule.ts';
import { findMatch, type Item, isCue, isKind, marksBefore, numberOf } from '../vocabulary/find-items.ts';

interface Facts {
  readonly items: readonly Item[];
  readonly periods: readonly PeriodFound[];
  readonly kinds: ReadonlySet<PhraseKind>;
}

/** Kinds that are said together, and those that are not meant. */
interface Said {
  readonly adds: PhraseKind;
  readonly takes?: PhraseKind;
}

/** «Ресейден басқа елдерден»: behind the ablative of a country "other" leaves it out. */
function isLeftOut(items: readonly Item[], at: number): boolean {
  const isFrom = items[at]?.matches.some(({ phrase, case: found }) => phrase.kind === 'country' && found === 'from');
  const next = items[at + 1];
  return isFrom === true && marksBefore(next) === '' && isCue(next, 'left_out');
}

/** «первая половина марта», "first half of May": less than a month is not held. */
function isHalfMonth({ items }: Facts): boolean {
  const isHalf = items.some(
    (item, at) => isKind(item, 'half_word') && (isKind(items[at + 1], 'month') || isKind(items[at + 2], 'month')),
  );
  return isHalf && !items.some((item) => isKind(item, 'until', 'since'));
}

/** «ең көп кеткен жыл»: the year stands behind what is asked of it. */
function endsInYear({ items, periods, kinds }: Facts): boolean {
  const last = items.at(-1);
  const isSuperlative = kinds.has('most') || kinds.has('least');
  return isSuperlative && periods.length === 0 && isKind(last, 'year_word') && isCue(last, 'lone_year_word');
}

const says = (isSaid: (facts: Facts) => boolean, said: Said) => (facts: Facts) => (isSaid(facts) ? said : undefined);

/** All that hold are taken. */
export const WORD_RULES: readonly Rule<Facts, Said>[] = [
  {
    name: 'all but one country',
    take: says(({ items }) => items.some((_, at) => isLeftOut(items, at)), { adds: 'except' }),
  },
  { name: 'half of a month', take: says(isHalfMonth, { adds: 'except' }) },
  {
    // "where are kandas coming from": the preposition stands at the end.
    name: 'where people come from',
    take: says(({ items }) => isCue(items[0], 'whence_head') && isCue(items.at(-1), 'whence_tail'), {
      adds: 'by_country',
      takes: 'which_region',
    }),
  },
  { name: 'the year of the most', take: says(endsInYear, { adds: 'which_year' }) },
];

/** A figure that is no period: how many are listed. */
export function countOf(items: readonly Item[], periods: readonly PeriodFound[]): number | undefined {
  const inPeriod = (at: number) => periods.some((period) => at >= period.first && at < period.end);
  for (const [at, item] of items.entries()) {
    if (inPeriod(at) || findMatch(item, 'place')) continue;
    const value = numberOf(item);
    if (value === undefined || value < 1 || value > 20) continue;
    if (isCue(items[at + 1], 'thousands')) continue;
    // «он» of Russian is ten of Kazakh.
    if (isKind(item, 'question') && !isKind(items[at + 1], 'region_word', 'city_word', 'which_region')) continue;
    // "which one", «один из»: no count.
    if (value === 1 && item.tokens[0]?.number === undefined) continue;
    return value;
  }
  return undefined;
}
