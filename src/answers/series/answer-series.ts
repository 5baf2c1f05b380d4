import type { RecordQuestion, SeriesQuestion } from '../../statistics/question.ts';
import { type DraftAnswer, draftAnswered, draftMissing, type Session } from '../draft.ts';
import { explainGap } from '../offers/explain-gap.ts';
import { findAreaBreak, findBreaks } from './find-breaks.ts';
import { listPoints } from './list-points.ts';

/** The gap of a whole series: told for its newest end, or for the end that was asked for. */
function missingSeries(question: SeriesQuestion | RecordQuestion, session: Session): DraftAnswer {
  const { subject, points } = listPoints(session, question.subject, question);
  const period = question.to ?? question.from ?? points.at(-1)?.period;
  const gap = explainGap(session, subject, period ?? { kind: 'last' });
  const breaks = period ? findAreaBreak(session.finder, subject, period) : [];
  return draftMissing(question, [{ ...gap, subject: question.subject }], breaks);
}

export function answerSeries(question: SeriesQuestion, session: Session): DraftAnswer {
  const { subject, points } = listPoints(session, question.subject, question);
  const figures = points.flatMap((point) => point.figure ?? []);
  if (figures.length === 0) return missingSeries(question, session);
  return draftAnswered(
    { ...question, subject },
    { kind: 'series', subject, points },
    findBreaks(session.finder, figures),
  );
}

/** The extreme of a series and the one after it; of equal values the earliest is the record. */
export function answerRecord(question: RecordQuestion, session: Session): DraftAnswer {
  const { subject, points } = listPoints(session, question.subject, question);
  const figures = points.flatMap((point) => point.figure ?? []);
  const without = points.flatMap((point) => (point.figure ? [] : [point.period]));
  const direction = question.order === 'highest' ? -1 : 1;
  const [figure, next] = [...figures].sort((a, b) => direction * (a.value - b.value));
  const [first, last] = [points[0], points.at(-1)];
  if (!figure || !first || !last) return missingSeries(question, session);
  return draftAnswered(
    { ...question, subject },
    {
      kind: 'record',
      order: question.order,
      figure,
      ...(next ? { next } : {}),
      from: first.period,
      to: last.period,
      of: figures.length,
      ...(without.length > 0 ? { without } : {}),
    },
    findBreaks(session.finder, figures),
  );
}
