/** What is everybody's is changed by administrators in Telegram, and in Slack by anybody, with a name and an undo. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/chats/desk.ts';
import type { Door } from '../../src/chats/door.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { ChatKey } from '../../src/stores/chat-store.ts';
import { createPlayedSender, type Opened, openPlayed } from '../notices/open-notices.ts';
import { createTalk } from '../talk.ts';

const GROUP: ChatKey = { platform: 'telegram', id: '-5' };
const CHANNEL: ChatKey = { platform: 'slack', id: 'C1' };
const ADMIN = '7';
const MEMBER = '8';

let opened: Opened;
let desk: Desk;
/** Only person 7 is an administrator of the group -5. */
const telegram: Door = {
  name: 'telegram',
  start: async () => undefined,
  stop: async () => undefined,
  isReady: () => true,
  mayChange: async (chat, person) => !chat.startsWith('-') || person === ADMIN,
};
const slack: Door = { ...telegram, name: 'slack', mayChange: async () => true };

beforeEach(async () => {
  opened = await openPlayed();
  await opened.connect([createPlayedSender(), createPlayedSender('slack')], [telegram, slack]);
  desk = createTalk({ store: opened.chats, subscriptions: opened.parts });
});
afterEach(() => opened.close());

async function say(key: ChatKey, person: string, text: string): Promise<Reply> {
  const [reply] = await desk.receive({ platform: key.platform, chat: key.id, person, text, userLanguage: 'en' });
  if (!reply) throw new Error('no reply');
  return reply;
}

const stored = async (key: ChatKey) => [
  (await opened.chats.find(key))?.language,
  (await opened.parts.store.of(key)).map(({ terms, muted }) => [terms, muted]),
];
const undo = ({ buttons }: Reply) =>
  buttons.find(({ label }) => /^(?:Undo|Отменить|Болдырмау)/.test(label))?.command ?? '';

describe('in a group of Telegram', () => {
  it('a member changes no language', async () => {
    expect((await say(GROUP, MEMBER, '/language kk')).title).toBe('For administrators');
    expect(await stored(GROUP)).toEqual([undefined, []]);
    expect((await say(GROUP, ADMIN, '/language kk')).title).toBe('Тіл таңдалды');
    expect((await stored(GROUP))[0]).toBe('kk');
  });

  it('a member may ask which language it is', async () => {
    expect((await say(GROUP, MEMBER, '/language')).title).toBe('Language');
  });

  it.each([[['/language en']], [['/subscribe KZ-71']], [['/language en', '/subscribe KZ-71', '/unsubscribe']]])(
    'a member deletes nothing of what is stored: %j',
    async (orders) => {
      for (const order of orders) await say(GROUP, ADMIN, order);
      const before = await stored(GROUP);
      expect((await say(GROUP, MEMBER, '/forget')).title).toBe('What is stored about you');
      expect((await say(GROUP, MEMBER, '/forget yes')).title).toBe('For administrators');
      expect(await stored(GROUP)).toEqual(before);
      expect((await say(GROUP, ADMIN, '/forget yes')).title).toBe('Deleted');
      expect(await stored(GROUP)).toEqual([undefined, []]);
    },
  );

  it('a member takes nothing back', async () => {
    await say(GROUP, ADMIN, '/language en');
    const set = await say(GROUP, ADMIN, '/language kk');
    expect((await say(GROUP, MEMBER, undo(set))).title).toBe('Әкімшілерге ғана');
    expect((await stored(GROUP))[0]).toBe('kk');
    expect((await say(GROUP, ADMIN, undo(set))).title).toBe('Language chosen');
    expect((await stored(GROUP))[0]).toBe('en');
  });
});

describe('in a channel of Slack', () => {
  it('a changed language is announced with who did it, and taken back with one tap', async () => {
    const set = await say(CHANNEL, 'U1', '/language kk');
    expect(set.by).toBe('U1');
    expect((await stored(CHANNEL))[0]).toBe('kk');
    const back = await say(CHANNEL, 'U2', undo(set));
    expect([back.by, back.lines[0]]).toEqual([
      'U2',
      'Тіл таңдалмаған: сұрақ қай тілде болса, сол тілде жауап беремін.',
    ]);
    expect((await stored(CHANNEL))[0]).toBeUndefined();
  });

  it('what is deleted is announced with who did it, and comes back with one tap', async () => {
    for (const order of [
      '/language en',
      '/subscribe net KZ-71 >0 morning',
      '/subscribe',
      '/subscribe KZ-75 reminder',
    ]) {
      await say(CHANNEL, 'U1', order);
    }
    const [, muted] = await opened.parts.store.of(CHANNEL);
    await say(CHANNEL, 'U1', `/subscriptions ${muted?.id} mute`);
    const before = await stored(CHANNEL);
    const gone = await say(CHANNEL, 'U1', '/forget yes');
    expect([gone.by, await stored(CHANNEL)]).toEqual(['U1', [undefined, []]]);
    const back = await say(CHANNEL, 'U2', undo(gone));
    expect([back.by, back.title]).toEqual(['U2', 'As it was before']);
    expect(await stored(CHANNEL)).toEqual(before);
  });

  it('where nothing was stored nothing is announced', async () => {
    const gone = await say(CHANNEL, 'U1', '/forget yes');
    expect([gone.by, undo(gone)]).toEqual([undefined, '']);
  });
});

describe('undoing', () => {
  it.each(['/undo', '/undo forget yes', '/undo net KZ-71 2025', '/undo language kk | forget yes'])(
    'runs nothing but what brings back: %s',
    async (text) => {
      await say(CHANNEL, 'U1', '/subscribe KZ-71');
      const before = await stored(CHANNEL);
      expect((await say(CHANNEL, 'U1', text)).title).toBe('Subscriptions of this chat');
      expect(await stored(CHANNEL)).toEqual(before);
    },
  );
});
