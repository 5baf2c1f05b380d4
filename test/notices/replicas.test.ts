/** The bench of several processes on one PostgreSQL in small: real processes, a real server, the platforms' limits switched on. */
import { expect, it } from 'vitest';
import { broadcastByReplicas } from '../bench/replicas.ts';

const SIZE = { telegram: 600, slack: 10, rate: 200, kills: 3 };
const LONG_MS = 240_000;

it(
  'a release reaches each of 600 chats once though replicas are killed and PostgreSQL is restarted',
  async () => {
    const measured = await broadcastByReplicas(SIZE, { replicas: 3, kills: SIZE.kills, restarts: 1 });
    expect([measured.telegram[0] ?? 0, measured.slack[0] ?? 0]).toEqual([0, 0]);
    // One message to a group and one to a channel of Slack may be in flight at a kill.
    expect(measured.doubled).toBeLessThanOrEqual(2 * (SIZE.kills + 1));
  },
  LONG_MS,
);

it(
  'a release reaches each once though the process that sends is frozen in the middle',
  async () => {
    const measured = await broadcastByReplicas(SIZE, { replicas: 2, kills: 0, restarts: 0, isFrozen: true });
    expect([measured.telegram[0] ?? 0, measured.slack[0] ?? 0]).toEqual([0, 0]);
    expect(measured.doubled).toBeLessThanOrEqual(2);
  },
  LONG_MS,
);
