import { describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/stores/conversation-store.ts';
import { createMemoryConversationStore } from '../../../src/stores/memory/memory-conversation-store.ts';

const MINUTE = 60_000;
const a: Talk = { chat: 'telegram:1', person: '1' };
const b: Talk = { ...a, person: '2' };
const c: Talk = { chat: 'telegram:12', person: '1' };

describe('conversations', () => {
  it('are remembered for thirty minutes after the last message', async () => {
    const conversations = createMemoryConversationStore();
    await conversations.remember(a, { language: 'kk' }, 0);
    expect(await conversations.recall(a, 30 * MINUTE)).toEqual({ language: 'kk' });
    expect(await conversations.recall(a, 30 * MINUTE + 1)).toBeUndefined();
  });

  it('are kept apart for two persons of one group', async () => {
    const conversations = createMemoryConversationStore();
    await conversations.remember(a, { language: 'kk' }, 0);
    expect(await conversations.recall(b, 0)).toBeUndefined();
  });

  it('are kept apart for two topics and two threads of one person', async () => {
    const conversations = createMemoryConversationStore();
    await conversations.remember({ ...a, topic: '4', thread: '7' }, { language: 'kk' }, 0);
    expect(await conversations.recall({ ...a, topic: '5', thread: '7' }, 0)).toBeUndefined();
    expect(await conversations.recall({ ...a, topic: '4' }, 0)).toBeUndefined();
    expect(await conversations.recall({ ...a, topic: '4', thread: '7' }, 0)).toEqual({ language: 'kk' });
  });

  it('of a thread are what it is about for whoever joins it', async () => {
    const conversations = createMemoryConversationStore();
    await conversations.remember({ ...a, thread: '7' }, { language: 'kk' }, 0);
    expect(await conversations.recall({ ...b, thread: '7' }, 0)).toEqual({ language: 'kk' });
  });

  it('give way to newer ones when there are too many', async () => {
    const conversations = createMemoryConversationStore(2);
    await conversations.remember(a, { language: 'kk' }, 0);
    await conversations.remember(b, { language: 'ru' }, 0);
    await conversations.remember(a, { language: 'en' }, 1);
    await conversations.remember(c, { language: 'ru' }, 2);
    expect(await conversations.recall(a, 3)).toEqual({ language: 'en' });
    expect(await conversations.recall(b, 3)).toBeUndefined();
  });

  it('of a chat are forgotten together, and only those', async () => {
    const conversations = createMemoryConversationStore();
    for (const talk of [a, b, c]) await conversations.remember(talk, { language: 'kk' }, 0);
    await conversations.forgetChat('telegram:1');
    expect(await conversations.recall(a, 0)).toBeUndefined();
    expect(await conversations.recall(b, 0)).toBeUndefined();
    expect(await conversations.recall(c, 0)).toEqual({ language: 'kk' });
  });
});
