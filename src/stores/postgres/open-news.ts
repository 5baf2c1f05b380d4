/**
 * What the processes on one database tell each other, by NOTIFY on a connection of its own. Nothing rests on it alone: who
 * listens also looks now and then, and after the connection was lost.
 */
import type pg from 'pg';
import { LOCKS } from './apply-migrations.ts';
import { createBatch } from './create-batch.ts';
import { type Database, SOON } from './open-database.ts';

const CHANNEL = 'koshi';
const RETRY_MS = 500;
/** PostgreSQL takes less than 8000 bytes in one. */
const LONGEST = 7_500;
/** A connection that died in silence is found out by this. */
const PING_MS = 5_000;
/** Each message costs every process that listens a wake. */
const GATHER_MS = 20;

interface Message {
  readonly from: string;
  readonly topic: string;
  readonly items: readonly unknown[];
}

export interface News {
  tell(topic: string, item: unknown): void;
  /** `listener` is given what other processes tell; `onGap` is called when something may have been missed. */
  listen(topic: string, listener: (item: unknown) => void, onGap?: () => void): void;
  /** Resolves when it listens. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** `self` names this process, which is not told what it tells. */
export function openNews(database: Database, self: string): News {
  const listeners = new Map<string, ((item: unknown) => void)[]>();
  const gaps: (() => void)[] = [];
  let client: pg.Client | undefined;
  let isStopped = false;
  let retry: NodeJS.Timeout | undefined;
  let ping: NodeJS.Timeout | undefined;

  function receive({ payload }: pg.Notification): void {
    if (payload === undefined) return;
    const { from, topic, items } = JSON.parse(payload) as Message;
    if (from === self) return;
    for (const listener of listeners.get(topic) ?? []) for (const item of items) listener(item);
  }

  async function connect(isFirst: boolean): Promise<void> {
    const next = database.connection();
    next.on('error', () => undefined);
    next.on('end', () => lose(next));
    next.on('notification', receive);
    await next.connect();
    await next.query(`listen ${CHANNEL}`);
    // As long as it is held nobody moves what is in the database elsewhere.
    await next.query('select pg_advisory_lock_shared($1)', [LOCKS.run]);
    client = next;
    if (!isFirst) for (const onGap of gaps) onGap();
  }

  function lose(lost: pg.Client): void {
    if (client !== lost || isStopped) return;
    client = undefined;
    again();
  }

  function again(): void {
    if (isStopped) return;
    retry = setTimeout(() => void connect(false).catch(again), RETRY_MS);
    retry.unref();
  }

  function look(): void {
    const watched = client;
    if (!watched) return;
    watched.query('select 1').catch(() => {
      watched.end().catch(() => undefined);
      lose(watched);
    });
  }

  const send = createBatch<{ topic: string; item: unknown }, void>(
    async (told) => {
      const byTopic = new Map<string, unknown[]>();
      for (const { topic, item } of told) byTopic.set(topic, [...(byTopic.get(topic) ?? []), item]);
      const payloads = [...byTopic].flatMap(([topic, items]) => pack(topic, items));
      await database.query(`select pg_notify($1, payload) from unnest($2::text[]) as given(payload), ${SOON}`, [
        CHANNEL,
        payloads,
      ]);
      return told.map(() => undefined);
    },
    { atOnce: 1, gatherMs: GATHER_MS },
  );

  function pack(topic: string, items: readonly unknown[]): string[] {
    const payload = JSON.stringify({ from: self, topic, items } satisfies Message);
    if (Buffer.byteLength(payload) <= LONGEST || items.length === 1) return [payload];
    const half = Math.ceil(items.length / 2);
    return [...pack(topic, items.slice(0, half)), ...pack(topic, items.slice(half))];
  }

  return {
    tell: (topic, item) => void send({ topic, item }).catch(() => undefined),
    listen(topic, listener, onGap) {
      listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
      if (onGap) gaps.push(onGap);
    },
    async start() {
      await connect(true);
      ping = setInterval(look, PING_MS);
      ping.unref();
    },
    async stop() {
      isStopped = true;
      clearTimeout(retry);
      clearInterval(ping);
      const ending = client;
      client = undefined;
      await ending?.end().catch(() => undefined);
    },
  };
}
