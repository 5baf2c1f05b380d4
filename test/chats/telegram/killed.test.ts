/** Koshi is killed again and again while people ask: every question is answered, and only those under way twice. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FakeUser } from '../../fakes/telegram/chats.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../../fakes/telegram/start-fake-telegram.ts';
import { createStateDir, runKoshi } from '../../run-koshi.ts';
import { numberedWord } from '../numbered-word.ts';

/** More for a longer look: `KILLS=20 npx vitest run test/chats/telegram/killed.test.ts`. */
const KILLS = Number(process.env.KILLS ?? 3);
const CHATS = 4;
const QUESTIONS = 6;
const MINUTE_MS = 60_000;

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.close());

it(
  'loses no question and doubles only those under way when it is killed',
  async () => {
    const STATE_DIR = createStateDir();
    const start = () =>
      runKoshi([], {
        TELEGRAM_BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: fake.root,
        FIXED_NOW: '2025-06-15T12:00:00+05:00',
        STATE_DIR,
      });
    const users = Array.from({ length: CHATS }, () => fake.user('en'));
    const chats = users.map((user) => fake.privateChat(user));
    const asked: string[] = [];
    const answers = () => asked.map((word) => fake.sent().filter(({ text }) => text.includes(word)).length);
    for (let kill = 0; kill <= KILLS; kill += 1) {
      const koshi = start();
      for (let place = 0; place < QUESTIONS; place += 1) {
        for (const [index, chat] of chats.entries()) {
          // The reply names what it did not understand, so that each is known by its answer.
          const word = numberedWord(asked.length);
          asked.push(word);
          fake.say(chat, users[index] as FakeUser, `/glossary ${word}`);
        }
      }
      const before = fake.sent().length;
      if (kill === KILLS) {
        while (answers().includes(0)) await fake.reached(fake.sent().length + 1);
        koshi.kill('SIGTERM');
      } else {
        // At another moment each time.
        await fake.reached(before + 2 * CHATS + ((kill * 7) % (2 * CHATS)));
        koshi.kill('SIGKILL');
      }
      await koshi.ended;
    }
    const doubled = answers().reduce((sum, count) => sum + count - 1, 0);
    // One of each chat may be under way.
    expect(doubled).toBeLessThanOrEqual(KILLS * CHATS);
  },
  5 * MINUTE_MS,
);

it(
  'gives a message up that was begun three times without an end, and tells an administrator of it',
  async () => {
    const STATE_DIR = createStateDir();
    const admin = fake.user('en');
    const adminChat = fake.privateChat(admin);
    const asker = fake.user('en');
    const chat = fake.privateChat(asker);
    const start = () =>
      runKoshi([], {
        TELEGRAM_BOT_TOKEN: TOKEN,
        TELEGRAM_API_ROOT: fake.root,
        ADMINS: `telegram:${admin.id}`,
        FIXED_NOW: '2025-06-15T12:00:00+05:00',
        STATE_DIR,
      });
    fake.say(chat, asker, '/net Astana 2025Q1');
    for (let begun = 0; begun < 3; begun += 1) {
      // Silence is wanted for long, so the answer is still under way when the process dies.
      fake.fail('sendMessage', { code: 429, description: 'Too Many Requests: retry after 900', retryAfter: 900 });
      const refused = fake.called('sendMessage');
      const koshi = start();
      await refused;
      // Kept on disk: only then is the update confirmed, and the next poll begins behind it.
      await fake.called('getUpdates');
      koshi.kill('SIGKILL');
      await koshi.ended;
    }
    const koshi = start();
    const told = await fake.next(adminChat);
    expect(told.text).toContain('начинали обрабатывать трижды');
    expect(fake.sent(chat)).toEqual([]);
    koshi.kill('SIGTERM');
    await koshi.ended;
  },
  2 * MINUTE_MS,
);
