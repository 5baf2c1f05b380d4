import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../../fakes/telegram/start-fake-telegram.ts';
import { runKoshi } from '../../run-koshi.ts';

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.close());

it('Koshi as a process answers in Telegram and ends on SIGTERM within five seconds, its token in no log', async () => {
  const koshi = runKoshi([], {
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: fake.root,
    FIXED_NOW: '2025-06-15T12:00:00+05:00',
    LOG_LEVEL: 'debug',
  });
  const user = fake.user('ru');
  const chat = fake.privateChat(user);
  fake.say(chat, user, '/net Астана 1 кв 2025');
  expect((await fake.next(chat)).text.replaceAll('\u00a0', ' ')).toContain('+17 579');
  const asked = performance.now();
  koshi.kill('SIGTERM');
  const { code, out, err } = await koshi.ended;
  expect(performance.now() - asked).toBeLessThan(5000);
  expect(code).toBe(0);
  expect(out + err).not.toContain(TOKEN);
  expect(out + err).not.toContain('1 кв 2025');
  expect(fake.updates.pending()).toEqual([]);
});

it.each([
  ['kk', 'Жауап беті'],
  ['ru', 'Страница ответа'],
  ['en', 'Page of this answer'],
])(
  'a button in %s leads from an answer to its page, which says the same, where there are pages',
  async (language, label) => {
    const koshi = runKoshi([], {
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: fake.root,
      PUBLIC_URL: 'https://koshi.example',
    });
    const { port } = JSON.parse(await koshi.line('"msg":"listening"'));
    const user = fake.user(language);
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/net KZ-71 2025Q1');
    const { rows } = await fake.next(chat);
    const { url } = rows.flat().find((button) => button.label === label) ?? {};
    expect(url).toBe(`https://koshi.example/${language}/net/KZ-71/2025-Q1`);
    const page = await fetch(`http://127.0.0.1:${port}${new URL(url ?? '').pathname}`);
    expect((await page.text()).replaceAll('\u00a0', ' ')).toMatch(/17[ ,]579/);
    koshi.kill('SIGTERM');
    expect((await koshi.ended).code).toBe(0);
  },
);

it('Koshi as a process says that the token is wrong and exits 78', async () => {
  const koshi = runKoshi([], { TELEGRAM_BOT_TOKEN: '123456789:wrong', TELEGRAM_API_ROOT: fake.root });
  const { code, err } = await koshi.ended;
  expect([code, err.trim()]).toEqual([
    78,
    'Telegram refused TELEGRAM_BOT_TOKEN (401): copy it again from BotFather, or check TELEGRAM_API_ROOT',
  ]);
});
