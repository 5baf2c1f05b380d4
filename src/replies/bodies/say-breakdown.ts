import type { BreakdownBody } from '../../statistics/answer.ts';
import type { BreakdownDimension, BreakdownQuestion } from '../../statistics/question.ts';
import { capitalize, type Words } from '../messages/words.ts';
import type { Aspect } from '../names/label-differences.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayTitle } from '../names/say-title.ts';
import { sayValue } from '../names/say-value.ts';
import type { Part } from './part.ts';
import { tableOfFigures } from './say-rows.ts';

function aspectOf(by: BreakdownDimension): Aspect {
  return by === 'counterpart' || by === 'area' ? by : 'group';
}

function sayHeading(words: Words, { by, figures }: BreakdownBody, { subject }: BreakdownQuestion): string {
  const flow = figures[0]?.subject.flow ?? subject.flow;
  const indicator = figures[0]?.subject.indicator ?? subject.indicator;
  const label = capitalize(sayIndicatorOf(words, { ...subject, indicator, ...(flow && { flow }) }));
  const isAmongRegions = by === 'counterpart' && flow === 'interregional';
  return words.say('breakdown', { label, by: words.say(isAmongRegions ? 'by-area' : `by-${by}`) });
}

export function sayBreakdown(words: Words, body: BreakdownBody, question: BreakdownQuestion): Part {
  const whole = body.whole ? [words.say('breakdown-whole', { value: sayValue(words, body.whole) })] : [];
  return {
    title: sayTitle(words, question.subject.area, body.figures[0]?.period ?? question.period),
    lines: [sayHeading(words, body, question), ...whole, ...sayPeriodKind(words, body.figures)],
    table: tableOfFigures(words, body.figures, aspectOf(body.by)),
  };
}
