import { CONVERSATION_MS, type Conversation, type ConversationStore, type Talk } from '../conversation-store.ts';
import { createBatch } from './create-batch.ts';
import { type Database, SOON } from './open-database.ts';

/** Stands for whoever spoke last in a thread. */
const ANYBODY = '*';
const TIDY_MS = 10 * 60_000;
const LIFETIME = `interval '${CONVERSATION_MS} milliseconds'`;

const nameOf = ({ chat, topic = '', thread = '', person }: Talk) => `${chat}|${topic}|${thread}|${person}`;

export interface OpenConversations {
  readonly store: ConversationStore;
  close(): Promise<void>;
}

/** Without the answer, which is found again from its question. */
export function openPostgresConversations({ query }: Database): OpenConversations {
  const recall = createBatch<string, Conversation | undefined>(async (talks) => {
    const rows = await query<{ talk: string; conversation: Conversation }>(
      `select talk, conversation from koshi.conversations where talk = any($1) and at > now() - ${LIFETIME}`,
      [talks],
    );
    const found = new Map(rows.map(({ talk, conversation }) => [talk, conversation]));
    return talks.map((talk) => found.get(talk));
  });

  const remember = createBatch<{ talk: string; chat: string; conversation: Conversation }, void>(async (items) => {
    const last = [...new Map(items.map((item) => [item.talk, item])).values()];
    await query(
      `insert into koshi.conversations (talk, chat, conversation)
       select talk, chat, conversation from unnest($1::text[], $2::text[], $3::json[]) as given(talk, chat, conversation), ${SOON}
       order by talk
       on conflict (talk) do update set conversation = excluded.conversation, at = now()`,
      [
        last.map(({ talk }) => talk),
        last.map(({ chat }) => chat),
        last.map(({ conversation }) => JSON.stringify({ ...conversation, answer: undefined })),
      ],
    );
    return items.map(() => undefined);
  });

  const tidy = setInterval(() => {
    query(`delete from koshi.conversations where at < now() - ${LIFETIME}`).catch(() => undefined);
  }, TIDY_MS);
  tidy.unref();

  return {
    store: {
      async recall(talk) {
        const names = [nameOf(talk), ...(talk.thread === undefined ? [] : [nameOf({ ...talk, person: ANYBODY })])];
        // A follow-up that finds nothing must say by itself what it is about.
        const [own, anybody] = await Promise.all(names.map((name) => recall(name).catch(() => undefined)));
        // Who joins a thread speaks of what it is about.
        return own ?? anybody;
      },
      async remember(talk, conversation) {
        const { chat } = talk;
        const talks = [talk, ...(talk.thread === undefined ? [] : [{ ...talk, person: ANYBODY }])];
        await Promise.all(
          talks.map((each) => remember({ talk: nameOf(each), chat, conversation }).catch(() => undefined)),
        );
      },
      async forgetChat(chat) {
        await query('delete from koshi.conversations where chat = $1', [chat]).catch(() => undefined);
      },
    },
    async close() {
      clearInterval(tidy);
    },
  };
}
