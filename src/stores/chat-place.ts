/**
 * Where in a chat a notice goes: the chat itself, or one topic of a forum, which has readers of its own. A place is named
 * as a chat is, with the topic behind a slash: `-1001234567/45`.
 */
import type { ChatKey } from './chat-store.ts';

export function placeIn({ platform, id }: ChatKey, topic: string | undefined): ChatKey {
  return { platform, id: topic === undefined ? id : `${id}/${topic}` };
}

/** The chat that the place is in. */
export function chatOfPlace({ platform, id }: ChatKey): ChatKey {
  return { platform, id: splitPlace(id).chat };
}

export function splitPlace(id: string): { readonly chat: string; readonly topic?: string } {
  const [chat = '', topic] = id.split('/');
  return { chat, ...(topic !== undefined && { topic }) };
}
