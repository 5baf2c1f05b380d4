/** Notices that a platform refuses in words which are in no table, over the protocols of both platforms. */
import { afterEach, describe, expect, it } from 'vitest';
import { openNoticeSender } from '../../src/chats/slack/notices/send-notice.ts';
import { createTelegramNoticeSender } from '../../src/chats/telegram/notices/send-notice.ts';
import type { Sender } from '../../src/notices/delivery/sender.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import type { ChatKey } from '../../src/stores/chat-store.ts';
import { MESSAGES } from '../chats/slack/open-slack.ts';
import { BOT_TOKEN, createFakeSlack } from '../fakes/slack/create-fake-slack.ts';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/start-fake-telegram.ts';
import { EVERYTHING, type Opened, openPlayed } from './open-notices.ts';

interface Platform {
  readonly sender: Sender;
  readonly chat: ChatKey;
  readonly admin: ChatKey;
  /** The next message is refused in the words. */
  refuse(words: string): void;
  /** The next message that is shown, wherever. */
  next(): Promise<{ readonly text: string }>;
  /** Messages handed over. */
  calls(): number;
  close(): Promise<void>;
}

async function openTelegram(): Promise<Platform> {
  const fake = await startFakeTelegram();
  const [chat, admin] = [fake.privateChat(fake.user('en')), fake.privateChat(fake.user('en'))];
  return {
    sender: createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root }),
    chat: { platform: 'telegram', id: String(chat.id) },
    admin: { platform: 'telegram', id: String(admin.id) },
    refuse: (description) => fake.fail('sendMessage', { code: 400, description }),
    next: () => fake.next(admin),
    calls: () => fake.calls('sendMessage').length,
    close: () => fake.close(),
  };
}

async function openSlackNotices(): Promise<Platform> {
  const fake = await createFakeSlack({});
  fake.workspace.addChannel('CRELEASES');
  fake.workspace.addChannel('CADMINS');
  return {
    sender: openNoticeSender({ botToken: BOT_TOKEN, apiUrl: fake.apiUrl }, MESSAGES),
    chat: { platform: 'slack', id: 'CRELEASES' },
    admin: { platform: 'slack', id: 'CADMINS' },
    refuse: (error) => fake.plan('chat.postMessage', { error }),
    next: () => fake.next(),
    calls: () => fake.calls.filter(({ method }) => method === 'chat.postMessage').length,
    close: () => fake.close(),
  };
}

let platform: Platform;
let each: Opened;
afterEach(async () => {
  await each.close();
  await platform.close();
});

async function release(quarter: Parameters<typeof quarterOf>): Promise<void> {
  const published = await each.notices.publish(quarterOf(...quarter));
  while (published && (await each.notices.isOverdue(published.notice))) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('words that are in no table', () => {
  it.each([
    ['Telegram', openTelegram, 'Bad Request: NEW_RULE', '400 Bad Request: NEW_RULE'],
    ['Slack', openSlackNotices, 'new_rule', 'new_rule'],
  ] as const)(
    'of %s are told to administrators once a notice, and the chat is parked after three releases',
    async (_, open, words, told) => {
      platform = await open();
      const { chat, admin, sender } = platform;
      each = await openPlayed({ admins: [admin], now: '2025-06-15T12:00:00+05:00' });
      await each.parts.store.add(chat, EVERYTHING, 'en');
      await each.connect([sender]);
      const quarters = [
        [2024, 1],
        [2024, 2],
        [2025, 1],
      ] as const;
      for (const [index, quarter] of quarters.entries()) {
        expect((await each.parts.store.standing(chat)).parked).toBeUndefined();
        platform.refuse(words);
        await release([...quarter]);
        await each.alarms.check();
        expect((await platform.next()).text).toContain(told);
        await each.alarms.check();
        expect(platform.calls()).toBe(2 * (index + 1));
      }
      expect((await each.parts.store.standing(chat)).parked).toBe('refused');
      await release([2023, 4]);
      expect(platform.calls()).toBe(6);
    },
    20_000,
  );
});
