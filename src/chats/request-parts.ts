import type { Answers } from '../answers/create-answers.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { ChatStore } from '../stores/chat-store.ts';
import type { SubscriptionParts } from './answer-subscription.ts';
import type { Conversations } from './conversations.ts';

/** What answers to requests are made with. */
export interface RequestParts {
  readonly answers: Answers;
  readonly replies: Replies;
  readonly store: ChatStore;
  readonly conversations: Conversations;
  readonly subscriptions?: SubscriptionParts;
}
