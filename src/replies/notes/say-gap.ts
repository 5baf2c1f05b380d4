import type { Gap } from '../../statistics/answer.ts';
import type { BreakdownDimension } from '../../statistics/question.ts';
import type { Words } from '../messages/words.ts';
import { sayDate, sayPeriod, saySince } from '../names/say-period.ts';
import { namePlace, sayIndicatorOf, sayPlace } from '../names/say-subject.ts';

/** What is missing, in words without any figure; `by` where only the parts are missing. */
function sayGap(words: Words, { subject, period }: Gap, by?: BreakdownDimension): string {
  const label = sayIndicatorOf(words, subject);
  return words.say('gap', {
    what: words.say('what', {
      label: by ? words.say('what-scope', { label, scope: words.say(`by-${by}`) }) : label,
      place: namePlace(words, subject.area),
      period: sayPeriod(words, period),
    }),
  });
}

/** Why it is missing, as far as known. */
function sayGapReason(words: Words, { subject, reason, expected, refusal }: Gap): string {
  switch (reason) {
    case 'before_area': {
      const since = words.codebook.areas.get(subject.area)?.since;
      return since
        ? words.say('gap-before_area', { place: sayPlace(words, subject.area), date: saySince(words, since) })
        : words.say('gap-before_area-undated');
    }
    case 'not_released':
      return expected
        ? words.say('gap-not_released', { date: sayDate(words, expected) })
        : words.say('gap-not_released-undated');
    case 'forecast':
      return words.say('gap-forecast');
    case 'refused':
      return words.say(`gap-refused-${refusal ?? 'no_inputs'}`);
    case 'not_published':
    case 'not_loaded':
      return words.say(`gap-${reason}`);
  }
}

/** Each gap, then each reason once. */
export function sayGaps(words: Words, gaps: readonly Gap[], by?: BreakdownDimension): string[] {
  return [...new Set([...gaps.map((gap) => sayGap(words, gap, by)), ...gaps.map((gap) => sayGapReason(words, gap))])];
}
