/** A million subscribers on one PostgreSQL: how large it is, how soon the first is told, how much memory the sending takes. */
import { readFileSync } from 'node:fs';
import { openKnowledge } from '../../src/house/open-knowledge.ts';
import { openNotices } from '../../src/house/open-notices.ts';
import type { Sender } from '../../src/notices/delivery/sender.ts';
import { createLog } from '../../src/operations/create-log.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { openPostgresStores } from '../../src/stores/postgres/open-postgres-stores.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { describePercentiles, percentilesOf } from './percentiles.ts';

const SUBSCRIBERS = 1_000_000;
const FEW = 10_000;
const SENT = 20_000;
const CLAIMED = 10_000;
const NOON = '2025-06-15T12:00:00+05:00';

/** Most want every release, some a region, a few wait for a condition. */
const GENERATE = `insert into koshi.subscriptions (id, chat, terms, said, language, priority, reminder, created)
  select 'g' || i, 'telegram:' || (1000000 + i),
    case when i % 20 = 0 then '{"scope": {"area": "KZ-71", "indicator": "net"}, "condition": {"kind": "above", "value": 10000}, "rhythm": "daytime", "reminder": false}'
         when i % 20 < 4 then '{"scope": {"area": "KZ-75"}, "rhythm": "daytime", "reminder": false}'
         else '{"scope": {}, "rhythm": "daytime", "reminder": false}' end::json,
    case when i % 20 = 0 then 'net KZ-71 >10000' when i % 20 < 4 then 'KZ-75' else '' end,
    (array['kk', 'ru', 'en'])[1 + i % 3], case when i % 20 = 0 then 1 when i % 20 < 4 then 2 else 3 end, false, '2025-01-01T00:00:00Z'
  from generate_series(1, $1::int) as i`;

async function openFilled(url: string, subscribers: number) {
  const log = createLog({ level: 'silent' });
  const now = () => Date.parse(NOON) + performance.now();
  const stores = await openPostgresStores({ url, migrations: 'assets/postgres', log, now });
  await stores.database.query(GENERATE, [subscribers]);
  await stores.database.query('analyze');
  return stores;
}

async function timeSubscribing(stores: Awaited<ReturnType<typeof openFilled>>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 300; turn += 1) {
    const begun = performance.now();
    const chat = { platform: 'telegram', id: String(9_000_000_000 + turn) } as const;
    await stores.subscriptions.add(chat, { scope: {}, rhythm: 'daytime', reminder: false }, 'kk');
    times.push(performance.now() - begun);
  }
  return times;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

export async function benchMillion(subscribers = SUBSCRIBERS): Promise<void> {
  const postgres = await startEmbedded({ isSafe: true });
  try {
    const small = await openFilled(await postgres.makeDatabase('few'), FEW);
    const alone = percentilesOf(await timeSubscribing(small));
    await small.close();

    const stores = await openFilled(postgres.url, subscribers);
    const beside = percentilesOf(await timeSubscribing(stores));
    console.log(`  subscribing beside ${FEW}: ${describePercentiles(alone)}`);
    console.log(`  subscribing beside ${subscribers}: ${describePercentiles(beside)}`);
    const [{ size = '0' } = {}] = await stores.database.query<{ size: string }>(
      'select pg_database_size(current_database())::text as size',
    );
    console.log(`  ${subscribers} subscribers take ${(Number(size) / 2 ** 20).toFixed(0)} MB`);

    const knowledge = openKnowledge('data');
    const notices = openNotices({
      ...knowledge,
      stores,
      log: createLog({ level: 'silent' }),
      admins: [],
      defaultLanguage: 'ru',
      fixedNow: new Date(NOON),
    });
    let sent = 0;
    let first = 0;
    let reached = () => {};
    const done = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const sender: Sender = {
      platform: 'telegram',
      perSecond: 1000,
      gapMs: () => 0,
      async send() {
        sent += 1;
        first ||= performance.now();
        if (sent === SENT) reached();
        return { kind: 'sent', receipt: String(sent) };
      },
      onAnswer() {},
      isReady: () => true,
      lookBack: {
        covers: () => true,
        bookmark: () => 'bench 1',
        remember() {},
        find: async () => ({ kind: 'absent' }),
      },
    };
    await notices.connect([sender]);
    const ordered = performance.now();
    const publishing = notices.notices.publish(quarterOf(2025, 1));
    await done;
    console.log(`  first message ${seconds(first - ordered)} after the order`);
    console.log(
      `  ${SENT} messages in ${seconds(performance.now() - first)} at 1000 a second, while the notice is still being made`,
    );
    await publishing;
    console.log(`  the notice is made after ${seconds(performance.now() - ordered)}`);
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    console.log(`  memory at most ${(Number(kilobytes) / 1024).toFixed(0)} MB`);
    await notices.stop();

    const begun = performance.now();
    const claim = {
      platform: 'telegram',
      most: CLAIMED,
      leaseMs: 60_000,
      now: Date.parse(NOON) + performance.now(),
    } as const;
    const { rows } = await stores.outbox.claim(claim);
    const claimed = performance.now();
    await Promise.all(rows.map((row) => stores.outbox.end(row, 'sent')));
    console.log(
      `  ${rows.length} rows claimed in ${seconds(claimed - begun)}, ended in ${seconds(performance.now() - claimed)}`,
    );
    await stores.close();
  } finally {
    await postgres.stop();
  }
}
