import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDoor, openDoor, SECRET } from '../open-door.ts';

let open: OpenDoor;
beforeEach(async () => {
  open = await openDoor({ transport: 'webhook' });
});
afterEach(() => open.close());

function post(body: string, secret?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(secret && { 'x-telegram-bot-api-secret-token': secret }) };
  return fetch(`${open.url}/telegram`, { method: 'POST', headers, body });
}

describe('the webhook', () => {
  it('is set with its secret, its path and the wanted updates, and drops nothing', () => {
    expect(open.fake.calls('setWebhook').map(({ values }) => values)).toEqual([
      {
        url: `${open.url}/telegram`,
        secret_token: SECRET,
        allowed_updates: [
          'message',
          'edited_message',
          'channel_post',
          'callback_query',
          'inline_query',
          'my_chat_member',
          'guest_message',
        ],
        drop_pending_updates: false,
      },
    ]);
  });

  it('believes nobody without the secret', async () => {
    const update = JSON.stringify({
      update_id: 1,
      message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' } },
    });
    const statuses = [await post(update), await post(update, 'wrong'), await post(update, `${SECRET}x`)];
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(open.desk.heard).toEqual([]);
  });

  it('acknowledges what is no update, so that it does not come again', async () => {
    const bodies = ['', 'null', '[]', '{', '{"update_id":"1"}', '{"update_id":1.5}', '{"message":{}}'];
    const statuses = await Promise.all(bodies.map((body) => post(body, SECRET)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200, 200]);
  });

  it('answers an update once, however often it is delivered', async () => {
    const { fake, desk } = open;
    const user = fake.user();
    const chat = fake.privateChat(user);
    const release = desk.hold('once');
    const update = fake.say(chat, user, 'once');
    await fake.updates.drained();
    expect((await post(JSON.stringify(update), SECRET)).status).toBe(200);
    release();
    expect((await fake.next(chat)).text).toBe('once');
    expect((await post(JSON.stringify(update), SECRET)).status).toBe(200);
    fake.say(chat, user, 'the end');
    expect((await fake.next(chat)).text).toBe('the end');
  });

  it('takes updates in any order of their ids', async () => {
    const { fake } = open;
    const user = fake.user();
    const chat = fake.privateChat(user);
    const message = { message_id: 1, date: 0, chat: { id: chat.id, type: 'private' }, from: user };
    await post(JSON.stringify({ update_id: 9_000_002, message: { ...message, text: 'two' } }), SECRET);
    await post(JSON.stringify({ update_id: 9_000_001, message: { ...message, text: 'one' } }), SECRET);
    expect((await fake.next(chat)).text).toBe('two');
    expect((await fake.next(chat)).text).toBe('one');
  });

  it('acknowledges before the answer is ready', async () => {
    const { fake, desk } = open;
    const user = fake.user();
    const chat = fake.privateChat(user);
    const release = desk.hold('slow');
    fake.say(chat, user, 'slow');
    await fake.updates.drained();
    expect(fake.untaken(chat)).toEqual([]);
    release();
    expect((await fake.next(chat)).text).toBe('slow');
  });

  it('takes nothing once it is closed: Telegram keeps it and comes again', async () => {
    const { fake, door } = open;
    await door.stop();
    const update = { update_id: 77, message: { message_id: 1, date: 0, chat: { id: 1, type: 'private' }, text: 'x' } };
    expect((await post(JSON.stringify(update), SECRET)).status).toBe(503);
    expect(fake.sent()).toEqual([]);
  });
});

describe('the address of the webhook', () => {
  it.each(['/telegram/', '/bots/koshi', '/bots/koshi/', '/a%20path'])(
    'is listened on as it is given: %s',
    async (path) => {
      const other = await openDoor({ transport: 'webhook', path });
      const { fake } = other;
      const user = fake.user();
      const chat = fake.privateChat(user);
      fake.say(chat, user, 'hello');
      expect((await fake.next(chat)).text).toBe('hello');
      await other.close();
    },
  );

  it('may be turned into /telegram by a proxy in front', async () => {
    const other = await openDoor({ transport: 'webhook', path: '/bots/koshi' });
    const headers = { 'x-telegram-bot-api-secret-token': SECRET };
    expect((await fetch(`${other.url}/telegram`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
    await other.close();
  });
});
