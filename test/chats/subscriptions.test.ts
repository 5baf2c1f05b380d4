import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/chats/create-desk.ts';
import type { Desk } from '../../src/chats/desk.ts';
import type { Door } from '../../src/chats/door.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { Platform } from '../../src/stores/chat-store.ts';
import { createPlayedSender, type Opened, openPlayed } from '../notices/open-notices.ts';
import { ANSWERS, READER, REPLIES } from '../talk.ts';

let opened: Opened;
let desk: Desk;
/** Only person 7 is an administrator of the group -5. */
const door: Door = {
  name: 'telegram',
  start: async () => undefined,
  stop: async () => undefined,
  isReady: () => true,
  mayChange: async (chat, person) => !chat.startsWith('-') || person === '7',
};

beforeEach(async () => {
  opened = await openPlayed({ admins: [{ platform: 'telegram', id: '99' }] });
  await opened.connect([createPlayedSender()], [door]);
  desk = createDesk({
    reader: READER,
    answers: ANSWERS,
    replies: REPLIES,
    store: opened.chats,
    conversations: opened.stores.conversations,
    now: () => new Date('2025-06-15T12:00:00+05:00'),
    defaultLanguage: 'ru',
    subscriptions: opened.parts,
    events: {
      replied() {},
      failed({ error }) {
        throw error;
      },
    },
  });
});
afterEach(() => opened.close());

async function say(
  text: string,
  { chat = '1', person = '1', platform = 'telegram' as Platform, userLanguage = 'en' } = {},
) {
  const tapped = text.startsWith('/') && / [a-z\d]{6}( |$)/.test(text);
  const [reply] = await desk.receive({ platform, chat, person, text, userLanguage, ...(tapped && { tapped }) });
  if (!reply) throw new Error('no reply');
  return reply;
}

const commandOf = (reply: Reply, label: string) =>
  reply.buttons.find((button) => button.label === label)?.command ?? '';

describe('subscribing', () => {
  it('repeats exactly what is on, shows the figures of now, and can be undone', async () => {
    const reply = await say('/subscribe Astana net > 0');
    expect(reply.lines[1]).toBe(
      '• Astana, net migration: only if above 0; as soon as it is out, but not between 22:00 and 08:00 (Kazakhstan time)',
    );
    expect(reply.lines.join('\n')).toContain('17,579');
    expect((await say(commandOf(reply, 'Undo'))).title).toBe('Unsubscribed');
    expect(opened.all()).toEqual([]);
  });

  it.each([
    ['жаңа деректер шыққанда хабарла', 'Жазылым қосылды', '• Барлық жарияланым:'],
    ['подпиши на Астану', 'Подписка оформлена', '• Астана:'],
    ['notify me', 'Subscribed', '• Every release:'],
  ])('in words: «%s»', async (text, title, first) => {
    const reply = await say(text);
    expect([reply.title, reply.lines[1]?.startsWith(first)]).toEqual([title, true]);
  });

  it('by the button under an answer', async () => {
    const answer = await say('/net Astana 2025Q1');
    const reply = await say(commandOf(answer, 'Tell me when this changes'));
    expect(reply.lines[1]).toMatch(/^• Astana, net migration/);
  });

  it('twice the same is one subscription', async () => {
    await say('/subscribe Astana net');
    await say('/subscribe net Astana');
    expect(await opened.parts.store.of({ platform: 'telegram', id: '1' })).toHaveLength(1);
  });

  it('can be paused, resumed, changed and taken back by buttons', async () => {
    await say('/subscribe Astana net');
    const paused = await say(commandOf(await say('/subscriptions'), 'Pause'));
    expect(paused.lines[1]).toMatch(/; paused$/);
    expect((await say(commandOf(paused, 'Undo'))).lines[1]).not.toMatch(/paused/);
    const open = await say(commandOf(await say('/subscriptions'), 'Change'));
    const weekly = await say(commandOf(open, 'Weekly'));
    expect(weekly.lines[1]).toBe('• Astana, net migration: on Monday mornings');
    expect((await say(commandOf(weekly, 'Undo'))).lines[1]).toMatch(/as soon as it is out/);
  });

  it.each(['больше не присылай мне ничего', 'маған ештеңе жіберме', 'stop sending me things', 'отпишись', '/stop'])(
    'is switched off wholly by «%s»',
    async (words) => {
      await say('/subscribe Astana net');
      await say('/subscribe Шымкент');
      await say(words);
      expect(await opened.parts.store.of({ platform: 'telegram', id: '1' })).toEqual([]);
    },
  );

  it('is listed with its buttons where it is not clear what shall stop', async () => {
    await say('/subscribe Astana net');
    const reply = await say('/unsubscribe qwerty');
    expect(reply.buttons.map(({ command }) => command.split(' ')[0])).toContain('/unsubscribe');
  });

  it('is switched off by its words, or altogether', async () => {
    await say('/subscribe Astana net');
    await say('/subscribe Abai net');
    await say('/unsubscribe Astana');
    expect((await say('/subscriptions')).lines).toHaveLength(1);
    expect((await say('больше не присылай')).title).toBe('Подписка отменена');
    expect(opened.all()).toEqual([]);
  });
});

describe('in a group', () => {
  it('only administrators change what it is subscribed to', async () => {
    const group = { chat: '-5', person: '6' };
    expect((await say('/subscribe', group)).title).toBe('For administrators');
    expect((await say('/subscribe', { ...group, person: '7' })).title).toBe('Subscribed');
    expect((await say('/unsubscribe', group)).title).toBe('For administrators');
    expect((await say('/forget yes', group)).title).toBe('For administrators');
    expect(opened.all()).toHaveLength(1);
  });
});

describe('what is kept', () => {
  it('is shown and deleted by /forget', async () => {
    await say('/subscribe');
    expect((await say('/forget')).lines[1]).toBe('Subscriptions: 1; notices on record: 0.');
    await say('/forget yes');
    expect(opened.all()).toEqual([]);
  });
});

describe('/status', () => {
  it('is for the operator alone', async () => {
    await say('/subscribe');
    expect((await say('/status')).title).toBe('What you can ask');
    const lines = (await say('/status', { chat: '99', person: '99' })).lines;
    expect(lines).toContain('• telegram en: 1');
    expect(lines).toContain('Subscriptions: 1');
  });
});

describe('/calendar', () => {
  it('gives the dates to come as a file', async () => {
    const { file } = await say('/calendar');
    expect(file?.mediaType).toBe('text/calendar');
    expect(file?.content).toContain('DTSTART;VALUE=DATE:20250811\r\n');
    expect(file?.content.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });
});
