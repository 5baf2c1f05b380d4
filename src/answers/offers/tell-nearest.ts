/** The nearest figures that are held, told with their values where what was asked for is not. */
import type { Figure, Gap, Suggestion } from '../../statistics/answer.ts';
import { isSamePeriod } from '../../statistics/time/period.ts';
import type { Session } from '../draft.ts';
import { listFlows } from '../figures/choose-flow.ts';
import { settlePeriod } from '../figures/settle-period.ts';
import { nameKey, withMembers } from '../series/series-key.ts';

const MOST = 3;
/** Of another subject one figure says enough. */
const MOST_OTHERS = 1;

/** The same place, other side and group; of another flow, or as a share, only what is held for the very period. */
function isOwn({ subject: asked, period: askedPeriod }: Gap, { subject, period }: Figure): boolean {
  const isOfOne =
    asked.area === subject.area && asked.counterpart === subject.counterpart && asked.group === subject.group;
  const isSameCount = asked.indicator === subject.indicator && (!asked.flow || asked.flow === subject.flow);
  return isOfOne && (isSameCount || (askedPeriod.kind !== 'last' && isSamePeriod(askedPeriod, period)));
}

/** Within the year that was asked first, then the same stretch of another year, then the others in their order. */
function rankOf({ period: asked }: Gap, { period }: Figure): number {
  if (asked.kind !== 'span' || period.kind !== 'span') return 0;
  if (asked.year === period.year) return 0;
  return asked.month === period.month && asked.months === period.months ? 1 : 2;
}

function findFigure({ finder }: Session, { question }: Suggestion): Figure[] {
  if (question.kind !== 'figure' || question.period.kind === 'last') return [];
  const period = settlePeriod(question.subject.indicator, question.period);
  for (const flow of listFlows(question.subject)) {
    const figure = finder.figure(withMembers(question.subject, { flow }), period);
    // Only what is printed: a computed figure beside a refusal would need its own proof.
    if (figure?.proof.kind === 'observation') return [figure];
  }
  return [];
}

/**
 * At most three: what a refused computation would have needed, else figures of the same subject and one of a wider one
 * for the very period. Nothing else was asked for.
 */
export function tellNearest(
  gaps: readonly Gap[],
  held: readonly Figure[],
  suggestions: readonly Suggestion[],
  session: Session,
): Figure[] {
  const [gap] = gaps;
  if (!gap) return [];
  const printed = held.filter((figure) => figure.proof.kind === 'observation');
  if (printed.length > 0) return printed.slice(0, MOST);
  const found = suggestions.flatMap((suggestion) => findFigure(session, suggestion));
  const unique = [...new Map(found.map((figure) => [nameKey(figure.subject, figure.period), figure])).values()];
  const own = unique
    .filter((figure) => isOwn(gap, figure))
    .sort((a, b) => rankOf(gap, a) - rankOf(gap, b))
    .slice(0, MOST - MOST_OTHERS);
  const others = unique.filter(
    (figure) => !isOwn(gap, figure) && gap.period.kind !== 'last' && isSamePeriod(figure.period, gap.period),
  );
  return [...own, ...others.slice(0, MOST_OTHERS)];
}
