import type { Period } from '../../statistics/time/period.ts';
import type { Words } from '../messages/words.ts';
import { sayShortPeriod } from '../names/say-period.ts';
import { tidy } from '../names/say-phrase.ts';

/** More periods than these are not all named. */
const MOST_PERIODS = 6;

/** Periods of which no figure is held. */
export function sayWithout(words: Words, without: readonly Period[]): string {
  const named = without.length > MOST_PERIODS ? without.slice(0, MOST_PERIODS) : without;
  const periods = named.map((period) => sayShortPeriod(words, period)).join(', ');
  const count = without.length;
  return tidy(words.say(count > MOST_PERIODS ? 'record-without-many' : 'record-without', { periods, count }));
}
