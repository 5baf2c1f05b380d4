import { expect, it } from 'vitest';
import { isRight, isWronglyConfirmed, judgeClaims } from './run-claims.ts';

it('judges the figures of newspapers’ sentences, and never confirms one that is not held', () => {
  const judged = judgeClaims('test/questions/claims/claims.jsonl');
  expect(judged.filter(isWronglyConfirmed)).toEqual([]);
  expect(judged).toHaveLength(124);
  expect(judged.filter(isRight).length).toBeGreaterThanOrEqual(108);
});
