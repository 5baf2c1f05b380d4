import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeChat, FakeUser } from '../../../fakes/telegram/start-fake-telegram.ts';
import { type OpenDoor, openDoor } from '../open-door.ts';

/** What was heard is known as soon as a command in the same group, sent after all else, is answered. */
async function heardAfter({ fake, desk }: OpenDoor, group: FakeChat, say: () => void): Promise<string[]> {
  say();
  fake.say(group, fake.user(), '/the_end');
  for (let text = ''; text !== '/the_end'; ) text = (await fake.next(group)).text;
  return desk.heard.map(({ text }) => text).filter((text) => text !== '/the_end');
}

describe('what Koshi takes as addressed to it', () => {
  let open: OpenDoor;
  let user: FakeUser;
  let group: FakeChat;

  beforeEach(async () => {
    open = await openDoor();
    user = open.fake.user('en');
    group = open.fake.supergroup();
  });
  afterEach(() => open.close());

  it('in groups: commands, with its name or without, not those for other bots', async () => {
    const heard = await heardAfter(open, group, () => {
      const { fake } = open;
      fake.say(group, user, '/net Astana 2025Q1');
      fake.say(group, user, '/net@koshi_test_bot Astana 2024');
      fake.say(group, user, '/NET@Koshi_Test_Bot Astana 2023');
      fake.say(group, user, '/net@other_bot Astana 2022');
      fake.say(group, user, '/home/user is a folder');
    });
    expect(heard).toEqual(['/net Astana 2025Q1', '/net Astana 2024', '/NET Astana 2023']);
  });

  it('in groups: its name anywhere, which is taken out', async () => {
    const heard = await heardAfter(open, group, () => {
      const { fake } = open;
      fake.say(group, user, '@koshi_test_bot, net Astana');
      fake.say(group, user, 'what about Almaty @KOSHI_TEST_BOT ?');
      fake.say(group, user, '@koshi_test_bot /top net');
      fake.say(group, user, '@koshi_test_bot');
      fake.say(group, user, '@koshi_test_bot_two net Astana');
      fake.say(group, user, 'mail me at me@koshi_test_bot');
    });
    expect(heard).toEqual(['net Astana', 'what about Almaty ?', '/top net', '']);
  });

  it('in groups: replies to its own messages, not to those of others', async () => {
    const heard = await heardAfter(open, group, () => {
      const { fake } = open;
      fake.say(group, user, 'and Shymkent?', { replyTo: { message_id: 1, from: fake.me } });
      fake.say(group, user, 'I agree', { replyTo: { message_id: 1, from: user } });
      fake.say(group, user, '', { replyTo: { message_id: 1, from: fake.me }, more: { sticker: {} } });
      const opening = { message_id: 1, from: fake.me, forum_topic_created: { name: 'x', icon_color: 1 } };
      fake.say(group, user, 'in a topic', { replyTo: opening });
    });
    expect(heard).toEqual(['and Shymkent?']);
  });

  it('in groups: nothing else', async () => {
    const heard = await heardAfter(open, group, () => {
      const { fake } = open;
      fake.say(group, user, 'who moved to Astana in 2024?');
      fake.say(group, { ...user, is_bot: true }, '/net Astana');
      fake.say(group, user, '/net Astana', { more: { via_bot: fake.me } });
      fake.say(group, user, '/net Astana', { more: { is_automatic_forward: true } });
      fake.push({ edited_message: { message_id: 9, text: '/net Astana' } });
      fake.push({ my_chat_member: { chat: { id: group.id, type: 'supergroup' }, from: user } });
    });
    expect(heard).toEqual([]);
  });

  it('from anonymous admins too, who write as the group', async () => {
    const { fake, desk } = open;
    fake.say(group, { ...user, id: 1087968824, is_bot: true }, '/net', { more: { sender_chat: { id: group.id } } });
    await fake.next(group);
    expect(desk.heard[0]?.person).toBe(String(group.id));
  });

  it('captions under pictures, where they are addressed', async () => {
    const caption = { text: undefined, photo: [], caption: '/net Astana' };
    const heard = await heardAfter(open, group, () => open.fake.say(group, user, '', { more: caption }));
    expect(heard).toEqual(['/net Astana']);
  });

  it('in channels: commands only, answered below the post', async () => {
    const { fake, desk } = open;
    const channel = fake.channel();
    fake.post(channel, 'Koshi, net Astana? @koshi_test_bot');
    fake.post(channel, '/net@koshi_test_bot Astana');
    expect((await fake.next(channel)).text).toBe('/net Astana');
    expect(desk.heard.map(({ text }) => text)).toEqual(['/net Astana']);
  });

  it('in private: everything with words, stickers and voice without, no service messages', async () => {
    const { fake, desk } = open;
    const chat = fake.privateChat(user);
    fake.say(chat, user, '/net@koshi_test_bot Astana');
    fake.say(chat, user, '@koshi_test_bot net Astana');
    fake.say(chat, user, '', { more: { text: undefined, pinned_message: {} } });
    fake.say(chat, user, '', { more: { text: undefined, voice: {} } });
    fake.say(chat, user, 'sent by inline mode', { more: { via_bot: fake.me } });
    fake.say(chat, user, 'the end');
    for (const text of ['/net Astana', 'net Astana', '(no words)', 'the end']) {
      expect((await fake.next(chat)).text).toBe(text);
    }
    expect(desk.heard.map(({ text }) => text)).toEqual(['/net Astana', 'net Astana', '', 'the end']);
  });

  it('answers in groups as a reply to who asked, and in the same topic of a forum', async () => {
    const { fake } = open;
    const forum = fake.forum(77);
    const asked = fake.say(forum, user, '/net', { thread: 77 }) as unknown as { message: { message_id: number } };
    const message = await fake.next(forum);
    expect(message).toMatchObject({ thread: 77, replyTo: asked.message.message_id });
  });

  it('in private without a reply to each message', async () => {
    const { fake } = open;
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'hello');
    expect((await fake.next(chat)).replyTo).toBeUndefined();
  });
});
