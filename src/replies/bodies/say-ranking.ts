import type { RankingBody } from '../../statistics/answer.ts';
import type { RankingQuestion } from '../../statistics/question.ts';
import { fitTable } from '../layout/fit-table.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayPeriod } from '../names/say-period.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { namePlace, sayIndicatorOf, sayShortPlace } from '../names/say-subject.ts';
import { sayNumber } from '../names/say-value.ts';
import type { Part } from './part.ts';

export function sayRanking(words: Words, body: RankingBody, question: RankingQuestion): Part {
  const figures = body.rows.map((row) => row.figure);
  const subject = figures[0]?.subject ?? { ...question, area: 'KZ' };
  const label = sayIndicatorOf(words, subject);
  const unit = figures[0]?.unit ?? 'persons';
  return {
    title: words.say('title', {
      place: words.say('title-regions'),
      period: sayPeriod(words, figures[0]?.period ?? question.period),
    }),
    lines: [words.say(`ranking-${question.order}`, { label: capitalize(label) }), ...sayPeriodKind(words, figures)],
    table: fitTable(
      [
        { label: words.say('column-place'), align: 'right' },
        { label: words.say('column-region'), align: 'left' },
        { label: words.say(`unit-${unit}`), align: 'right' },
      ],
      body.rows.map(({ place, figure }) => [
        `${place}.`,
        sayShortPlace(words, figure.subject.area),
        sayNumber(words, figure),
      ]),
    ),
    notes:
      body.without.length > 0
        ? [
            words.say('ranking-without', {
              places: body.without.map((area) => namePlace(words, area)).join(', '),
            }),
          ]
        : [],
  };
}
