import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodePng } from '../../../../src/charts/drawing/encode-png.ts';
import {
  createTelegramNoticeSender,
  type TelegramNoticeSender,
} from '../../../../src/chats/telegram/notices/send-notice.ts';
import type { LookBack } from '../../../../src/notices/delivery/sender.ts';
import type { Reply } from '../../../../src/replies/reply.ts';
import {
  type FakeChat,
  type FakeTelegram,
  startFakeTelegram,
  TOKEN,
} from '../../../fakes/telegram/start-fake-telegram.ts';
import { createTalk } from '../../../talk.ts';

const PNG = encodePng(Buffer.alloc(1200 * 80 * 4, 255), 1200, 80);

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.close());

async function reply(text: string): Promise<Reply> {
  const [said] = await createTalk().receive({ platform: 'telegram', chat: '1', person: '1', text, userLanguage: 'en' });
  return said as Reply;
}

const person = () => fake.privateChat(fake.user('en'));
const create = (rate = 30) =>
  createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root, rate }, () => true, {
    draw: async () => ({ png: PNG, width: 1200, height: 80 }),
  });
const lookBackOf = (sender: TelegramNoticeSender) => sender.lookBack as LookBack;
const bookmarkOf = (sender: TelegramNoticeSender) => lookBackOf(sender).bookmark() ?? '';
const turn = async () => undefined;
const edits = () => fake.calls('editMessageText').length + fake.calls('editMessageCaption').length;

/** The message arrives and the connection breaks before the answer. */
async function cut(sender: TelegramNoticeSender, chat: FakeChat, notice: Reply) {
  fake.disturb(({ method }) => (method.startsWith('send') ? 'cut' : undefined));
  const outcome = await sender.send(String(chat.id), notice);
  fake.disturb(() => undefined);
  return outcome;
}

/** A sender that has sent one message, and then failed to send another. */
async function failSending() {
  const notice = await reply('/net Astana 2025Q1');
  const sender = create();
  const failed = person();
  await sender.send(String(person().id), notice);
  const bookmark = bookmarkOf(sender);
  fake.fail('sendMessage', { code: 500, description: 'Internal Server Error' });
  expect(await sender.send(String(failed.id), notice)).toMatchObject({ kind: 'try_later', isDoubtful: true });
  return { sender, notice, failed, bookmark };
}

/** A sender that has sent one message, and what was in flight when its process died: arrived or not. */
async function dieSending(chat: FakeChat, notice: Reply, arrives: boolean) {
  const sender = create();
  const before = await sender.send(String(person().id), notice);
  const bookmark = bookmarkOf(sender);
  if (arrives) await cut(sender, chat, notice);
  const next = lookBackOf(create());
  if (before.kind === 'sent') next.remember([before.receipt ?? '']);
  return { next, bookmark };
}

describe.each([
  ['text', '/net Astana 2025Q1'],
  ['picture', '/chart summary KZ 2025-Q1'],
])('a notice as %s', (_, text) => {
  it('whose answer was lost is found by its number, and is not sent again or changed', async () => {
    const sender = create();
    const notice = await reply(text);
    const lost = person();
    await sender.send(String(person().id), notice);
    const bookmark = bookmarkOf(sender);
    // Handed over later, numbered earlier.
    for (const other of [person(), person()]) await sender.send(String(other.id), notice);
    expect(await cut(sender, lost, notice)).toMatchObject({ kind: 'try_later', isDoubtful: true });
    expect(await lookBackOf(sender).find(String(lost.id), notice, bookmark, turn)).toEqual({
      kind: 'sent',
      receipt: '4',
    });
    expect(fake.sent(lost).map(({ edited }) => edited)).toEqual([false]);
    // One to see that Telegram can be believed, one for the only number that nobody was told.
    expect(edits()).toBe(2);
  });

  it('that a dead process had in flight is found by the next', async () => {
    const notice = await reply(text);
    const chat = person();
    const { next, bookmark } = await dieSending(chat, notice, true);
    expect(await next.find(String(chat.id), notice, bookmark, turn)).toEqual({ kind: 'sent', receipt: '2' });
    expect(fake.sent(chat)).toHaveLength(1);
  });

  it('that never arrived is not found', async () => {
    const notice = await reply(text);
    const chat = person();
    const { next, bookmark } = await dieSending(chat, notice, false);
    expect(await next.find(String(chat.id), notice, bookmark, turn)).toEqual({ kind: 'absent' });
    expect(fake.sent(chat)).toEqual([]);
  });
});

