import type { FiguresBody, GapReason } from '../../statistics/answer.ts';
import type { FigureQuestion } from '../../statistics/question.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayDate } from '../names/say-period.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayTitleOf } from '../names/say-title.ts';
import { sayValue } from '../names/say-value.ts';
import { publishedOf } from '../notes/say-source.ts';
import type { Part } from './part.ts';
import { sayFigure } from './say-figure.ts';

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

/** A first print that was revised since never stands alone. */
function sayCurrent(words: Words, { current = [], figures }: FiguresBody): string[] {
  return current.flatMap((figure) => {
    const date = publishedOf(figure);
    const value = sayValue(words, figure);
    if (date === '') return [];
    const said = words.say('revisions-now', { date: sayDate(words, date), value });
    return figures.length === 1
      ? [said]
      : [words.say('figure', { what: capitalize(sayIndicatorOf(words, figure.subject)), value: said })];
  });
}

/** One figure, or every flow held where none was named. */
export function sayFigures(words: Words, body: FiguresBody, question: FigureQuestion): Part {
  const all = [...body.figures, ...body.context];
  return {
    title: sayTitleOf(words, body.figures),
    lines: [
      ...all.map((figure) => sayFigure(words, figure, all)),
      ...sayFirstPrint(words, body, question),
      ...sayCurrent(words, body),
      ...sayPeriodKind(words, body.figures),
      ...sayAbsent(words, body, question),
    ],
  };
}
