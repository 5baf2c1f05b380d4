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

/** Who talks where: a topic of a forum or a thread is a conversation of its own, and so is each person's part in it. */
export interface Talk {
  /** `platform:id`. */
  readonly chat: string;
  readonly topic?: string | undefined;
  readonly thread?: string | undefined;
  readonly person: string;
}

export interface Conversations {
  recall(talk: Talk, now: number): Conversation | undefined;
  remember(talk: Talk, conversation: Conversation, now: number): void;
  /** Forgets every person's conversation in the chat. */
  forgetChat(chat: string): void;
}

const MINUTE = 60_000;
const LIFETIME = 30 * MINUTE;
/** About 2 kB each: some 20 MB at most. */
const MOST_KEPT = 10_000;
/** Stands for whoever spoke last in a thread. */
const ANYBODY = '*';

const keyOf = ({ chat, topic = '', thread = '', person }: Talk) => `${chat}|${topic}|${thread}|${person}`;

export function createConversations(mostKept = MOST_KEPT): Conversations {
  const kept = createRecent<{ conversation: Conversation; at: number }>(mostKept);

  function find(key: string, now: number): Conversation | undefined {
    const entry = kept.find(key);
    if (!entry) return undefined;
    if (now - entry.at <= LIFETIME) return entry.conversation;
    kept.delete(key);
    return undefined;
  }

  return {
    recall(talk, now) {
      const own = find(keyOf(talk), now);
      // Who joins a thread speaks of what it is about.
      return own ?? (talk.thread === undefined ? undefined : find(keyOf({ ...talk, person: ANYBODY }), now));
    },
    remember(talk, conversation, now) {
      kept.keep(keyOf(talk), { conversation, at: now });
      if (talk.thread !== undefined) kept.keep(keyOf({ ...talk, person: ANYBODY }), { conversation, at: now });
    },
    forgetChat(chat) {
      for (const key of kept.keys()) if (key.startsWith(`${chat}|`)) kept.delete(key);
    },
  };
}
