import type { Language } from '../../statistics/language.ts';
import { nameOfChat } from '../chat-name.ts';
import type { ChatKey, ChatStore } from '../chat-store.ts';
import { createBatch } from './create-batch.ts';
import type { Database } from './open-database.ts';

interface ChatRow {
  readonly chat: string;
  readonly language: Language | null;
  readonly form: 'rich' | null;
  readonly updated: Date;
}

export function createPostgresChatStore({ query }: Database, now: () => Date): ChatStore {
  const find = createBatch<string, ChatRow | undefined>(async (names) => {
    const rows = await query<ChatRow>('select chat, language, form, updated from koshi.chats where chat = any($1)', [
      names,
    ]);
    const found = new Map(rows.map((row) => [row.chat, row]));
    return names.map((name) => found.get(name));
  });
  /** Without anything chosen there is nothing to keep. */
  async function choose(key: ChatKey, column: 'language' | 'form', value: string | undefined): Promise<void> {
    await query(
      `insert into koshi.chats (chat, ${column}, updated) values ($1, $2, $3)
       on conflict (chat) do update set ${column} = excluded.${column}, updated = excluded.updated
       where chats.${column} is distinct from excluded.${column}`,
      [nameOfChat(key), value ?? null, now()],
    );
    await query('delete from koshi.chats where chat = $1 and language is null and form is null', [nameOfChat(key)]);
  }

  return {
    async find(key) {
      const row = await find(nameOfChat(key));
      if (!row) return undefined;
      const { language, form, updated } = row;
      return { ...key, ...(language && { language }), ...(form && { form }), updated: updated.toISOString() };
    },
    setLanguage: (key, language) => choose(key, 'language', language),
    setForm: (key, form) => choose(key, 'form', form === 'rich' ? form : undefined),
    async forget(key) {
      const rows = await query('delete from koshi.chats where chat = $1 returning chat', [nameOfChat(key)]);
      return rows.length > 0;
    },
    async count() {
      const [row] = await query<{ count: string }>('select count(*) from koshi.chats');
      return Number(row?.count ?? 0);
    },
  };
}
