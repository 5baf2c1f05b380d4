import type { Break } from '../../statistics/answer.ts';
import type { Words } from '../messages/words.ts';
import { sayDateOrYear } from '../names/say-period.ts';
import { namePlace, sayPlace } from '../names/say-subject.ts';

export function sayBreak(words: Words, { kind, area, other, since }: Break): string {
  const date = sayDateOrYear(words, since);
  if (kind === 'census' || !area) return words.say('break-census', { date });
  return other
    ? words.say('break-territory-with', { date, place: namePlace(words, area), other: namePlace(words, other) })
    : words.say('break-territory', { date, place: sayPlace(words, area) });
}
