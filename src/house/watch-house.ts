/** What the operator reads of a running Koshi in `/metrics`, beside what each part counts for itself. */
import type { Door } from '../chats/door.ts';
import type { Metrics } from '../operations/create-metrics.ts';
import type { Stores } from '../stores/stores.ts';
import type { Knowledge } from './open-knowledge.ts';

interface HouseParts {
  readonly metrics: Metrics;
  readonly doors: readonly Door[];
  readonly knowledge: Pick<Knowledge, 'codebook' | 'version'>;
  readonly stores: Pick<Stores, 'leadership' | 'health'>;
  /** Of Koshi itself. */
  readonly version: string;
}

const SECOND_MS = 1_000;

export function watchHouse({ metrics, doors, knowledge, stores, version }: HouseParts): void {
  metrics.watch('koshi_leads', '1 where this process sends notices and watches for releases.', () =>
    stores.leadership.isLeading() ? 1 : 0,
  );
  metrics.watch('koshi_database_up', '1 where what Koshi remembers can be read and written.', () =>
    stores.health() === undefined ? 1 : 0,
  );
  metrics.watchEach('koshi_door_up', '1 where the door takes and sends messages.', 'door', () =>
    doors.map((door) => [door.name, door.isReady() ? 1 : 0] as const),
  );
  metrics.watchEach('koshi_build_info', 'The version that runs.', 'version', () => [[version, 1]]);
  metrics.watchEach('koshi_facts_info', 'The version of the facts that are answered from.', 'version', () => [
    [knowledge.version(), 1],
  ]);
  metrics.watch('koshi_last_release_timestamp_seconds', 'Day on which the newest release held was published.', () => {
    const days = knowledge.codebook.releases.flatMap(({ published }) => (published ? [Date.parse(published)] : []));
    return Math.max(0, ...days) / SECOND_MS;
  });
}
