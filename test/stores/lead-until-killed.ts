/** Leads on the database until it is killed, and claims the updates it is told of. */
import { createInterface } from 'node:readline';
import { openPostgresStores } from '../../src/stores/postgres/open-postgres-stores.ts';

const [url = '', migrations = ''] = process.argv.slice(2);
const log = { info() {}, warn() {}, error() {} };
const stores = await openPostgresStores({ url, migrations, log });
await stores.leadership.strive({
  begin: async () => console.log('leads'),
  end: async () => console.log('leads no more'),
});
for await (const line of createInterface({ input: process.stdin })) {
  const [, id = ''] = line.split(' ');
  console.log(await stores.updates.claim('telegram', id));
}
