import type { ChatKey, ChatSettings, ChatStore } from '../chat-store.ts';

const keyOf = (key: ChatKey) => `${key.platform}:${key.id}`;

/** Settings that end with the process: for a single question from the command line, and for tests. */
export function createMemoryChatStore(now: () => Date = () => new Date()): ChatStore {
  const chats = new Map<string, ChatSettings>();
  return {
    find: (key) => chats.get(keyOf(key)),
    async setLanguage({ platform, id }, language) {
      if (language) chats.set(keyOf({ platform, id }), { platform, id, language, updated: now().toISOString() });
      else chats.delete(keyOf({ platform, id }));
    },
    forget: async (key) => chats.delete(keyOf(key)),
    all: () => [...chats.values()],
    count: () => chats.size,
  };
}
