/** A state folder written when Slack's chats were kept by workspace and channel. */
import { afterEach, describe, expect, it } from 'vitest';
import { parseTerms, type Terms } from '../../src/statistics/subscription.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import type { ChatKey } from '../../src/stores/chat-store.ts';
import { rekeySlack } from '../../src/stores/files/rekey-slack.ts';
import { createMemoryChatStore } from '../../src/stores/memory/memory-chat-store.ts';
import { createPlayedSender, EVERYTHING, type Opened, openPlayed } from './open-notices.ts';

const slack = (id: string): ChatKey => ({ platform: 'slack', id });
const SHARED = ['T1:C7', 'T2:C7'] as const;
const Q1 = quarterOf(2025, 1);

const opened: Opened[] = [];
async function open(options: Parameters<typeof openPlayed>[0] = {}): Promise<Opened> {
  const each = await openPlayed(options);
  opened.push(each);
  return each;
}
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

const termsOf = async ({ parts }: Opened, key: ChatKey) => (await parts.store.of(key)).map(({ terms }) => terms);

describe('a channel shared between workspaces', () => {
  it('that was two chats is one, with the subscriptions of both and none doubled', async () => {
    const before = await open();
    await before.parts.store.add(slack(SHARED[0]), EVERYTHING, 'en');
    await before.parts.store.add(slack(SHARED[1]), EVERYTHING, 'en');
    await before.parts.store.add(slack(SHARED[1]), parseTerms('KZ-71') as Terms, 'en');
    await before.close();
    opened.pop();
    for (let start = 1; start <= 2; start += 1) {
      const after = await open({ dir: before.dir });
      expect(await termsOf(after, slack('C7'))).toHaveLength(2);
      for (const id of SHARED) expect(await termsOf(after, slack(id))).toEqual([]);
      await after.close();
      opened.pop();
    }
  });

  it('is told a release once, also one that was published before and is published again', async () => {
    const before = await open();
    for (const id of SHARED) await before.parts.store.add(slack(id), EVERYTHING, 'en');
    await before.notices.publish(Q1);
    await before.close();
    opened.pop();
    const after = await open({ dir: before.dir });
    const sender = createPlayedSender('slack');
    await after.connect([sender]);
    await after.notices.publish(Q1);
    await after.settle('release:2025q1');
    expect(sender.sent.map(({ chat }) => chat)).toEqual(['C7']);
  });

  it('keeps the language that was chosen last', async () => {
    let day = 1;
    const chats = createMemoryChatStore(() => new Date(Date.UTC(2025, 0, day)));
    for (const [id, language] of [
      ['T2:C7', 'ru'],
      ['T1:C7', 'kk'],
      ['T1:C8', 'en'],
      ['C8', 'ru'],
    ] as const) {
      await chats.setLanguage(slack(id), language);
      day += 1;
    }
    const gone = { move: async () => {} };
    const names = ['T2:C7', 'T1:C7', 'T1:C8', 'C8'].map((id) => `slack:${id}`);
    await rekeySlack({ names, subscriptions: gone, outbox: gone, chats });
    expect(await chats.count()).toBe(2);
    expect((await chats.find(slack('C7')))?.language).toBe('kk');
    expect((await chats.find(slack('C8')))?.language).toBe('ru');
  });
});
