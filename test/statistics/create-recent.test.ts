import { describe, expect, it } from 'vitest';
import { createRecent } from '../../src/statistics/create-recent.ts';

describe('a bounded memory', () => {
  it('gives up what was unused for longest', () => {
    const recent = createRecent<number>(2);
    recent.keep('a', 1);
    recent.keep('b', 2);
    expect(recent.find('a')).toBe(1);
    recent.keep('c', 3);
    expect([recent.find('a'), recent.find('b'), recent.find('c')]).toEqual([1, undefined, 3]);
  });
  it('counts looking as using', () => {
    const recent = createRecent<number>(2);
    recent.keep('net', 1);
    recent.keep('arrivals', 2);
    recent.find('net');
    recent.keep('departures', 3);
    expect([recent.find('net'), recent.find('arrivals'), recent.find('departures')]).toEqual([1, undefined, 3]);
  });
  it('forgets what it is told to', () => {
    const recent = createRecent<number>(2);
    recent.keep('a', 1);
    recent.delete('a');
    expect([...recent.keys()]).toEqual([]);
  });
});
