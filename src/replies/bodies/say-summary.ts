import type { SummaryBody } from '../../statistics/answer.ts';
import type { SummaryQuestion } from '../../statistics/question.ts';
import type { Words } from '../messages/words.ts';
import { sayDate } from '../names/say-period.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayTitle } from '../names/say-title.ts';
import type { Part } from './part.ts';
import { sayFigure } from './say-figure.ts';
import { sayReleaseDate } from './say-releases.ts';
import { tableOfFigures } from './say-rows.ts';

export function saySummary(words: Words, { release, figures, regions }: SummaryBody, question: SummaryQuestion): Part {
  const next = release?.nextPublication;
  return {
    title: sayTitle(words, question.area, figures[0]?.period ?? question.period),
    lines: [
      ...figures.map((figure) => sayFigure(words, figure, figures)),
      ...sayPeriodKind(words, figures),
      ...(release ? sayReleaseDate(words, release) : []),
      ...(next ? [words.say('summary-next', { date: sayDate(words, next) })] : []),
      ...(regions.length > 0 ? [words.say('summary-regions')] : []),
    ],
    ...(regions.length > 0 && { table: tableOfFigures(words, regions, 'area') }),
  };
}
