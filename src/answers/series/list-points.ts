import type { Point } from '../../statistics/answer.ts';
import { isStock } from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';
import { comparePeriods, firstDay, formatPeriod, type Period, shiftYears, span } from '../../statistics/time/period.ts';
import type { Session } from '../draft.ts';
import { listFlows } from '../figures/choose-flow.ts';
import { listStoredPeriods, settlePeriod } from '../figures/settle-period.ts';
import { withMembers } from './series-key.ts';

/** Thirty years of months; longer ranges are cut at their older end. */
const MOST_POINTS = 360;

export interface Points {
  readonly subject: Subject;
  readonly points: readonly Point[];
}

interface Range {
  readonly from?: Period;
  readonly to?: Period;
}

const monthOf = (period: Period) => Number(firstDay(period).slice(5, 7));
const yearOfPeriod = (period: Period) => Number(firstDay(period).slice(0, 4));

/** The same stretch of each year when both ends start alike, otherwise the stretches that follow one another. */
function listStretches(one: Period, other: Period): Period[] {
  const [from, to] = comparePeriods(one, other) <= 0 ? [one, other] : [other, one];
  const isYearly = firstDay(from).slice(5) === firstDay(to).slice(5);
  if (isYearly || from.kind === 'day') {
    const years = yearOfPeriod(to) - yearOfPeriod(from);
    return Array.from({ length: years + 1 }, (_, index) => shiftYears(from, index));
  }
  const months = (yearOfPeriod(to) - yearOfPeriod(from)) * 12 + monthOf(to) - monthOf(from);
  return Array.from({ length: Math.floor(months / from.months) + 1 }, (_, index) => {
    const start = from.year * 12 + from.month - 1 + index * from.months;
    return span(Math.floor(start / 12), (start % 12) + 1, from.months);
  });
}

const isLike = (period: Period, like: Period) =>
  period.kind === 'day'
    ? like.kind === 'day' && period.date.slice(4) === like.date.slice(4)
    : like.kind === 'span' && period.months === like.months && (like.months === 1 || period.month === like.month);

/** Periods of one kind of which a figure is held, oldest first. */
function listHeld(session: Session, subject: Subject, isWanted: (period: Period) => boolean): Period[] {
  const { finder, today } = session;
  const years = finder.coverage.yearsOf(subject);
  const released = finder.releasePeriods(today).filter(({ year }) => years.has(year));
  const candidates: readonly Period[] = [...released, ...listStoredPeriods(finder, subject, today)];
  const wanted = new Map(candidates.filter(isWanted).map((period) => [formatPeriod(period), period]));
  return [...wanted.values()].filter((period) => finder.figure(subject, period)).sort(comparePeriods);
}

/** Without ends: whole years, or 1 Januaries; where there is none, the kind of stretch that is held most often. */
function listAllHeld(session: Session, subject: Subject): Period[] {
  const yearly = listHeld(session, subject, (period) =>
    period.kind === 'day' ? period.date.endsWith('-01-01') : period.month === 1 && period.months === 12,
  );
  if (yearly.length > 0) return yearly;
  const stored = listStoredPeriods(session.finder, subject, session.today);
  const kinds = stored.map((kind) => stored.filter((period) => isLike(period, kind)));
  return [...(kinds.sort((a, b) => b.length - a.length)[0] ?? [])].sort(comparePeriods);
}

function listAsked(session: Session, subject: Subject, { from, to }: Range): Period[] {
  const settle = (period: Period | undefined) => period && settlePeriod(subject.indicator, period);
  const [first, last] = [settle(from), settle(to)];
  if (first && last) return listStretches(first, last);
  const end = first ?? last;
  const held = end ? listHeld(session, subject, (period) => isLike(period, end)) : listAllHeld(session, subject);
  const [oldest, newest] = [held[0], held.at(-1)];
  if (!end) return oldest && newest ? listStretches(oldest, newest) : [];
  if (first) return newest && comparePeriods(newest, first) > 0 ? listStretches(first, newest) : [first];
  return oldest && comparePeriods(oldest, end) < 0 ? listStretches(oldest, end) : [end];
}

function listOneFlow(session: Session, subject: Subject, range: Range): Points {
  const { finder } = session;
  const points = listAsked(session, subject, range)
    .slice(-MOST_POINTS)
    .map((period): Point => {
      const figure = finder.figure(subject, period);
      return figure ? { period, figure } : { period };
    });
  return { subject, points };
}

const countHeld = ({ points }: Points) => points.filter((point) => point.figure).length;

/** The points of a series, gaps within the range included; of the flow with the most figures where none was named. */
export function listPoints(session: Session, subject: Subject, range: Range): Points {
  const asked = isStock(subject.indicator) ? withMembers(subject, { flow: undefined }) : subject;
  const flows = listFlows(asked).map((flow) => listOneFlow(session, withMembers(asked, { flow }), range));
  const [best] = [...flows].sort((a, b) => countHeld(b) - countHeld(a));
  return best ?? { subject: asked, points: [] };
}
