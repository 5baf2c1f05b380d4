import { expect, it } from 'vitest';
import { reader } from './reader.ts';

it('accounts for every word, and for each by one rule', () => {
  const { account = [] } = reader.read('сколько уехало 24 в Астану', { today: '2026-11-29' });
  expect(account.map(({ item, standing, by }) => [item.tokens[0]?.raw, standing, by])).toEqual([
    ['сколько', 'harmless', 'small word'],
    ['уехало', 'used', 'word of the trade'],
    ['24', 'open', 'number'],
    ['в', 'used', 'word of the trade'],
    ['Астану', 'used', 'place'],
  ]);
});
