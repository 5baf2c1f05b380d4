/** What a process that dies leaves in flight: a copy of its folder, taken while messages are on their way, is what the next one finds. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LookBack } from '../../src/notices/delivery/sender.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import type { Platform } from '../../src/stores/chat-store.ts';
import { createStateDir } from '../run-koshi.ts';
import { createPlayedSender, EVERYTHING, type Opened, openPlayed, type PlayedSender } from './open-notices.ts';

const Q1 = quarterOf(2025, 1);
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

interface Played extends LookBack {
  readonly asked: string[];
}

/** A platform that can be asked, and knows what has arrived. */
function createPlayedLookBack(arrived: readonly string[]): Played {
  const asked: string[] = [];
  return {
    asked,
    covers: (chat) => !chat.startsWith('-'),
    bookmark: () => 'p. 7',
    remember() {},
    async find(chat, _reply, bookmark, turn) {
      await turn();
      asked.push(`${chat} after ${bookmark}`);
      return arrived.includes(chat) ? { kind: 'sent', receipt: '8' } : { kind: 'absent' };
    },
  };
}

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

async function open(options: Parameters<typeof openPlayed>[0], sender: PlayedSender): Promise<Opened> {
  const opened = await openPlayed(options);
  closing.push(opened.close);
  await opened.connect([sender]);
  return opened;
}

/** Subscribes the chats, publishes, and takes the copy when as many messages as can be are on their way. */
async function dieInFlight(platform: Platform, ids: readonly string[], lookBack: LookBack | undefined, count: number) {
  const sender = createPlayedSender(platform, lookBack);
  const opened = await open({}, sender);
  for (const id of ids) await opened.parts.store.add({ platform, id }, EVERYTHING, 'en');
  const answer = sender.hold();
  closing.push(async () => answer());
  await opened.notices.publish(Q1);
  await sender.until(() => sender.held.length >= count);
  // One more would be handed over by now.
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  const dir = createStateDir();
  cpSync(opened.dir, dir, { recursive: true });
  rmSync(join(dir, 'koshi.lock'));
  return { dir, held: sender.held };
}

async function goOn(dir: string, sender: PlayedSender) {
  const opened = await open({ dir }, sender);
  await opened.settle('release:2025q1');
  return await opened.notices.countStates('release:2025q1');
}

describe('what was in flight when the process died', () => {
  it('is asked for where the platform can tell, and handed over again only where it has not arrived', async () => {
    const first = await dieInFlight('telegram', ['1', '2', '3'], createPlayedLookBack([]), 3);
    expect(first.held).toEqual(['1', '2', '3']);
    const lookBack = createPlayedLookBack(['1', '3']);
    const sender = createPlayedSender('telegram', lookBack);
    expect((await goOn(first.dir, sender)).sent).toBe(3);
    expect(lookBack.asked).toEqual(['1 after p. 7', '2 after p. 7', '3 after p. 7']);
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['2']);
  });

  it('is one message at most where nobody can be asked, and that one comes again', async () => {
    const first = await dieInFlight('slack', ['C1', 'C2', 'C3'], undefined, 1);
    expect(first.held).toEqual(['C1']);
    const sender = createPlayedSender('slack');
    expect((await goOn(first.dir, sender)).sent).toBe(3);
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['C1', 'C2', 'C3']);
  });

  it('is one message at most among groups, beside those that can be asked for', async () => {
    const first = await dieInFlight('telegram', ['-1', '-2', '3', '4'], createPlayedLookBack([]), 3);
    expect([...first.held].sort()).toEqual(['-1', '3', '4']);
    const sender = createPlayedSender('telegram', createPlayedLookBack(['3', '4']));
    expect((await goOn(first.dir, sender)).sent).toBe(4);
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['-1', '-2']);
  });
});

describe('a message whose answer was lost', () => {
  it('is asked for before it is handed over again', async () => {
    const lookBack = createPlayedLookBack(['1']);
    const sender = createPlayedSender('telegram', lookBack);
    const opened = await open({}, sender);
    for (const id of ['1', '2']) await opened.parts.store.add({ platform: 'telegram', id }, EVERYTHING, 'en');
    for (const id of ['1', '2']) sender.plan(id, { kind: 'try_later', reason: 'ECONNRESET', isDoubtful: true });
    await opened.notices.publish(Q1);
    await opened.settle('release:2025q1');
    expect([...lookBack.asked].sort()).toEqual(['1 after p. 7', '2 after p. 7']);
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['2']);
  });

  it('is handed over again without a question where nothing can have arrived', async () => {
    const lookBack = createPlayedLookBack(['1']);
    const sender = createPlayedSender('telegram', lookBack);
    const opened = await open({}, sender);
    await opened.parts.store.add({ platform: 'telegram', id: '1' }, EVERYTHING, 'en');
    sender.plan('1', { kind: 'try_later', reason: 'ECONNREFUSED' });
    await opened.notices.publish(Q1);
    await opened.settle('release:2025q1');
    expect(lookBack.asked).toEqual([]);
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['1']);
  });
});

it('opens the way before the first message, once for all who are told', async () => {
  const order: string[] = [];
  const played = createPlayedSender();
  const opened = await open(
    {},
    {
      ...played,
      prepare: async (count) => void order.push(`for ${count}`),
      send(chat, reply) {
        order.push(chat);
        return played.send(chat, reply);
      },
    },
  );
  for (const id of ['1', '2', '3']) await opened.parts.store.add({ platform: 'telegram', id }, EVERYTHING, 'en');
  await opened.notices.publish(Q1);
  await opened.settle('release:2025q1');
  expect(order).toEqual(['for 3', '1', '2', '3']);
});
