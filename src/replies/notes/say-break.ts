import type { Break } from '../../statistics/answer.ts';
import { parsePeriod } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayDate, sayDateOrYear, sayWhen } from '../names/say-period.ts';
import { namePlace, sayPlace } from '../names/say-subject.ts';

export function sayBreak(words: Words, { kind, area, other, since }: Break): string {
  const date = sayDateOrYear(words, since);
  if (kind === 'census' || !area) return words.say('break-census', { date });
  if (!other) return words.say('break-territory', { date, place: sayPlace(words, area) });
  const period = parsePeriod(since);
  return capitalize(
    words.say('break-territory-with', {
      place: namePlace(words, area),
      other: namePlace(words, other),
      until: since.length === 4 ? words.say('until-year', { year: since }) : sayDate(words, since),
      when: period ? sayWhen(words, period) : date,
    }),
  );
}
