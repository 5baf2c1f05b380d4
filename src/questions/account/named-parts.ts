/** What the questions of a message are about, all together: what a word names must be among it. */
import type { Flow, Indicator } from '../../statistics/indicators.ts';
import type { PeriodAsked, Question } from '../../statistics/question.ts';
import { shiftDays } from '../../statistics/time/days.ts';
import { firstDay, lastDay, type Period } from '../../statistics/time/period.ts';
import { draftOf } from '../decide/draft-of.ts';

export interface NamedParts {
  readonly indicators: ReadonlySet<Indicator>;
  readonly flows: ReadonlySet<Flow>;
  readonly areas: ReadonlySet<string>;
  readonly counterparts: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly periods: readonly PeriodAsked[];
  readonly ranges: readonly { readonly from?: Period; readonly to?: Period }[];
}

export function partsOf(questions: readonly Question[]): NamedParts {
  const drafts = questions.flatMap((question) => draftOf(question) ?? []);
  return {
    indicators: new Set(drafts.flatMap(({ indicators }) => indicators)),
    flows: new Set(drafts.flatMap(({ flow }) => flow ?? [])),
    areas: new Set(drafts.flatMap(({ areas }) => areas)),
    counterparts: new Set(drafts.flatMap(({ counterparts }) => counterparts)),
    groups: new Set(drafts.flatMap(({ groups }) => groups)),
    periods: drafts.flatMap(({ periods }) => periods),
    ranges: drafts.flatMap(({ range }) => range ?? []),
  };
}

function touches(period: Period, from: string, to: string): boolean {
  return lastDay(period) >= from && firstDay(period) <= to;
}

/** A stock has a day: the year 2024 may be its end, 1 January 2025; and 1 October 2024 is the end of what moved before. */
function widen(period: Period): { from: string; to: string } {
  const to = lastDay(period);
  const from = firstDay(period);
  return period.kind === 'span' ? { from, to: shiftDays(to, 1) } : { from: shiftDays(from, -1), to };
}

/** True where one of the periods asked for lies in the time named. */
export function hasTime(
  { periods, ranges }: Pick<NamedParts, 'periods' | 'ranges'>,
  named: Period,
  isBeside = false,
): boolean {
  const wide = widen(named);
  // «до 2023», «после 2010»: the year itself is not among those asked for.
  const from = isBeside ? shiftDays(wide.from, -1) : wide.from;
  const { to } = wide;
  const isAsked = periods.some((period) => period.kind !== 'last' && touches(period, from, to));
  return isAsked || ranges.some((range) => isInRange(range, from, to));
}

function isInRange(range: { readonly from?: Period; readonly to?: Period }, from: string, to: string): boolean {
  const isAfter = !range.from || firstDay(range.from) <= to;
  const isBefore = !range.to || lastDay(range.to) >= from;
  return isAfter && isBefore;
}

/** True where a range is asked for, or the periods asked for have both its ends: one of many years is another question. */
export function hasRange(
  { periods, ranges }: NamedParts,
  named: { readonly from?: Period; readonly to?: Period },
): boolean {
  const isIn = (period: PeriodAsked) => period.kind !== 'last' && isInRange(named, firstDay(period), lastDay(period));
  const hasEnds = [named.from, named.to].every((end) => !end || hasTime({ periods, ranges: [] }, end));
  return (
    (periods.some(isIn) && (hasEnds || !named.from || !named.to)) ||
    ranges.some(({ from, to }) => [from, to].some((end) => end && isIn(end)) || (!from && !to))
  );
}
