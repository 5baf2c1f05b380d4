import type { Platform } from '../chat-store.ts';
import type { LeftUpdate, UpdateOwner, UpdateStore } from '../update-store.ts';
import { createBatch } from './create-batch.ts';
import { type Database, SOON } from './open-database.ts';

/** How long a process that gives no sign of life holds what it has begun. */
const HELD_MS = 3_000;
const SIGN_MS = 1_000;
/** Platforms bring again what was not confirmed within a day. */
const FORGOTTEN = "interval '2 days'";
const TIDY_MS = 10 * 60_000;

interface Named {
  readonly platform: Platform;
  readonly id: string;
}

export interface OpenUpdates {
  readonly store: UpdateStore;
  close(): Promise<void>;
}

/** `holder` names this process. */
export function openPostgresUpdates({ query }: Database, holder: string): OpenUpdates {
  const held = `now() + interval '${HELD_MS} milliseconds'`;
  /** What this process is at. */
  const underWay = new Set<string>();
  const nameOf = ({ platform, id }: Named) => `${platform}:${id}`;

  /** What is lost with a power cut is at worst answered twice. */
  const claim = createBatch<Named, UpdateOwner>(async (items) => {
    const platforms = items.map(({ platform }) => platform);
    const ids = items.map(({ id }) => id);
    const mine = await query<Named>(
      `insert into koshi.updates as u (platform, id, holder, held_until)
       select distinct platform, id, $3, ${held} from unnest($1::text[], $2::text[]) as given(platform, id), ${SOON}
       order by platform, id
       on conflict (platform, id) do update set holder = excluded.holder, held_until = excluded.held_until
       where u.state = 'begun' and (u.held_until < now() or u.holder = excluded.holder)
       returning platform, id`,
      [platforms, ids, holder],
    );
    // Who has what was not given, asked only where something was not.
    const known =
      mine.length === items.length
        ? []
        : await query<Named & { state: string }>(
            `select platform, id, state from koshi.updates
             where (platform, id) in (select platform, id from unnest($1::text[], $2::text[]) as given(platform, id))`,
            [platforms, ids],
          );
    const own = new Set(mine.map(nameOf));
    const ended = new Set(known.filter(({ state }) => state === 'ended').map(nameOf));
    for (const name of own) underWay.add(name);
    return items.map((item) => (own.has(nameOf(item)) ? 'mine' : ended.has(nameOf(item)) ? 'ended' : 'elsewhere'));
  });

  const end = createBatch<Named, void>(async (items) => {
    await query(
      `insert into koshi.updates as u (platform, id, state, holder, held_until)
       select distinct platform, id, 'ended', $3, now() from unnest($1::text[], $2::text[]) as given(platform, id), ${SOON}
       order by platform, id
       on conflict (platform, id) do update set state = 'ended', content = null`,
      [items.map(({ platform }) => platform), items.map(({ id }) => id), holder],
    );
    for (const item of items) underWay.delete(nameOf(item));
    return items.map(() => undefined);
  });

  const sign = setInterval(() => {
    if (underWay.size === 0) return;
    query(`update koshi.updates set held_until = ${held} where state = 'begun' and holder = $1`, [holder]).catch(
      () => undefined,
    );
  }, SIGN_MS);
  sign.unref();
  const tidy = setInterval(() => {
    query(`delete from koshi.updates where state = 'ended' and begun < now() - ${FORGOTTEN}`).catch(() => undefined);
  }, TIDY_MS);
  tidy.unref();

  return {
    store: {
      isShared: true,
      claim: (platform, id) => claim({ platform, id }),
      async left(platform) {
        const rows = await query<LeftUpdate>(
          `update koshi.updates u set holder = $2, held_until = ${held}
           from (select platform, id from koshi.updates
                 where platform = $1 and state = 'begun' and content is not null and held_until < now()
                 order by begun limit 100 for update skip locked) as found
           where u.platform = found.platform and u.id = found.id
           returning u.id, u.content, u.begun`,
          [platform, holder],
        );
        for (const { id } of rows) underWay.add(nameOf({ platform, id }));
        return rows.map(({ id, content }) => ({ id, content }));
      },
      async keep(platform, id, content) {
        await query(
          `insert into koshi.updates as u (platform, id, holder, held_until, content) values ($1, $2, $3, ${held}, $4)
           on conflict (platform, id) do update set content = excluded.content where u.state = 'begun'`,
          [platform, id, holder, JSON.stringify(content)],
        );
      },
      async begin(platform, id) {
        underWay.add(nameOf({ platform, id }));
        const [row] = await query<{ before: number }>(
          `insert into koshi.updates as u (platform, id, holder, held_until, times) values ($1, $2, $3, ${held}, 1)
           on conflict (platform, id) do update set times = u.times + 1
           returning times - 1 as before`,
          [platform, id, holder],
        );
        return row?.before ?? 0;
      },
      end: (platform, id) => end({ platform, id }),
    },
    async close() {
      clearInterval(sign);
      clearInterval(tidy);
    },
  };
}
