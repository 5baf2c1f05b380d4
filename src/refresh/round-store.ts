import type { LoadedRound, RoundDecision } from '../statistics/facts/loaded-round.ts';

/** Where rounds are kept; `src/stores` has the durable one. */
export interface RoundStore {
  rounds(): readonly LoadedRound[];
  decisions(): readonly RoundDecision[];
  add(round: LoadedRound): Promise<void>;
  decide(decision: RoundDecision): Promise<void>;
  /** Periods of the releases that administrators were told are late. */
  lateTold(): readonly string[];
  noteLate(period: string): Promise<void>;
}
