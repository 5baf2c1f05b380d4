import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsOf, marked } from '../../../fakes/telegram/chats.ts';
import type { FakeChat, FakeUser, ShownMessage } from '../../../fakes/telegram/start-fake-telegram.ts';
import { type OpenDoor, openDoor, reply } from '../open-door.ts';

let open: OpenDoor;
let user: FakeUser;
let chat: FakeChat;
beforeEach(async () => {
  open = await openDoor();
  user = open.fake.user('en');
  chat = open.fake.privateChat(user);
});
afterEach(() => open.close());

async function ask(text: string): Promise<ShownMessage> {
  open.fake.say(chat, user, text);
  return open.fake.next(chat);
}

const BUTTON = { label: 'more', command: '/net KZ-71' };

describe('a long reply', () => {
  it('is split between rows of the table, each part in monospace of its own, the buttons under the last', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => [`region number ${index} & <co>`, String(index)]);
    const columns = [
      { label: 'region', align: 'left' as const },
      { label: 'net', align: 'right' as const },
    ];
    open.desk.answer('all', reply({ title: 'All', table: { columns, rows }, notes: ['end'], buttons: [BUTTON] }));
    const parts = [await ask('all'), await open.fake.next(chat), await open.fake.next(chat)];
    expect(parts.map((part) => part.text.length <= 4096)).toEqual([true, true, true]);
    expect(parts.map((part) => marked(part, 'pre').length)).toEqual([1, 1, 1]);
    expect(parts.map(labelsOf)).toEqual([[], [], ['more']]);
    const lines = parts.flatMap((part) => marked(part, 'pre')).flatMap((text) => text.split('\n'));
    expect(lines).toHaveLength(301);
    expect(lines[300]).toBe('region number 299 & <co> 299');
    expect(open.fake.untaken(chat)).toEqual([]);
  });

  it('is split inside a line that is too long by itself, never inside a character', async () => {
    open.desk.answer('long', reply({ title: 'Long', lines: ['😀'.repeat(5000)] }));
    const parts = [await ask('long'), await open.fake.next(chat), await open.fake.next(chat)];
    const whole = parts.map(({ text }) => text).join('');
    expect(whole === `Long\n${'😀'.repeat(5000)}`).toBe(true);
  });

  it('counts what is read, not what is sent', async () => {
    open.desk.answer('signs', reply({ lines: ['&'.repeat(4096)] }));
    expect((await ask('signs')).text).toBe('&'.repeat(4096));
  });

  it('becomes the tapped message and what follows it', async () => {
    open.desk.answer('/start', reply({ lines: ['hello'], buttons: [BUTTON] }));
    open.desk.answer('/net KZ-71', reply({ lines: ['a'.repeat(4000), 'b'.repeat(4000)], buttons: [BUTTON] }));
    const start = await ask('/start');
    await open.fake.tap(start, 'more', user);
    const [first, second] = [await open.fake.next(chat), await open.fake.next(chat)];
    expect([first.id === start.id, first.edited, labelsOf(first)]).toEqual([true, true, []]);
    expect([second.text, second.edited, labelsOf(second)]).toEqual(['b'.repeat(4000), false, ['more']]);
  });
});

