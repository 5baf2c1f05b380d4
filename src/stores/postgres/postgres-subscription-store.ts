import type { Language } from '../../statistics/language.ts';
import { formatTerms, type Terms } from '../../statistics/subscription.ts';
import { chatOfName, nameOfChat } from '../chat-name.ts';
import type { ChatKey } from '../chat-store.ts';
import { createId } from '../memory/subscription-record.ts';
import {
  type Audience,
  type ChatStanding,
  MOST_SUBSCRIPTIONS,
  type ParkedReason,
  priorityOf,
  type Subscription,
  type SubscriptionStore,
  TooManySubscriptions,
} from '../subscription-store.ts';
import { createBatch } from './create-batch.ts';
import type { Database } from './open-database.ts';

interface SubscriptionRow {
  readonly id: string;
  readonly chat: string;
  readonly terms: Terms;
  readonly language: Language;
  readonly muted: boolean;
  readonly created: Date;
}

const COLUMNS = 'id, chat, terms, language, muted, created';
/** Chats. */
const PAGE = 1_000;

const toSubscription = ({ id, chat, terms, language, muted, created }: SubscriptionRow): Subscription => ({
  key: chatOfName(chat),
  id,
  terms,
  language,
  muted,
  created: created.toISOString(),
});

/** Names of the topics of a chat lie between these; "0" is the letter after "/". */
const topicsOf = (chat: ChatKey) => [`${nameOfChat(chat)}/`, `${nameOfChat(chat)}0`];

