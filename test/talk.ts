import { keepAnswers } from '../src/answers/keep-answers.ts';
import { createDesk, type DeskEvents } from '../src/chats/create-desk.ts';
import type { Desk } from '../src/chats/desk.ts';
import type { SubscriptionParts } from '../src/chats/requests/answer-subscription.ts';
import { readSettlements } from '../src/dataset/read-settlements.ts';
import { keepReadings } from '../src/questions/keep-readings.ts';
import { createReplies } from '../src/replies/create-replies.ts';
import { keepReplies } from '../src/replies/keep-replies.ts';
import { loadMessages } from '../src/replies/messages/load-messages.ts';
import type { MessageProblem } from '../src/replies/messages/messages.ts';
import type { Language } from '../src/statistics/language.ts';
import type { ChatStore } from '../src/stores/chat-store.ts';
import { createMemoryChatStore } from '../src/stores/memory/memory-chat-store.ts';
import { createMemoryConversationStore } from '../src/stores/memory/memory-conversation-store.ts';
import { DATASET, LEXICON, PLAIN_ANSWERS, PLAIN_READER } from './facts.ts';

export { DATASET, LEXICON };
export const READER = keepReadings(PLAIN_READER);
export const ANSWERS = keepAnswers(PLAIN_ANSWERS);
const SETTLEMENTS = readSettlements('data');
/** What went wrong while wording; tests expect it to stay empty. */
export const PROBLEMS: MessageProblem[] = [];
export const REPLIES = keepReplies(
  createReplies({
    codebook: DATASET.codebook,
    messages: loadMessages('locales', (problem) => PROBLEMS.push(problem)),
    version: () => DATASET.version,
  }),
);

export interface TalkOptions {
  /** ISO date of today; the day of the demonstrations where not given. */
  readonly today?: string;
  readonly store?: ChatStore;
  readonly defaultLanguage?: Language;
  readonly events?: DeskEvents;
  readonly subscriptions?: SubscriptionParts;
}

/** The real desk on the real facts, with the memories that the product gives it, at noon in Almaty of the day. */
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
