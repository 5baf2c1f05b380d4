/** Taps, topics, replies and moves in groups, over HTTP and with the real desk. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelsOf } from '../../fakes/telegram/chats.ts';
import { createPlayedSender, type Opened, openPlayed } from '../../notices/open-notices.ts';
import { createTalk, REPLIES } from '../../talk.ts';
import { type OpenDoor, openDoor, reply } from './open-door.ts';

let notices: Opened;
let open: OpenDoor;

beforeEach(async () => {
  notices = await openPlayed();
  await notices.connect([createPlayedSender()], []);
  open = await openDoor({ desk: createTalk({ store: notices.chats, subscriptions: notices.parts }), replies: REPLIES });
});
afterEach(async () => {
  await open.close();
  await notices.close();
});

describe('a tap in a group', () => {
  it('of who asked changes the answer; of another member it is answered in a message of its own', async () => {
    const { fake } = open;
    const group = fake.supergroup();
    const [asker, other] = [fake.user('en'), fake.user('kk')];
    fake.say(group, asker, '/net Astana 2025Q1');
    const answer = await fake.next(group);
    const [label = ''] = labelsOf(answer);
    await fake.tap(answer, label, other);
    const own = await fake.next(group);
    expect([own.edited, own.replyTo]).toEqual([false, answer.id]);
    expect(own.text).toContain('Осы сұрақты қайталау');
    await fake.tap(own, labelsOf(own)[0] ?? '', other);
    expect((await fake.next(group)).id).toBe(own.id);
    await fake.tap(answer, label, asker);
    const changed = await fake.next(group);
    expect([changed.id, changed.edited]).toEqual([answer.id, true]);
  });

  it('under a channel’s post leads its readers to a private chat', async () => {
    const { fake } = open;
    const channel = fake.channel();
    fake.post(channel, '/net Astana 2025Q1');
    const post = await fake.next(channel);
    const answer = await fake.tap(post, labelsOf(post)[0] ?? '', fake.user('en'));
    expect(answer.url).toMatch(/^https:\/\/t\.me\/koshi_test_bot\?start=/);
    expect(fake.untaken(channel)).toEqual([]);
  });
});

describe('a double tap', () => {
  it('under a file or any message that stays is answered once', async () => {
    const scripted = await openDoor();
    const { fake, desk } = scripted;
    desk.answer('ask', reply({ lines: ['figures'], buttons: [{ label: 'CSV', command: '/csv' }] }));
    desk.answer('/csv', reply({ lines: ['a file'], file: { name: 'a.csv', mediaType: 'text/csv', content: '1' } }));
    const user = fake.user();
    const chat = fake.privateChat(user);
    fake.say(chat, user, 'ask');
    const shown = await fake.next(chat);
    await Promise.all([fake.tap(shown, 'CSV', user), fake.tap(shown, 'CSV', user)]);
    expect((await fake.next(chat)).file?.name).toBe('a.csv');
    fake.say(chat, user, 'after');
    expect((await fake.next(chat)).text).toBe('after');
    await scripted.close();
  });
});

describe('in a forum', () => {
  it('a subscription belongs to its topic', async () => {
    const { fake } = open;
    const forum = fake.forum(4, 5);
    const user = fake.user('en');
    forum.admins = new Set([user.id]);
    fake.say(forum, user, '/subscribe Astana', { thread: 4 });
    expect((await fake.next(forum)).thread).toBe(4);
    expect(notices.all().map(({ key }) => key.id)).toEqual([`${forum.id}/4`]);
  });
});

describe('a reply to an answer', () => {
  it('leans on it, also by another person and after a restart', async () => {
    const { fake } = open;
    const group = fake.supergroup();
    fake.say(group, fake.user('en'), '/net Astana 2023');
    const answer = await fake.next(group);
    fake.say(group, fake.user('en'), 'and in Shymkent?', {
      replyTo: { message_id: answer.id, from: fake.me },
      more: {
        reply_to_message: {
          message_id: answer.id,
          from: fake.me,
          date: 1,
          chat: { id: group.id, type: 'supergroup' },
          text: answer.text,
          entities: answer.entities,
        },
      },
    });
    expect((await fake.next(group)).text).toContain('In 2023, Shymkent');
  });
});

describe('a group that becomes a supergroup', () => {
  it('takes along what is kept of it, by either of the two service messages', async () => {
    const { fake } = open;
    const user = fake.user('en');
    for (const side of ['to', 'from'] as const) {
      const group = fake.group();
      group.admins = new Set([user.id]);
      fake.say(group, user, '/language kk');
      await fake.next(group);
      const supergroup = fake.migrate(group);
      if (side === 'to') fake.say(group, user, '', { more: { text: undefined, migrate_to_chat_id: supergroup.id } });
      else fake.say(supergroup, user, '', { more: { text: undefined, migrate_from_chat_id: group.id } });
      fake.say(supergroup, user, '/language');
      expect((await fake.next(supergroup)).text).toContain('Қазіргі тіл: Қазақша.');
    }
  });
});
