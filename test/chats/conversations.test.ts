import { describe, expect, it } from 'vitest';
import { conversationKey, createConversations } from '../../src/chats/conversations.ts';

const MINUTE = 60_000;

describe('conversations', () => {
  it('are remembered for thirty minutes after the last message', () => {
    const conversations = createConversations();
    conversations.remember('a', { language: 'kk' }, 0);
    expect(conversations.recall('a', 30 * MINUTE)).toEqual({ language: 'kk' });
    expect(conversations.recall('a', 30 * MINUTE + 1)).toBeUndefined();
  });

  it('are kept apart for two persons of one group', () => {
    const conversations = createConversations();
    conversations.remember(conversationKey('telegram:-1', '7'), { language: 'kk' }, 0);
    expect(conversations.recall(conversationKey('telegram:-1', '8'), 0)).toBeUndefined();
  });

  it('give way to newer ones when there are too many', () => {
    const conversations = createConversations(2);
    conversations.remember('a', { language: 'kk' }, 0);
    conversations.remember('b', { language: 'ru' }, 0);
    conversations.remember('a', { language: 'en' }, 1);
    conversations.remember('c', { language: 'ru' }, 2);
    expect(conversations.recall('a', 3)).toEqual({ language: 'en' });
    expect(conversations.recall('b', 3)).toBeUndefined();
  });

  it('of a chat are forgotten together, and only those', () => {
    const conversations = createConversations();
    for (const key of ['telegram:1|1', 'telegram:1|2', 'telegram:12|1'])
      conversations.remember(key, { language: 'kk' }, 0);
    conversations.forgetChat('telegram:1');
    expect(conversations.recall('telegram:1|1', 0)).toBeUndefined();
    expect(conversations.recall('telegram:1|2', 0)).toBeUndefined();
    expect(conversations.recall('telegram:12|1', 0)).toEqual({ language: 'kk' });
  });
});
