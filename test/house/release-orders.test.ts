import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../fakes/telegram/start-fake-telegram.ts';
import { createStateDir, runKoshi } from '../run-koshi.ts';

const NOON = { FIXED_NOW: '2025-06-15T12:00:00+05:00' };
const RELEASE_TEXT = join('test', 'refresh', 'fixtures', 'release-2025q1.en.txt');

describe('the commands of the operator on a folder of their own', () => {
  it('show and publish a release', async () => {
    const run = (...args: string[]) => runKoshi(['release', ...args], { ...NOON, STATE_DIR: createStateDir() }).ended;
    const [shown, published, unknown, wrong] = await Promise.all([
      run('preview', '2025-Q1', '--lang', 'en'),
      run('publish', '2025-Q1', '--yes'),
      run('publish', '2031-Q1', '--yes'),
      run('preview', 'soon'),
    ]);
    expect([shown.code, published.code, unknown.code, wrong.code]).toEqual([0, 0, 3, 64]);
    expect(shown.out).toContain('Figures for January–March 2025 are out');
    expect(shown.out).toMatch(/^Subscribed chats that would be told: 0\.$/m);
    expect(published.out).toContain('Published 2025-Q1. 0/0: 0 sent, 0 unreachable, 0 failed, 0 waiting.');
    expect(unknown.out).toBe('There are no figures for 2031-Q1.\n');
    expect(wrong.err).toContain('npm run release -- preview|publish PERIOD');
  });

  it('publish nothing unless told yes', async () => {
    const koshi = runKoshi(['release', 'publish', '2025-Q1'], NOON);
    koshi.type('no\n');
    const { code, out } = await koshi.ended;
    expect(code).toBe(4);
    expect(out).toContain('Nothing was published.');
  });

  it('find nothing new in a release that is known', async () => {
    const { code, out } = await runKoshi(['refresh', 'once', '--from', RELEASE_TEXT], NOON).ended;
    expect(code).toBe(0);
    expect(out).toContain('accepted, 12 figures read, 12 of them held already, 0 places unread');
    expect(out).toMatch(/Nothing new\.\n$/);
  });

  it('say plainly that a chat in a terminal holds the folder', async () => {
    const STATE_DIR = createStateDir();
    const chat = runKoshi([], { ...NOON, STATE_DIR });
    chat.type('/net KZ-71 2025-Q1\n');
    await chat.line('[1]');
    const [refreshed, released] = await Promise.all([
      runKoshi(['refresh', 'once', '--from', RELEASE_TEXT], { ...NOON, STATE_DIR }).ended,
      runKoshi(['release', 'publish', '2025-Q1', '--yes'], { ...NOON, STATE_DIR }).ended,
    ]);
    chat.endInput();
    await chat.ended;
    const sentence = `Another Koshi (process ${chat.pid}) is already running on ${STATE_DIR}; stop it, or give this one a STATE_DIR of its own.\n`;
    expect([refreshed.code, refreshed.err]).toEqual([78, sentence]);
    expect([released.code, released.err]).toEqual([78, sentence]);
  });
});

describe('the commands of the operator beside a running Koshi', () => {
  let fake: FakeTelegram;
  beforeEach(async () => {
    fake = await startFakeTelegram();
  });
  afterEach(() => fake.close());

  it('publish once to who has subscribed, however often, and also after it has stopped', async () => {
    const env = { ...NOON, STATE_DIR: createStateDir(), TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: fake.root };
    const koshi = runKoshi([], env);
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/subscribe');
    await fake.next(chat);
    const shown = await runKoshi(['release', 'preview', '2025-Q1', '--lang', 'en'], env).ended;
    expect(shown.out).toMatch(/^Subscribed chats that would be told: 1 \(telegram 1\)\.$/m);
    const order = () => runKoshi(['release', 'publish', '2025-Q1', '--yes'], env).ended;
    const published = await order();
    expect([published.code, published.out.trim().split('\n').at(-1)]).toEqual([
      0,
      'Published 2025-Q1. 1/1: 1 sent, 0 unreachable, 0 failed, 0 waiting.',
    ]);
    expect((await fake.next(chat)).text).toContain('Figures for January–March 2025 are out');
    expect((await order()).code).toBe(0);
    koshi.kill('SIGTERM');
    await koshi.ended;
    expect((await order()).code).toBe(0);
    expect(fake.untaken(chat)).toEqual([]);
  });
});
