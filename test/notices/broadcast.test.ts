/** The bench's broadcast in small: real processes, real HTTP, the platforms' limits switched on. */
import { describe, expect, it } from 'vitest';
import { broadcast } from '../bench/broadcast.ts';

const SIZE = { telegram: 600, slack: 10, rate: 300, kills: 3 };
const CALM = { blocked: 0, migrated: 0, errors: 0, cuts: 0 };
const ROUGH = { blocked: 0.02, migrated: 0.01, errors: 0.01, cuts: 0.01 };
const LONG_MS = 90_000;

describe('a release to 600 chats and 10 channels', () => {
  it(
    'reaches each once, within the limits, while questions are answered',
    async () => {
      const measured = await broadcast(SIZE, CALM);
      expect(measured).toMatchObject({ telegram: { 1: 600 }, slack: { 1: 10 }, limitedLate: 0, doubled: 0 });
    },
    LONG_MS,
  );

  it(
    'reaches each once though some have blocked Koshi, groups have moved, Telegram fails and connections break',
    async () => {
      const measured = await broadcast(SIZE, ROUGH, { isAsked: false });
      expect(measured).toMatchObject({ telegram: { 1: 588 }, slack: { 1: 10 }, limitedLate: 0, doubled: 0 });
    },
    LONG_MS,
  );

  it(
    'loses nobody when the process is killed again and again, and doubles no more than what cannot be asked for',
    async () => {
      const measured = await broadcast(SIZE, CALM, { kills: SIZE.kills });
      expect([measured.telegram[0] ?? 0, measured.slack[0] ?? 0]).toEqual([0, 0]);
      // At a kill one message to a group and one to a Slack channel may be in flight, and no more.
      expect(measured.doubled).toBeLessThanOrEqual(2 * SIZE.kills);
    },
    LONG_MS,
  );
});
