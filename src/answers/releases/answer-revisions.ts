import type { RevisionsQuestion, Subject } from '../../statistics/question.ts';
import type { Period } from '../../statistics/time/period.ts';
import { type DraftAnswer, draftAnswered, draftMissing, type Session } from '../draft.ts';
import { listFlows } from '../figures/choose-flow.ts';
import { figureOf } from '../figures/create-finder.ts';
import { findNewest, settlePeriod } from '../figures/settle-period.ts';
import { explainGap } from '../offers/explain-gap.ts';
import { findAreaBreak, findBreaks } from '../series/find-breaks.ts';
import { keyOf, withMembers } from '../series/series-key.ts';

/** Every vintage of the figure, the computed value alone where nothing is stored. */
function listVintages({ finder }: Session, subject: Subject, period: Period) {
  const figure = finder.figure(subject, period);
  // Some figures are filed under another flow, as the country's net of all flows.
  const filed = figure?.subject ?? subject;
  const key = keyOf(filed);
  const vintages = key ? finder.dataset.vintages(key, period).map(figureOf) : [];
  return vintages.length > 0 ? vintages : figure ? [figure] : [];
}

/** First print, each revision, the value now. */
export function answerRevisions(question: RevisionsQuestion, session: Session): DraftAnswer {
  const { finder, today } = session;
  const { subject } = question;
  for (const flow of listFlows(subject)) {
    const asked = withMembers(subject, { flow });
    const period =
      question.period.kind === 'last'
        ? findNewest(finder, asked, today)
        : settlePeriod(subject.indicator, question.period);
    const vintages = period ? listVintages(session, asked, period) : [];
    if (period && vintages.length > 0) {
      return draftAnswered(
        { ...question, subject: asked, period },
        { kind: 'revisions', vintages },
        findBreaks(finder, vintages),
      );
    }
  }
  const asked = withMembers(subject, { flow: listFlows(subject)[0] });
  const period = question.period.kind === 'last' ? question.period : settlePeriod(subject.indicator, question.period);
  const gap = explainGap(session, asked, period);
  return draftMissing(
    { ...question, period },
    [{ ...gap, subject }],
    period.kind === 'last' ? [] : findAreaBreak(finder, subject, period),
  );
}
