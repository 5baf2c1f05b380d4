import type { RecordBody } from '../../statistics/answer.ts';
import type { Period } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayPeriod, sayShortPeriod } from '../names/say-period.ts';
import { sayPeriodKind } from '../names/say-period-kind.ts';
import { sayIndicatorOf } from '../names/say-subject.ts';
import { sayTitleOfRange } from '../names/say-title.ts';
import { sayValue } from '../names/say-value.ts';
import type { Part } from './part.ts';

/** More periods than these are not all named. */
const MOST_PERIODS = 6;

function sayWithout(words: Words, without: readonly Period[]): string {
  const named = without.length > MOST_PERIODS ? without.slice(0, MOST_PERIODS) : without;
  const periods = named.map((period) => sayShortPeriod(words, period)).join(', ');
  return words.say(without.length > MOST_PERIODS ? 'record-without-many' : 'record-without', { periods });
}

export function sayRecord(words: Words, { order, figure, next, from, to, without = [] }: RecordBody): Part {
  const said = (each: typeof figure) => ({ value: sayValue(words, each), period: sayPeriod(words, each.period) });
  return {
    title: sayTitleOfRange(words, figure.subject.area, from, to),
    lines: [
      capitalize(sayIndicatorOf(words, figure.subject)),
      words.say(`record-${order}`, said(figure)),
      ...(next ? [words.say('record-next', said(next))] : []),
      ...sayPeriodKind(words, [figure]),
    ],
    notes: without.length > 0 ? [sayWithout(words, without)] : [],
  };
}
