import type { FiguresBody, GapReason } from '../statistics/answer.ts';
import type { FigureQuestion } from '../statistics/question.ts';
import type { Part } from './part.ts';
import { sayFigure } from './say-figure.ts';
import { sayDate } from './say-period.ts';
import { sayPeriodKind } from './say-period-kind.ts';
import { sayIndicatorOf } from './say-subject.ts';
import { sayTitleOf } from './say-title.ts';
import type { Words } from './words.ts';

function sayAbsent(words: Words, { absent }: FiguresBody, { subject }: FigureQuestion): string[] {
  const reasons = [...new Set(absent.map((each) => each.reason))];
  return reasons.map((reason: GapReason) => {
    const flows = absent.filter((each) => each.reason === reason).map((each) => each.flow);
    const labels = flows.map((flow) => sayIndicatorOf(words, { ...subject, flow })).join('; ');
    return words.say(`absent-${reason}`, { labels });
  });
}

function sayFirstPrint(words: Words, { figures }: FiguresBody, { vintage }: FigureQuestion): string[] {
  const proof = figures[0]?.proof;
  if (vintage !== 'first' || proof?.kind !== 'observation') return [];
  return [words.say('first-print', { date: sayDate(words, proof.observation.published) })];
}

/** One figure, or every flow held where none was named. */
export function sayFigures(words: Words, body: FiguresBody, question: FigureQuestion): Part {
  const all = [...body.figures, ...body.context];
  return {
    title: sayTitleOf(words, body.figures),
    lines: [
      ...all.map((figure) => sayFigure(words, figure, all)),
      ...sayFirstPrint(words, body, question),
      ...sayPeriodKind(words, body.figures),
      ...sayAbsent(words, body, question),
    ],
  };
}