it('finds a notice that went out in words because its picture could not be drawn', async () => {
  const notice = await reply('/chart summary KZ 2025-Q1');
  const chat = person();
  const sender = createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root });
  await sender.send(String(person().id), notice);
  const bookmark = bookmarkOf(sender);
  await cut(sender, chat, notice);
  expect(await lookBackOf(sender).find(String(chat.id), notice, bookmark, turn)).toEqual({
    kind: 'sent',
    receipt: '2',
  });
});

describe('looking back', () => {
  it('covers private chats alone: groups and channels number their messages by themselves', () => {
    const { covers } = lookBackOf(create());
    expect([covers('42'), covers('-42'), covers('-1001000000000')]).toEqual([true, false, false]);
  });

  it('has no bookmark before a number is known; what is lost until then counts as taken where Telegram is there', async () => {
    const sender = create();
    const notice = await reply('/net Astana 2025Q1');
    expect(lookBackOf(sender).bookmark()).toBeUndefined();
    expect(await cut(sender, person(), notice)).toEqual({ kind: 'unconfirmed' });
    await sender.send(String(person().id), notice);
    expect(lookBackOf(sender).bookmark()).toMatch(/^2 /);
  });

  it('stops at the first number of its own process: what is in doubt lies before', async () => {
    const notice = await reply('/net Astana 2025Q1');
    const sender = create();
    for (let count = 0; count < 4; count += 1) await sender.send(String(person().id), notice);
    const next = create();
    lookBackOf(next).remember(['1']);
    await next.send(String(person().id), notice);
    expect(await lookBackOf(next).find(String(person().id), notice, '1 dead', turn)).toEqual({ kind: 'absent' });
    // 2, 3 and 4 are to be asked for, 5 is the first of its own.
    expect(edits()).toBe(1 + 3);
  });

  it('ends at the numbers of what was handed over later', async () => {
    const { sender, notice, failed, bookmark } = await failSending();
    for (let count = 0; count < 40; count += 1) await sender.send(String(person().id), notice);
    expect(await lookBackOf(sender).find(String(failed.id), notice, bookmark, turn)).toEqual({ kind: 'absent' });
    // Whether Telegram can be believed is all that had to be asked.
    expect(edits()).toBe(1);
  });

  it('is the narrower for what is handed over later, however many were on their way beside it and got no number', async () => {
    const notice = await reply('/net Astana 2025Q1');
    const sender = create(1000);
    const failed = person();
    const gone = Array.from({ length: 30 }, person);
    for (const chat of gone) fake.forbid(chat, 'bot was blocked by the user');
    await sender.send(String(person().id), notice);
    const bookmark = bookmarkOf(sender);
    fake.disturb(({ method, values }) =>
      method === 'sendMessage' && values.chat_id === failed.id ? 'error' : undefined,
    );
    await Promise.all([failed, ...gone].map(({ id }) => sender.send(String(id), notice)));
    await sender.send(String(person().id), notice);
    expect(await lookBackOf(sender).find(String(failed.id), notice, bookmark, turn)).toEqual({ kind: 'absent' });
    // The last was number 2.
    expect(edits()).toBe(1 + 20);
  });

  it('finds every message of an outage that broke all connections at once', async () => {
    const notice = await reply('/net Astana 2025Q1');
    const sender = create(1000);
    const lost = Array.from({ length: 40 }, person);
    await sender.send(String(person().id), notice);
    const bookmark = bookmarkOf(sender);
    fake.disturb(({ method }) => (method === 'sendMessage' ? 'cut' : undefined));
    await Promise.all(lost.map(({ id }) => sender.send(String(id), notice)));
    fake.disturb(() => undefined);
    const receipts = [];
    for (const { id } of lost) {
      const found = await lookBackOf(sender).find(String(id), notice, bookmark, turn);
      receipts.push(found.kind === 'sent' ? Number(found.receipt) : found.kind);
    }
    expect(receipts.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 40 }, (_, at) => at + 2));
  });

  it('ends a little behind the last number where nothing was handed over later', async () => {
    const { sender, notice, failed, bookmark } = await failSending();
    expect(await lookBackOf(sender).find(String(failed.id), notice, bookmark, turn)).toEqual({ kind: 'absent' });
    expect(edits()).toBe(1 + 1 + 20);
  });

  it('does not ask for the numbers of what people write', async () => {
    const notice = await reply('/net Astana 2025Q1');
    const chat = person();
    const { bookmark } = await dieSending(chat, notice, false);
    const sender = create();
    for (const number of [3, 4, 5]) sender.hearMessage(7, number);
    expect(await lookBackOf(sender).find(String(chat.id), notice, bookmark, turn)).toEqual({ kind: 'absent' });
    // Numbers 2 to 24 may have been given out by the process that died.
    expect(edits()).toBe(1 + 23 - 3);
  });

  it('is not bounded by what people wrote, which a new process may be told late', async () => {
    const notice = await reply('/net Astana 2025Q1');
    const chat = person();
    const { bookmark } = await dieSending(chat, notice, true);
    const sender = create();
    sender.hearMessage(7, 1);
    expect(await lookBackOf(sender).find(String(chat.id), notice, bookmark, turn)).toMatchObject({ kind: 'sent' });
  });

  it('says who has blocked Koshi meanwhile, and waits when told to', async () => {
    const notice = await reply('/net Astana 2025Q1');
    const chat = person();
    const { next, bookmark } = await dieSending(chat, notice, true);
    fake.fail('editMessageText', { code: 429, description: 'Too Many Requests: retry after 3', retryAfter: 3 });
    expect(await next.find(String(chat.id), notice, bookmark, turn)).toEqual({ kind: 'slow_down', waitMs: 3000 });
    fake.forbid(chat, 'bot was blocked by the user');
    expect(await next.find(String(chat.id), notice, bookmark, turn)).toEqual({ kind: 'parked', reason: 'blocked' });
  });

  it('does not believe a server that knows a message which cannot be there', async () => {
    const server = createServer((request, response) => {
      request.resume();
      response.setHeader('content-type', 'application/json');
      response.end('{"ok":true,"result":{"message_id":1,"date":0,"chat":{"id":42,"type":"private"}}}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const lookBack = lookBackOf(createTelegramNoticeSender({ token: TOKEN, apiRoot }));
    expect(await lookBack.find('42', await reply('/net Astana 2025Q1'), '7 dead', turn)).toEqual({ kind: 'absent' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

it('opens its connections before a broadcast, no more than it will need, and bears that nobody answers', async () => {
  const opened = [];
  for (const [rate, count] of [
    [30, 100],
    [1000, 2],
  ] as const) {
    const before = fake.calls('getMe').length;
    await createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root, rate }).prepare?.(count);
    opened.push(fake.calls('getMe').length - before);
  }
  expect(opened).toEqual([3, 2]);
  await createTelegramNoticeSender({ token: TOKEN, apiRoot: 'http://127.0.0.1:1' }).prepare?.(3);
});

it('pays for more than thirty messages a second, and for no fewer', async () => {
  const notice = await reply('/net Astana 2025Q1');
  const flags = [];
  for (const rate of [30, 1000]) {
    const chat = person();
    await createTelegramNoticeSender({ token: TOKEN, apiRoot: fake.root, rate }).send(String(chat.id), notice);
    flags.push(fake.calls('sendMessage').at(-1)?.values.allow_paid_broadcast);
  }
  expect(flags).toEqual([undefined, true]);
});
