import { describe, expect, it } from 'vitest';
import { createFloodGuard } from '../../src/chats/flood-guard.ts';

const NOON = Date.UTC(2026, 7, 1, 12);

describe('the flood guard', () => {
  it('admits a burst of three and refuses the fourth', () => {
    const guard = createFloodGuard({ burst: 3, perMinute: 30 });
    expect([1, 2, 3, 4].map(() => guard.admit('telegram:1', NOON))).toEqual([true, true, true, false]);
  });

  it('admits one more after two seconds at thirty a minute, and only one', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 30 });
    guard.admit('telegram:1', NOON);
    expect(guard.admit('telegram:1', NOON + 1_999)).toBe(false);
    expect(guard.admit('telegram:1', NOON + 2_000)).toBe(true);
    expect(guard.admit('telegram:1', NOON + 2_000)).toBe(false);
  });

  it('keeps no more than the burst after a long silence', () => {
    const guard = createFloodGuard({ burst: 2, perMinute: 30 });
    guard.admit('telegram:1', NOON);
    const later = NOON + 24 * 60 * 60_000;
    expect([1, 2, 3].map(() => guard.admit('telegram:1', later))).toEqual([true, true, false]);
  });

  it('lets one chat flood without holding up another', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 1 });
    guard.admit('telegram:1', NOON);
    expect(guard.admit('telegram:1', NOON)).toBe(false);
    expect(guard.admit('slack:C1', NOON)).toBe(true);
  });

  it('gives nothing for a clock that was set back', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 60 });
    guard.admit('telegram:1', NOON);
    expect(guard.admit('telegram:1', NOON - 3_600_000)).toBe(false);
    expect(guard.admit('telegram:1', NOON)).toBe(false);
  });

  it('forgets the chat silent for longest when it knows too many', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 0.001, mostKeys: 2 });
    guard.admit('a', NOON);
    guard.admit('b', NOON);
    guard.admit('a', NOON);
    guard.admit('c', NOON);
    expect(guard.admit('a', NOON)).toBe(false);
    expect(guard.admit('b', NOON)).toBe(true);
  });
});
