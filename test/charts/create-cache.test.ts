import { expect, it } from 'vitest';
import { createCache } from '../../src/charts/create-cache.ts';

it('forgets what was used longest ago', () => {
  const cache = createCache<number>(2);
  cache.keep('net', 1);
  cache.keep('arrivals', 2);
  cache.find('net');
  cache.keep('departures', 3);
  expect([cache.find('net'), cache.find('arrivals'), cache.find('departures')]).toEqual([1, undefined, 3]);
});
