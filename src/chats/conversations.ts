import type { Answer } from '../statistics/answer.ts';
import { createRecent } from '../statistics/create-recent.ts';
import type { Language } from '../statistics/language.ts';
import type { Question } from '../statistics/question.ts';

/** What a follow-up may lean on. Kept in memory only: it holds no words of the person. */
export interface Conversation {
  readonly question?: Question;
  /** The question before the last. */
  readonly earlier?: Question;
  readonly answer?: Answer;
  /** Offered by the last reply, when it asked back. */
  readonly choices?: readonly Question[];
  readonly language?: Language;
}

export interface Conversations {
  recall(key: string, now: number): Conversation | undefined;
  remember(key: string, conversation: Conversation, now: number): void;
  /** Forgets every person's conversation in the chat. */
  forgetChat(chatKey: string): void;
}

const MINUTE = 60_000;
const LIFETIME = 30 * MINUTE;
/** About 2 kB each: some 20 MB at most. */
const MOST_KEPT = 10_000;

/** The conversation of one person in one chat; `keyOf` makes the key. */
export function createConversations(mostKept = MOST_KEPT): Conversations {
  const kept = createRecent<{ conversation: Conversation; at: number }>(mostKept);
  return {
    recall(key, now) {
      const entry = kept.find(key);
      if (!entry) return undefined;
      if (now - entry.at > LIFETIME) {
        kept.delete(key);
        return undefined;
      }
      return entry.conversation;
    },
    remember(key, conversation, now) {
      kept.keep(key, { conversation, at: now });
    },
    forgetChat(chatKey) {
      for (const key of kept.keys()) if (key.startsWith(`${chatKey}|`)) kept.delete(key);
    },
  };
}

export function conversationKey(chatKey: string, person: string): string {
  return `${chatKey}|${person}`;
}
