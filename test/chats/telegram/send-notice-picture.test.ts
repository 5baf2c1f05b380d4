import { afterEach, beforeEach, expect, it } from 'vitest';
import { ChartFailed } from '../../../src/charts/drawing/create-drawing-thread.ts';
import { encodePng } from '../../../src/charts/drawing/encode-png.ts';
import { createTelegramNoticeSender } from '../../../src/chats/telegram/notices/send-notice.ts';
import type { Reply } from '../../../src/replies/reply.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../../fakes/telegram/start-fake-telegram.ts';
import { createTalk } from '../../talk.ts';

const PNG = encodePng(Buffer.alloc(1200 * 80 * 4, 255), 1200, 80);

let fake: FakeTelegram;
let notice: Reply;

beforeEach(async () => {
  fake = await startFakeTelegram();
  const [reply] = await createTalk().receive({
    platform: 'telegram',
    chat: '1',
    person: '1',
    text: '/chart summary KZ 2025-Q1',
    userLanguage: 'en',
  });
  notice = reply as Reply;
});

afterEach(() => fake.close());

const createSender = (failure?: Error) =>
  createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root }, () => true, {
    async draw() {
      if (failure) throw failure;
      return { png: PNG, width: 1200, height: 80 };
    },
  });

it('sends a notice with a picture as a photo, by its id from the second on', async () => {
  const sender = createSender();
  const chats = [fake.privateChat(fake.user('en')), fake.privateChat(fake.user('en'))];
  const outcomes = [];
  for (const { id } of chats) outcomes.push(await sender.send(String(id), notice));
  expect(outcomes).toEqual([
    { kind: 'sent', receipt: '1' },
    { kind: 'sent', receipt: '2' },
  ]);
  const shown = fake.sent();
  expect(shown.map(({ photo }) => photo?.byId)).toEqual([false, true]);
  expect(shown[0]?.text).toContain('4,923 people moved to Kazakhstan and 1,122 left');
});

it('sends it in words when the picture cannot be drawn', async () => {
  const chat = fake.privateChat(fake.user('en'));
  expect(await createSender(new ChartFailed('no thread')).send(String(chat.id), notice)).toEqual({
    kind: 'sent',
    receipt: '1',
  });
  expect(fake.sent().map(({ photo, text }) => [photo, text.includes('4,923')])).toEqual([[undefined, true]]);
});

it('counts a chat that has blocked Koshi as gone', async () => {
  const chat = fake.privateChat(fake.user('en'));
  fake.forbid(chat, 'bot was blocked by the user');
  expect(await createSender().send(String(chat.id), notice)).toEqual({ kind: 'parked', reason: 'blocked' });
});

it('uploads the picture once for all who wait for it', async () => {
  const sender = createSender();
  const chats = Array.from({ length: 8 }, () => fake.privateChat(fake.user('en')));
  await Promise.all(chats.map(({ id }) => sender.send(String(id), notice)));
  expect(fake.sent().map(({ photo }) => photo?.byId)).toEqual([false, ...Array(7).fill(true)]);
});

it('uploads it four times at most at once where the first have blocked Koshi', async () => {
  const sender = createSender();
  const chats = Array.from({ length: 20 }, () => fake.privateChat(fake.user('en')));
  for (const chat of chats.slice(0, 5)) fake.forbid(chat, 'bot was blocked by the user');
  const outcomes = await Promise.all(chats.map(({ id }) => sender.send(String(id), notice)));
  expect(outcomes.map(({ kind }) => kind)).toEqual([...Array(5).fill('parked'), ...Array(15).fill('sent')]);
  const uploads = fake.calls('sendPhoto').filter(({ values }) => String(values.photo).startsWith('attach:'));
  expect(uploads.length).toBeGreaterThan(5);
  expect(uploads.length).toBeLessThanOrEqual(9);
});

it('uploads it once again when Telegram has forgotten it', async () => {
  const sender = createSender();
  const chats = Array.from({ length: 4 }, () => fake.privateChat(fake.user('en')));
  const [first, ...others] = chats.map(({ id }) => String(id));
  await sender.send(first ?? '', notice);
  fake.forgetPhotos();
  await Promise.all(others.map((id) => sender.send(id, notice)));
  expect(fake.sent().map(({ photo }) => photo?.byId)).toEqual([false, false, true, true]);
});
