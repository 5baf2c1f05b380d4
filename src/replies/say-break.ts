import type { Break } from '../statistics/answer.ts';
import { sayDateOrYear } from './say-period.ts';
import { sayPlace } from './say-subject.ts';
import type { Words } from './words.ts';

export function sayBreak(words: Words, { kind, area, other, since }: Break): string {
  const date = sayDateOrYear(words, since);
  if (kind === 'census' || !area) return words.say('break-census', { date });
  const place = sayPlace(words, area);
  return other
    ? words.say('break-territory-with', { date, place, other: sayPlace(words, other) })
    : words.say('break-territory', { date, place });
}
