/** Says first that there is no figure, then why where that is known, and the nearest figures with their values. */
import type { Break, Figure, Gap, Missing } from '../../statistics/answer.ts';
import type { PeriodAsked } from '../../statistics/question.ts';
import { firstDay } from '../../statistics/time/period.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayFoot } from '../notes/flags.ts';
import { sayBreak } from '../notes/say-break.ts';
import { sayGapReasons, sayGapTitle } from '../notes/say-gap.ts';
import type { Reply } from '../reply.ts';
import { sayBefore, sayClause } from '../sentences/say-stated.ts';

/** Letters of the nearest figures together: a refusal is no longer than an answer. */
const LONGEST = 260;

/** The same subject, but for the flow that was not named. */
function isAlike(one: Figure, other: Figure): boolean {
  return (['indicator', 'flow', 'area', 'counterpart', 'group'] as const).every(
    (member) => one.subject[member] === other.subject[member],
  );
}

/** "In January–September 2023, 1,795 people moved from Kazakhstan to Germany; ≈2,000 in 2024." */
function sayNearest(words: Words, nearest: readonly Figure[]): string[] {
  let text = '';
  for (const [at, figure] of nearest.entries()) {
    const previous = nearest[at - 1];
    const second = previous && isAlike(previous, figure) ? sayBefore(words, figure) : sayClause(words, figure);
    const joined = text === '' ? second : words.say('gap-nearest', { first: text, second });
    if (text !== '' && joined.length > LONGEST) break;
    text = joined;
  }
  return text === '' ? [] : [capitalize(words.say('stated', { text }))];
}

/** Borders are told of where they lie between what was asked and a figure that is shown. */
function separates({ area, since }: Break, gaps: readonly Gap[], nearest: readonly Figure[]): boolean {
  const isAfter = (period: PeriodAsked) => period.kind === 'last' || firstDay(period) >= since;
  return gaps.some((gap) =>
    nearest.some(({ subject, period }) => subject.area === area && isAfter(period) !== isAfter(gap.period)),
  );
}

export function sayMissing(words: Words, { question, gaps, nearest, breaks }: Missing): Pick<Reply, 'title' | 'lines'> {
  const { kind } = question;
  const by = kind === 'breakdown' ? question.by : kind === 'ranking' ? 'area' : undefined;
  const [gap] = gaps;
  const figures = sayNearest(words, nearest);
  // That a region is younger than the period says of its borders what the break would.
  const told = new Set<string | undefined>(
    gaps.filter(({ reason }) => reason === 'before_area').map(({ subject }) => subject.area),
  );
  return {
    title: gap ? sayGapTitle(words, gap, by) : words.say('gap-none'),
    lines: [
      ...sayGapReasons(words, gaps),
      ...figures,
      ...sayFoot(words, nearest, figures),
      ...breaks
        .filter((each) => !told.has(each.area) && separates(each, gaps, nearest))
        .map((each) => sayBreak(words, each)),
    ],
  };
}
