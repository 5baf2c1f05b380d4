/** Who had gone is told again once they are back, what a chat is called may change, and topics keep what was asked in them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk, Incoming } from '../../src/chats/desk.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { span } from '../../src/statistics/time/period.ts';
import { createPlayedSender, type Opened, openPlayed, type PlayedSender } from '../notices/open-notices.ts';
import { createTalk } from '../talk.ts';

const GROUP = '-5';
const FORUM = '-1001';

let opened: Opened;
let desk: Desk;
let sender: PlayedSender;

beforeEach(async () => {
  opened = await openPlayed();
  sender = createPlayedSender();
  await opened.connect([sender], []);
  desk = createTalk({ store: opened.chats, subscriptions: opened.parts });
});
afterEach(() => opened.close());

async function say(chat: string, text: string, more: Partial<Incoming> = {}): Promise<Reply> {
  const [reply] = await desk.receive({ platform: 'telegram', chat, person: '7', text, userLanguage: 'en', ...more });
  if (!reply) throw new Error('no reply');
  return reply;
}

/** Resolves when nothing of the release is due any more. */
async function publish(quarters: 1 | 2 | 3): Promise<void> {
  const published = await opened.notices.publish(span(2024, 1, 3 * quarters));
  if (published) await opened.settle(published.notice);
}

/** What a broadcast finds out is written together, a little later. */
async function parked(id: string): Promise<void> {
  await opened.until(
    async () => (await opened.parts.store.standing({ platform: 'telegram', id })).parked !== undefined,
  );
}

const told = () => sender.sent.splice(0).map(({ chat }) => chat);

describe('a chat that was parked', () => {
  it('is told again after a message, a tap, or anything else that is heard from it', async () => {
    for (const chat of ['1', '2', '3', '4']) {
      await say(chat, '/subscribe');
      sender.plan(chat, { kind: 'parked', reason: 'blocked' });
    }
    await publish(1);
    await parked('4');
    await say('1', 'net Astana 2024');
    await say('2', '/net KZ-71 2024', { tapped: true });
    await desk.hear?.({ platform: 'telegram', chat: '3' });
    await publish(2);
    expect(told().sort()).toEqual(['1', '2', '3']);
  });

  it('is told again in all its topics', async () => {
    await say(FORUM, '/subscribe', { topic: '4' });
    await say(FORUM, '/subscribe', { topic: '5' });
    for (const place of [`${FORUM}/4`, `${FORUM}/5`]) sender.plan(place, { kind: 'parked', reason: 'kicked' });
    await publish(1);
    await parked(`${FORUM}/5`);
    await say(FORUM, 'net Astana 2024', { topic: '9' });
    await publish(2);
    expect(told().sort()).toEqual([`${FORUM}/4`, `${FORUM}/5`]);
  });
});

describe('a group that becomes a supergroup', () => {
  it('keeps its language, its subscriptions and what it was told, at once', async () => {
    await say(GROUP, '/language kk');
    await say(GROUP, '/subscribe KZ-71');
    await publish(1);
    expect(told()).toEqual([GROUP]);
    await desk.move?.('telegram', GROUP, FORUM);
    expect((await say(FORUM, '/subscriptions')).lines[0]).toContain('Астана');
    expect((await say(FORUM, '/forget')).lines.join(' ')).toContain('Қазақша');
    expect((await say(FORUM, '/deliveries')).lines).toHaveLength(1);
    expect((await say(GROUP, '/forget')).lines[0]).toBe('Nothing is stored about this chat.');
    await publish(1);
    await publish(2);
    expect(told()).toEqual([FORUM]);
  });

  it('is moved twice without harm, and keeps what was chosen in the supergroup already', async () => {
    await say(GROUP, '/language kk');
    await say(GROUP, '/subscribe KZ-71');
    await say(FORUM, '/language ru');
    for (let times = 0; times < 2; times += 1) await desk.move?.('telegram', GROUP, FORUM);
    expect((await opened.chats.find({ platform: 'telegram', id: FORUM }))?.language).toBe('ru');
    expect(opened.all()).toHaveLength(1);
  });
});

