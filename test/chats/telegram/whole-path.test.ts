/** From a message over HTTP through the real desk on the real facts and back, in three languages and by both transports. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { encodeStart } from '../../../src/chats/telegram/buttons/callback-data.ts';
import { labelsOf } from '../../fakes/telegram/chats.ts';
import { createTalk, REPLIES } from '../../talk.ts';
import { type OpenDoor, openDoor, TRANSPORTS, type Transport } from './open-door.ts';

const opened: OpenDoor[] = [];

async function open(transport: Transport): Promise<OpenDoor> {
  const door = await openDoor({ transport, desk: createTalk(), replies: REPLIES });
  opened.push(door);
  return door;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

const troubles = ({ logged }: OpenDoor) => logged.filter((line) => /"level":"(?:warn|error)"/.test(line));

describe.each(TRANSPORTS)('the whole path by %s', (transport) => {
  it.each([
    ['kk', '+17 579', 'Осы сұрақты қайталау: /net Астана 2025Q1'],
    ['ru', '+17 579', 'Спросить снова: /net Астана 2025Q1'],
    ['en', 'gained 17,579 people', 'Ask again: /net Astana 2025Q1'],
  ])('answers /net Astana 2025Q1 in %s', async (code, figure, again) => {
    const door = await open(transport);
    const { fake } = door;
    const user = fake.user(code);
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/net Astana 2025Q1');
    const message = await fake.next(chat);
    expect(message.text.replaceAll('\u00a0', ' ')).toContain(figure);
    expect(message.text).toContain(again);
    expect(labelsOf(message).length).toBeGreaterThanOrEqual(2);
    expect(labelsOf(message).length).toBeLessThanOrEqual(8);
    expect(troubles(door)).toEqual([]);
  });

  it('goes from tap to tap in one message', async () => {
    const door = await open(transport);
    const { fake } = door;
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/net Astana 2025Q1');
    let message = await fake.next(chat);
    const first = message.id;
    for (let taps = 0; taps < 4; taps += 1) {
      const label = labelsOf(message)[taps % labelsOf(message).length] ?? '';
      expect(await fake.tap(message, label, user)).toEqual({ alert: false });
      message = await fake.next(chat);
      expect([message.id, message.edited]).toEqual([first, true]);
    }
    expect(troubles(door)).toEqual([]);
  });

  it('keeps the language that was chosen', async () => {
    const { fake } = await open(transport);
    const user = fake.user('ru');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/language kk');
    await fake.next(chat);
    fake.say(chat, user, '/net KZ-71 2025-Q1');
    expect((await fake.next(chat)).text).toContain('Осы сұрақты қайталау: /net Астана 2025Q1');
  });

  it('sends the last answer as a file', async () => {
    const { fake } = await open(transport);
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/net Astana 2025Q1');
    await fake.next(chat);
    fake.say(chat, user, '/csv');
    const { file } = await fake.next(chat);
    expect(file?.name).toMatch(/\.csv$/);
    expect(file?.content.toString()).toContain('17579');
  });

  it('says what it did not understand as it was typed, and pings nobody', async () => {
    const { fake } = await open(transport);
    const user = fake.user('en');
    const group = fake.supergroup();
    for (const typed of ['<b>', '&amp;', '*_~', '<!channel>', '@somebody']) {
      fake.say(group, user, `/net ${typed} qqqqqqq`);
      expect((await fake.next(group)).pings).toEqual([]);
    }
  });

  it('answers a link and an inline query', async () => {
    const { fake } = await open(transport);
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    fake.say(chat, user, `/start ${encodeStart('/net KZ-71 2025-Q1')}`);
    expect((await fake.next(chat)).text).toContain('17,579');
    const answer = await fake.inline(user, '/net Astana 2025Q1');
    expect(answer.results[0]?.text).toContain('17,579');
    expect(answer.results.length).toBeLessThanOrEqual(5);
  });

  it.each(['/FORGET yes', '/forget yes', '/chart forget yes', '/language ru', '/migration забудь меня'])(
    'does nothing by a link but greet: %s',
    async (text) => {
      const { fake } = await open(transport);
      const user = fake.user('en');
      const chat = fake.privateChat(user);
      fake.say(chat, user, '/language kk');
      await fake.next(chat);
      fake.say(chat, user, `/start ${Buffer.from(text).toString('base64url')}`);
      expect((await fake.next(chat)).text).toContain('Сәлеметсіз бе! Мен – Koshi');
      fake.say(chat, user, '/language');
      expect((await fake.next(chat)).text).toContain('Қазіргі тіл: Қазақша.');
    },
  );

  it('sets the real menus without a complaint', async () => {
    const door = await open(transport);
    await vi.waitUntil(() => door.logged.some((line) => line.includes('Telegram menus are set')));
    expect(troubles(door)).toEqual([]);
    expect(door.fake.menus.get('commands kk all_private_chats')).toContainEqual({
      command: 'net',
      description: REPLIES.sayCommandMenu('kk').find(({ command }) => command === 'net')?.description,
    });
  });
});
