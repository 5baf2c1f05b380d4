import type { Figure, FiguresBody, Gap } from '../../statistics/answer.ts';
import { type Flow, isChange, printedChangeOf, printedShareOf } from '../../statistics/indicators.ts';
import type { FigureQuestion, Subject } from '../../statistics/question.ts';
import { comparePeriods, isSamePeriod, type Period, shiftYears } from '../../statistics/time/period.ts';
import { isFigure } from '../derivations/derive.ts';
import { type DraftAnswer, draftAnswered, draftMissing, type Session } from '../draft.ts';
import { explainGap } from '../offers/explain-gap.ts';
import { findAreaBreak, findBreaks } from '../series/find-breaks.ts';
import { keyOf, withMembers } from '../series/series-key.ts';
import { isOneFlowEnough, listFlows } from './choose-flow.ts';
import type { Finder } from './create-finder.ts';
import { figureOf } from './create-finder.ts';
import { findNewest, settlePeriod } from './settle-period.ts';

/** Published figures that belong to a count of the country: its change on the year before and the share of the CIS. */
function findContext(finder: Finder, figure: Figure): Figure[] {
  const { indicator, area, group, counterpart } = figure.subject;
  if (area !== 'KZ' || group) return [];
  const stored = (subject: Subject) => {
    const key = keyOf(subject);
    const observation = key && finder.dataset.current(key, figure.period);
    return observation ? [figureOf(observation)] : [];
  };
  const printedChange = printedChangeOf(indicator);
  const change = printedChange ? stored(withMembers(figure.subject, { indicator: printedChange })) : [];
  const share = counterpart ? undefined : printedShareOf(indicator);
  return [...change, ...(share ? stored(withMembers(figure.subject, { indicator: share, counterpart: 'CIS' })) : [])];
}

/** The same figure a year earlier, where nothing between the two forbids to set them side by side. */
function findBefore(finder: Finder, figure: Figure): Figure | undefined {
  if (figure.unit === 'percent') return undefined;
  const before = finder.figure(figure.subject, shiftYears(figure.period, -1));
  return before && findBreaks(finder, [before, figure]).length === 0 ? before : undefined;
}

/** The values now of first prints that were published again since. */
function findRevised(finder: Finder, figures: readonly Figure[]): Figure[] {
  return figures.flatMap((first) => {
    const now = finder.figure(first.subject, first.period);
    if (first.proof.kind !== 'observation' || now?.proof.kind !== 'observation') {
      return now && now.value !== first.value ? [now] : [];
    }
    return now.proof.observation.published === first.proof.observation.published ? [] : [now];
  });
}

/** One gap for the question: a refusal says more than a figure that is simply not there. */
function explainAll(session: Session, question: FigureQuestion, period: FigureQuestion['period']): Gap[] {
  const gaps = listFlows(question.subject).map((flow) =>
    explainGap(session, withMembers(question.subject, { flow }), period),
  );
  const told = gaps.find((gap) => gap.reason === 'refused') ?? gaps[0];
  return told ? [{ ...told, subject: question.subject }] : [];
}

function answerNewest(question: FigureQuestion, session: Session): DraftAnswer {
  const { finder, today } = session;
  const { subject } = question;
  const held = listFlows(subject).flatMap((flow) => {
    const asked = withMembers(subject, { flow });
    const period = findNewest(finder, asked, today);
    return period ? [{ flow, period }] : [];
  });
  const lead = held[0];
  if (!lead) return draftMissing(question, explainAll(session, question, question.period));
  const shown = isOneFlowEnough(subject)
    ? [lead]
    : held.filter(({ period }) => comparePeriods(period, lead.period) >= 0);
  if (shown.every(({ period }) => isSamePeriod(period, lead.period))) {
    return answerFigure({ ...question, period: lead.period }, session);
  }
  const figures = shown.flatMap(({ flow, period }) => {
    const found = finder.find(withMembers(subject, { flow }), period, question.vintage);
    return isFigure(found) ? [found] : [];
  });
  if (figures.length === 0) return draftMissing(question, explainAll(session, question, lead.period));
  return draftAnswered(question, { kind: 'figures', figures, absent: [], context: [] }, findBreaks(finder, figures));
}

function answerPeriod(question: FigureQuestion, period: Period, session: Session): DraftAnswer {
  const { finder } = session;
  const { subject } = question;
  const settled: FigureQuestion = { ...question, period };
  const figures: Figure[] = [];
  const missed: Flow[] = [];
  for (const flow of listFlows(subject)) {
    const found = finder.find(withMembers(subject, { flow }), period, question.vintage);
    if (isFigure(found)) figures.push(found);
    else if (flow) missed.push(flow);
    if (isFigure(found) && isOneFlowEnough(subject)) break;
  }
  if (figures.length === 0) {
    return draftMissing(settled, explainAll(session, settled, period), findAreaBreak(finder, subject, period));
  }
  // Moves inside one region are printed so rarely that their absence says nothing.
  const absent = isOneFlowEnough(subject)
    ? []
    : missed
        .filter((flow) => flow !== 'intraregional')
        .map((flow) => ({ flow, reason: explainGap(session, withMembers(subject, { flow }), period).reason }));
  const current = question.vintage === 'first' ? findRevised(finder, figures) : [];
  const isSingle = figures.length === 1 && figures[0] !== undefined && question.vintage === undefined;
  const context = isSingle ? findContext(finder, figures[0] as Figure) : [];
  const isChangeTold = context.some((figure) => isChange(figure.subject.indicator));
  const before =
    session.isProbe || isChangeTold || question.vintage ? undefined : findBefore(finder, figures[0] as Figure);
  const body: FiguresBody = {
    kind: 'figures',
    figures,
    absent,
    ...(current.length > 0 ? { current } : {}),
    context,
    ...(before ? { before } : {}),
  };
  return draftAnswered(settled, body, findBreaks(finder, figures));
}

/** One subject and period: every flow that is held where none was named. */
export function answerFigure(question: FigureQuestion, session: Session): DraftAnswer {
  if (question.period.kind === 'last') return answerNewest(question, session);
  return answerPeriod(question, settlePeriod(question.subject.indicator, question.period), session);
}
