import { formatTerms } from '../../statistics/subscription.ts';
import type { MovableStore, Portion } from '../moving/portion.ts';
import type { Row } from '../notice.ts';
import { StateUnusable } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import { priorityOf } from '../subscription-store.ts';
import { applyMigrations, LOCKS } from './apply-migrations.ts';
import { type DatabaseOptions, openDatabase, sayUnusable } from './open-database.ts';
import { type OutboxRow, ROW_COLUMNS, toRow } from './outbox-rows.ts';

const PAGE = 1_000;
/** As JavaScript writes an instant. */
const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const pieceOf = (row: Record<string, unknown>) => row.piece;

/** Each kind with the query for a page behind a key, and the key of a row. */
interface Source {
  readonly kind: Portion['kind'];
  readonly page: string;
  readonly first: string;
  readonly toPiece?: (row: Record<string, unknown>) => unknown;
}

const SOURCES: readonly Source[] = [
  {
    kind: 'chats',
    page: `select chat as key,
        json_strip_nulls(json_build_object('chat', chat, 'language', language, 'form', form, 'updated', ${iso('updated')})) as piece
      from koshi.chats where chat > $1 order by chat limit ${PAGE}`,
    first: '',
  },
  {
    kind: 'subscriptions',
    page: `select name as key, json_strip_nulls(json_build_object(
        'chat', name,
        'subscriptions', coalesce((select json_agg(json_build_object('id', s.id, 'terms', s.terms, 'language', s.language,
          'muted', s.muted, 'created', ${iso('s.created')}) order by s.place) from koshi.subscriptions s where s.chat = name), '[]'),
        'parked', (select json_build_object('reason', p.reason, 'since', ${iso('p.since')}) from koshi.parked p where p.chat = name)
      )) as piece
      from (select chat as name from koshi.subscriptions where chat > $1
            union select chat from koshi.parked where chat > $1 order by 1 limit ${PAGE}) names order by name`,
    first: '',
  },
  {
    kind: 'notices',
    page: `select place::text as key, json_build_object('notice', notice, 'isFilled', state = 'filled', 'isReported', reported) as piece
      from koshi.notices where place > $1::bigint order by place limit ${PAGE}`,
    first: '0',
  },
  {
    kind: 'contents',
    page: `select name as key, json_build_object('name', name, 'figures', figures) as piece
      from koshi.contents where name > $1 order by name limit ${PAGE}`,
    first: '',
  },
  {
    kind: 'rows',
    page: `select o.id::text as key, ${ROW_COLUMNS} from koshi.outbox o where o.id > $1::bigint order by o.id limit ${PAGE}`,
    first: '0',
    toPiece(row) {
      const { id: _, attempts: __, since: ___, ...piece } = toRow(row as unknown as OutboxRow);
      return piece;
    },
  },
  {
    kind: 'rounds',
    page: `select place::text as key, round as piece from koshi.rounds where place > $1::bigint order by place limit 100`,
    first: '0',
  },
  {
    kind: 'decisions',
    page: `select place::text as key, decision as piece from koshi.decisions where place > $1::bigint order by place limit ${PAGE}`,
    first: '0',
  },
  {
    kind: 'late',
    page: `select period as key, json_build_object('period', period) as piece
      from koshi.late_releases where period > $1 order by period limit ${PAGE}`,
    first: '',
  },
  {
    kind: 'updates',
    page: `select platform || ' ' || id as key, json_build_object('platform', platform, 'id', id, 'content', content) as piece
      from koshi.updates where state = 'begun' and content is not null and platform || ' ' || id > $1 order by 1 limit ${PAGE}`,
    first: '',
  },
];

