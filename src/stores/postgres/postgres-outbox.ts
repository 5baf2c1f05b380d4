/** The outbox in PostgreSQL. Only the leader claims and hands over; whoever led before is found out by its term. */
import type { Notice, RowState, Told } from '../notice.ts';
import { type DraftRow, type End, KEPT_MS, NO_ROWS, type Outbox } from '../outbox.ts';
import { createBatch } from './create-batch.ts';
import { type Database, SOON } from './open-database.ts';
import { type OutboxRow, ROW_COLUMNS, toRow } from './outbox-rows.ts';

const ROWS_A_WRITE = 2_000;
const HISTORIES_A_PAGE = 2_000;

/** A row that nobody who leads has claimed. */
const IS_FREE = '(o.claimed_until is null or o.claimed_until < now() or o.claimed_term < $2)';
/** Its notice may be sent. */
const IS_SENDABLE = "not exists (select from koshi.notices n where n.id = o.notice and n.state = 'open')";

interface Handing {
  readonly id: string;
  readonly bookmark: string | undefined;
}

interface Ending extends End {
  readonly id: string;
  readonly state: RowState;
  readonly at: number;
}

export interface PostgresOutboxParts {
  readonly database: Database;
  /** Of this process's leadership; 0 where it never led. */
  readonly term: () => number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export function createPostgresOutbox({ database, term, now }: PostgresOutboxParts): Outbox {
  const { query, transact } = database;
  /** Notices and contents are never altered. */
  const notices = new Map<string, Notice>();
  const contents = new Map<string, readonly Told[]>();

  async function readNotices(): Promise<readonly Notice[]> {
    const rows = await query<{ notice: Notice }>('select notice from koshi.notices order by place');
    for (const { notice } of rows) notices.set(notice.id, notice);
    return rows.map(({ notice }) => notice);
  }

  async function stateOf(id: string): Promise<string | undefined> {
    const [row] = await query<{ state: string }>('select state from koshi.notices where id = $1', [id]);
    return row?.state;
  }

  const hand = createBatch<Handing, boolean>(async (items) => {
    const rows = await query<{ id: string }>(
      `update koshi.outbox o set bookmark = coalesce(handed.bookmark, o.bookmark)
       from unnest($1::bigint[], $3::text[]) as handed(id, bookmark), koshi.leadership l
       where o.id = handed.id and o.state = 'waiting' and o.claimed_term = $2 and l.term = $2
         and (o.subscriptions = '{}' or exists (
           select from koshi.subscriptions s where s.chat = o.chat and s.id = any(o.subscriptions) and not s.muted))
       returning o.id`,
      [items.map(({ id }) => id), term(), items.map(({ bookmark }) => bookmark ?? null)],
    );
    const handed = new Set(rows.map(({ id }) => id));
    return items.map(({ id }) => handed.has(id));
  });

  // A lost end costs a look: the bookmark is on the disk. So it need not wait for the disk.
  const end = createBatch<Ending, void>(async (items) => {
    await query(
      `update koshi.outbox o set state = ended.state, at = ended.at, reason = ended.reason, content = ended.content,
         receipt = ended.receipt, bookmark = null, claimed_term = null, claimed_until = null
       from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
         as ended(id, state, at, reason, content, receipt), ${SOON}
       where o.id = ended.id and o.state = 'waiting'`,
      [
        items.map(({ id }) => id),
        items.map(({ state }) => state),
        items.map(({ at }) => new Date(at)),
        items.map(({ reason }) => reason ?? null),
        items.map(({ content }) => content ?? null),
        items.map(({ receipt }) => receipt ?? null),
      ],
    );
    return items.map(() => undefined);
  });

  async function addRows(drafts: readonly DraftRow[]): Promise<void> {
    for (let start = 0; start < drafts.length; start += ROWS_A_WRITE) {
      const rows = drafts
        .slice(start, start + ROWS_A_WRITE)
        .map(({ due, ...draft }) => ({ ...draft, due: new Date(due) }));
      await query(
        `insert into koshi.outbox (notice, chat, rhythm, language, subscriptions, changes, priority, due)
         select notice, chat, rhythm, language, subscriptions, changes, priority, due
         from jsonb_to_recordset($1::jsonb) as given(notice text, chat text, rhythm text, language text,
           subscriptions text[], changes int[], priority smallint, due timestamptz)
         on conflict (chat, notice) do nothing`,
        [JSON.stringify(rows)],
      );
    }
  }

  return {
    notices: readNotices,
    async find(id) {
      if (!notices.has(id)) await readNotices();
      return notices.get(id);
    },
    async open(notice) {
      await query(
        `insert into koshi.notices (id, kind, notice, created) values ($1, $2, $3, $4) on conflict (id) do nothing`,
        [notice.id, notice.kind, JSON.stringify(notice), notice.created],
      );
    },
    addRows,
    async ready(id) {
      await query("update koshi.notices set state = 'sending' where id = $1 and state = 'open'", [id]);
    },
    async fill(id) {
      await query("update koshi.notices set state = 'filled' where id = $1 and state <> 'filled'", [id]);
    },
    isFilled: async (id) => (await stateOf(id)) === 'filled',

    async claim({ platform, groups, most, leaseMs, now: by }) {
      const groupings = groups === undefined ? [false, true] : [groups];
      const rows = await query<OutboxRow>(
        `with first as (
           select due.chat from unnest(array[-1, 0, 1, 2, 3]::smallint[]) as p(priority), unnest($3::boolean[]) as g(grouped)
           cross join lateral (
             select o.id, o.chat, o.due from koshi.outbox o
             where o.state = 'waiting' and o.platform = $1 and o.grouped = g.grouped and o.priority = p.priority
               and o.due <= $4 and ${IS_FREE} and ${IS_SENDABLE}
             order by o.due limit $5 for update of o skip locked
           ) as due
           order by p.priority, due.due limit $5
         )
         update koshi.outbox o set claimed_term = $2, claimed_until = now() + $6::int * interval '1 millisecond'
         where o.chat in (select chat from first) and o.state = 'waiting' and o.due <= $4 and ${IS_FREE} and ${IS_SENDABLE}
         returning ${ROW_COLUMNS}`,
        [platform, term(), groupings, new Date(by), most, Math.round(leaseMs)],
      );
      const claimed = rows
        .map(toRow)
        .sort(
          (one, other) => one.priority - other.priority || one.due - other.due || Number(one.id) - Number(other.id),
        );
      if (claimed.length >= most) return { rows: claimed, nextDue: by };
      const [next] = await query<{ due: Date | null }>(
        `select min(due.due) as due from unnest(array[-1, 0, 1, 2, 3]::smallint[]) as p(priority), unnest($2::boolean[]) as g(grouped)
         cross join lateral (
           select o.due from koshi.outbox o
           where o.state = 'waiting' and o.platform = $1 and o.grouped = g.grouped and o.priority = p.priority and o.due > $3
             and ${IS_SENDABLE}
           order by o.due limit 1
         ) as due`,
        [platform, groupings, new Date(by)],
      );
      return { rows: claimed, ...(next?.due && { nextDue: next.due.getTime() }) };
    },

    async release(rows) {
      await query(
        `update koshi.outbox set claimed_term = null, claimed_until = null
         where id = any($1::bigint[]) and claimed_term = $2 and state = 'waiting'`,
        [rows.map(({ id }) => id), term()],
      );
    },
    async handed(rows, bookmark) {
      const handed = await Promise.all(rows.map(({ id }) => hand({ id, bookmark })));
      return rows.filter((_, place) => handed[place]);
    },
    async postpone({ id }, { due, attempts, since, isDoubtful = false }) {
      await query(
        `update koshi.outbox set due = $3, claimed_term = null, claimed_until = null,
           attempts = coalesce($4, attempts), failing_since = coalesce($5, failing_since),
           priority = case when $4::int > 0 then -1 else priority end,
           bookmark = case when $6 then bookmark end
         where id = $1 and claimed_term = $2 and state = 'waiting'`,
        [id, term(), new Date(due), attempts ?? null, since === undefined ? null : new Date(since), isDoubtful],
      );
    },
    end: ({ id }, state, more = {}) => end({ id, state, at: now(), ...more }),

    async tell(content, figures) {
      if (contents.has(content)) return;
      await query('insert into koshi.contents (name, figures) values ($1, $2) on conflict (name) do nothing', [
        content,
        JSON.stringify(figures),
      ]);
      contents.set(content, figures);
    },
    async contents() {
      const rows = await query<{ name: string; figures: Told[] }>('select name, figures from koshi.contents');
      for (const { name, figures } of rows) contents.set(name, figures);
      return new Map(rows.map(({ name, figures }) => [name, figures]));
    },

    async *histories(sought) {
      for (let after = ''; ; ) {
        const page = await query<{ chat: string; contents: string[] }>(
          `with page as (
             select distinct o.chat from koshi.outbox o
             where o.content = any($1) and o.state in ('sent', 'unconfirmed') and o.chat > $2
             order by o.chat limit ${HISTORIES_A_PAGE}
           )
           select o.chat, array_agg(o.content order by o.at, o.id) as contents
           from koshi.outbox o join page using (chat)
           where o.content is not null and o.state in ('sent', 'unconfirmed')
           group by o.chat order by o.chat`,
          [[...sought], after],
        );
        if (page.length > 0) yield page;
        const last = page.at(-1);
        if (!last || page.length < HISTORIES_A_PAGE) return;
        after = last.chat;
      }
    },

    async receipts(platform, most) {
      const rows = await query<{ receipt: string }>(
        `select receipt from koshi.outbox where platform = $1 and receipt is not null order by at desc limit $2`,
        [platform, most],
      );
      return rows.map(({ receipt }) => receipt);
    },

    async rowsOf(chat) {
      const rows = await query<OutboxRow>(`select ${ROW_COLUMNS} from koshi.outbox o where o.chat = $1 order by o.id`, [
        chat,
      ]);
      return rows.map(toRow);
    },
    async lacking(notice, chats) {
      const rows = await query<{ chat: string }>(
        `select given.chat from unnest($2::text[]) as given(chat)
         where not exists (select from koshi.outbox o where o.chat = given.chat and o.notice = $1)`,
        [notice, [...chats]],
      );
      return rows.map(({ chat }) => chat);
    },
    async countStates(notice) {
      const rows = await query<{ state: RowState; count: string }>(
        'select state, count(*) from koshi.outbox where notice = $1 group by state',
        [notice],
      );
      return { ...NO_ROWS, ...Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])) };
    },
    async isDue(notice, by) {
      const rows = await query(
        "select from koshi.outbox where notice = $1 and state = 'waiting' and (due <= $2 or attempts > 0) limit 1",
        [notice, new Date(by)],
      );
      return rows.length > 0;
    },
    async queue(platform, by) {
      const [row] = await query<{ waiting: string; first: Date | null }>(
        "select count(*) as waiting, min(due) as first from koshi.outbox where platform = $1 and state = 'waiting'",
        [platform],
      );
      const first = row?.first?.getTime();
      return { waiting: Number(row?.waiting ?? 0), ...(first !== undefined && first <= by && { overdueSince: first }) };
    },
    async countWaiting() {
      const [row] = await query<{ count: string }>("select count(*) from koshi.outbox where state = 'waiting'");
      return Number(row?.count ?? 0);
    },

    async failures(notice) {
      const rows = await query<{ text: string; count: string; first: Date }>(
        `select coalesce(reason, '') as text, count(*), min(at) as first from koshi.outbox
         where notice = $1 and state = 'failed' group by 1 order by 2 desc`,
        [notice],
      );
      if (rows.length === 0) return undefined;
      return {
        first: Math.min(...rows.map(({ first }) => first.getTime())),
        reasons: rows.map(({ text, count }) => ({ text, count: Number(count) })),
      };
    },
    async isReported(notice) {
      const [row] = await query<{ reported: boolean }>('select reported from koshi.notices where id = $1', [notice]);
      return row?.reported ?? false;
    },
    async report(notice) {
      await query('update koshi.notices set reported = true where id = $1', [notice]);
    },

    async move(from, to) {
      await transact(async (run) => {
        await run(
          `delete from koshi.outbox o where o.chat = $1
           and exists (select from koshi.outbox other where other.chat = $2 and other.notice = o.notice)`,
          [from, to],
        );
        await run('update koshi.outbox set chat = $2 where chat = $1', [from, to]);
      });
    },
    async forget(chat) {
      return (await query('delete from koshi.outbox where chat = $1 returning id', [chat])).length;
    },
    async tidy(by) {
      const oldest = new Date(by - KEPT_MS);
      await query("delete from koshi.outbox where state <> 'waiting' and coalesce(at, due) < $1", [oldest]);
      await query(
        `delete from koshi.notices n where n.created < $1
         and not exists (select from koshi.outbox o where o.notice = n.id)`,
        [oldest],
      );
      await query(
        `delete from koshi.contents c where not exists (select from koshi.outbox o where o.content = c.name)
         and not exists (select from koshi.outbox o where o.state = 'waiting' limit 1)`,
      );
      notices.clear();
      contents.clear();
    },
  };
}
