import type { RecordBody } from '../statistics/answer.ts';
import type { Part } from './part.ts';
import { sayPeriod } from './say-period.ts';
import { sayPeriodKind } from './say-period-kind.ts';
import { sayIndicatorOf } from './say-subject.ts';
import { sayTitleOfRange } from './say-title.ts';
import { sayValue } from './say-value.ts';
import { capitalize, type Words } from './words.ts';

export function sayRecord(words: Words, { order, figure, next, from, to }: RecordBody): Part {
  const said = (each: typeof figure) => ({ value: sayValue(words, each), period: sayPeriod(words, each.period) });
  return {
    title: sayTitleOfRange(words, figure.subject.area, from, to),
    lines: [
      capitalize(sayIndicatorOf(words, figure.subject)),
      words.say(`record-${order}`, said(figure)),
      ...(next ? [words.say('record-next', said(next))] : []),
      ...sayPeriodKind(words, [figure]),
    ],
  };
}
