import { describe, expect, it } from 'vitest';
import { createConversations, type Talk } from '../../src/chats/conversations.ts';

const MINUTE = 60_000;
const a: Talk = { chat: 'telegram:1', person: '1' };
const b: Talk = { ...a, person: '2' };
const c: Talk = { chat: 'telegram:12', person: '1' };

describe('conversations', () => {
  it('are remembered for thirty minutes after the last message', () => {
    const conversations = createConversations();
    conversations.remember(a, { language: 'kk' }, 0);
    expect(conversations.recall(a, 30 * MINUTE)).toEqual({ language: 'kk' });
    expect(conversations.recall(a, 30 * MINUTE + 1)).toBeUndefined();
  });

  it('are kept apart for two persons of one group', () => {
    const conversations = createConversations();
    conversations.remember(a, { language: 'kk' }, 0);
    expect(conversations.recall(b, 0)).toBeUndefined();
  });

  it('are kept apart for two topics and two threads of one person', () => {
    const conversations = createConversations();
    conversations.remember({ ...a, topic: '4', thread: '7' }, { language: 'kk' }, 0);
    expect(conversations.recall({ ...a, topic: '5', thread: '7' }, 0)).toBeUndefined();
    expect(conversations.recall({ ...a, topic: '4' }, 0)).toBeUndefined();
    expect(conversations.recall({ ...a, topic: '4', thread: '7' }, 0)).toEqual({ language: 'kk' });
  });

  it('of a thread are what it is about for whoever joins it', () => {
    const conversations = createConversations();
    conversations.remember({ ...a, thread: '7' }, { language: 'kk' }, 0);
    expect(conversations.recall({ ...b, thread: '7' }, 0)).toEqual({ language: 'kk' });
  });

  it('give way to newer ones when there are too many', () => {
    const conversations = createConversations(2);
    conversations.remember(a, { language: 'kk' }, 0);
    conversations.remember(b, { language: 'ru' }, 0);
    conversations.remember(a, { language: 'en' }, 1);
    conversations.remember(c, { language: 'ru' }, 2);
    expect(conversations.recall(a, 3)).toEqual({ language: 'en' });
    expect(conversations.recall(b, 3)).toBeUndefined();
  });

  it('of a chat are forgotten together, and only those', () => {
    const conversations = createConversations();
    for (const talk of [a, b, c]) conversations.remember(talk, { language: 'kk' }, 0);
    conversations.forgetChat('telegram:1');
    expect(conversations.recall(a, 0)).toBeUndefined();
    expect(conversations.recall(b, 0)).toBeUndefined();
    expect(conversations.recall(c, 0)).toEqual({ language: 'kk' });
  });
});
