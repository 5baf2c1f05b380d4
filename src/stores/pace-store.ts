import type { Platform } from './chat-store.ts';

/** A message that answered somebody, or a number that the platform gave to a message. */
export interface PaceNews {
  readonly platform: Platform;
  /** Of an answer: it takes its share of the pace. */
  readonly chat?: string;
  /** What the platform numbered a message. */
  readonly number?: number;
}

/** What the processes on one store tell each other of what they send, so that together they keep one pace. Nothing of it is kept. */
export interface PaceStore {
  tell(news: PaceNews): void;
  /** Calls `listener` for what the other processes tell. */
  listen(listener: (news: PaceNews) => void): void;
}
