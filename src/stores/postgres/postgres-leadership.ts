/**
 * Who leads holds an advisory lock on a connection of its own and gives a sign of life each second. A process that dies
 * loses the connection, and with it the lock, at once. One that stands still keeps both: whoever misses its sign ends its
 * connection and takes its place. It finds out when it goes on: its term is over, and nothing is handed over in a term that
 * is over.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { Leadership } from '../leadership.ts';
import { createDutyList } from '../memory/lone-process.ts';
import type { StoreLog } from '../store-log.ts';
import { LOCKS } from './apply-migrations.ts';
import type { Database } from './open-database.ts';

const TRY_MS = 400;
const BEAT_MS = 1_000;
/** After so long without a sign its place is taken. */
const SILENT_S = 6;
/** After so long without any leader a guest takes the place. */
const VACANT_S = 15;
/** After so long without the database's word the leader acts no more; shorter than others wait. */
const SURE_MS = 4_000;

export interface PostgresLeadership extends Leadership {
  /** Of this process's last leadership; 0 where it never led. */
  term(): number;
}

export interface LeadershipParts {
  readonly database: Database;
  readonly log: StoreLog;
  /** Names this process, and all its connections. */
  readonly self: string;
  /** Leads only where nobody has for a while. */
  readonly isGuest: boolean;
}

export function createPostgresLeadership({ database, log, self, isGuest }: LeadershipParts): PostgresLeadership {
  const duties = createDutyList(log);
  let client: pg.Client | undefined;
  let term = 0;
  let sureUntil = 0;
  let isLeader = false;
  let isStopped = false;
  let running: Promise<void> | undefined;
  let settle = () => {};
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const stopping = new AbortController();

  const isLeading = () => isLeader && !isStopped && performance.now() < sureUntil;

  async function pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
  }

  async function drop(): Promise<void> {
    const dropped = client;
    client = undefined;
    if (isLeader) {
      isLeader = false;
      log.warn({ term }, 'another process may lead now');
      await duties.end();
    }
    dropped?.end().catch(() => undefined);
  }

  async function connect(): Promise<pg.Client> {
    if (client) return client;
    const next = database.connection();
    next.on('error', () => undefined);
    next.on('end', () => {
      if (client === next) {
        sureUntil = 0;
        void drop();
      }
    });
    await next.connect();
    client = next;
    return next;
  }

  /** Whether this process leads from now on. */
  async function tryToLead(): Promise<boolean> {
    const own = await connect();
    if (isGuest) {
      const { rowCount } = await own.query(
        `select from koshi.leadership where beat > now() - interval '${VACANT_S} seconds'`,
      );
      if (rowCount !== 0) return false;
    }
    const asked = performance.now();
    const { rows } = await own.query('select pg_try_advisory_lock($1) as held', [LOCKS.lead]);
    if (!rows[0]?.held) {
      await endSilent(own);
      return false;
    }
    const led = await own.query(
      `update koshi.leadership set term = term + 1, holder = $1, backend = pg_backend_pid(), beat = now() returning term`,
      [self],
    );
    term = Number(led.rows[0]?.term);
    sureUntil = asked + SURE_MS;
    isLeader = true;
    return true;
  }

  /** The holder's connections, where it gives no sign of life: what it has locked is free then. */
  async function endSilent(own: pg.Client): Promise<void> {
    const { rows } = await own.query(
      `select pg_terminate_backend(a.pid) as ended from pg_locks l, koshi.leadership k, pg_stat_activity a
       where (a.pid = l.pid or a.application_name like 'koshi % ' || k.holder) and l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database where datname = current_database())
         and l.classid = 0 and l.objid = $1 and l.objsubid = 1
         and k.backend = l.pid and k.beat < now() - interval '${SILENT_S} seconds'`,
      [LOCKS.lead],
    );
    if (rows.length > 0) log.warn({}, 'the leader gives no sign of life; its connection was ended');
  }

  /** False when the term is over. */
  async function beat(): Promise<boolean> {
    const own = client;
    if (!own) return false;
    const asked = performance.now();
    const { rowCount } = await own.query('update koshi.leadership set beat = now() where term = $1 and holder = $2', [
      term,
      self,
    ]);
    if (rowCount !== 1) return false;
    sureUntil = asked + SURE_MS;
    return true;
  }

  async function step(): Promise<void> {
    if (isLeader) {
      await pause(BEAT_MS);
      if (!isStopped && !(await beat())) await drop();
      return;
    }
    if (await tryToLead()) {
      log.info({ term }, 'this process leads');
      // Not waited for: the signs of life go on meanwhile.
      void duties.begin(isLeading).then(settle);
      return;
    }
    settle();
    await pause(TRY_MS);
  }

  async function run(): Promise<void> {
    while (!isStopped) {
      try {
        await step();
      } catch {
        settle();
        await drop();
        await pause(TRY_MS);
      }
    }
  }

  return {
    isLeading,
    term: () => term,
    async strive(given) {
      duties.add(given);
      if (running) await (isLeader && duties.begin(isLeading));
      else {
        running = run();
        await settled;
      }
    },
    async stop() {
      if (isStopped) return;
      // Whoever is in the middle of it still leads until all is ended.
      await duties.end();
      isStopped = true;
      stopping.abort();
      await running;
      isLeader = false;
      const own = client;
      client = undefined;
      await own?.query('select pg_advisory_unlock($1)', [LOCKS.lead]).catch(() => undefined);
      await own?.end().catch(() => undefined);
    },
  };
}