/** The database as a whole. Throws StateUnusable when a Koshi uses it, or it cannot be reached. */
export async function openMovablePostgres(
  options: DatabaseOptions & { readonly migrations: string; readonly log: StoreLog },
): Promise<MovableStore> {
  const database = openDatabase(options);
  const holder = database.connection();
  holder.on('error', () => undefined);
  async function close(): Promise<void> {
    await holder.end().catch(() => undefined);
    await database.close();
  }
  try {
    await applyMigrations(database, options.migrations, options.log);
    await holder.connect();
    const { rows } = await holder.query('select pg_try_advisory_lock($1) as held', [LOCKS.run]);
    if (!rows[0]?.held) throw new StateUnusable('A Koshi is running on DATABASE_URL; stop every one of them first.');
  } catch (error) {
    await close();
    throw sayUnusable(error);
  }
  const { query } = database;

  async function* dump(): AsyncGenerator<Portion> {
    for (const { kind, page, first, toPiece = pieceOf } of SOURCES) {
      for (let after = first; ; ) {
        const rows = await query<Record<string, unknown> & { key: string }>(page, [after]);
        const last = rows.at(-1);
        if (!last) break;
        yield { kind, pieces: rows.map(toPiece) } as unknown as Portion;
        after = last.key;
      }
    }
  }

  /** Each row of the list, as columns of these names and types. */
  const given = (columns: string) => `from json_to_recordset($1::json) as given(${columns})`;

  async function loadSubscriptions(pieces: Extract<Portion, { kind: 'subscriptions' }>['pieces']): Promise<void> {
    const names = pieces.map(({ chat }) => chat);
    const held = pieces.flatMap(({ chat, subscriptions }) =>
      subscriptions.map(({ terms, ...each }) => ({
        ...each,
        chat,
        terms,
        said: formatTerms(terms),
        priority: priorityOf(terms),
        reminder: terms.reminder,
      })),
    );
    const parked = pieces.flatMap(({ chat, parked: found }) => (found ? [{ chat, ...found }] : []));
    await database.transact(async (run) => {
      await run('delete from koshi.subscriptions where chat = any($1)', [names]);
      await run('delete from koshi.parked where chat = any($1)', [names]);
      await run(
        `insert into koshi.subscriptions (id, chat, terms, said, language, muted, priority, reminder, created)
         select id, chat, terms, said, language, muted, priority, reminder, created
         ${given('id text, chat text, terms json, said text, language text, muted boolean, priority smallint, reminder boolean, created timestamptz')}
         on conflict do nothing`,
        [JSON.stringify(held)],
      );
      await run(
        `insert into koshi.parked (chat, reason, since) select chat, reason, since ${given('chat text, reason text, since timestamptz')}`,
        [JSON.stringify(parked)],
      );
    });
  }

  async function loadRows(pieces: readonly Omit<Row, 'id' | 'attempts' | 'since'>[]): Promise<void> {
    const rows = pieces.map(({ due, at, ...row }) => ({
      ...row,
      due: new Date(due),
      ...(at !== undefined && { at: new Date(at) }),
    }));
    await query(
      `insert into koshi.outbox (notice, chat, rhythm, language, subscriptions, changes, priority, due, state, at, reason, content, receipt, bookmark)
       select notice, chat, rhythm, language, subscriptions, changes, priority, due, state, at, reason, content, receipt, bookmark
       ${given('notice text, chat text, rhythm text, language text, subscriptions text[], changes int[], priority smallint, due timestamptz, state text, at timestamptz, reason text, content text, receipt text, bookmark text')}
       where exists (select from koshi.notices n where n.id = given.notice)
       on conflict (chat, notice) do update set state = excluded.state, at = excluded.at, reason = excluded.reason,
         content = excluded.content, receipt = excluded.receipt, bookmark = excluded.bookmark, due = excluded.due`,
      [JSON.stringify(rows)],
    );
  }

  async function load(portion: Portion): Promise<void> {
    const list = [JSON.stringify(portion.pieces)];
    switch (portion.kind) {
      case 'chats':
        await query(
          `insert into koshi.chats (chat, language, form, updated)
           select chat, language, form, updated ${given('chat text, language text, form text, updated timestamptz')}
           on conflict (chat) do update set language = excluded.language, form = excluded.form, updated = excluded.updated`,
          list,
        );
        return;
      case 'subscriptions':
        return loadSubscriptions(portion.pieces);
      case 'notices':
        await query(
          `insert into koshi.notices (id, kind, notice, state, reported, created)
           select notice ->> 'id', notice ->> 'kind', notice, case when "isFilled" then 'filled' else 'open' end, "isReported",
             (notice ->> 'created')::timestamptz
           ${given('notice json, "isFilled" boolean, "isReported" boolean')}
           on conflict (id) do update set state = excluded.state, reported = excluded.reported`,
          list,
        );
        return;
      case 'contents':
        await query(
          `insert into koshi.contents (name, figures) select name, figures ${given('name text, figures json')} on conflict do nothing`,
          list,
        );
        return;
      case 'rows':
        return loadRows(portion.pieces);
      case 'rounds':
        await query(
          "insert into koshi.rounds (round) select * from json_array_elements($1::json) on conflict ((round ->> 'id')) do nothing",
          list,
        );
        return;
      case 'decisions':
        await query(
          `insert into koshi.decisions (decision) select each from jsonb_array_elements($1::jsonb) as each
           where not exists (select from koshi.decisions d where d.decision = each)`,
          list,
        );
        return;
      case 'late':
        await query(
          `insert into koshi.late_releases (period) select period ${given('period text')} on conflict do nothing`,
          list,
        );
        return;
      case 'updates':
        await query(
          `insert into koshi.updates (platform, id, holder, held_until, content)
           select platform, id, 'moved', now(), content ${given('platform text, id text, content json')} on conflict do nothing`,
          list,
        );
    }
  }

  return { dump, load, close };
}
