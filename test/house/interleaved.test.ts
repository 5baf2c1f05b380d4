/**
 * Nobody's question answers another's: many conversations through the product's own desk, where memories are shared, say
 * letter for letter what they say through a desk that remembers nothing but the conversation itself.
 */
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/chats/create-desk.ts';
import type { Desk } from '../../src/chats/desk.ts';
import { readConfig } from '../../src/config.ts';
import { openKnowledge } from '../../src/house/open-knowledge.ts';
import { openTalk } from '../../src/house/open-talk.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import { createMemoryChatStore } from '../../src/stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../../src/stores/memory/memory-conversation-store.ts';
import { DATASET, MESSAGES, PLAIN_ANSWERS, PLAIN_READER } from '../facts.ts';

const FIXED_NOW = '2026-03-01T12:00:00+05:00';
const MANY = 200;

const FIRST = [
  'сальдо Астана 2023',
  'net Almaty 2023',
  'Алматы облысы 2024 сальдо',
  'departures to Russia 2024',
  'Шымкент 2022',
];
const SECOND = [
  'сальдо Шымкент 2023',
  'а в Павлодаре?',
  'net Abai region 2024',
  'ал 2023 жылы?',
  'arrivals 2023',
  'прибыло 2024',
];
const THIRD = [
  'а разница между ними?',
  'айырмасы қанша?',
  "what's the difference?",
  'а в Костанае?',
  'and in 2022?',
  '2',
  'графиком',
];
const FOURTH = [
  'а в процентах?',
  'ал Астанада?',
  'and departures?',
  'что такое сальдо?',
  '/csv',
  '/net KZ-71 2024',
  'население',
];

/** The same numbers in every run. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

function bareDesk(): Desk {
  return createDesk({
    reader: PLAIN_READER,
    answers: PLAIN_ANSWERS,
    replies: createReplies({ codebook: DATASET.codebook, messages: MESSAGES, version: () => DATASET.version }),
    store: createMemoryChatStore(),
    conversations: createMemoryConversationStore(),
    now: () => new Date(FIXED_NOW),
    defaultLanguage: 'ru',
  });
}

describe('conversations that go on at the same time', () => {
  it('have the replies they would have alone', async () => {
    const knowledge = openKnowledge('data');
    const config = readConfig({ FIXED_NOW });
    const shared = openTalk(config, knowledge, {
      chats: createMemoryChatStore(),
      conversations: createMemoryConversationStore(),
    }).desk;
    const alone = bareDesk();
    const roll = createDice(7);
    const pick = (texts: readonly string[]) => texts[roll(texts.length)] ?? '';
    const talks = Array.from({ length: MANY }, (_, chat) => ({
      chat: String(chat % 50),
      person: String(chat),
      userLanguage: ['kk', 'ru', 'en'][roll(3)] ?? 'ru',
      texts: [FIRST, SECOND, THIRD, FOURTH].map(pick),
    }));
    const waiting = talks.map(({ texts }) => [...texts]);
    for (let left = MANY * 4; left > 0; left -= 1) {
      const open = waiting.flatMap((texts, at) => (texts.length > 0 ? [at] : []));
      const at = open[roll(open.length)] ?? 0;
      const talk = talks[at];
      const text = waiting[at]?.shift();
      if (!talk || text === undefined) continue;
      const incoming = { platform: 'telegram', ...talk, text } as const;
      expect(await shared.receive(incoming), text).toEqual(await alone.receive(incoming));
    }
  });
});
