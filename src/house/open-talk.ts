import { createDesk, type DeskEvents } from '../chats/create-desk.ts';
import type { Desk } from '../chats/desk.ts';
import { createFloodGuard } from '../chats/flood-guard.ts';
import type { SubscriptionParts } from '../chats/requests/answer-subscription.ts';
import type { Config } from '../config.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Messages } from '../replies/messages/messages.ts';
import type { EntryTable } from '../statistics/facts/entry.ts';
import type { ChatStore } from '../stores/chat-store.ts';
import type { ConversationStore } from '../stores/conversation-store.ts';
import type { Knowledge } from './open-knowledge.ts';

/** Generous to people and to groups, and a wall for floods. */
const FLOOD_LIMITS = { burst: 1000, perMinute: 600 };

interface Talk {
  readonly desk: Desk;
  readonly replies: Replies;
  readonly messages: Messages;
}

interface TalkOptions {
  readonly events?: DeskEvents;
  readonly subscriptions?: SubscriptionParts;
  readonly entries?: EntryTable;
}

/** What the conversation remembers of chats. */
export interface TalkStores {
  readonly chats: ChatStore;
  readonly conversations: ConversationStore;
}

/** The conversation on what is known, for every door. */
export function openTalk(config: Config, knowledge: Knowledge, stores: TalkStores, options: TalkOptions = {}): Talk {
  const { reader, answers, replies, messages, settlements } = knowledge;
  const desk = createDesk({
    reader,
    answers,
    replies,
    settlements,
    store: stores.chats,
    conversations: stores.conversations,
    now: () => config.fixedNow ?? new Date(),
    defaultLanguage: config.defaultLanguage,
    channelOf: (platform) => config.doors.find(({ name }) => name === platform)?.channel,
    floodGuard: createFloodGuard(FLOOD_LIMITS),
    ...options,
  });
  return { desk, replies, messages };
}