describe('a reply with odd content', () => {
  it('keeps half a character from spoiling the message', async () => {
    open.desk.answer('half', reply({ lines: ['half \ud83d of it'] }));
    expect((await ask('half')).text).toBe('half \ufffd of it');
  });

  it('is sent without links that are none', async () => {
    const links = [
      { label: 'good', url: 'https://stat.gov.kz' },
      { label: 'bad', url: 'javascript:alert(1)' },
    ];
    open.desk.answer('links', reply({ source: 'BNS', links }));
    const message = await ask('links');
    expect([message.text, marked(message, 'text_link')]).toEqual(['BNS · good · bad', ['good']]);
  });

  it('is sent as a file with its words under it', async () => {
    const file = { name: 'net.csv', mediaType: 'text/csv', content: 'area,value\nАстана,17579\n' };
    open.desk.answer('/csv', reply({ title: 'net', lines: ['as a file'], file, buttons: [BUTTON] }));
    const message = await ask('/csv');
    expect([message.text, message.file?.name, message.file?.content.toString()]).toEqual([
      'net\nas a file',
      'net.csv',
      'area,value\nАстана,17579\n',
    ]);
    expect(labelsOf(message)).toEqual(['more']);
  });

  it('is sent as words and then a file, where the words are many', async () => {
    const file = { name: 'net.csv', mediaType: 'text/csv', content: 'x' };
    open.desk.answer('/csv', reply({ lines: ['w'.repeat(1025)], file }));
    expect((await ask('/csv')).text).toBe('w'.repeat(1025));
    expect((await open.fake.next(chat)).file?.name).toBe('net.csv');
  });

  it('leaves out buttons that fit into no button, and sets short ones in pairs', async () => {
    const label = (text: string, command = '/net KZ') => ({ label: text, command });
    const buttons = [
      label('2024'),
      label('a label of more than eighteen letters'),
      label('2023'),
      label('2022'),
      label('lost', `/glossary ${'ю'.repeat(60)}`),
      label('2021'),
    ];
    open.desk.answer('buttons', reply({ lines: ['x'], buttons }));
    const { rows } = await ask('buttons');
    expect(rows.map((row) => row.map((button) => button.label))).toEqual([
      ['2024'],
      ['a label of more than eighteen letters'],
      ['2023', '2022'],
      ['2021'],
    ]);
  });
});

