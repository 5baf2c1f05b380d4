import type { LoadedRound, RoundDecision } from '../statistics/facts/loaded-round.ts';

export interface KeptObservations {
  /** Oldest first. */
  readonly rounds: readonly LoadedRound[];
  /** The latest decision of a round counts. */
  readonly decisions: readonly RoundDecision[];
}

/** What was taken in since `data/` was written, and what operators decided about it. Only ever added to. */
export interface ObservationStore {
  kept(): Promise<KeptObservations>;
  /** Resolves after the round is kept, whole or not at all. */
  add(round: LoadedRound): Promise<void>;
  decide(decision: RoundDecision): Promise<void>;
  /** Periods of the releases that administrators were told are late. */
  lateTold(): Promise<readonly string[]>;
  noteLate(period: string): Promise<void>;
  /** Calls `listener` after another process has added something, soon, and however the word of it was lost. */
  onAdded(listener: () => void): void;
}
