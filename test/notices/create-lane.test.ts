import { expect, it } from 'vitest';
import { createLane } from '../../src/notices/delivery/create-lane.ts';
import { createPacer } from '../../src/notices/delivery/create-pacer.ts';
import type { Errand } from '../../src/notices/due/create-agenda.ts';
import type { Row } from '../../src/notices/notice.ts';

/** At ten past nothing; every message goes out at once. */
const NOW = 10;

function errand(chat: string, at: number, attempts: number): Errand {
  return { row: { id: chat, chat } as Row, at, attempts, isDoubtful: false };
}

async function orderOf(errands: readonly Errand[]): Promise<string[]> {
  const handed: string[] = [];
  const lane = createLane({
    pacer: createPacer({ perSecond: () => 1000, gapMs: () => 0, now: () => NOW }),
    mostInFlight: () => 1,
    mayGo: () => true,
    now: () => NOW,
    async hand([first]) {
      handed.push(first?.row.chat ?? '');
    },
  });
  for (const each of errands) lane.add(each);
  const running = lane.run();
  await lane.idle();
  lane.stop();
  await running;
  return handed;
}

it('hands over what was due first', async () => {
  expect(await orderOf([errand('b', 2, 0), errand('a', 1, 0), errand('c', 3, 0)])).toEqual(['a', 'b', 'c']);
});

it('repeats what failed as soon as it may, before all who have been due for longer', async () => {
  expect(await orderOf([errand('a', 1, 0), errand('b', 1, 0), errand('failed', 9, 1)])).toEqual(['failed', 'a', 'b']);
});

it('leaves what may not go yet where it is', async () => {
  expect(await orderOf([errand('failed', 11, 1), errand('a', 1, 0), errand('later', 12, 0)])).toEqual(['a']);
});
