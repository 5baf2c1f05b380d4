import { describe, expect, it } from 'vitest';
import { findOwnFigures } from '../../../src/notices/due/find-own-figures.ts';
import type { Question } from '../../../src/statistics/question.ts';
import type { Terms } from '../../../src/statistics/subscription.ts';
import { quarterOf } from '../../../src/statistics/time/period.ts';
import { ANSWERS } from '../../talk.ts';

const ask = (question: Question) => ANSWERS.answer(question, { today: '2025-06-15' });

function terms(scope: Terms['scope'], condition: NonNullable<Terms['condition']>): Terms {
  return { scope, condition, rhythm: 'at_once', reminder: false };
}

describe('a condition', () => {
  it('on a change takes the published one: arrivals of January-March 2025 fell by 34.1 %', () => {
    const arrivals = { indicator: 'arrivals' } as const;
    expect(findOwnFigures(ask, terms(arrivals, { kind: 'changes', percent: 34 }), quarterOf(2025, 1))).toBeDefined();
    expect(findOwnFigures(ask, terms(arrivals, { kind: 'changes', percent: 35 }), quarterOf(2025, 1))).toBeUndefined();
  });

  it('on a value compares the figure of the release', () => {
    const astana = { area: 'KZ-71', indicator: 'net' } as const;
    expect(findOwnFigures(ask, terms(astana, { kind: 'above', value: 17_000 }), quarterOf(2025, 1))).toBeDefined();
    expect(findOwnFigures(ask, terms(astana, { kind: 'above', value: 18_000 }), quarterOf(2025, 1))).toBeUndefined();
  });
});
