import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  readonly url: string;
  /** Ends all connections to it. */
  cut(): Promise<void>;
  drop(): Promise<void>;
}

async function administer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An empty database on the server of the run, or on the one at `server`. */
export async function makeDatabase(server?: string): Promise<TestDatabase> {
  let home = server;
  if (home === undefined) {
    const answer = await fetch(inject('postgresKeeper'));
    home = await answer.text();
    if (!answer.ok) throw new Error(home);
  }
  const name = `koshi_test_${randomBytes(6).toString('hex')}`;
  const admin = home;
  await administer(admin, (client) => client.query(`create database ${name}`));
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const cut = () =>
    administer(admin, async (client) => {
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    });
  return {
    url: url.href,
    cut,
    async drop() {
      await administer(admin, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
