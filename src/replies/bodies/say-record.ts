import type { RecordBody } from '../../statistics/answer.ts';
import { isShare } from '../../statistics/indicators.ts';
import type { Words } from '../messages/words.ts';
import { sayPeriod, sayWhen } from '../names/say-period.ts';
import { sayPhrase, tidy } from '../names/say-phrase.ts';
import { sayRange } from '../names/say-range.ts';
import { isCount } from '../names/say-value.ts';
import { sayPhrased } from '../notes/flags.ts';
import { sayStated } from '../sentences/say-stated.ts';
import { sayWithout } from '../sentences/say-without.ts';
import type { Part } from './part.ts';

export function sayRecord(words: Words, { order, figure, next, from, to, without = [] }: RecordBody): Part {
  const text = words.say(`finding-record-${order}`, {
    phrase: sayPhrase(words, figure.subject, 'number'),
    when: sayWhen(words, figure.period),
    value: sayPhrased(words, figure),
    isCount: isCount(figure),
    gender: isShare(figure.subject.indicator) ? 'f' : 'n',
  });
  const ranged = words.say('finding-record-range', { text, range: sayRange(words, from, to) });
  return {
    title: sayStated(words, tidy(ranged)),
    lines: [
      ...(next
        ? [words.say('record-next', { value: sayPhrased(words, next), period: sayPeriod(words, next.period) })]
        : []),
      ...(without.length > 0 ? [sayWithout(words, without)] : []),
    ],
  };
}
