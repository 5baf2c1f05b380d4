/** Edited questions, places and what comes without words, over HTTP and with the real desk. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsOf } from '../../fakes/telegram/chats.ts';
import { createPlayedSender, type Opened, openPlayed, type PlayedSender } from '../../notices/open-notices.ts';
import { createTalk, REPLIES } from '../../talk.ts';
import { type OpenDoor, openDoor } from './open-door.ts';

let open: OpenDoor;
let notices: Opened;
let admins: PlayedSender;

beforeEach(async () => {
  notices = await openPlayed({ admins: [{ platform: 'telegram', id: '77' }] });
  admins = createPlayedSender();
  await notices.connect([admins], []);
  open = await openDoor({ desk: createTalk({ store: notices.chats, subscriptions: notices.parts }), replies: REPLIES });
});
afterEach(async () => {
  await open.close();
  await notices.close();
});

describe('a question that is edited', () => {
  it('is answered again in place of its answer while that is the last', async () => {
    const { fake } = open;
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    const said = fake.say(chat, user, '/net Astana 2023');
    const answer = await fake.next(chat);
    fake.edit(said, '/net Shymkent 2023');
    const changed = await fake.next(chat);
    expect([changed.id, changed.edited]).toEqual([answer.id, true]);
    expect(changed.text).toContain('Shymkent');
  });

  it('is answered below, as a reply, once something else was answered', async () => {
    const { fake } = open;
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    const said = fake.say(chat, user, '/net Astana 2023');
    const first = await fake.next(chat);
    fake.say(chat, user, '/net Almaty 2023');
    await fake.next(chat);
    fake.edit(said, '/net Shymkent 2023');
    const below = await fake.next(chat);
    expect(below.edited).toBe(false);
    expect(below.replyTo).toBeLessThan(first.id);
    expect(below.text).toContain('Shymkent');
  });

  it('is left alone where its words are the same', async () => {
    const { fake } = open;
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    const said = fake.say(chat, user, '/net Astana 2023');
    await fake.next(chat);
    fake.edit(said);
    fake.say(chat, user, '/net Almaty 2023');
    const next = await fake.next(chat);
    expect([next.edited, next.text.includes('Almaty')]).toEqual([false, true]);
  });

  it('in a group is heard when the edit addresses Koshi', async () => {
    const { fake } = open;
    const group = fake.supergroup();
    const said = fake.say(group, fake.user('en'), 'net Astana 2023');
    fake.edit(said, '@koshi_test_bot net Astana 2023');
    expect((await fake.next(group)).text).toContain('Astana');
  });
});

describe('what comes without words', () => {
  it.each([
    ['en', { voice: { file_id: 'a' } }, 'I cannot listen to recordings.'],
    ['ru', { sticker: { file_id: 'a' } }, 'Спасибо! Я отвечаю на вопросы о миграции'],
    ['kk', { poll: { id: '1' } }, 'Сауалнамаға қатыспаймын'],
    ['en', { photo: [{ file_id: 'a' }] }, 'I cannot look at pictures.'],
    ['ru', { document: { file_id: 'a' } }, 'Файлы я не открываю.'],
    ['en', { animation: { file_id: 'a' }, document: { file_id: 'a' } }, 'Thank you!'],
  ] as const)('is answered in %s by one line and questions to tap: %j', async (language, content, line) => {
    const { fake } = open;
    const user = fake.user(language);
    const chat = fake.privateChat(user);
    fake.say(chat, user, '', { more: { text: undefined, ...content } });
    const { text, rows } = await fake.next(chat);
    expect(text).toContain(line);
    expect(text.split('\n')).toHaveLength(1);
    expect(rows.flat().length).toBeGreaterThan(2);
  });
});

describe('a place that is sent', () => {
  const say = async (latitude: number, longitude: number) => {
    const { fake } = open;
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '', { more: { text: undefined, location: { latitude, longitude } } });
    return fake.next(chat);
  };

  it('means its region', async () => {
    expect((await say(51.13, 71.43)).text).toContain('Astana');
    expect((await say(49.8, 73.1)).text).toContain('Karaganda region');
    expect((await say(43.65, 51.16)).text).toContain('Mangystau region');
  });

  it('near a border is asked back', async () => {
    const asked = await say(42.33, 69.72);
    expect(asked.text).toContain('Which');
    expect(labelsOf(asked).join()).toMatch(/Shymkent.*Turkistan|Turkistan.*Shymkent/);
  });

  it('abroad has no figures', async () => {
    expect((await say(55.75, 37.62)).text).toContain('This place is not in Kazakhstan');
    expect((await say(42.87, 74.57)).text).toContain('This place is not in Kazakhstan');
  });
});

describe('a group that Koshi is added to', () => {
  it.each([
    ['en', 'Here I answer when I am asked'],
    ['ru', 'Здесь я отвечаю, когда ко мне обращаются'],
    ['kk', 'Мұнда маған тікелей жүгінгенде ғана жауап беремін'],
  ])('is told in %s how to ask, in one line', async (language, line) => {
    const { fake } = open;
    const group = fake.supergroup();
    fake.add(group, fake.user(language));
    const { text, pings } = await fake.next(group);
    expect(text).toContain(line);
    expect(text).toContain('@koshi_test_bot');
    expect([text.split('\n').length, pings]).toEqual([1, []]);
  });
});

describe('a figure that is doubted', () => {
  it('is told to administrators once, without a word of the reader', async () => {
    const { fake } = open;
    const user = fake.user('en');
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/sources net KZ-71 2024');
    const sources = await fake.next(chat);
    await fake.tap(sources, 'Report a mistake', user);
    expect((await fake.next(chat)).text).toContain('The administrators have been told which figure is meant.');
    const [told, ...more] = admins.sent;
    expect([told?.chat, more]).toEqual(['77', []]);
    const text = [told?.reply.title, ...(told?.reply.lines ?? [])].join('\n');
    expect(text).toMatch(/\/net KZ-71 2024 .*[0-9a-f]{12}/);
    expect(text).toContain('+75\u00A0854');
    expect(text).not.toContain(String(user.id));
    fake.say(chat, user, '/report net KZ-71 2024');
    await fake.next(chat);
    expect(admins.sent).toHaveLength(1);
  });
});