export function createPostgresSubscriptionStore({ query, transact }: Database, now: () => Date): SubscriptionStore {
  const standing = createBatch<string, ChatStanding>(async (names) => {
    const [held, parked] = await Promise.all([
      query<SubscriptionRow>(`select ${COLUMNS} from koshi.subscriptions where chat = any($1) order by chat, place`, [
        names,
      ]),
      query<{ chat: string; reason: ParkedReason }>('select chat, reason from koshi.parked where chat = any($1)', [
        names,
      ]),
    ]);
    const byChat = new Map<string, Subscription[]>();
    for (const row of held) byChat.set(row.chat, [...(byChat.get(row.chat) ?? []), toSubscription(row)]);
    const reasons = new Map(parked.map(({ chat, reason }) => [chat, reason]));
    return names.map((name) => {
      const reason = reasons.get(name);
      return { subscriptions: byChat.get(name) ?? [], ...(reason && { parked: reason }) };
    });
  });

  const wake = createBatch<ChatKey, void>(async (chats) => {
    const names = chats.map(nameOfChat);
    await query(
      `delete from koshi.parked p using unnest($1::text[]) as woken(chat)
       where p.chat = woken.chat or (p.chat > woken.chat || '/' and p.chat < woken.chat || '0')`,
      [names],
    );
    return chats.map(() => undefined);
  });

  /** The chats of one priority that a notice is for, with all their subscriptions. */
  async function readPage(audience: Audience, priority: number, after: string): Promise<SubscriptionRow[]> {
    const isWanted = audience === 'reminder' ? 'not s.muted and s.reminder' : 'not s.muted';
    return query<SubscriptionRow>(
      `with page as (
         select distinct s.chat from koshi.subscriptions s
         where ${isWanted} and s.priority = $1 and s.chat > $2 and s.chat not like 'terminal:%'
         order by s.chat limit ${PAGE}
       )
       select s.id, s.chat, s.terms, s.language, s.muted, s.created
       from koshi.subscriptions s join page using (chat)
       where ${isWanted} and not exists (select from koshi.parked p where p.chat = s.chat)
       order by s.chat, s.place`,
      [priority, after],
    );
  }

  async function lastOfPage(audience: Audience, priority: number, after: string): Promise<string | undefined> {
    const isWanted = audience === 'reminder' ? 'not muted and reminder' : 'not muted';
    const [row] = await query<{ last: string | null }>(
      `select max(chat) as last from (
         select distinct chat from koshi.subscriptions
         where ${isWanted} and priority = $1 and chat > $2 and chat not like 'terminal:%'
         order by chat limit ${PAGE}) page`,
      [priority, after],
    );
    return row?.last ?? undefined;
  }

  async function* forRelease(audience: Audience): AsyncGenerator<readonly Subscription[]> {
    for (const priority of [1, 2, 3]) {
      for (let after = ''; ; ) {
        // Apart from the page: all of its chats may be parked.
        const last = await lastOfPage(audience, priority, after);
        if (last === undefined) break;
        const rows = await readPage(audience, priority, after);
        if (rows.length > 0) yield rows.map(toSubscription);
        after = last;
      }
    }
  }

  async function add(key: ChatKey, entry: Omit<Subscription, 'key'>): Promise<Subscription> {
    const name = nameOfChat(key);
    const said = formatTerms(entry.terms);
    return transact(async (run) => {
      // One at a time in a chat: two at once would each find room for themselves.
      await run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
      const [{ count = '0' } = {}] = await run<{ count: string }>(
        'select count(*) from koshi.subscriptions where chat = $1 and said <> $2',
        [name, said],
      );
      const isNew =
        (await run('select from koshi.subscriptions where chat = $1 and said = $2', [name, said])).length === 0;
      if (isNew && Number(count) >= MOST_SUBSCRIPTIONS) throw new TooManySubscriptions(`the chat has ${count}`);
      const [row] = await run<SubscriptionRow>(
        `insert into koshi.subscriptions (id, chat, terms, said, language, muted, priority, reminder, created)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (chat, said) do update set muted = excluded.muted
         returning ${COLUMNS}`,
        [
          entry.id,
          name,
          JSON.stringify(entry.terms),
          said,
          entry.language,
          entry.muted,
          priorityOf(entry.terms),
          entry.terms.reminder,
          entry.created,
        ],
      );
      await run('delete from koshi.parked where chat = $1', [name]);
      return toSubscription(row as SubscriptionRow);
    });
  }

  return {
    of: async (key) => (await standing(nameOfChat(key))).subscriptions,
    standing: (key) => standing(nameOfChat(key)),
    async placesOf(chat) {
      if (chat.platform !== 'telegram') return [chat];
      const rows = await query<{ chat: string }>(
        `select chat from koshi.subscriptions where chat > $1 and chat < $2
         union select chat from koshi.parked where chat > $1 and chat < $2`,
        topicsOf(chat),
      );
      return [chat, ...rows.map((row) => chatOfName(row.chat))];
    },
    forRelease,

    add: (key, terms, language) =>
      add(key, { id: createId(), terms, language, muted: false, created: now().toISOString() }),

    async change(key, id, { terms, muted }) {
      const name = nameOfChat(key);
      return transact(async (run) => {
        if (terms) {
          // The same terms in the same chat are one subscription.
          await run('delete from koshi.subscriptions where chat = $1 and said = $2 and id <> $3', [
            name,
            formatTerms(terms),
            id,
          ]);
        }
        const [row] = await run<SubscriptionRow>(
          `update koshi.subscriptions set
             terms = coalesce($3::json, terms), said = coalesce($4, said), priority = coalesce($5, priority),
             reminder = coalesce($6, reminder), muted = coalesce($7, muted)
           where chat = $1 and id = $2
           returning ${COLUMNS}`,
          [
            name,
            id,
            terms ? JSON.stringify(terms) : null,
            terms ? formatTerms(terms) : null,
            terms ? priorityOf(terms) : null,
            terms ? terms.reminder : null,
            muted ?? null,
          ],
        );
        return row && toSubscription(row);
      });
    },

    async remove(key, ids) {
      const rows = await query<SubscriptionRow & { place: string }>(
        `delete from koshi.subscriptions where chat = $1 and id = any($2) returning ${COLUMNS}, place`,
        [nameOfChat(key), [...ids]],
      );
      return rows.sort((one, other) => Number(one.place) - Number(other.place)).map(toSubscription);
    },

    async forget(key) {
      return transact(async (run) => {
        const rows = await run('delete from koshi.subscriptions where chat = $1 returning id', [nameOfChat(key)]);
        await run('delete from koshi.parked where chat = $1', [nameOfChat(key)]);
        return rows.length;
      });
    },

    async park(key, reason) {
      await query('insert into koshi.parked (chat, reason, since) values ($1, $2, $3) on conflict (chat) do nothing', [
        nameOfChat(key),
        reason,
        now(),
      ]);
    },
    wake,

    async move(from, to) {
      const [before, after] = [nameOfChat(from), nameOfChat(to)];
      await transact(async (run) => {
        await run('select pg_advisory_xact_lock(hashtextextended($1, 0))', [after]);
        await run(
          `update koshi.subscriptions s set chat = $2 where chat = $1
           and not exists (select from koshi.subscriptions o where o.chat = $2 and o.said = s.said)`,
          [before, after],
        );
        await run('delete from koshi.subscriptions where chat = $1', [before]);
        await run('delete from koshi.parked where chat = any($1)', [[before, after]]);
      });
    },

    async counts() {
      const [chats, parked] = await Promise.all([
        query<{ name: string; chats: string; subscriptions: string }>(
          `select split_part(chat, ':', 1) || ' ' || language as name, count(*) as chats, sum(held) as subscriptions
           from (select chat, (array_agg(language order by place))[1] as language, count(*) as held
                 from koshi.subscriptions group by chat) of_chats
           group by 1`,
        ),
        query<{ reason: ParkedReason; count: string }>('select reason, count(*) from koshi.parked group by reason'),
      ]);
      return {
        subscriptions: chats.reduce((sum, row) => sum + Number(row.subscriptions), 0),
        chats: Object.fromEntries(chats.map((row) => [row.name, Number(row.chats)])),
        parked: Object.fromEntries(parked.map(({ reason, count }) => [reason, Number(count)])),
      };
    },
  };
}
