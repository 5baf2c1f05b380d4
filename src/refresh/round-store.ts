import type { LoadedRound, RoundDecision } from '../statistics/facts/loaded-round.ts';

/** Where rounds are kept; `src/stores` has the durable one. */
export interface RoundStore {
  kept(): Promise<{ readonly rounds: readonly LoadedRound[]; readonly decisions: readonly RoundDecision[] }>;
  add(round: LoadedRound): Promise<void>;
  decide(decision: RoundDecision): Promise<void>;
  /** Periods of the releases that administrators were told are late. */
  lateTold(): Promise<readonly string[]>;
  noteLate(period: string): Promise<void>;
}
