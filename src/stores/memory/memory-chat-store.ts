import { nameOfChat } from '../chat-name.ts';
import type { ChatSettings, ChatStore } from '../chat-store.ts';

/** Settings that end with the process: for a single question from the command line, and for tests. */
export function createMemoryChatStore(now: () => Date = () => new Date()): ChatStore {
  const chats = new Map<string, ChatSettings>();
  return {
    find: async (key) => chats.get(nameOfChat(key)),
    async setLanguage({ platform, id }, language) {
      if (language) chats.set(nameOfChat({ platform, id }), { platform, id, language, updated: now().toISOString() });
      else chats.delete(nameOfChat({ platform, id }));
    },
    forget: async (key) => chats.delete(nameOfChat(key)),
    count: async () => chats.size,
  };
}
