import { join } from 'node:path';
import { z } from 'zod';
import { type LoadedRound, ROUND_OUTCOMES, type RoundDecision, VERDICTS } from '../../statistics/facts/loaded-round.ts';
import { OBSERVATION_STATUSES } from '../../statistics/facts/observation.ts';
import { FLOWS, STORED_INDICATORS } from '../../statistics/indicators.ts';
import type { ObservationStore } from '../observation-store.ts';
import type { StoreLog } from '../store-log.ts';
import type { StateLock } from './lock-state-dir.ts';
import { openJournal } from './open-journal.ts';
import type { Format } from './read-journal.ts';

const periodSchema = z.union([
  z.strictObject({
    kind: z.literal('span'),
    year: z.number().int(),
    month: z.number().int(),
    months: z.number().int(),
  }),
  z.strictObject({ kind: z.literal('day'), date: z.iso.date() }),
]);

const observationSchema = z.strictObject({
  indicator: z.enum(STORED_INDICATORS),
  flow: z.enum(FLOWS).exactOptional(),
  area: z.string(),
  counterpart: z.string().exactOptional(),
  group: z.string().exactOptional(),
  period: periodSchema,
  value: z.number(),
  decimals: z.number().int(),
  unit: z.enum(['persons', 'percent']),
  status: z.enum(OBSERVATION_STATUSES),
  published: z.iso.date(),
  source: z.string(),
  notes: z.array(z.string()),
});

const releaseSchema = z.strictObject({
  id: z.string(),
  period: periodSchema,
  published: z.iso.date().exactOptional(),
  nextPublication: z.iso.date().exactOptional(),
  url: z.string(),
  precision: z.enum(['day', 'on_or_before']).exactOptional(),
  source: z.string(),
});

const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  published: z.iso.date().exactOptional(),
  kind: z.string(),
  trust: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

const roundSchema = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  from: z.string(),
  hash: z.string(),
  origin: z.string(),
  outcome: z.enum(ROUND_OUTCOMES),
  release: releaseSchema.exactOptional(),
  sources: z.array(sourceSchema),
  observations: z.array(
    z.strictObject({
      observation: observationSchema,
      verdict: z.enum(VERDICTS),
      where: z.string(),
      against: z.array(z.string()).exactOptional(),
    }),
  ),
  reasons: z.array(z.string()),
  unread: z.array(z.strictObject({ text: z.string(), where: z.string(), reason: z.string() })),
});

const decisionSchema = z.strictObject({
  round: z.string(),
  decision: z.enum(['accept', 'reject']),
  reason: z.string(),
  only: z.array(z.string()).exactOptional(),
  except: z.array(z.string()).exactOptional(),
  evenThough: z.string().exactOptional(),
  by: z.string().exactOptional(),
  at: z.iso.datetime(),
});

export const OBSERVATIONS_FILE = 'observations.jsonl';

const entrySchema = z.union([
  z.strictObject({ round: roundSchema }),
  z.strictObject({ decision: decisionSchema }),
  z.strictObject({ late: z.string() }),
]);
export type ObservationEntry = z.infer<typeof entrySchema>;

export const OBSERVATIONS_FORMAT: Format<ObservationEntry> = { version: 2, schema: entrySchema };

export interface OpenObservationStore {
  readonly store: ObservationStore;
  close(): Promise<void>;
}

export interface ObservationStoreOptions {
  readonly dir: string;
  readonly log: StoreLog;
  /** On `dir`. */
  readonly lock?: StateLock;
}

/** The caller holds the lock of `dir`. Throws StateCorrupt when what is stored there cannot be read. */
export async function openObservationStore({ dir, log, lock }: ObservationStoreOptions): Promise<OpenObservationStore> {
  const rounds: LoadedRound[] = [];
  const decisions: RoundDecision[] = [];
  const late: string[] = [];
  const journal = await openJournal<ObservationEntry>({
    path: join(dir, OBSERVATIONS_FILE),
    format: OBSERVATIONS_FORMAT,
    log,
    ...(lock && { lock }),
    take(entry) {
      if ('round' in entry) rounds.push(entry.round);
      else if ('decision' in entry) decisions.push(entry.decision);
      else late.push(entry.late);
    },
  });
  return {
    store: {
      kept: async () => ({ rounds: [...rounds], decisions: [...decisions] }),
      // A copy in plain JSON: readers must not see what a caller changes later.
      add: (round) =>
        journal.append({ round: structuredClone(round) as Extract<ObservationEntry, { round: unknown }>['round'] }),
      decide: (decision) =>
        journal.append({
          decision: structuredClone(decision) as Extract<ObservationEntry, { decision: unknown }>['decision'],
        }),
      lateTold: async () => [...late],
      noteLate: (period) => journal.append({ late: period }),
      // The folder has one holder.
      onAdded() {},
    },
    close: () => journal.close(),
  };
}
