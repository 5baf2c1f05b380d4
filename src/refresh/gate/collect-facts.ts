import type { Dataset } from '../../dataset/dataset.ts';
import { type LoadedFacts, mergeObservations } from '../../dataset/merge-observations.ts';
import { believedOf } from '../../statistics/facts/loaded-round.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import type { KeptRounds } from '../play-round.ts';

/** What counts of all rounds together: every believed value once, with its sources and releases. */
export function collectFacts({ rounds, decisions }: KeptRounds): LoadedFacts {
  const observations = new Map<string, LoadedFacts['observations'][number]>();
  const sources = new Map<string, LoadedFacts['sources'][number]>();
  const releases = new Map<string, LoadedFacts['releases'][number]>();
  for (const round of rounds) {
    const believed = believedOf(round, decisions);
    const isTaken = round.outcome === 'accepted' || round.outcome === 'doubtful';
    const isRejected = decisions.some(
      ({ round: id, decision, only }) => id === round.id && decision === 'reject' && !only,
    );
    if (believed.length === 0 && (!isTaken || isRejected)) continue;
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
