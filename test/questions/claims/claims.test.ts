import { expect, it } from 'vitest';
import { isRight, isWronglyConfirmed, judgeClaims } from './run-claims.ts';

it.each([
  ['claims.jsonl', 124, 109],
  ['claims-2.jsonl', 113, 107],
] as const)(
  'judges the figures of newspapers’ sentences in %s, and never confirms one that is not held',
  (file, all, right) => {
    const judged = judgeClaims(`test/questions/claims/${file}`);
    expect(judged.filter(isWronglyConfirmed)).toEqual([]);
    expect(judged).toHaveLength(all);
    expect(judged.filter(isRight).length).toBeGreaterThanOrEqual(right);
  },
);
