import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startFakeTelegram } from '../../fakes/telegram/start-fake-telegram.ts';
import { type OpenDoor, type OpenOptions, openDoor, TRANSPORTS } from './open-door.ts';

const opened: OpenDoor[] = [];

async function open(options: OpenOptions = {}): Promise<OpenDoor> {
  const door = await openDoor(options);
  opened.push(door);
  return door;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('starting', () => {
  it.each(TRANSPORTS)('is refused with a plain sentence for a wrong token: %s', async (transport) => {
    await expect(open({ transport, token: '123456789:wrong' })).rejects.toMatchObject({
      code: 'TELEGRAM_REFUSED',
      message: 'Telegram refused TELEGRAM_BOT_TOKEN (401): copy it again from BotFather, or check TELEGRAM_API_ROOT',
    });
  });

  it('is refused with a plain sentence for a webhook that Telegram does not take', async () => {
    const fake = await startFakeTelegram();
    fake.fail('setWebhook', { code: 400, description: 'Bad Request: bad webhook: Failed to resolve host' });
    await expect(open({ fake, transport: 'webhook' })).rejects.toThrow(
      /^Telegram refused TELEGRAM_WEBHOOK_URL http:\/\/127\.0\.0\.1:\d+\/telegram: Bad Request: bad webhook: Failed to resolve host$/,
    );
  });

  it('goes on trying without a network, not ready meanwhile', async () => {
    const port = await freePort();
    const late = await open({ apiRoot: `http://127.0.0.1:${port}`, started: false });
    const started = late.door.start();
    expect(late.door.isReady()).toBe(false);
    const fake = await startFakeTelegram({ port });
    await started;
    await late.door.lead?.begin();
    expect(late.door.isReady()).toBe(true);
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'hello');
    expect((await fake.next(chat)).text).toBe('hello');
    await late.door.stop();
    await fake.close();
  });

  it('ends when it is stopped while there is no network', async () => {
    const { door } = await open({ apiRoot: `http://127.0.0.1:${await freePort()}`, started: false });
    const started = door.start();
    await door.stop();
    await started;
    expect(door.isReady()).toBe(false);
  });

  it('keeps what was sent while it was away', async () => {
    const fake = await startFakeTelegram();
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'before the start');
    await open({ fake });
    expect((await fake.next(chat)).text).toBe('before the start');
  });

  it('sets the menus and descriptions of three languages and of all others', async () => {
    const { fake, logged } = await open();
    const { menus } = fake;
    const isDone = () => logged.some((line) => line.includes('Telegram menus are set'));
    await vi.waitUntil(isDone);
    expect(menus.get('commands kk all_private_chats')).toEqual([
      { command: 'net', description: 'net in kk' },
      { command: 'help', description: 'help in kk' },
    ]);
    expect(menus.get('commands default all_group_chats')).toEqual([
      { command: 'net', description: 'net in ru' },
      { command: 'help', description: 'help in ru' },
    ]);
    expect(menus.get('short_description en')).toBe(
      'Kazakhstan’s migration statistics: exact official figures, each with its source.',
    );
    expect([...menus.keys()].filter((key) => key.startsWith('description'))).toEqual([
      'description default',
      'description kk',
      'description ru',
      'description en',
    ]);
  });

  it('needs no menus to answer', async () => {
    const fake = await startFakeTelegram();
    fake.fail('setMyCommands', { code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' }, 100);
    const { logged } = await open({ fake });
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'hello');
    expect((await fake.next(chat)).text).toBe('hello');
    await fake.called('setMyDescription');
    expect(logged.some((line) => line.includes('a Telegram menu was not set'))).toBe(true);
  });
});

describe('long polling', () => {
  it('comes back after a failure, and says meanwhile that it is not ready', async () => {
    const fake = await startFakeTelegram();
    fake.fail('getUpdates', { code: 409, description: 'Conflict: terminated by other getUpdates request' }, 1);
    const { door, logged } = await open({ fake });
    while (fake.calls('getUpdates').length < 2) await fake.called('getUpdates');
    expect(door.isReady()).toBe(false);
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'hello');
    expect((await fake.next(chat)).text).toBe('hello');
    expect(door.isReady()).toBe(true);
    expect(logged.some((line) => line.includes('another program takes the updates of this bot'))).toBe(true);
  });

  it('takes the updates back from a webhook that was set from elsewhere', async () => {
    const { fake } = await open();
    const user = fake.user();
    const chat = fake.privateChat(user);
    const taken = fake.called('deleteWebhook');
    fake.updates.setWebhook({ url: 'http://127.0.0.1:9/nobody' });
    await taken;
    fake.say(chat, user, 'hello');
    expect((await fake.next(chat)).text).toBe('hello');
  });

  it('is not thrown by answers that no Telegram gives', async () => {
    const me = { id: 1, is_bot: true, first_name: 'Koshi', username: 'koshi_test_bot' };
    const polled = new Set<number>();
    let poll = 0;
    const server = createServer((request, response) => {
      if (request.url?.endsWith('/getMe')) return response.end(JSON.stringify({ ok: true, result: me }));
      if (!request.url?.endsWith('/getUpdates')) return response.end('{"ok":true,"result":true}');
      polled.add(poll);
      return response.end(['<html>', '{"ok":true,"result":7}', '{"ok":true,"result":[null,{}]}'][poll++ % 3]);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { door, logged } = await open({ apiRoot: `http://127.0.0.1:${port}` });
    await vi.waitUntil(() => polled.size >= 3, { timeout: 10_000 });
    await door.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(logged.some((line) => line.includes('Telegram updates are no longer taken'))).toBe(false);
  });

  it('asks for the wanted updates only', async () => {
    const { fake } = await open();
    const call = fake.calls('getUpdates')[0] ?? (await fake.called('getUpdates'));
    expect(call.values).toEqual({
      offset: 0,
      limit: 100,
      timeout: 30,
      allowed_updates: [
        'message',
        'edited_message',
        'channel_post',
        'callback_query',
        'inline_query',
        'my_chat_member',
        'guest_message',
      ],
    });
  });
});

describe('stopping', () => {
  it.each(TRANSPORTS)('answers what was begun and takes nothing more: %s', async (transport) => {
    const { fake, door, desk } = await open({ transport });
    const user = fake.user();
    const chat = fake.privateChat(user);
    const release = desk.hold('begun');
    const heard = fake.called('sendChatAction');
    fake.say(chat, user, 'begun');
    await heard;
    const stopped = door.stop();
    expect(door.isReady()).toBe(false);
    release();
    await stopped;
    expect((await fake.next(chat)).text).toBe('begun');
  });

  it('confirms what it has answered and leaves the rest to the next start', async () => {
    const { fake, door } = await open();
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'one');
    await fake.next(chat);
    await door.stop();
    expect(fake.updates.pending()).toEqual([]);
    fake.say(chat, user, 'two');
    expect(fake.updates.pending()).toHaveLength(1);
    await open({ fake });
    expect((await fake.next(chat)).text).toBe('two');
    expect(fake.untaken(chat)).toEqual([]);
  });
});
