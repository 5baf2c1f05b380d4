import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/operations/create-log.ts';
import { type Database, openDatabase } from '../../../src/stores/postgres/open-database.ts';
import { makeDatabase } from '../../postgres/make-database.ts';

let database: Database | undefined;
afterEach(() => database?.close());

const log = createLog({ level: 'silent' });
const LIMITS =
  "select current_setting('statement_timeout') as statement, current_setting('idle_in_transaction_session_timeout') as idle";

describe('how long PostgreSQL may take', () => {
  it('is set for a session that is our own', async () => {
    database = openDatabase({ url: (await makeDatabase()).url, log });
    expect(await database.query(LIMITS)).toEqual([{ statement: '30s', idle: '5s' }]);
    expect(await database.transact((ask) => ask(LIMITS))).toEqual([{ statement: '30s', idle: '5s' }]);
  });

  it('is set by each transaction where a pool hands sessions around, and for none that comes after', async () => {
    const { url } = await makeDatabase();
    database = openDatabase({ url, directUrl: `${url}?keepalives=1`, log });
    expect(await database.query(LIMITS)).toEqual([{ statement: '0', idle: '0' }]);
    expect(await database.transact((ask) => ask(LIMITS))).toEqual([{ statement: '30s', idle: '5s' }]);
    expect(await database.query(LIMITS)).toEqual([{ statement: '0', idle: '0' }]);
  });
});
