import type { SeriesBody } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { SeriesQuestion } from '../../statistics/question.ts';
import { fitTable } from '../layout/fit-table.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayShortPeriod } from '../names/say-period.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayTitleOfRange } from '../names/say-title.ts';
import { sayNumber } from '../names/say-value.ts';
import type { Button } from '../reply.ts';
import type { Part } from './part.ts';

/** Longer tables are cut, with a button for the rest: a message of Telegram holds some hundred such lines. */
const MOST_ROWS = 40;

function restButton(words: Words, { points }: SeriesBody, { subject }: SeriesQuestion): Button[] {
  const from = points[MOST_ROWS]?.period;
  const to = points.at(-1)?.period;
  if (!from || !to) return [];
  return [{ label: words.say('button-rest'), command: formatCommand({ kind: 'series', subject, from, to }) }];
}

export function saySeries(words: Words, body: SeriesBody, question: SeriesQuestion): Part {
  const figures = body.points.flatMap((point) => point.figure ?? []);
  const [first] = body.points;
  const last = body.points.at(-1);
  const shown = body.points.slice(0, MOST_ROWS);
  const rest = restButton(words, body, { ...question, subject: body.subject });
  const unit = figures[0]?.unit ?? 'persons';
  return {
    title: first && last ? sayTitleOfRange(words, body.subject.area, first.period, last.period) : '',
    lines: [capitalize(sayIndicatorOf(words, figures[0]?.subject ?? body.subject)), ...sayPeriodKind(words, figures)],
    table: fitTable(
      [
        { label: words.say('column-period'), align: 'left' },
        { label: words.say(`unit-${unit}`), align: 'right' },
      ],
      shown.map(({ period, figure }) => [sayShortPeriod(words, period), figure ? sayNumber(words, figure) : '—']),
    ),
    notes: [
      ...(figures.length < body.points.length ? [words.say('series-gaps')] : []),
      ...rest.map(({ label }) => words.say('table-rest', { label })),
    ],
    buttons: rest,
  };
}
