import { createMemoryChatStore } from '../../../src/stores/memory/memory-chat-store.ts';
import { describeChatStore } from '../chat-store-contract.ts';

describeChatStore('memory', async () => {
  const store = createMemoryChatStore();
  return { open: async () => ({ store, close: async () => {} }) };
});
