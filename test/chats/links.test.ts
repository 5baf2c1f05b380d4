/** A link is written by somebody else: whatever it carries, it asks questions and does nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/chats/desk.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { createPlayedSender, type Opened, openPlayed } from '../notices/open-notices.ts';
import { createTalk } from '../talk.ts';

let opened: Opened;
let desk: Desk;
const KEY = { platform: 'telegram', id: '1' } as const;

beforeEach(async () => {
  opened = await openPlayed();
  await opened.connect([createPlayedSender()], []);
  desk = createTalk({ store: opened.chats, subscriptions: opened.parts });
  await say('/subscribe KZ-71');
  await say('/language en');
});
afterEach(() => opened.close());

async function say(text: string, linked = false): Promise<Reply> {
  const [reply] = await desk.receive({
    platform: 'telegram',
    chat: '1',
    person: '1',
    text,
    userLanguage: 'en',
    ...(linked && { linked: true, tapped: true }),
  });
  if (!reply) throw new Error('no reply');
  return reply;
}

const stored = async () => [
  (await opened.chats.find(KEY))?.language,
  (await opened.parts.store.of(KEY)).map(({ terms }) => terms.scope),
];

describe('a link', () => {
  it.each([
    '/forget yes',
    '/FORGET yes',
    '/Forget  yes',
    '/forget@koshi yes',
    '/chart forget yes',
    '/chart /forget yes',
    '/chart map forget yes',
    '/chart chart forget yes',
    '/csv forget yes',
    '/start forget yes',
    '/undo forget yes',
    '/unsubscribe',
    '/UNSUBSCRIBE',
    '/migration unsubscribe',
    '/figure unsubscribe',
    '/migration отпиши меня',
    '/migration stop notifying me',
    '/отписка',
    '/subscribe KZ-75',
    '/migration subscribe me to Almaty',
    '/language kk',
    '/LANGUAGE ru',
    '/migration говори по-русски',
    '/subscriptions',
    '/deliveries',
    '/status',
    '/privacy',
    'unsubscribe me',
    'удали всё',
    '/net qqqq',
  ])('greets where it carries anything but a question, and changes nothing: %s', async (text) => {
    const before = await stored();
    expect((await say(text, true)).title).toBe('Hello, I am Koshi');
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['/net KZ-71 2025-Q1', '/net KZ-71 2025-Q1'],
    ['/net Astana 2025Q1', '/net KZ-71 2025-Q1'],
    ['/NET Астана 2025Q1', '/net KZ-71 2025-Q1'],
    ['/migration net migration of Astana in 2023', '/net KZ-71 2023'],
    ['/top net total 2024 5', '/top net total 2024 5'],
    ['/chart trend net total KZ-71', '/chart trend net total KZ-71'],
    ['/chart map top net total 2024 5', '/chart map top net total 2024 5'],
  ])('asks its question: %s', async (text, command) => {
    expect((await say(text, true)).command).toBe(command);
  });

  it('asks the same whatever was asked before it', async () => {
    await say('departures of Pavlodar region in 2019');
    expect((await say('/migration and in 2023?', true)).command).toBe('/summary KZ 2023');
  });
});

describe('/chart', () => {
  it.each(['forget yes', '/forget yes', 'unsubscribe', 'map unsubscribe', 'language kk', 'chart forget yes'])(
    'draws questions and runs no request: %s',
    async (argument) => {
      const before = await stored();
      expect((await say(`/chart ${argument}`)).title).toBe('No answer yet');
      expect(await stored()).toEqual(before);
    },
  );
});
