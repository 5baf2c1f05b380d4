import { describe, expect, it } from 'vitest';
import { formatUndo, parseUndo, splitUndo } from '../../../src/statistics/subscriptions/undo.ts';

const EVERY = { scope: {}, rhythm: 'daytime', reminder: false } as const;
const ASTANA = {
  ...EVERY,
  scope: { indicator: 'net', area: 'KZ-71' },
  condition: { kind: 'above', value: 0 },
} as const;

describe('what takes a change back', () => {
  it('is written out and read back', () => {
    const undone = {
      language: 'kk',
      subscriptions: [
        { terms: ASTANA, muted: false },
        { terms: EVERY, muted: true },
      ],
    } as const;
    const text = 'language kk | subscribe net KZ-71 >0 | muted';
    expect(formatUndo(undone)).toBe(text);
    expect(parseUndo(text)).toEqual(undone);
    expect(parseUndo('language auto')).toEqual({ language: null, subscriptions: [] });
    expect(parseUndo('subscribe')).toEqual({ subscriptions: [{ terms: EVERY, muted: false }] });
  });

  it.each([
    '',
    'forget yes',
    'language fr',
    'subscribe Astana',
    'subscribe  KZ-71',
    'subscribe | forget',
    'language kk |',
  ])('is nothing else: «%s»', (text) => expect(parseUndo(text)).toBeUndefined());

  it('is divided where one button does not hold it, and nothing is lost', () => {
    expect(splitUndo('language kk | subscribe KZ-71 | subscribe KZ-75', (text) => text.length <= 30)).toEqual([
      'language kk | subscribe KZ-71',
      'subscribe KZ-75',
    ]);
  });
});
