import type { LoadedRound, RoundDecision } from '../../statistics/facts/loaded-round.ts';
import type { ObservationStore } from '../observation-store.ts';
import type { Database } from './open-database.ts';
import type { News } from './open-news.ts';

const TOPIC = 'facts';
/** A missed word of another process is made up for by a look. */
const LOOK_MS = 5_000;

export interface OpenObservations {
  readonly store: ObservationStore;
  close(): Promise<void>;
}

export function openPostgresObservations({ query }: Database, news: News): OpenObservations {
  let looking: NodeJS.Timeout | undefined;
  let seen = '';

  async function readPlace(): Promise<string> {
    const [row] = await query<{ place: string }>(
      `select coalesce((select max(place) from koshi.rounds), 0) || ' ' || coalesce((select max(place) from koshi.decisions), 0) as place`,
    );
    return row?.place ?? '';
  }

  return {
    store: {
      async kept() {
        seen = await readPlace();
        const [rounds, decisions] = await Promise.all([
          query<{ round: LoadedRound }>('select round from koshi.rounds order by place'),
          query<{ decision: RoundDecision }>('select decision from koshi.decisions order by place'),
        ]);
        return { rounds: rounds.map(({ round }) => round), decisions: decisions.map(({ decision }) => decision) };
      },
      async add(round) {
        await query("insert into koshi.rounds (round) values ($1) on conflict ((round ->> 'id')) do nothing", [
          JSON.stringify(round),
        ]);
        news.tell(TOPIC, 'added');
      },
      async decide(decision) {
        await query(
          'insert into koshi.decisions (decision) select $1::jsonb where not exists (select from koshi.decisions where decision = $1::jsonb)',
          [JSON.stringify(decision)],
        );
        news.tell(TOPIC, 'decided');
      },
      async lateTold() {
        return (await query<{ period: string }>('select period from koshi.late_releases')).map(({ period }) => period);
      },
      async noteLate(period) {
        await query('insert into koshi.late_releases (period) values ($1) on conflict do nothing', [period]);
      },
      onAdded(listener) {
        news.listen(TOPIC, listener, listener);
        looking ??= setInterval(() => {
          readPlace().then(
            (place) => {
              if (place === seen) return;
              seen = place;
              listener();
            },
            () => undefined,
          );
        }, LOOK_MS);
        looking.unref();
      },
    },
    async close() {
      clearInterval(looking);
    },
  };
}