describe('a topic of a forum', () => {
  it('is told what was asked for in it', async () => {
    await say(FORUM, '/subscribe KZ-71', { topic: '4' });
    await say(FORUM, '/subscribe KZ-75');
    await publish(1);
    expect(told().sort()).toEqual([FORUM, `${FORUM}/4`]);
  });

  it('shares language, list and end of all with its chat', async () => {
    await say(FORUM, '/language en', { topic: '4' });
    await say(FORUM, '/subscribe KZ-71', { topic: '4' });
    await say(FORUM, '/subscribe KZ-75', { topic: '5' });
    const list = await say(FORUM, '/subscriptions');
    expect([list.language, list.lines.length]).toEqual(['en', 2]);
    const ended = await say(FORUM, '/stop', { topic: '5' });
    expect(opened.all()).toEqual([]);
    await say(FORUM, ended.buttons.find(({ label }) => label === 'Undo')?.command ?? '', { topic: '5' });
    expect(opened.all().map(({ key }) => key.id)).toEqual([`${FORUM}/4`, `${FORUM}/5`]);
  });

  it('is a conversation of its own', async () => {
    await say(FORUM, 'net migration of Astana in 2022', { topic: '4' });
    await say(FORUM, 'net migration of Almaty in 2022', { topic: '5' });
    expect((await say(FORUM, 'and in 2023?', { topic: '4' })).command).toBe('/net KZ-71 2023');
  });
});

describe('a thread', () => {
  it('is a conversation of its own, which the question that opened it belongs to', async () => {
    await say('C1', 'net migration of Astana in 2022', { opens: '10.1' });
    await say('C1', 'net migration of Almaty in 2022', { opens: '10.2' });
    expect((await say('C1', 'and in 2023?', { thread: '10.1' })).command).toBe('/net KZ-71 2023');
    expect((await say('C1', 'and in 2023?')).command).toBe('/net KZ-75 2023');
  });

  it('is what it is about also for whoever joins it', async () => {
    await say('C1', 'net migration of Astana in 2022', { opens: '10.1' });
    expect((await say('C1', 'and in 2023?', { thread: '10.1', person: '8' })).command).toBe('/net KZ-71 2023');
  });

  it('is looked at where nothing is remembered', async () => {
    const findRepliedTo = async () => '/net KZ-71 2022';
    const reply = await say('C1', 'and in Shymkent?', { thread: '10.1', findRepliedTo });
    expect(reply.command).toBe('/net KZ-79 2022');
  });
});

describe('a message that replies to an answer', () => {
  it.each([
    ['and in Shymkent?', '/net KZ-71 2022', '/net KZ-79 2022'],
    ['а в Шымкенте?', '/net Астана 2022', '/net KZ-79 2022'],
    ['Шымкентте ше?', '/chart trend net total KZ-71', '/trend net total KZ-79'],
    ['and in 2024?', '/top net total 2022 5', '/top net total 2024 5'],
  ])('leans on it, whoever asks and whatever was asked since: %s after %s', async (text, repliedTo, command) => {
    await say('1', 'departures of Pavlodar region in 2019');
    expect((await say('1', text, { repliedTo })).command).toBe(command);
    expect((await say('1', text, { repliedTo, person: '8' })).command).toBe(command);
  });

  it('is given that answer as a file', async () => {
    await say('1', 'departures of Pavlodar region in 2019');
    expect((await say('1', '/csv', { repliedTo: '/net KZ-71 2022' })).file?.name).toBe('koshi-net-KZ-71-2022.csv');
  });

  it('leans on nothing else where the message has no question', async () => {
    await say('1', 'net migration of Astana in 2022');
    expect((await say('1', 'and in 2023?', { repliedTo: '/forget yes' })).command).toBe('/net KZ-71 2023');
  });
});

describe('the end of all subscriptions', () => {
  it.each(['/stop', 'stop', 'Stop', 'стоп', 'тоқтат', 'Тоқтатыңыз'])(
    'comes at once, with an undo: %s',
    async (text) => {
      for (const area of ['KZ-71', 'KZ-75', 'KZ-79']) await say('1', `/subscribe ${area}`);
      const before = opened.all().map(({ terms }) => terms);
      const ended = await say('1', text);
      expect(opened.all()).toEqual([]);
      const undo = ended.buttons.find(({ command }) => command.startsWith('/undo'))?.command ?? '';
      await say('1', undo);
      expect(opened.all().map(({ terms }) => terms)).toEqual(before);
    },
  );

  it.each(['/mute', '/off', '/pause', '/отписка', '/стоп', '/тоқтат', '/cancel'])(
    'is shown the way to by its sisters, which end nothing: %s',
    async (text) => {
      await say('1', '/subscribe KZ-71');
      await say('1', '/subscribe KZ-75');
      const shown = await say('1', text);
      expect(shown.buttons.map(({ command }) => command)).toContain('/stop');
      expect(opened.all()).toHaveLength(2);
    },
  );

  it('is asked about where several could be meant', async () => {
    await say('1', '/subscribe KZ-71');
    await say('1', '/subscribe KZ-75');
    expect((await say('1', '/unsubscribe')).buttons.map(({ command }) => command)).toContain('/stop');
    expect(opened.all()).toHaveLength(2);
    await say('1', '/unsubscribe Astana');
    expect(opened.all().map(({ terms }) => terms.scope)).toEqual([{ area: 'KZ-75' }]);
    await say('1', '/unsubscribe');
    expect(opened.all()).toEqual([]);
  });
});
