import type { Answers, ClaimJudge } from '../../answers/create-answers.ts';
import type { Reader } from '../../questions/create-reader.ts';
import type { Replies } from '../../replies/create-replies.ts';
import type { EntryTable } from '../../statistics/facts/entry.ts';
import type { ChatStore, Platform } from '../../stores/chat-store.ts';
import type { ConversationStore } from '../../stores/conversation-store.ts';
import type { ReadCounter } from '../read-counts.ts';
import type { SubscriptionParts } from './answer-subscription.ts';

/** What answers to requests are made with. */
export interface RequestParts {
  readonly reader: Pick<Reader, 'readClaims'>;
  readonly answers: Answers & ClaimJudge;
  readonly replies: Replies;
  readonly store: ChatStore;
  readonly conversations: ConversationStore;
  /** In which each release is announced, by platform. */
  readonly channelOf?: (platform: Platform) => string | undefined;
  readonly counter: ReadCounter;
  readonly subscriptions?: SubscriptionParts;
  /** Where administrators enter figures; absent where nothing can be stored. */
  readonly entries?: EntryTable;
}
