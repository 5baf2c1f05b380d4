import { formatPeriod, isYear, type Period } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';
import { sayPeriod, sayShortPeriod } from './say-period.ts';

/** First to last; a single period where both are the same. */
export function sayRange(words: Words, from: Period, to: Period): string {
  if (formatPeriod(from) === formatPeriod(to)) return sayPeriod(words, from);
  if (isYear(from) && isYear(to)) {
    return words.say('period-short-years', { from: formatPeriod(from), to: formatPeriod(to) });
  }
  return words.say('period-range', { from: sayShortPeriod(words, from), to: sayShortPeriod(words, to) });
}
