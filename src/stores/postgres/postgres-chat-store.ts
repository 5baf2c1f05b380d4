import type { Language } from '../../statistics/language.ts';
import { nameOfChat } from '../chat-name.ts';
import type { ChatStore } from '../chat-store.ts';
import { createBatch } from './create-batch.ts';
import type { Database } from './open-database.ts';

interface ChatRow {
  readonly chat: string;
  readonly language: Language;
  readonly updated: Date;
}

export function createPostgresChatStore({ query }: Database, now: () => Date): ChatStore {
  const find = createBatch<string, ChatRow | undefined>(async (names) => {
    const rows = await query<ChatRow>('select chat, language, updated from koshi.chats where chat = any($1)', [names]);
    const found = new Map(rows.map((row) => [row.chat, row]));
    return names.map((name) => found.get(name));
  });
  return {
    async find(key) {
      const row = await find(nameOfChat(key));
      return row && { ...key, language: row.language, updated: row.updated.toISOString() };
    },
    async setLanguage(key, language) {
      if (!language) await query('delete from koshi.chats where chat = $1', [nameOfChat(key)]);
      else {
        await query(
          `insert into koshi.chats (chat, language, updated) values ($1, $2, $3)
           on conflict (chat) do update set language = excluded.language, updated = excluded.updated
           where chats.language <> excluded.language`,
          [nameOfChat(key), language, now()],
        );
      }
    },
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
