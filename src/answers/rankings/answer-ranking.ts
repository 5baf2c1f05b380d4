import type { Figure } from '../../statistics/answer.ts';
import type { AreaCode } from '../../statistics/facts/codebook.ts';
import { isStock } from '../../statistics/indicators.ts';
import type { RankingQuestion, Subject } from '../../statistics/question.ts';
import { formatPeriod, lastDay, type Period } from '../../statistics/time/period.ts';
import { type DraftAnswer, draftAnswered, draftMissing, type Session } from '../draft.ts';
import { listFlows } from '../figures/choose-flow.ts';
import { listStoredPeriods, settlePeriod } from '../figures/settle-period.ts';
import { explainGap } from '../offers/explain-gap.ts';
import { findBreaks } from '../series/find-breaks.ts';
import { withMembers } from '../series/series-key.ts';
import { listRegions } from './existing-areas.ts';

/** "Last" goes no further back than this. */
const YEARS_BACK = 12;
/** Share of the regions that the newest ranking must have. */
const WIDE_ENOUGH = 0.8;
/** Below this share the regions that a release names are its largest, and nothing is known of the smallest. */
const KNOWN_BOTTOM = 0.5;

interface Standing {
  readonly subject: Subject;
  readonly period: Period;
  readonly figures: readonly Figure[];
  readonly without: readonly AreaCode[];
}

/** The question's subject with some region in it; flows are chosen as for a region. */
function subjectOf(question: RankingQuestion, area: AreaCode): Subject {
  const { indicator, flow, counterpart, group } = question;
  return withMembers({ indicator, area }, { flow, counterpart, group });
}

function standFlow({ finder }: Session, subject: Subject, period: Period): Standing {
  const figures: Figure[] = [];
  const without: AreaCode[] = [];
  for (const area of listRegions(finder.dataset.codebook)) {
    const figure = finder.figure(withMembers(subject, { area }), period);
    if (figure) figures.push(figure);
    else without.push(area);
  }
  const existing = new Set(listRegions(finder.dataset.codebook, period));
  return { subject, period, figures, without: without.filter((area) => existing.has(area)) };
}

/** The flow with the widest coverage; of equals the first of the usual order, the total. */
function stand(session: Session, question: RankingQuestion, period: Period): Standing | undefined {
  const area = listRegions(session.finder.dataset.codebook, period)[0];
  if (!area) return undefined;
  const subject = subjectOf(question, area);
  let best: Standing | undefined;
  for (const flow of listFlows(subject)) {
    const standing = standFlow(session, withMembers(subject, { flow }), period);
    if (!best || standing.figures.length > best.figures.length) best = standing;
    // No flow can have more than all regions.
    if (best.without.length === 0) break;
  }
  return best;
}

function listPeriods({ finder, today }: Session, question: RankingQuestion): Period[] {
  if (isStock(question.indicator)) {
    const days = listRegions(finder.dataset.codebook).flatMap((area) =>
      listStoredPeriods(finder, subjectOf(question, area), today),
    );
    const newestFirst = [...new Map(days.map((day) => [formatPeriod(day), day])).values()];
    return newestFirst.sort((a, b) => lastDay(b).localeCompare(lastDay(a))).slice(0, 4 * YEARS_BACK);
  }
  const years = finder.coverage.yearsOfRegions(question);
  const oldest = Number(today.slice(0, 4)) - YEARS_BACK;
  return finder.releasePeriods(today).filter(({ year }) => year >= oldest && years.has(year));
}

/** The newest period in which most regions have a figure, else the one in which the most have. */
function standNewest(session: Session, question: RankingQuestion): Standing | undefined {
  let best: Standing | undefined;
  for (const period of listPeriods(session, question)) {
    const standing = stand(session, question, period);
    if (!standing || standing.figures.length === 0) continue;
    const existing = standing.figures.length + standing.without.length;
    if (standing.figures.length >= WIDE_ENOUGH * existing) return standing;
    if (!best || standing.figures.length > best.figures.length) best = standing;
  }
  return best;
}

/**
 * Releases name the regions that gain. Where only those are known, the others lose or stand at zero: the top is
 * certain, the bottom is not.
 */
function isOneSided({ figures, without }: Standing, order: RankingQuestion['order']): boolean {
  if (without.length === 0) return false;
  const isSigned = figures[0]?.signed === true;
  if (isSigned) {
    return order === 'bottom'
      ? figures.every((figure) => figure.value > 0)
      : figures.every((figure) => figure.value < 0);
  }
  return order === 'bottom' && figures.length < KNOWN_BOTTOM * (figures.length + without.length);
}

export function answerRanking(question: RankingQuestion, session: Session): DraftAnswer {
  const { finder } = session;
  const standing =
    question.period.kind === 'last'
      ? standNewest(session, question)
      : stand(session, question, settlePeriod(question.indicator, question.period));
  const asked = standing?.period ?? question.period;
  if (!standing || standing.figures.length === 0) {
    const subject = subjectOf(question, 'KZ');
    const region = standing?.subject ?? subject;
    const gap = explainGap(session, region, asked);
    const reason = gap.reason === 'before_area' ? 'not_loaded' : gap.reason;
    return draftMissing({ ...question, period: asked }, [{ ...gap, reason, subject }]);
  }
  const { figures, period, subject, without } = standing;
  const settled: RankingQuestion = { ...question, period, ...(subject.flow ? { flow: subject.flow } : {}) };
  if (isOneSided(standing, question.order)) {
    return draftMissing(settled, [{ subject: { ...subject, area: 'KZ' }, period, reason: 'not_loaded' }]);
  }
  const direction = question.order === 'top' ? -1 : 1;
  const sorted = [...figures].sort((a, b) => direction * (a.value - b.value));
  const count = Math.min(Math.max(1, Math.trunc(question.count) || 1), sorted.length);
  const rows = sorted.slice(0, count).map((figure) => ({
    place: sorted.findIndex((other) => other.value === figure.value) + 1,
    figure,
  }));
  const other = without.length === 0 && sorted.length > 1 ? sorted.at(-1) : undefined;
  return draftAnswered(
    settled,
    { kind: 'ranking', rows, ...(other ? { other } : {}), of: figures.length, without },
    findBreaks(
      finder,
      rows.map((row) => row.figure),
    ),
  );
}
