import type { Answer } from '../statistics/answer.ts';
import type { Language } from '../statistics/language.ts';
import type { Question } from '../statistics/question.ts';

/** What a follow-up may lean on. It holds no words of the person. */
export interface Conversation {
  readonly question?: Question;
  /** The questions before the last, the newest first. */
  readonly earlierQuestions?: readonly Question[];
  /** Of the question; where it is not kept it is found again. */
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

/** Conversations of the last thirty minutes. Never rejects: without them a follow-up must say what it is about. */
export interface ConversationStore {
  /** `now` in milliseconds that always run on. */
  recall(talk: Talk, now: number): Promise<Conversation | undefined>;
  remember(talk: Talk, conversation: Conversation, now: number): Promise<void>;
  /** Forgets every person's conversation in the chat. */
  forgetChat(chat: string): Promise<void>;
}

export const CONVERSATION_MS = 30 * 60_000;
