import type { LoadedRound } from '../../src/statistics/facts/loaded-round.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';

const FIGURES = 200;

/** A round of two hundred figures, so that its line is long enough to be torn. */
export function sampleRound(id: string): LoadedRound {
  return {
    id,
    at: '2026-05-12T06:00:00.000Z',
    from: '/tmp/release.txt',
    hash: 'f'.repeat(64),
    origin: 'page:en',
    outcome: 'accepted',
    release: {
      id: '2026q1',
      period: quarterOf(2026, 1),
      published: '2026-05-12',
      url: 'https://stat.gov.kz/',
      source: 'bns-2026q1',
    },
    sources: [],
    observations: Array.from({ length: FIGURES }, (_, index) => ({
      observation: {
        indicator: 'net',
        flow: 'external',
        area: 'KZ',
        period: quarterOf(1900 + index, 1),
        value: index,
        decimals: 0,
        unit: 'persons',
        status: 'A',
        published: '2026-05-12',
        source: 'bns-2026q1',
        notes: [],
      },
      verdict: 'proven',
      where: `line ${index}`,
    })),
    reasons: [],
    unread: [],
  };
}
