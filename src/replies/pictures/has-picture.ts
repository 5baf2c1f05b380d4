import type { Answered, BreakdownBody, SummaryBody } from '../../statistics/answer.ts';
import type { Words } from '../messages/words.ts';
import { partsDrawn } from './picture-bars.ts';
import { arrangeComparison } from './picture-comparison.ts';
import { hasOneUnit } from './picture-parts.ts';
import { findFlowDrawn } from './picture-summary.ts';

const hasBars = (words: Words, body: BreakdownBody) => {
  const figures = partsDrawn(words, body);
  return figures.length > 1 && hasOneUnit(figures);
};

const hasMirror = (body: SummaryBody) => findFlowDrawn(body) !== undefined;

/** Whether there is a picture of an answer of many figures; a single figure has its trend among the suggestions. Nothing is made for it. */
export function hasPicture(words: Words, { body }: Answered): boolean {
  switch (body.kind) {
    case 'series':
      return body.points.filter(({ figure }) => figure).length > 1;
    case 'ranking':
      return body.rows.length > 1 && hasOneUnit(body.rows.map(({ figure }) => figure));
    case 'comparison':
      return arrangeComparison(words, body.figures) !== undefined;
    case 'breakdown':
      return hasBars(words, body);
    case 'summary':
      return hasMirror(body);
    default:
      return false;
  }
}