describe('a tap', () => {
  it('that changes nothing is answered all the same', async () => {
    open.desk.answer('/start', reply({ lines: ['same'], buttons: [BUTTON] }));
    open.desk.answer('/net KZ-71', reply({ lines: ['same'], buttons: [BUTTON] }));
    const message = await ask('/start');
    expect(await open.fake.tap(message, 'more', user)).toEqual({ alert: false });
    expect((await ask('next')).text).toBe('next');
    expect(open.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it('on a message that can no longer be edited brings a new message', async () => {
    open.desk.answer('/start', reply({ lines: ['old'], buttons: [BUTTON] }));
    const message = await ask('/start');
    open.fake.freeze(message);
    await open.fake.tap(message, 'more', user);
    expect(await open.fake.next(chat)).toMatchObject({ text: '/net KZ-71', edited: false });
  });

  it('under a file brings a new message', async () => {
    const file = { name: 'net.csv', mediaType: 'text/csv', content: 'x' };
    open.desk.answer('/csv', reply({ lines: ['file'], file, buttons: [BUTTON] }));
    await open.fake.tap(await ask('/csv'), 'more', user);
    expect(await open.fake.next(chat)).toMatchObject({ text: '/net KZ-71', edited: false });
  });

  it('that comes too late to be acknowledged still brings the answer', async () => {
    open.desk.answer('/start', reply({ lines: ['hello'], buttons: [BUTTON] }));
    const message = await ask('/start');
    open.fake.tapTooLate(message, 'more', user);
    expect(await open.fake.next(chat)).toMatchObject({ text: '/net KZ-71', edited: true });
    expect(open.logged.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
  });

  it.each([
    ['kk', 'Бұл батырма енді жұмыс істемейді. Сұрағыңызды қайта қойыңыз, мысалы: /net Астана 2025Q1'],
    ['ru', 'Эта кнопка больше не работает. Задайте вопрос заново, например: /net Астана 2025Q1'],
    ['en', 'This button no longer works. Please ask again, for example: /net Astana 2025Q1'],
  ])('on a button of unknown content is told so: %s', async (code, text) => {
    const message = await ask('hello');
    expect(await open.fake.tapData(message, 'v0:garbage', open.fake.user(code))).toEqual({ text, alert: true });
    expect(open.desk.heard).toHaveLength(1);
  });

  it('in a topic brings its further messages into the topic', async () => {
    const forum = open.fake.forum(5);
    open.desk.answer('/start', reply({ lines: ['hello'], buttons: [BUTTON] }));
    open.desk.answer('/net KZ-71', reply({ lines: ['one'] }), reply({ lines: ['two'] }));
    open.fake.say(forum, user, '/start', { thread: 5 });
    await open.fake.tap(await open.fake.next(forum), 'more', user);
    expect(await open.fake.next(forum)).toMatchObject({ text: 'one', thread: 5, edited: true });
    expect(await open.fake.next(forum)).toMatchObject({ text: 'two', thread: 5, edited: false });
  });
});

describe('when Telegram says no', () => {
  it('nobody is bothered where the user has blocked the bot', async () => {
    open.fake.forbid(chat, 'bot was blocked by the user');
    open.fake.say(chat, user, 'hello');
    const other = open.fake.user();
    const otherChat = open.fake.privateChat(other);
    open.fake.say(otherChat, other, 'hello');
    await open.fake.next(otherChat);
    expect(open.fake.calls('sendMessage')).toHaveLength(2);
    expect(open.logged.filter((line) => /"level":"(?:warn|error)"/.test(line))).toEqual([]);
  });

  it('waits as long and as often as it is told, and answers once', async () => {
    open.fake.fail('sendMessage', { code: 429, description: 'Too Many Requests: retry after 0', retryAfter: 0.1 }, 10);
    expect((await ask('hello')).text).toBe('hello');
    expect(open.fake.calls('sendMessage')).toHaveLength(11);
  });

  it('sends plain text where the markup is not accepted', async () => {
    open.fake.fail('sendMessage', { code: 400, description: "Bad Request: can't parse entities: whatever" });
    open.desk.answer('x', reply({ title: 'A & <b>', lines: ['words'] }));
    const message = await ask('x');
    expect([message.text, message.parseMode]).toEqual(['A & <b>\nwords', undefined]);
  });

  it('follows a group into the supergroup that it became', async () => {
    const group = open.fake.group();
    const supergroup = open.fake.migrate(group);
    open.fake.say(group, user, '/net');
    expect((await open.fake.next(supergroup)).text).toBe('/net');
  });

  it('tells the user that it failed, in the language of the app, and the operator no words', async () => {
    open.fake.fail('sendMessage', { code: 400, description: 'Bad Request: something new' });
    expect((await ask('secret words')).text).toBe('failed in en');
    const errors = open.logged.filter((line) => line.includes('"level":"error"'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('something new');
    expect(open.logged.join('')).not.toContain('secret words');
  });

  it('says nothing under an answer that may have arrived: the connection broke after it was sent', async () => {
    open.fake.fail('sendMessage');
    open.fake.say(chat, user, 'hello');
    expect((await ask('again')).text).toBe('again');
    expect(open.fake.untaken(chat)).toEqual([]);
    expect(open.fake.calls('sendMessage')).toHaveLength(2);
    expect(open.logged.join('')).toContain('an answer may not have arrived');
    expect(open.logged.join('')).not.toContain('AAHfake');
  });

  it.each(['Bad Request: message to be replied not found', 'Bad Request: message thread not found'])(
    'answers without quoting a question that was deleted in its topic: %s',
    async (description) => {
      const forum = open.fake.forum(5);
      open.fake.fail('sendMessage', { code: 400, description });
      open.fake.say(forum, user, '/net', { thread: 5 });
      const shown = await open.fake.next(forum);
      expect([shown.text, shown.thread, shown.replyTo]).toEqual(['/net', 5, undefined]);
      expect(open.fake.untaken(forum)).toEqual([]);
    },
  );

  it.each([
    [403, 'Forbidden: bot was kicked from the supergroup chat'],
    [400, 'Bad Request: need administrator rights in the channel chat'],
    [400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'],
    [401, 'Unauthorized'],
  ])('sends no sentence about the failure the way that has just failed: %i %s', async (code, description) => {
    open.fake.fail('sendMessage', { code, description });
    open.fake.say(chat, user, 'hello');
    expect((await ask('again')).text).toBe('again');
    expect(open.fake.calls('sendMessage')).toHaveLength(2);
  });

  it('shows that it is typing while an answer takes long', async () => {
    const release = open.desk.hold('slow');
    const typing = open.fake.called('sendChatAction');
    open.fake.say(chat, user, 'slow');
    expect((await typing).values).toMatchObject({ chat_id: chat.id, action: 'typing' });
    release();
    expect((await open.fake.next(chat)).text).toBe('slow');
  });
});
