import type { LoadedRound, RoundDecision } from '../../statistics/facts/loaded-round.ts';
import type { ObservationStore } from '../observation-store.ts';

/** Forgets with the process. */
export function createMemoryObservationStore(): ObservationStore {
  const rounds: LoadedRound[] = [];
  const decisions: RoundDecision[] = [];
  const late: string[] = [];
  return {
    kept: async () => ({ rounds: [...rounds], decisions: [...decisions] }),
    // A copy: readers must not see what a caller changes later.
    async add(round) {
      rounds.push(structuredClone(round));
    },
    async decide(decision) {
      decisions.push(structuredClone(decision));
    },
    lateTold: async () => [...late],
    async noteLate(period) {
      late.push(period);
    },
    onAdded() {},
  };
}
