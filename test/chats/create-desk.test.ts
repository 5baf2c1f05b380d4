import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/chats/create-desk.ts';
import type { Desk, Incoming } from '../../src/chats/desk.ts';
import type { Admission } from '../../src/chats/flood-guard.ts';
import { renderText } from '../../src/replies/layout/render-text.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { type ChatStore, StoreFailed } from '../../src/stores/chat-store.ts';
import { createMemoryChatStore } from '../../src/stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { ANSWERS, createTalk, READER, REPLIES } from '../talk.ts';

const say = (desk: Desk, text: string, more: Partial<Incoming> = {}) =>
  desk.receive({ platform: 'telegram', chat: '1', person: '1', text, userLanguage: 'en', ...more });

async function sayOne(desk: Desk, text: string, more: Partial<Incoming> = {}): Promise<Reply> {
  const replies = await say(desk, text, more);
  expect(replies).toHaveLength(1);
  return replies[0] as Reply;
}

const NOON = new Date('2025-06-15T12:00:00+05:00');

describe('the language of the conversation', () => {
  it.each([
    ['kk', '2025 жылғы қаңтар–наурызда Астананың'],
    ['ru', 'В январе–марте 2025 года сальдо межрегиональной миграции Астаны'],
    ['en', 'In January–March 2025, Astana gained'],
  ])("is that of the user's app for codes alone: %s", async (userLanguage, title) => {
    expect((await sayOne(createTalk(), '/net KZ-71 2025-Q1', { userLanguage })).title).toContain(title);
  });

  it.each(['kk', 'ru', 'en'] as const)('is not settled by a place name in Latin letters: %s', async (userLanguage) => {
    expect((await sayOne(createTalk(), '/net Astana 2025Q1', { userLanguage })).language).toBe(userLanguage);
  });

  it('follows the language of the question', async () => {
    const desk = createTalk();
    expect((await sayOne(desk, 'Сколько человек приехало в 2023 году?')).language).toBe('ru');
    expect((await sayOne(desk, '2023 жылы елге қанша адам келді?')).language).toBe('kk');
  });

  it('is the one that was chosen, from then on', async () => {
    const desk = createTalk();
    expect((await sayOne(desk, '/language kk')).language).toBe('kk');
    expect((await sayOne(desk, 'Сколько человек приехало в 2023 году?')).language).toBe('kk');
  });
});

describe('follow-ups', () => {
  it.each([
    ['а разница между этими двумя?', '/difference net total KZ-55 2023 2022'],
    ["so what's the difference between the two years?", '/difference net total KZ-55 2023 2022'],
    ['екеуінің айырмашылығы қандай?', '/difference net total KZ-55 2023 2022'],
  ])('set the last two questions beside each other: %s', async (text, command) => {
    const desk = createTalk();
    await say(desk, 'net migration of Pavlodar region in 2022');
    await say(desk, 'and in 2023?');
    expect((await sayOne(desk, text)).command).toBe(command);
  });

  it.each(['Алматыда?', 'а в Алматы?', 'in Almaty?'])(
    'drop the country where the region has no figure for it: %s',
    async (text) => {
      const desk = createTalk();
      await say(desk, '/departures KZ UZB 2024');
      expect((await sayOne(desk, text)).command).toBe('/departures KZ-75 2024');
    },
  );

  it('take from the last question what they do not say', async () => {
    const desk = createTalk();
    await say(desk, 'сальдо миграции Астаны за 2023 год');
    expect((await sayOne(desk, 'а в Шымкенте?')).command).toBe('/net KZ-79 2023');
  });

  it('do not see the question of another person in the group', async () => {
    const desk = createTalk();
    await say(desk, 'сальдо миграции Астаны за 2023 год', { person: '1' });
    expect((await sayOne(desk, 'а в Шымкенте?', { person: '2' })).command).toBe('/net KZ-79 last');
  });

  it('press a choice by its number after a question back', async () => {
    const desk = createTalk();
    const asked = await sayOne(desk, 'Россия?');
    expect(asked.outcome).toBe('asked');
    const answered = await sayOne(desk, '2');
    expect(answered.outcome).toBe('answered');
    expect(asked.buttons[1]?.command.split(' ')[0]).toBe(answered.command?.split(' ')[0]);
  });
});

it('tells newcomers of the channel in which releases are announced', async () => {
  const desk = createDesk({
    reader: READER,
    answers: ANSWERS,
    replies: REPLIES,
    store: createMemoryChatStore(),
    conversations: createMemoryConversationStore(),
    channelOf: (platform) => (platform === 'telegram' ? '@koshi_news' : undefined),
    now: () => NOON,
    defaultLanguage: 'ru',
  });
  expect(renderText(await sayOne(desk, '/start'))).toContain('New figures are announced in @koshi_news.');
});

