import { afterEach, describe, expect, it } from 'vitest';
import { labelsOf, marked } from '../../fakes/telegram/chats.ts';
import { type OpenDoor, type OpenOptions, openDoor, reply, TRANSPORTS } from './open-door.ts';

const opened: OpenDoor[] = [];

async function open(options: OpenOptions = {}): Promise<OpenDoor> {
  const door = await openDoor(options);
  opened.push(door);
  return door;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

const ASTANA = reply({
  language: 'ru',
  title: 'Астана · I квартал 2025',
  lines: ['Сальдо: +17 579'],
  table: {
    columns: [
      { label: 'поток', align: 'left' },
      { label: 'чел.', align: 'right' },
    ],
    rows: [['внешняя', '+320']],
  },
  notes: ['Первые данные'],
  source: 'БНС, 12.05.2025',
  links: [{ label: 'stat.gov.kz', url: 'https://stat.gov.kz/?a=1&b=2' }],
  command: '/net KZ-71 2025-Q1',
  commandHint: 'Спросить ещё раз:',
  buttons: [
    { label: '2024', command: '/net KZ-71 2024' },
    { label: 'Алматы', command: '/net KZ-75 2025-Q1' },
  ],
});

describe.each(TRANSPORTS)('Telegram by %s', (transport) => {
  it('answers a message in private with title, words, table, notes, source, command and buttons', async () => {
    const { fake, desk } = await open({ transport });
    desk.answer('/net Astana 2025Q1', ASTANA);
    const user = fake.user('ru');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/net Astana 2025Q1');
    const message = await fake.next(chat);
    expect(message.text).toBe(
      [
        'Астана · I квартал 2025',
        'Сальдо: +17 579',
        '',
        'поток   чел.',
        'внешняя +320',
        '',
        'Первые данные',
        '',
        'БНС, 12.05.2025 · stat.gov.kz',
        'Спросить ещё раз: /net KZ-71 2025-Q1',
      ].join('\n'),
    );
    expect(marked(message, 'bold')).toEqual(['Астана · I квартал 2025']);
    expect(marked(message, 'pre')).toEqual(['поток   чел.\nвнешняя +320']);
    expect(marked(message, 'code')).toEqual(['/net KZ-71 2025-Q1']);
    expect(message.entities.find(({ type }) => type === 'text_link')?.url).toBe('https://stat.gov.kz/?a=1&b=2');
    expect(message.hasPreview).toBe(false);
    expect(labelsOf(message)).toEqual(['2024', 'Алматы', 'Таблицей']);
    expect(desk.heard).toEqual([
      { platform: 'telegram', chat: '5000', person: '5000', text: '/net Astana 2025Q1', userLanguage: 'ru' },
    ]);
  });

  it('answers a tap at once and edits the message in place', async () => {
    const { fake, desk } = await open({ transport });
    desk.answer('/start', ASTANA);
    const user = fake.user('kk');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/start');
    const message = await fake.next(chat);
    expect(await fake.tap(message, '2024', user)).toEqual({ alert: false });
    const edited = await fake.next(chat);
    expect(edited).toMatchObject({ id: message.id, edited: true, text: '/net KZ-71 2024' });
    expect(desk.heard.at(-1)).toEqual({
      platform: 'telegram',
      chat: '5000',
      person: '5000',
      text: '/net KZ-71 2024',
      tapped: true,
      userLanguage: 'kk',
    });
  });

  it('gives text back as it was typed, and pings nobody', async () => {
    const { fake } = await open({ transport });
    const user = fake.user();
    const chat = fake.privateChat(user);
    for (const typed of [
      '<b>bold</b> & "quotes"',
      '*_~`[a](b)',
      '<!channel> <@U1>',
      '&lt;b&gt; &amp;',
      'hello @somebody_else and @all',
      '</pre><a href="tg://user?id=1">x</a>',
    ]) {
      fake.say(chat, user, typed);
      const { text, pings, parseMode } = await fake.next(chat);
      expect({ text, pings, parseMode }).toEqual({ text: typed, pings: [], parseMode: 'HTML' });
    }
  });

  it('keeps the messages of a chat in order, and a slow chat holds nobody up', async () => {
    const { fake, desk } = await open({ transport });
    const [slow, quick] = [fake.user(), fake.user()];
    const [slowChat, quickChat] = [fake.privateChat(slow), fake.privateChat(quick)];
    const release = desk.hold('first');
    fake.say(slowChat, slow, 'first');
    fake.say(slowChat, slow, 'second');
    fake.say(quickChat, quick, 'quick');
    expect((await fake.next(quickChat)).text).toBe('quick');
    expect(fake.untaken(slowChat)).toEqual([]);
    release();
    expect((await fake.next(slowChat)).text).toBe('first');
    expect((await fake.next(slowChat)).text).toBe('second');
  });

  it('holds nobody up either where a chat takes its messages slowly', async () => {
    const { fake } = await open({ transport });
    const [slow, quick] = [fake.user(), fake.user()];
    const [slowChat, quickChat] = [fake.privateChat(slow), fake.privateChat(quick)];
    const release = fake.hold(slowChat);
    for (const text of ['one', 'two', 'three']) fake.say(slowChat, slow, text);
    for (const text of ['a', 'b', 'c']) fake.say(quickChat, quick, text);
    for (const text of ['a', 'b', 'c']) expect((await fake.next(quickChat)).text).toBe(text);
    expect(fake.sent(slowChat)).toEqual([]);
    release();
    for (const text of ['one', 'two', 'three']) expect((await fake.next(slowChat)).text).toBe(text);
  });

  it('tells people in a group apart', async () => {
    const { fake, desk } = await open({ transport });
    const group = fake.supergroup();
    const [one, two] = [fake.user('kk'), fake.user('en')];
    fake.say(group, one, '/net');
    fake.say(group, two, '/top');
    await fake.next(group);
    await fake.next(group);
    expect(desk.heard.map(({ chat, person, userLanguage }) => [chat, person, userLanguage])).toEqual([
      [String(group.id), String(one.id), 'kk'],
      [String(group.id), String(two.id), 'en'],
    ]);
  });

  it('survives updates that make no sense', async () => {
    const { fake } = await open({ transport });
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.push({ message: {} });
    fake.push({ message: { chat: null, text: 7 } });
    fake.push({ callback_query: { id: 'x' } });
    fake.push({ inline_query: null });
    fake.push({ message: { message_id: 1, date: 0, chat: { id: 7, type: 'private' }, text: { a: 1 } } });
    fake.say(chat, user, 'still there?');
    expect((await fake.next(chat)).text).toBe('still there?');
  });
});
