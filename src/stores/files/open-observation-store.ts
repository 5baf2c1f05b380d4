import { join } from 'node:path';
import { z } from 'zod';
import { FLOWS, STORED_INDICATORS } from '../../statistics/facts/indicator.ts';
import { ROUND_OUTCOMES, VERDICTS } from '../../statistics/facts/loaded-round.ts';
import { OBSERVATION_STATUSES } from '../../statistics/facts/observation.ts';
import type { ObservationStore } from '../observation-store.ts';
import type { StoreLog } from '../store-log.ts';
import { openJournal } from './open-journal.ts';

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
    z.strictObject({ observation: observationSchema, verdict: z.enum(VERDICTS), where: z.string() }),
  ),
  reasons: z.array(z.string()),
  unread: z.array(z.strictObject({ text: z.string(), where: z.string(), reason: z.string() })),
});

const decisionSchema = z.strictObject({
  round: z.string(),
  decision: z.enum(['accept', 'reject']),
  reason: z.string(),
  at: z.iso.datetime(),
});

export const OBSERVATIONS_FILE = 'observations.jsonl';

export const observationEntrySchema = z.union([
  z.strictObject({ round: roundSchema }),
  z.strictObject({ decision: decisionSchema }),
]);
type Entry = z.infer<typeof observationEntrySchema>;

export interface OpenObservationStore {
  readonly store: ObservationStore;
  close(): Promise<void>;
}

/** The caller holds the lock of `dir`. Throws StateCorrupt when what is stored there cannot be read. */
export async function openObservationStore({
  dir,
  log,
}: {
  readonly dir: string;
  readonly log: StoreLog;
}): Promise<OpenObservationStore> {
  const journal = await openJournal<Entry>({ path: join(dir, OBSERVATIONS_FILE), schema: observationEntrySchema, log });
  const entries = [...journal.entries];
  const append = async (entry: Entry) => {
    await journal.append(entry);
    entries.push(entry);
  };
  return {
    store: {
      rounds: () => entries.flatMap((entry) => ('round' in entry ? [entry.round] : [])),
      decisions: () => entries.flatMap((entry) => ('decision' in entry ? [entry.decision] : [])),
      // A copy in plain JSON: readers must not see what a caller changes later.
      add: (round) => append({ round: structuredClone(round) as Extract<Entry, { round: unknown }>['round'] }),
      decide: (decision) => append({ decision: { ...decision } }),
    },
    close: () => journal.close(),
  };
}
