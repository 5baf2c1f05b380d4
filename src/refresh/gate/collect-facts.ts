import type { Dataset } from '../../dataset/dataset.ts';
import { type LoadedFacts, mergeObservations } from '../../dataset/merge-observations.ts';
import { believedOf, type LoadedRound, type RoundDecision } from '../../statistics/facts/loaded-round.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import type { KeptRounds } from '../play-round.ts';

/** The latest decision of a round; absent when nobody decided. */
function findDecision(round: LoadedRound, decisions: readonly RoundDecision[]): RoundDecision | undefined {
  return decisions.findLast((decision) => decision.round === round.id);
}

/** What counts of all rounds together: every believed value once, with its sources and releases. */
export function collectFacts({ rounds, decisions }: KeptRounds): LoadedFacts {
  const observations = new Map<string, LoadedFacts['observations'][number]>();
  const sources = new Map<string, LoadedFacts['sources'][number]>();
  const releases = new Map<string, LoadedFacts['releases'][number]>();
  for (const round of rounds) {
    const decision = findDecision(round, decisions);
    const believed = believedOf(round, decision);
    const counts = decision
      ? decision.decision === 'accept'
      : round.outcome === 'accepted' || round.outcome === 'doubtful';
    if (!counts) continue;
    for (const source of round.sources) sources.set(source.id, source);
    if (round.release && believed.length > 0) releases.set(round.release.id, round.release);
    for (const observation of believed) {
      const { indicator, flow, area, counterpart, group, period, published, value } = observation;
      const key = [indicator, flow, area, counterpart, group, formatPeriod(period), published, value].join('|');
      if (!observations.has(key)) observations.set(key, observation);
    }
  }
  return { observations: [...observations.values()], sources: [...sources.values()], releases: [...releases.values()] };
}

/** The base with everything that counts. Throws DataInvalid when it does not fit together. */
export function mergeRounds(base: Dataset, kept: KeptRounds): Dataset {
  return mergeObservations(base, collectFacts(kept));
}
