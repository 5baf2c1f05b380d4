import type { Figure, SeriesBody } from '../../statistics/answer.ts';
import { formatCommand } from '../../statistics/command.ts';
import { isShare } from '../../statistics/indicators.ts';
import type { SeriesQuestion } from '../../statistics/question.ts';
import { fitTable } from '../layout/fit-table.ts';
import type { Words } from '../messages/words.ts';
import { sayShortPeriod, sayWhen } from '../names/say-period.ts';
import { sayPhrase, tidy } from '../names/say-phrase.ts';
import { sayMarkedNumber, sayPhrased } from '../notes/flags.ts';
import type { Button } from '../reply.ts';
import { sayCells } from '../sentences/say-cells.ts';
import { directionOf, sayStated } from '../sentences/say-stated.ts';
import { sayWithout } from '../sentences/say-without.ts';
import type { Part } from './part.ts';

/** A series up to so many points is shown whole; of a longer one the newest. */
const MOST_ROWS = 20;

function restButton(words: Words, points: SeriesBody['points'], subject: SeriesQuestion['subject']): Button[] {
  const hidden = points.slice(0, -MOST_ROWS);
  const from = hidden.at(-MOST_ROWS)?.period ?? hidden[0]?.period;
  const to = hidden.at(-1)?.period;
  if (!from || !to) return [];
  return [{ label: words.say('button-rest'), command: formatCommand({ kind: 'series', subject, from, to }) }];
}

/** From where to where; only the ends where figures before and after a break cannot be set against each other. */
function sayCourse(words: Words, figures: readonly Figure[], isBroken: boolean): string {
  const [first] = figures;
  const last = figures.at(-1);
  if (!first || !last) return '';
  const phrase = sayPhrase(words, last.subject, 'number');
  const isCourse = first !== last && !isBroken && first.value !== last.value;
  const form = isCourse ? 'of' : 'alone';
  const lastSaid = { last: sayPhrased(words, last, form), lastWhen: sayWhen(words, last.period) };
  if (first === last) return words.say('finding-series-one', { phrase, ...lastSaid });
  // A language says the unit behind the first number or behind the last.
  const ends = {
    phrase,
    first: sayMarkedNumber(words, first),
    firstValue: sayPhrased(words, first, form),
    firstWhen: sayWhen(words, first.period),
    ...lastSaid,
    lastNumber: sayMarkedNumber(words, last),
  };
  if (isBroken) return words.say('finding-series-cut', ends);
  return words.say('finding-series', {
    ...ends,
    direction: directionOf(last.value - first.value),
    gender: isShare(last.subject.indicator) ? 'f' : 'n',
  });
}

export function saySeries(words: Words, body: SeriesBody, question: SeriesQuestion, isBroken: boolean): Part {
  const { points, subject } = body;
  const figures = points.flatMap((point) => point.figure ?? []);
  const shown = points.slice(-MOST_ROWS);
  const rest = restButton(words, points, subject ?? question.subject);
  const cells = sayCells(
    words,
    shown.flatMap((point) => point.figure ?? []),
  );
  let cell = 0;
  const without = points.flatMap(({ period, figure }) => (figure ? [] : [period]));
  return {
    title: sayStated(words, tidy(sayCourse(words, figures, isBroken))),
    lines: without.length > 0 ? [sayWithout(words, without)] : [],
    table: fitTable(
      [
        { label: words.say('column-period'), align: 'left' },
        { label: words.say(`unit-${figures[0]?.unit ?? 'persons'}`), align: 'right' },
      ],
      shown.map(({ period, figure }) => [sayShortPeriod(words, period), figure ? (cells[cell++] ?? '') : '—']),
    ),
    notes: rest.map(({ label }) => words.say('table-rest', { label })),
    buttons: rest,
  };
}