describe('what goes wrong', () => {
  it('is a reply with a reference and an event without a word of the message', async () => {
    const failures: unknown[] = [];
    const desk = createDesk({
      reader: {
        ...READER,
        read: () => {
          throw new Error('broken');
        },
      },
      answers: ANSWERS,
      replies: REPLIES,
      store: createMemoryChatStore(),
      conversations: createMemoryConversationStore(),
      now: () => NOON,
      defaultLanguage: 'ru',
      events: { replied: () => undefined, failed: (event) => failures.push(event) },
    });
    const reply = await sayOne(desk, 'a secret');
    expect(reply.outcome).toBe('missing');
    expect(failures).toMatchObject([{ platform: 'telegram', reference: expect.stringMatching(/^[0-9a-f]{8}$/) }]);
    expect(renderText(reply)).toContain((failures[0] as { reference: string }).reference);
    expect(JSON.stringify(failures)).not.toContain('a secret');
  });

  it('says that nothing was saved when the disk fails, and does not speak the new language', async () => {
    const store: ChatStore = {
      ...createMemoryChatStore(),
      setLanguage: () => Promise.reject(new StoreFailed('disk full')),
    };
    const desk = createTalk({ store });
    expect((await sayOne(desk, '/language kk')).title).toBe('Сақталмады');
    expect((await sayOne(desk, '/net KZ-71 2025-Q1')).language).not.toBe('kk');
  });

  it('tells a flood to slow down once, before anything of it is read', async () => {
    const admissions: Admission[] = ['admitted', 'refused', 'silenced', 'admitted', 'refused', 'admitted'];
    const charged: number[] = [];
    const read: string[] = [];
    const desk = createDesk({
      reader: {
        ...READER,
        read(text, context) {
          read.push(text);
          return READER.read(text, context);
        },
      },
      answers: ANSWERS,
      replies: REPLIES,
      store: createMemoryChatStore(),
      conversations: createMemoryConversationStore(),
      now: () => NOON,
      elapsedMs: () => 0,
      defaultLanguage: 'ru',
      floodGuard: {
        admit: () => admissions.shift() ?? 'refused',
        charge: (_, ms) => void charged.push(ms),
      },
    });
    const titles = [];
    for (const text of ['/net KZ 2024', '/net KZ 2023', '/net KZ 2022', '/net KZ 2021']) {
      titles.push((await say(desk, text)).map(({ title }) => title));
    }
    expect(titles.map((each) => each.length)).toEqual([1, 1, 0, 1]);
    expect(titles[1]).toEqual(['One moment']);
    const inline = { platform: 'telegram', chat: 'inline', person: '1', text: '/net KZ 2020' } as const;
    expect(await desk.suggest?.(inline)).toEqual([]);
    expect(await desk.suggest?.(inline)).toHaveLength(1);
    expect(read).toEqual(['/net KZ 2024', '/net KZ 2021', '/net KZ 2020']);
    expect(charged).toHaveLength(3);
    expect(Math.min(...charged)).toBeGreaterThan(0);
  });
});

describe('/forget', () => {
  it('shows what is stored and deletes it only when told so', async () => {
    const store = createMemoryChatStore();
    const desk = createTalk({ store });
    await say(desk, '/language kk');
    const shown = await sayOne(desk, '/forget');
    expect(await store.count()).toBe(1);
    const [button] = shown.buttons;
    await say(desk, button?.command ?? '', { tapped: true });
    expect(await store.count()).toBe(0);
  });
});

describe('a word that was not understood', () => {
  it.each([
    ['how many bikers left in 2023', 'bikers', '/departures KZ 2023'],
    ['сколько велосипедистов уехало из Астаны в 2023', 'велосипедистов', '/departures KZ-71 2023'],
    ['2023 жылы Астанаға қанша шахматшы келді', 'шахматшы', '/arrivals KZ-71 2023'],
  ])('is named, and the question without it is one tap away: %s', async (text, word, command) => {
    const reply = await sayOne(createTalk(), text);
    expect(reply.lines[0]).toContain(word);
    expect(reply.buttons[0]?.command).toBe(command);
  });
});

describe('thanks and greetings', () => {
  it.each([
    ['спасибо!', 'Рад помочь'],
    ['рақмет', 'Көмектескеніме қуаныштымын'],
    ['thank you', 'Glad to help'],
    ['привет', 'Здравствуйте, я Koshi'],
  ])('get a short answer: %s', async (text, title) => {
    const reply = await sayOne(createTalk(), text);
    expect(reply.title).toContain(title);
    expect(reply.lines.length).toBeLessThan(8);
  });

  it('leave the question that was talked of in place', async () => {
    const desk = createTalk();
    await say(desk, 'сальдо миграции Астаны за 2023 год');
    await say(desk, 'спасибо');
    expect((await sayOne(desk, 'а за 2022?')).command).toBe('/net KZ-71 2022');
  });
});

describe('/csv', () => {
  it('sends the last answer as a file', async () => {
    const desk = createTalk();
    await say(desk, '/net KZ-71 2025-Q1');
    expect((await sayOne(desk, '/csv')).file?.content).toContain(
      'net,interregional,KZ-71,Astana city,,,,,2025-Q1,17579,persons',
    );
  });
  it('says that there is none yet', async () => {
    expect((await sayOne(createTalk(), '/csv')).file).toBeUndefined();
  });
});

describe('several questions in one message', () => {
  it('are answered one after another', async () => {
    const replies = await say(
      createTalk(),
      'What was net migration in 2022, and what is the population of Kazakhstan on 1 January 2023?',
    );
    expect(replies.map(({ command }) => command)).toEqual(['/net KZ 2022', '/population KZ 2023-01-01']);
  });
});
