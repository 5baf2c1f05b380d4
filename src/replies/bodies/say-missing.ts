/** Says first that there is no figure, then why where that is known, and the nearest figures with their values. */
import type { Figure, Missing } from '../../statistics/answer.ts';
import { capitalize, type Words } from '../messages/words.ts';
import { sayFoot } from '../notes/flags.ts';
import { sayBreak } from '../notes/say-break.ts';
import { sayGapReasons, sayGapTitle } from '../notes/say-gap.ts';
import type { Reply } from '../reply.ts';
import { sayBefore, sayClause } from '../sentences/say-stated.ts';

/** The same subject, but for the flow that was not named. */
function isAlike(one: Figure, other: Figure): boolean {
  return (['indicator', 'flow', 'area', 'counterpart', 'group'] as const).every(
    (member) => one.subject[member] === other.subject[member],
  );
}

/** "In January–September 2023, 1,795 people moved from Kazakhstan to Germany; ≈2,000 in 2024." */
function sayNearest(words: Words, nearest: readonly Figure[]): string[] {
  const items = nearest.map((figure, at) => {
    const previous = nearest[at - 1];
    return previous && isAlike(previous, figure) ? sayBefore(words, figure) : sayClause(words, figure);
  });
  if (items.length === 0) return [];
  return [
    capitalize(
      words.say('stated', { text: items.reduce((first, second) => words.say('gap-nearest', { first, second })) }),
    ),
  ];
}

export function sayMissing(words: Words, { question, gaps, nearest, breaks }: Missing): Pick<Reply, 'title' | 'lines'> {
  const { kind } = question;
  const by = kind === 'breakdown' ? question.by : kind === 'ranking' ? 'area' : undefined;
  const [gap] = gaps;
  return {
    title: gap ? sayGapTitle(words, gap, by) : words.say('gap-none'),
    lines: [
      ...sayGapReasons(words, gaps),
      ...sayNearest(words, nearest),
      ...sayFoot(words, nearest),
      ...breaks.map((each) => sayBreak(words, each)),
    ],
  };
}
