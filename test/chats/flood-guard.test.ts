import { describe, expect, it } from 'vitest';
import { createFloodGuard } from '../../src/chats/flood-guard.ts';

const NOON = Date.UTC(2026, 7, 1, 12);

describe('the flood guard', () => {
  it('admits a burst of three and refuses the fourth', () => {
    const guard = createFloodGuard({ burst: 3, perMinute: 30 });
    expect([1, 2, 3, 4].map(() => guard.admit('telegram:1', NOON))).toEqual([
      'admitted',
      'admitted',
      'admitted',
      'refused',
    ]);
  });

  it('admits one more after two seconds at thirty a minute, and only one', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 30 });
    guard.admit('telegram:1', NOON);
    expect(guard.admit('telegram:1', NOON + 1_999)).toBe('refused');
    expect(guard.admit('telegram:1', NOON + 2_000)).toBe('admitted');
    expect(guard.admit('telegram:1', NOON + 2_000)).toBe('refused');
  });

  it('keeps no more than the burst after a long silence', () => {
    const guard = createFloodGuard({ burst: 2, perMinute: 30 });
    guard.admit('telegram:1', NOON);
    const later = NOON + 24 * 60 * 60_000;
    expect([1, 2, 3].map(() => guard.admit('telegram:1', later))).toEqual(['admitted', 'admitted', 'refused']);
  });

  it('lets one chat flood without holding up another', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 1 });
    guard.admit('telegram:1', NOON);
    expect(guard.admit('telegram:1', NOON)).toBe('refused');
    expect(guard.admit('slack:C1', NOON)).toBe('admitted');
  });

  it('gives nothing for a clock that was set back', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 60 });
    guard.admit('telegram:1', NOON);
    expect(guard.admit('telegram:1', NOON - 3_600_000)).toBe('refused');
    expect(guard.admit('telegram:1', NOON)).toBe('silenced');
  });

  it('forgets the chat silent for longest when it knows too many', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 0.001, mostKeys: 2 });
    guard.admit('a', NOON);
    guard.admit('b', NOON);
    guard.admit('a', NOON);
    guard.admit('c', NOON);
    expect(guard.admit('a', NOON)).toBe('silenced');
    expect(guard.admit('b', NOON)).toBe('admitted');
  });

  it('says once that it is too fast, and again only after another message was admitted', () => {
    const guard = createFloodGuard({ burst: 1, perMinute: 60 });
    const at = (ms: number) => guard.admit('telegram:1', NOON + ms);
    expect([0, 1, 2, 1_000, 1_001, 1_002].map(at)).toEqual([
      'admitted',
      'refused',
      'silenced',
      'admitted',
      'refused',
      'silenced',
    ]);
  });

  it('admits fewer messages of whoever writes dear ones', () => {
    const guard = createFloodGuard({ burst: 100, perMinute: 60 });
    guard.admit('telegram:1', NOON);
    guard.charge('telegram:1', 600);
    expect(guard.admit('telegram:1', NOON)).toBe('refused');
    expect(guard.admit('telegram:1', NOON + 21_000)).toBe('silenced');
    expect(guard.admit('telegram:1', NOON + 22_000)).toBe('admitted');
    expect(guard.admit('telegram:2', NOON)).toBe('admitted');
  });
});
