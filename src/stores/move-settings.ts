import type { ChatKey, ChatStore } from './chat-store.ts';

/** The chat has another id now: what was chosen goes along, unless something was chosen there already. */
export async function moveSettings(store: ChatStore, from: ChatKey, to: ChatKey): Promise<void> {
  const before = await store.find(from);
  if (!before) return;
  if (before.language && !(await store.find(to))?.language) await store.setLanguage(to, before.language);
  await store.forget(from);
}
