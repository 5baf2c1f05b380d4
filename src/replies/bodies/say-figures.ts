import type { Figure, FiguresBody, GapReason } from '../../statistics/answer.ts';
import { baseOf, counterpartOf, isChange } from '../../statistics/indicators.ts';
import type { FigureQuestion } from '../../statistics/question.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { nameFlow } from '../names/label-differences.ts';
import { sayDate, sayShortPeriod } from '../names/say-period.ts';
import { sayOtherSide, tidy } from '../names/say-phrase.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayValue } from '../names/say-value.ts';
import { markOf, sayMarkedNumber } from '../notes/flags.ts';
import { sayBefore, sayChangeBeside, sayClause, sayStated } from '../sentences/say-stated.ts';
import type { Part } from './part.ts';

function sayAbsent(words: Words, { absent }: FiguresBody, { subject, vintage }: FigureQuestion): string[] {
  if (vintage === 'first') return [];
  const reasons = [...new Set(absent.map((each) => each.reason))];
  return reasons.map((reason: GapReason) => {
    const labels = absent
      .filter((each) => each.reason === reason)
      .map(({ flow }) =>
        counterpartOf(subject.indicator)
          ? nameFlow(words, flow, subject.indicator)
          : sayIndicatorOf(words, { indicator: baseOf(subject.indicator), flow }),
      )
      .join(', ');
    return words.say(`absent-${reason}`, { labels });
  });
}

/** When it came out first, as far as that is known: a copy of a table does not tell. */
function sayFirstPrint(words: Words, { figures }: FiguresBody, { vintage }: FigureQuestion): string[] {
  const proof = figures[0]?.proof;
  if (vintage !== 'first' || proof?.kind !== 'observation') return [];
  const { published, notes } = proof.observation;
  return [
    notes.includes('date_of_copy')
      ? words.say('first-copy')
      : words.say('first-day', { date: sayDate(words, published) }),
  ];
}

/** The other flows of the same subject on one line: "With other regions −16,676, with other countries −267." */
function sayParts(words: Words, figures: readonly Figure[]): string[] {
  const [lead] = figures;
  const parts = figures.slice(1).map((figure) => {
    const side = tidy(sayOtherSide(words, figure)) || sayIndicatorOf(words, figure.subject);
    const isLater = lead !== undefined && sayShortPeriod(words, lead.period) !== sayShortPeriod(words, figure.period);
    const what = isLater ? `${side} (${sayShortPeriod(words, figure.period)})` : side;
    return words.say('part', { what, value: sayMarkedNumber(words, figure) });
  });
  return parts.length > 0 ? [capitalize(words.say('parts', { parts: parts.join(', ') }))] : [];
}

/** A first print that was revised since never stands alone; else the published change or the figure a year earlier. */
function sayBeside(words: Words, body: FiguresBody): string | undefined {
  const { current = [], context, before } = body;
  const [now] = current;
  if (now) return words.say('beside-now', { value: sayMarkedNumber(words, now) });
  const change = context.find(({ subject }) => isChange(subject.indicator));
  if (change) return sayChangeBeside(words, change);
  return before && sayBefore(words, before);
}

function sayContext(words: Words, { context }: FiguresBody): string[] {
  return context
    .filter(({ subject }) => !isChange(subject.indicator))
    .map((figure) =>
      sayStated(
        words,
        words.say('share-part', {
          what: sayOtherSide(words, figure),
          side: counterpartOf(figure.subject.indicator) === 'destination' ? 'departures' : 'arrivals',
          value: sayValue(words, figure),
          mark: markOf(figure),
        }),
      ),
    );
}

/** One figure, or every flow held where none was named: the first in a sentence, the others on a line. */
export function sayFigures(words: Words, body: FiguresBody, question: FigureQuestion): Part {
  const [lead] = body.figures;
  if (!lead) return { title: '', lines: [] };
  const clause = sayClause(words, lead);
  const text = question.vintage === 'first' ? words.say('as-first', { text: clause }) : clause;
  return {
    title: sayStated(words, text, sayBeside(words, body)),
    lines: [
      ...sayParts(words, body.figures),
      ...sayContext(words, body),
      ...sayFirstPrint(words, body, question),
      ...sayAbsent(words, body, question),
    ],
  };
}
