import type { LoadedRound, RoundDecision } from '../statistics/facts/loaded-round.ts';

/** What was taken in since `data/` was written, and what operators decided about it. Only ever added to. */
export interface ObservationStore {
  /** Oldest first. */
  rounds(): readonly LoadedRound[];
  /** The latest decision of a round counts. */
  decisions(): readonly RoundDecision[];
  /** Resolves after the round is on disk, whole or not at all. */
  add(round: LoadedRound): Promise<void>;
  decide(decision: RoundDecision): Promise<void>;
  /** Periods of the releases that administrators were told are late. */
  lateTold(): readonly string[];
  noteLate(period: string): Promise<void>;
}
