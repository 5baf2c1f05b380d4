// Everything that changes what Koshi knows goes through here: one thing at a time, tried on the whole dataset before it is stored, stored
// before it is used.
import { DataInvalid } from '../dataset/data-invalid.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Release } from '../statistics/codebook.ts';
import { believedOf, type LoadedRound, type RoundDecision } from '../statistics/loaded-round.ts';
import { mergeRounds } from './collect-facts.ts';
import type { FetchedDocument } from './fetch-document.ts';
import { bringsNews, type KeptRounds, playRound, type RoundPlayed } from './play-round.ts';
import type { DocumentRead } from './reading.ts';
import type { RoundStore } from './round-store.ts';

export interface IntakeParts {
  /** The facts of `data/`. */
  readonly base: Dataset;
  readonly store: RoundStore;
  readonly now: () => Date;
  /** After what Koshi knows has changed. */
  readonly onChanged?: (dataset: Dataset) => void;
  /** After the first round of a release was stored, once for each release. */
  readonly onAccepted?: (release: Release) => void;
  /** After a round was stored that a person should look at. */
  readonly onTrouble?: (round: LoadedRound) => void;
}

export class DecisionRefused extends Error {
  readonly code = 'DECISION_REFUSED';
}

export interface Intake {
  dataset(): Dataset;
  kept(): KeptRounds;
  /** Reads and judges, and stores nothing yet. */
  look(document: FetchedDocument, read?: DocumentRead): Promise<RoundPlayed>;
  /** Keeps a round that was looked at; a round that brings nothing new and nothing to decide is not kept. */
  keep(round: LoadedRound): Promise<void>;
  /** Throws DecisionRefused when there is no such round or the result would not fit together. */
  decide(roundId: string, decision: RoundDecision['decision'], reason: string): Promise<void>;
}

/** Throws DataInvalid when what is stored does not fit the base. */
export function createIntake({ base, store, now, onChanged, onAccepted, onTrouble }: IntakeParts): Intake {
  const kept = (): KeptRounds => ({ rounds: store.rounds(), decisions: store.decisions() });
  let dataset = mergeRounds(base, kept());

  function use(next: Dataset): void {
    const known = new Set(dataset.codebook.releases.map(({ id }) => id));
    dataset = next;
    onChanged?.(next);
    for (const release of next.codebook.releases) if (!known.has(release.id)) onAccepted?.(release);
  }

  /** The round as it may be stored: quarantined when its values do not fit the facts that are there. */
  function tryOut(round: LoadedRound): LoadedRound {
    try {
      mergeRounds(base, { rounds: [...store.rounds(), round], decisions: store.decisions() });
      return round;
    } catch (error) {
      if (!(error instanceof DataInvalid)) throw error;
      return { ...round, outcome: 'quarantined', reasons: [error.message, ...round.reasons] };
    }
  }

  return {
    dataset: () => dataset,
    kept,

    async look(document, read) {
      const played = await playRound({ document, dataset, kept: kept(), now: now(), ...(read && { read }) });
      return { ...played, round: tryOut(played.round) };
    },

    async keep(round) {
      const isSeen = store
        .rounds()
        .some(({ from, hash, outcome }) => from === round.from && hash === round.hash && outcome === round.outcome);
      if (!bringsNews(round) && (round.outcome === 'accepted' || isSeen)) return;
      await store.add(round);
      if (believedOf(round, undefined).length > 0) use(mergeRounds(base, kept()));
      if (round.outcome !== 'accepted') onTrouble?.(round);
    },

    async decide(roundId, decision, reason) {
      const round = store.rounds().find(({ id }) => id === roundId);
      if (!round) throw new DecisionRefused(`There is no round ${roundId}; "report" lists them.`);
      const decided: RoundDecision = { round: roundId, decision, reason, at: now().toISOString() };
      let next: Dataset;
      try {
        next = mergeRounds(base, { rounds: store.rounds(), decisions: [...store.decisions(), decided] });
      } catch (error) {
        if (!(error instanceof DataInvalid)) throw error;
        throw new DecisionRefused(
          `Round ${roundId} cannot be taken in, it does not fit what is known: ${error.message}`,
        );
      }
      await store.decide(decided);
      use(next);
    },
  };
}
