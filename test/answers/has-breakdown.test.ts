import { describe, expect, it } from 'vitest';
import { answerBreakdown, hasBreakdown } from '../../src/answers/breakdowns/answer-breakdown.ts';
import { createFinder } from '../../src/answers/figures/create-finder.ts';
import type { BreakdownQuestion } from '../../src/statistics/question.ts';
import { quarterOf, span, yearOf } from '../../src/statistics/time/period.ts';
import { DATASET } from '../talk.ts';

const SESSION = { finder: createFinder(DATASET), today: '2026-11-29', isProbe: true };
const PERIODS = [2012, 2016, 2018, 2021, 2024].flatMap((year) => [yearOf(year), quarterOf(year, 1), span(year, 1, 9)]);

describe('a breakdown that is offered', () => {
  it('has an answer, and one that is not offered has none', () => {
    const wrong: string[] = [];
    let offered = 0;
    for (const by of ['counterpart', 'ethnic', 'age', 'settlement'] as const) {
      for (const indicator of ['arrivals', 'departures', 'net', 'kandas'] as const) {
        for (const area of ['KZ', 'KZ-71', 'KZ-61']) {
          for (const period of PERIODS) {
            const question: BreakdownQuestion = { kind: 'breakdown', by, subject: { indicator, area }, period };
            const isOffered = hasBreakdown(question, SESSION);
            if (isOffered) offered += 1;
            if (isOffered !== (answerBreakdown(question, SESSION).outcome === 'answered')) {
              wrong.push(JSON.stringify(question));
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(offered).toBeGreaterThan(10);
  });
});
