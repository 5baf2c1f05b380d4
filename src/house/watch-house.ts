/** What the operator reads of a running Koshi in `/metrics`, beside what each part counts for itself. */
import type { Door } from '../chats/door.ts';
import type { Metrics } from '../operations/create-metrics.ts';
import type { Knowledge } from './open-knowledge.ts';

interface HouseParts {
  readonly metrics: Metrics;
  readonly doors: readonly Door[];
  readonly knowledge: Pick<Knowledge, 'codebook' | 'version'>;
  /** Of Koshi itself. */
  readonly version: string;
}

const SECOND_MS = 1_000;

export function watchHouse({ metrics, doors, knowledge, version }: HouseParts): void {
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
