import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeStart, linkTo } from '../../../src/chats/telegram/buttons/callback-data.ts';
import { type OpenDoor, openDoor, reply } from './open-door.ts';

let open: OpenDoor;
beforeEach(async () => {
  open = await openDoor();
});
afterEach(() => open.close());

describe('inline mode', () => {
  it('shows readings with title and figure, personal and soon forgotten', async () => {
    const { fake, desk } = open;
    desk.answer(
      'нетто Астана',
      reply({ language: 'ru', title: 'Астана · 2024', lines: ['Сальдо: +1 <b>'], command: '/net KZ-71 2024' }),
      reply({ language: 'ru', title: 'Акмолинская область · 2024', lines: ['Сальдо: −2'] }),
    );
    const answer = await fake.inline(fake.user('ru'), ' нетто Астана ');
    expect(answer).toEqual({
      isPersonal: true,
      cacheSeconds: 10,
      button: { text: 'Спросить в личном чате', start_parameter: 'inline' },
      results: [
        {
          title: 'Астана · 2024',
          description: 'Сальдо: +1 <b>',
          text: 'Астана · 2024\nСальдо: +1 <b>\n\n/net KZ-71 2024',
          url: linkTo('koshi_test_bot', '/net KZ-71 2024'),
        },
        {
          title: 'Акмолинская область · 2024',
          description: 'Сальдо: −2',
          text: 'Акмолинская область · 2024\nСальдо: −2',
        },
      ],
    });
  });

  it('shows five readings at most', async () => {
    const { fake, desk } = open;
    desk.answer('net', ...Array.from({ length: 9 }, (_, index) => reply({ title: `reading ${index}` })));
    expect((await fake.inline(fake.user('en'), 'net')).results.map(({ title }) => title)).toEqual([
      'reading 0',
      'reading 1',
      'reading 2',
      'reading 3',
      'reading 4',
    ]);
  });

  it.each([
    ['kk', 'Жеке чатта сұрау'],
    ['en', 'Ask in a private chat'],
    ['fr', 'Спросить в личном чате'],
    [undefined, 'Спросить в личном чате'],
  ])('leads to a private chat where there is nothing to show: %s', async (code, text) => {
    const { fake } = open;
    const answer = await fake.inline(fake.user(code), '');
    expect(answer).toMatchObject({ results: [], button: { text } });
  });
});

describe('a link to the chat', () => {
  it('asks the command that it carries, as a tap does', async () => {
    const { fake, desk } = open;
    const user = fake.user('kk');
    const chat = fake.privateChat(user);
    fake.say(chat, user, `/start ${encodeStart('/net KZ-71 2025-Q1')}`);
    expect((await fake.next(chat)).text).toBe('/net KZ-71 2025-Q1');
    expect(desk.heard[0]).toMatchObject({ text: '/net KZ-71 2025-Q1', tapped: true, linked: true });
  });

  it.each(['inline', 'promo-2025', '!!!'])('greets where it carries no command: %s', async (payload) => {
    const { fake } = open;
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, `/start ${payload}`);
    expect((await fake.next(chat)).text).toBe('/start');
  });
});
