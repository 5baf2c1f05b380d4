import type { ChatKey, ChatStore } from './chat-store.ts';

/** The chat has another id now: what was chosen goes along, unless something was chosen there already. */
export async function moveSettings(store: ChatStore, from: ChatKey, to: ChatKey): Promise<void> {
  const [before, there] = [await store.find(from), await store.find(to)];
  if (!before) return;
  if (before.language && !there?.language) await store.setLanguage(to, before.language);
  if (before.form && !there?.form) await store.setForm(to, before.form);
  await store.forget(from);
}
