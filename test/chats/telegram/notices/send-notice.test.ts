/** Notices to the stand-in of Telegram: what each refusal comes to, and what becomes of a pace that cannot be paid for. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegramNoticeSender } from '../../../../src/chats/telegram/notices/send-notice.ts';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../../../fakes/telegram/start-fake-telegram.ts';
import { reply } from '../open-door.ts';

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.close());

const NOTICE = reply({ title: 'New figures', lines: ['one'] });
const chatId = () => String(fake.privateChat(fake.user('en')).id);

describe('a refused notice', () => {
  it.each([
    [403, 'Forbidden: bot was blocked by the user', { kind: 'parked', reason: 'blocked' }],
    [403, 'Forbidden: bot was kicked from the supergroup chat', { kind: 'parked', reason: 'kicked' }],
    [400, 'Bad Request: need administrator rights in the channel chat', { kind: 'parked', reason: 'forbidden' }],
    [400, 'Bad Request: not enough rights to send text messages to the chat', { kind: 'parked', reason: 'forbidden' }],
    [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN', { kind: 'parked', reason: 'forbidden' }],
    [400, 'Bad Request: TOPIC_CLOSED', { kind: 'parked', reason: 'forbidden' }],
    [400, 'Bad Request: chat not found', { kind: 'parked', reason: 'deleted' }],
    [401, 'Unauthorized', { kind: 'try_later', reason: '401 Unauthorized' }],
    [400, 'Bad Request: message is too long', { kind: 'refused', reason: '400 Bad Request: message is too long' }],
    [400, 'Bad Request: NEW_RULE', { kind: 'refused', reason: '400 Bad Request: NEW_RULE', isUnknown: true }],
    [403, 'Forbidden: new rule', { kind: 'refused', reason: '403 Forbidden: new rule', isUnknown: true }],
  ])('%i %s', async (code, description, outcome) => {
    fake.fail('sendMessage', { code, description });
    const sender = createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root });
    expect(await sender.send(chatId(), NOTICE)).toEqual(outcome);
  });

  it('waits as long as Telegram wants silence', async () => {
    fake.fail('sendMessage', { code: 429, description: 'Too Many Requests: retry after 4000', retryAfter: 4000 });
    const sender = createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root });
    expect(await sender.send(chatId(), NOTICE)).toEqual({ kind: 'slow_down', waitMs: 4_000_000 });
  });

  it('to a server that cannot be reached was never sent, also where it goes to a group', async () => {
    const sender = createTelegramNoticeSender({ token: TOKEN, apiRoot: 'http://127.0.0.1:9' });
    expect(await sender.send('-5', NOTICE)).toEqual({ kind: 'try_later', reason: 'ECONNREFUSED' });
  });
});

describe('a notice for a topic', () => {
  it('goes into the topic, and into the chat where the topic is closed', async () => {
    const forum = fake.forum(4, 5);
    const sender = createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root });
    expect((await sender.send(`${forum.id}/4`, NOTICE)).kind).toBe('sent');
    fake.fail('sendMessage', { code: 400, description: 'Bad Request: TOPIC_CLOSED' });
    expect((await sender.send(`${forum.id}/5`, NOTICE)).kind).toBe('sent');
    expect(fake.sent(forum).map(({ thread }) => thread)).toEqual([4, undefined]);
  });
});

describe('without stars', () => {
  it('goes on at the pace that costs nothing, says so, and pays again when there are stars', async () => {
    let now = 0;
    fake.limit({ overall: 1000, perChat: 1, burst: 3, perGroupMinute: 20, stars: 1 });
    const sender = createTelegramNoticeSender(
      { token: TOKEN, apiRoot: fake.root, rate: 1000 },
      () => true,
      undefined,
      () => now,
    );
    expect([(await sender.send(chatId(), NOTICE)).kind, sender.perSecond, sender.trouble?.()]).toEqual([
      'sent',
      1000,
      undefined,
    ]);
    expect(await sender.send(chatId(), NOTICE)).toEqual({ kind: 'slow_down', waitMs: 1000 });
    expect([sender.perSecond, sender.trouble?.()]).toEqual([30, 'unpaid']);
    expect((await sender.send(chatId(), NOTICE)).kind).toBe('sent');

    now = 10 * 60_000;
    expect((await sender.send(chatId(), NOTICE)).kind).toBe('slow_down');
    expect((await sender.send(chatId(), NOTICE)).kind).toBe('sent');

    now = 20 * 60_000;
    fake.limit({ overall: 1000, perChat: 1, burst: 3, perGroupMinute: 20, stars: 100 });
    expect((await sender.send(chatId(), NOTICE)).kind).toBe('sent');
    expect([sender.perSecond, sender.trouble?.()]).toEqual([1000, undefined]);
  });
});
