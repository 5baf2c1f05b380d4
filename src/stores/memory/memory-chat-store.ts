import type { Language } from '../../statistics/language.ts';
import { nameOfChat } from '../chat-name.ts';
import type { ChatKey, ChatSettings, ChatStore } from '../chat-store.ts';

/** Settings that end with the process: for a single question from the command line, and for tests. */
export function createMemoryChatStore(now: () => Date = () => new Date()): ChatStore {
  const chats = new Map<string, ChatSettings>();
  /** Without anything chosen there is nothing to keep. */
  function change(
    { platform, id }: ChatKey,
    chosen: { language?: Language | undefined; form?: 'rich' | undefined },
  ): void {
    const name = nameOfChat({ platform, id });
    const { language, form } = { ...chats.get(name), ...chosen };
    if (language ?? form) {
      chats.set(name, {
        platform,
        id,
        ...(language && { language }),
        ...(form && { form }),
        updated: now().toISOString(),
      });
    } else chats.delete(name);
  }

  return {
    find: async (key) => chats.get(nameOfChat(key)),
    setLanguage: async (key, language) => change(key, { language }),
    setForm: async (key, form) => change(key, { form: form === 'rich' ? form : undefined }),
    forget: async (key) => chats.delete(nameOfChat(key)),
    count: async () => chats.size,
  };
}
