/** Notices on PostgreSQL: the same as on files. */
import { expect, it, onTestFinished } from 'vitest';
import { createClock } from '../../src/house/create-clock.ts';
import { quarterOf } from '../../src/statistics/time/period.ts';
import { openPostgresStores } from '../../src/stores/postgres/open-postgres-stores.ts';
import { makeDatabase } from '../postgres/make-database.ts';
import { MIGRATIONS } from '../stores/contract/storages.ts';
import { createKeptLog } from '../stores/kept-log.ts';
import { createPlayedSender, EVERYTHING, openPlayed, telegram } from './open-notices.ts';
import { withArrivals } from './with-arrivals.ts';

const Q1 = quarterOf(2025, 1);
const NOW = '2025-06-15T12:00:00+05:00';

it('a release reaches each once, a correction exactly those who were sent the old value', {
  timeout: 60_000,
}, async () => {
  const database = await makeDatabase();
  onTestFinished(() => database.drop());
  const openStores = () =>
    openPostgresStores({
      url: database.url,
      migrations: MIGRATIONS,
      log: createKeptLog(),
      now: createClock(new Date(NOW)),
    });
  const first = await openPlayed({ now: NOW, stores: await openStores() });
  for (const id of ['1', '2', '3']) await first.parts.store.add(telegram(id), EVERYTHING, 'en');
  const sender = createPlayedSender();
  sender.plan('1', { kind: 'try_later', reason: 'down' });
  sender.plan('2', { kind: 'parked', reason: 'blocked' });
  await first.connect([sender]);
  const published = await first.notices.publish(Q1);
  await first.notices.publish(Q1);
  await first.settle(published?.notice ?? '');
  expect(sender.sent.map(({ chat }) => chat).sort()).toEqual(['1', '3']);
  expect(await first.notices.countStates(published?.notice ?? '')).toMatchObject({ sent: 2, parked: 1 });
  await first.parts.store.wake(telegram('2'));
  await first.close();
  await first.stores.close();

  const second = await openPlayed({ now: NOW, answers: withArrivals(5000), stores: await openStores() });
  const again = createPlayedSender();
  await second.connect([again]);
  const corrected = await second.notices.publish(Q1);
  await second.settle(corrected?.correction ?? '');
  await second.notices.publish(Q1);
  expect(again.sent.map(({ chat }) => chat).sort()).toEqual(['1', '3']);
  expect(again.sent[0]?.reply.lines.join('\n')).toContain('was 4,923 people, is now 5,000 people');
  await second.close();
  await second.stores.close();
});
