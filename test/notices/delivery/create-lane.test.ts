import { expect, it } from 'vitest';
import { createLane, type LaneParts } from '../../../src/notices/delivery/create-lane.ts';
import { createPacer } from '../../../src/notices/delivery/create-pacer.ts';
import type { Row } from '../../../src/stores/notice.ts';

/** At ten past nothing; every message goes out at once. */
const NOW = 10;
const row = (chat: string) => ({ id: chat, chat }) as Row;

/** What a lane hands over of what it is given by each of its claims, until `count` were handed over. */
async function orderOf(claims: string[][], count: number, parts: Partial<LaneParts> = {}): Promise<string[]> {
  const handed: string[] = [];
  let isDone = () => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  const lane = createLane({
    pacer: createPacer({ perSecond: () => 1000, gapMs: () => 0, now: () => performance.now() }),
    mostInFlight: () => 1,
    mostClaimed: () => 2,
    mayGo: () => true,
    now: () => NOW,
    claim: async () => ({ rows: (claims.shift() ?? []).map(row), ...(claims.length > 0 && { nextDue: 0 }) }),
    release: async () => {},
    prepare: async () => {},
    async hand(errands) {
      handed.push(errands.map((each) => each.row.chat).join('+'));
      if (handed.length === count) isDone();
    },
    ...parts,
  });
  const running = lane.run();
  await done;
  lane.stop();
  await running;
  return handed;
}

it('hands over what it has claimed in the order in which it was given, and claims more as it goes', async () => {
  expect(await orderOf([['b', 'a'], ['c']], 3)).toEqual(['b', 'a', 'c']);
});

it('makes one message of what a chat is due', async () => {
  expect(await orderOf([['a', 'b', 'a']], 2)).toEqual(['a+a', 'b']);
});

it('gives back what it has not handed over when it is stopped', async () => {
  const released: string[] = [];
  await orderOf([['a', 'b', 'c']], 1, {
    mostClaimed: () => 1,
    async release(rows) {
      released.push(...rows.map(({ chat }) => chat));
    },
  });
  expect(released).toEqual(['b', 'c']);
});
