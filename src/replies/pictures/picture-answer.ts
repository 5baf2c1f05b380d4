import type { Answer, Figure } from '../../statistics/answer.ts';
import type { Picture } from '../../statistics/picture.ts';
import type { Question } from '../../statistics/question.ts';
import { pictureBreakdown, pictureRanking, pictureRevisions } from './picture-bars.ts';
import { pictureComparison } from './picture-comparison.ts';
import type { PictureContext } from './picture-parts.ts';
import { pictureSeries } from './picture-series.ts';
import { pictureSummary } from './picture-summary.ts';

/** A single figure is shown in its line over the years. */
function pictureTrend(question: Question | undefined, context: PictureContext): Picture | undefined {
  const trend = question && context.ask?.(question);
  return trend?.outcome === 'answered' && trend.body.kind === 'series'
    ? pictureSeries(trend, trend.body, context)
    : undefined;
}

function trendOf(figure: Figure | undefined): Question | undefined {
  return figure && { kind: 'series', subject: figure.subject };
}

/** What the answer looks like; absent where there is nothing that a picture would show better than words. */
export function pictureAnswer(answer: Answer, context: PictureContext): Picture | undefined {
  if (answer.outcome === 'missing') return undefined;
  const { body, question } = answer;
  switch (body.kind) {
    case 'series':
      return pictureSeries(answer, body, context);
    case 'ranking':
      return pictureRanking(answer, body, context);
    case 'comparison':
      return pictureComparison(answer, body, context);
    case 'breakdown':
      return pictureBreakdown(answer, body, context);
    case 'summary':
      return pictureSummary(answer, body, context);
    case 'revisions':
      return pictureRevisions(answer, body, context);
    case 'figures':
      return pictureTrend(trendOf(body.figures[0]), context);
    case 'record':
      return question.kind === 'record'
        ? pictureTrend(
            { ...question, kind: 'series', subject: body.figure.subject, from: body.from, to: body.to },
            context,
          )
        : undefined;
    case 'calculation':
    case 'glossary':
    case 'method':
    case 'releases':
    case 'sources':
      return undefined;
  }
}
