import { LRUCache } from 'lru-cache';
import { CONVERSATION_MS, type Conversation, type ConversationStore, type Talk } from '../conversation-store.ts';

/** About 2 kB each: some 20 MB at most. */
const MOST_KEPT = 10_000;
/** Stands for whoever spoke last in a thread. */
const ANYBODY = '*';

const keyOf = ({ chat, topic = '', thread = '', person }: Talk) => `${chat}|${topic}|${thread}|${person}`;

/** In memory only. */
export function createMemoryConversationStore(mostKept = MOST_KEPT): ConversationStore {
  const kept = new LRUCache<string, { conversation: Conversation; at: number }>({ max: mostKept });

  function find(key: string, now: number): Conversation | undefined {
    const entry = kept.get(key);
    if (!entry) return undefined;
    if (now - entry.at <= CONVERSATION_MS) return entry.conversation;
    kept.delete(key);
    return undefined;
  }

  return {
    async recall(talk, now) {
      const own = find(keyOf(talk), now);
      // Who joins a thread speaks of what it is about.
      return own ?? (talk.thread === undefined ? undefined : find(keyOf({ ...talk, person: ANYBODY }), now));
    },
    async remember(talk, conversation, now) {
      kept.set(keyOf(talk), { conversation, at: now });
      if (talk.thread !== undefined) kept.set(keyOf({ ...talk, person: ANYBODY }), { conversation, at: now });
    },
    async forgetChat(chat) {
      for (const key of [...kept.keys()]) if (key.startsWith(`${chat}|`)) kept.delete(key);
    },
  };
}
