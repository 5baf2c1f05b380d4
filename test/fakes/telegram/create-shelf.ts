/** The messages that the bot has sent, and whoever waits for the next one in a chat. */
import type { ShownMessage } from './chats.ts';

export interface Shelf {
  put(message: ShownMessage): void;
  /** The message is gone from the chat. */
  remove(chat: number, id: number): void;
  find(chat: number, id: number): ShownMessage | undefined;
  /** All that was shown, edits included, oldest first. */
  all(chat?: number): readonly ShownMessage[];
  /** What was shown next in the chat and not yet taken; waits for it. */
  next(chat: number): Promise<ShownMessage>;
  /** Not yet taken. */
  untaken(chat: number): readonly ShownMessage[];
  /** Resolves when so many were shown altogether. */
  reached(count: number): Promise<void>;
}

export function createShelf(): Shelf {
  const shown: ShownMessage[] = [];
  const current = new Map<string, ShownMessage>();
  const untaken = new Map<number, ShownMessage[]>();
  const waiting = new Map<number, ((message: ShownMessage) => void)[]>();
  let counts: { readonly count: number; readonly resolve: () => void }[] = [];

  return {
    put(message) {
      shown.push(message);
      current.set(`${message.chat}/${message.id}`, message);
      const waiter = waiting.get(message.chat)?.shift();
      if (waiter) waiter(message);
      else untaken.set(message.chat, [...(untaken.get(message.chat) ?? []), message]);
      for (const { count, resolve } of counts) if (shown.length >= count) resolve();
      counts = counts.filter(({ count }) => shown.length < count);
    },
    remove(chat, id) {
      current.delete(`${chat}/${id}`);
    },
    find: (chat, id) => current.get(`${chat}/${id}`),
    all: (chat) => (chat === undefined ? shown : shown.filter((message) => message.chat === chat)),
    next(chat) {
      const message = untaken.get(chat)?.shift();
      if (message) return Promise.resolve(message);
      return new Promise((resolve) => {
        waiting.set(chat, [...(waiting.get(chat) ?? []), resolve]);
      });
    },
    untaken: (chat) => untaken.get(chat) ?? [],
    reached: (count) =>
      shown.length >= count ? Promise.resolve() : new Promise((resolve) => counts.push({ count, resolve })),
  };
}
