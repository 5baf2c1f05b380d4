/**
 * The way to PostgreSQL. A statement that failed because the connection broke, the server restarts, another one takes over
 * or a disk is full is tried again for a while; every statement is written so that doing it twice is doing it once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StoreFailed } from '../chat-store.ts';
import { StateUnusable } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';

type Values = readonly unknown[];

export interface Database {
  query<Row>(text: string, values?: Values): Promise<Row[]>;
  /** All of it or nothing. May be run twice. */
  transact<Result>(
    work: (query: <Row>(text: string, values?: Values) => Promise<Row[]>) => Promise<Result>,
  ): Promise<Result>;
  /** A connection of its own, straight to the server; not yet connected. */
  connection(): pg.Client;
  /** What keeps statements from being done, in the operator's words. */
  health(): string | undefined;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Names this process. */
  readonly self?: string;
  /** The same database without a pool between, for what holds a session. */
  readonly directUrl?: string;
  readonly log: StoreLog;
  readonly most?: number;
  /** How long a statement is tried again. */
  readonly patienceMs?: number;
}

const CONNECTIONS = 10;
const PATIENCE_MS = 15_000;
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 30_000;
export const SCHEMA = 'koshi';
/** Among what a statement reads from: its commit does not wait for the disk. A power cut may take the last half second of them. */
export const SOON = "(select set_config('synchronous_commit', 'off', true)) as soon";

/**
 * SQLSTATE classes that pass: broken connections (08), too little room or too many connections (53), an operator's hand or a restart (57P),
 * a server that only reads (25006), transactions that stood in each other's way (40).
 */
const PASSING = /^(?:08|53|57P|40|25006)/;
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** What `pg` throws without a code. */
const BROKEN = /connection terminated|connection ended|timeout exceeded|not queryable|read timeout|client was closed/i;

export function isPassing(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (error instanceof AggregateError) return error.errors.some(isPassing);
  return PASSING.test(code) || NETWORK.has(code) || BROKEN.test(message);
}

/** Without what a connection string holds: a password. */
export function sayDatabaseTrouble(error: unknown): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

export function openDatabase(options: DatabaseOptions): Database {
  const { url, directUrl = url, self = '', log, most = CONNECTIONS, patienceMs = PATIENCE_MS } = options;
  const settings = {
    // Tells an operator which process it is.
    application_name: `koshi ${process.pid} ${self}`,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
  };
  const limits = {
    statement_timeout: STATEMENT_MS,
    // A process that stands still in the middle must not keep what it has locked.
    idle_in_transaction_session_timeout: CONNECT_MS,
  };
  // A pool between hands sessions around and refuses what is set for one of them: there each transaction sets it for itself.
  const isPooled = directUrl !== url;
  const setLimits = Object.entries(limits).map(([name, ms]) => `; set local ${name} = ${ms}`);
  const begin = isPooled ? `begin${setLimits.join('')}` : 'begin';
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    idleTimeoutMillis: 60_000,
    ...settings,
    ...(isPooled ? {} : limits),
  });
  // An idle connection that breaks is replaced by the next statement.
  pool.on('error', () => undefined);
  let failing: string | undefined;
  /** In milliseconds that always run on. */
  let failingSince = Number.POSITIVE_INFINITY;
  let isClosed = false;
  /** Once it was there, a password or a database that is not is being changed. */
  let wasThere = false;
  const mayPass = (error: unknown) =>
    isPassing(error) || (wasThere && /^(?:28|3D)/.test((error as { code?: string }).code ?? ''));

  function succeed(): void {
    if (failing !== undefined) log.info({}, 'PostgreSQL is there again');
    failing = undefined;
    failingSince = Number.POSITIVE_INFINITY;
    wasThere = true;
  }

  async function insist<Result>(work: () => Promise<Result>): Promise<Result> {
    // Whoever asks while it has been away for long waits no more: others wait for the answer.
    const until = Math.min(performance.now(), failingSince) + patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      if (isClosed) throw new StoreFailed('the database is closed');
      try {
        const result = await work();
        succeed();
        return result;
      } catch (error) {
        if (!mayPass(error)) throw error;
        const reason = sayDatabaseTrouble(error);
        if (failing === undefined) {
          log.error({ reason }, 'PostgreSQL cannot be used; trying again');
          failingSince = performance.now();
        }
        failing = reason;
        if (isClosed || performance.now() >= until) throw new StoreFailed(`PostgreSQL: ${reason}`, { cause: error });
        await wait(pauseMs * (0.5 + Math.random() / 2));
      }
    }
  }

  return {
    query: <Row>(text: string, values: Values = []) =>
      insist(async () => (await pool.query(text, [...values])).rows as Row[]),

    transact: (work) =>
      insist(async () => {
        const client = await pool.connect();
        let isBroken = false;
        const onError = () => {
          isBroken = true;
        };
        client.on('error', onError);
        try {
          await client.query(begin);
          const result = await work(async (text, values = []) => (await client.query(text, [...values])).rows);
          await client.query('commit');
          return result;
        } catch (error) {
          isBroken ||= isPassing(error);
          if (!isBroken) await client.query('rollback');
          throw error;
        } finally {
          client.off('error', onError);
          client.release(isBroken);
        }
      }),

    connection: () => new pg.Client({ connectionString: directUrl, ...settings, ...limits }),
    health: () => (failing === undefined ? undefined : `PostgreSQL: ${failing}`),
    async close() {
      isClosed = true;
      await pool.end();
    },
  };
}

/** A plain sentence for an operator whose database cannot be used at all. */
export function sayUnusable(error: unknown): Error {
  if (error instanceof StateUnusable) return error;
  const reason = sayDatabaseTrouble(error instanceof StoreFailed ? (error.cause ?? error) : error);
  return new StateUnusable(
    `DATABASE_URL cannot be used: ${reason}. Mend it, or remove it, and Koshi keeps its files in STATE_DIR.`,
  );
}
