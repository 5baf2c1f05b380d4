import { describe, expect, it } from 'vitest';
import { describeScore, readQuestions, type Scored, scoreDesk } from './score-desk.ts';

const FLOOR_PERCENT = 97;

function percentOf(scored: readonly Scored[]): number {
  return (100 * scored.filter(({ result }) => result.pass).length) / scored.length;
}

describe.each(['sample', 'bank', 'bank-2', 'bank-3', 'bank-4', 'bank-5'])(
  "the %s of the public's questions",
  (name) => {
    it('is answered in each language, and never with a wrong figure', async () => {
      const scored = await scoreDesk(readQuestions(`test/questions/${name}.jsonl`));
      const wrong = scored
        .filter(({ result }) => result.outcome === 'wrong')
        .map(({ question, result }) => `${question.id}: ${result.reason}`);
      expect(wrong).toEqual([]);
      expect(percentOf(scored), describeScore(scored)).toBeGreaterThanOrEqual(FLOOR_PERCENT);
      for (const language of ['kk', 'ru', 'en']) {
        const own = scored.filter(({ question }) => question.lang === language);
        expect(percentOf(own), language).toBeGreaterThanOrEqual(FLOOR_PERCENT);
      }
    });
  },
);
