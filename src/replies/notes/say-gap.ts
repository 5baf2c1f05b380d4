import type { Gap } from '../../statistics/answer.ts';
import type { BreakdownDimension } from '../../statistics/question.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayDate, saySince, sayWhen } from '../names/say-period.ts';
import { sayPhrase } from '../names/say-phrase.ts';
import { sayPlace } from '../names/say-subject.ts';

/** Why a calculation was refused. */
function sayRefusal(words: Words, { refusal }: Gap): string {
  return words.say(`gap-refused-${refusal ?? 'no_inputs'}`);
}

/** One sentence without any figure: what is missing; `by` where only the parts are missing. */
export function sayGapTitle(words: Words, gap: Gap, by?: BreakdownDimension): string {
  if (gap.reason === 'refused') return words.say('gap-refused', { reason: sayRefusal(words, gap) });
  const { area, ...everywhere } = gap.subject;
  const subject = by === 'area' && area === 'KZ' ? everywhere : { ...everywhere, area };
  const about = sayPhrase(words, subject, 'about', gap.reason === 'forecast');
  const when = sayWhen(words, gap.period);
  return capitalize(
    by ? words.say('gap-by', { about, when, by: words.say(`by-${by}`) }) : words.say('gap', { about, when }),
  );
}

/** Why it is missing, where that is known: that a table does not hold it says no more than the refusal does. */
function sayGapReason(words: Words, { subject, reason, expected }: Gap): string[] {
  switch (reason) {
    case 'before_area': {
      const since = words.codebook.areas.get(subject.area)?.since;
      return [
        since
          ? words.say('gap-before_area', { place: sayPlace(words, subject.area), date: saySince(words, since) })
          : words.say('gap-before_area-undated'),
      ];
    }
    case 'not_released':
      return [
        expected
          ? words.say('gap-not_released', { date: sayDate(words, expected) })
          : words.say('gap-not_released-undated'),
      ];
    case 'forecast':
    case 'not_published':
      return [words.say(`gap-${reason}`)];
    case 'refused':
    case 'not_loaded':
      return [];
  }
}

/** Each reason once. */
export function sayGapReasons(words: Words, gaps: readonly Gap[]): string[] {
  return [...new Set(gaps.flatMap((gap) => sayGapReason(words, gap)))];
}

/** Each gap, then each reason once. */
export function sayGaps(words: Words, gaps: readonly Gap[]): string[] {
  return [...new Set([...gaps.map((gap) => sayGapTitle(words, gap)), ...sayGapReasons(words, gaps)])];
}
