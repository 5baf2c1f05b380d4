import { createAnswers } from '../src/answers/create-answers.ts';
import { createDesk, type DeskEvents } from '../src/chats/create-desk.ts';
import type { Desk } from '../src/chats/desk.ts';
import type { SubscriptionParts } from '../src/chats/requests/answer-subscription.ts';
import { loadDataset } from '../src/dataset/load-dataset.ts';
import { readSettlements } from '../src/dataset/read-settlements.ts';
import { readLexicon } from '../src/dataset/words/read-lexicon.ts';
import { createReader } from '../src/questions/create-reader.ts';
import { createReplies } from '../src/replies/create-replies.ts';
import { loadMessages } from '../src/replies/messages/load-messages.ts';
import type { MessageProblem } from '../src/replies/messages/messages.ts';
import type { Language } from '../src/statistics/language.ts';
import type { ChatStore } from '../src/stores/chat-store.ts';
import { createMemoryChatStore } from '../src/stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../src/stores/memory/memory-conversation-store.ts';

export const DATASET = loadDataset('data');
export const LEXICON = readLexicon('data');
export const READER = createReader({ codebook: DATASET.codebook, lexicon: LEXICON });
export const ANSWERS = createAnswers({ dataset: DATASET });
const SETTLEMENTS = readSettlements('data');
/** What went wrong while wording; tests expect it to stay empty. */
export const PROBLEMS: MessageProblem[] = [];
export const REPLIES = createReplies({
  codebook: DATASET.codebook,
  messages: loadMessages('locales', (problem) => PROBLEMS.push(problem)),
  version: () => DATASET.version,
});

export interface TalkOptions {
  /** ISO date of today; the day of the demonstrations where not given. */
  readonly today?: string;
  readonly store?: ChatStore;
  readonly defaultLanguage?: Language;
  readonly events?: DeskEvents;
  readonly subscriptions?: SubscriptionParts;
}

/** The real desk on the real facts, at noon in Almaty of the day. */
export function createTalk({
  today = '2025-06-15',
  store,
  defaultLanguage = 'ru',
  events,
  subscriptions,
}: TalkOptions = {}): Desk {
  const noon = new Date(`${today}T12:00:00+05:00`);
  return createDesk({
    reader: READER,
    answers: ANSWERS,
    replies: REPLIES,
    settlements: () => SETTLEMENTS,
    store: store ?? createMemoryChatStore(),
    conversations: createMemoryConversationStore(),
    now: () => noon,
    defaultLanguage,
    ...(events && { events }),
    ...(subscriptions && { subscriptions }),
  });
}
