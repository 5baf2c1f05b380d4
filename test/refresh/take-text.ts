import { createHash } from 'node:crypto';
import type { Dataset } from '../../src/dataset/dataset.ts';
import { createIntake, type Intake, type IntakeParts } from '../../src/refresh/create-intake.ts';
import { openDocument } from '../../src/refresh/documents/open-document.ts';
import type { FetchedDocument } from '../../src/refresh/fetch/fetch-document.ts';
import type { KeptRounds, RoundPlayed } from '../../src/refresh/play-round.ts';
import type { RoundStore } from '../../src/refresh/round-store.ts';
import type { LoadedRound, RoundDecision } from '../../src/statistics/facts/loaded-round.ts';
import { BASE } from './read-fixture.ts';

export function documentOf(content: string | Buffer, from = '/tmp/release.txt'): FetchedDocument {
  const bytes = Buffer.from(content as string);
  return { from, bytes, contentType: '', hash: createHash('sha256').update(bytes).digest('hex'), validators: {} };
}

export interface MemoryRoundStore extends RoundStore {
  /** What is in it now. */
  held(): KeptRounds;
}

export function createMemoryRoundStore(): MemoryRoundStore {
  const rounds: LoadedRound[] = [];
  const decisions: RoundDecision[] = [];
  const late: string[] = [];
  return {
    held: () => ({ rounds: [...rounds], decisions: [...decisions] }),
    kept: async () => ({ rounds: [...rounds], decisions: [...decisions] }),
    add: async (round) => {
      rounds.push(round);
    },
    lateTold: async () => late,
    noteLate: async (period) => {
      late.push(period);
    },
    decide: async (decision) => {
      decisions.push(decision);
    },
  };
}

export function createTestIntake(day: string, parts: Partial<IntakeParts> = {}): Intake {
  const store = parts.store ?? createMemoryRoundStore();
  const kept = 'held' in store ? (store as MemoryRoundStore).held() : { rounds: [], decisions: [] };
  return createIntake({
    base: BASE,
    store,
    kept,
    now: () => new Date(`${day}T12:00:00+05:00`),
    open: openDocument,
    ...parts,
  });
}

/** One look at a document on a day, against the facts of data. */
export function lookAt(content: string | Buffer, day = '2026-08-20', base: Dataset = BASE): Promise<RoundPlayed> {
  return createTestIntake(day, { base }).look(documentOf(content));
}
