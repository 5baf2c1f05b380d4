// Everything that changes what Koshi knows goes through here: one thing at a time, tried on the whole dataset before it is stored, stored
// before it is used.
import { DataInvalid } from '../dataset/data-invalid.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Release } from '../statistics/facts/codebook.ts';
import { keyOfFigure } from '../statistics/facts/figure-key.ts';
import {
  believedOf,
  findDecision,
  type JudgedObservation,
  type LoadedRound,
  type RoundDecision,
} from '../statistics/facts/loaded-round.ts';
import { formatPeriod, type Period } from '../statistics/time/period.ts';
import { dayInAlmaty } from '../statistics/time/today.ts';
import type { DocumentRead } from './document-reading.ts';
import { createFence } from './documents/create-fence.ts';
import type { OpenDocument } from './documents/open-document.ts';
import type { FetchedDocument } from './fetch/fetch-document.ts';
import { mergeRounds } from './gate/collect-facts.ts';
import { demoteRevisions } from './gate/demote-revisions.ts';
import { describeObservation } from './operator/describe-round.ts';
import { bringsNews, type KeptRounds, playRound, type RoundPlayed } from './play-round.ts';
import type { RoundStore } from './round-store.ts';

/** A round that was stored and that a person should look at. */
export interface RoundTrouble {
  /** `corrected`: figures known before are others now, and no new release says so. */
  readonly kind: 'doubtful' | 'quarantined' | 'corrected';
  readonly round: string;
  readonly from: string;
  readonly reasons: readonly string[];
}

export interface IntakeParts {
  /** The facts of `data/`. */
  readonly base: Dataset;
  readonly store: RoundStore;
  /** What is in the store. */
  readonly kept: KeptRounds;
  readonly now: () => Date;
  /** Behind a fence where not given. */
  readonly open?: OpenDocument;
  /** After what Koshi knows has changed. */
  readonly onChanged?: (dataset: Dataset) => void;
  /** After the first round of a release was stored, once for each release. */
  readonly onAccepted?: (release: Release) => void;
  /** After what Koshi knows has changed without a new release. */
  readonly onRevised?: () => void;
  readonly onTrouble?: (trouble: RoundTrouble) => void;
}

export class DecisionRefused extends Error {
  readonly code = 'DECISION_REFUSED';
}

export interface Decided {
  readonly counting: readonly JudgedObservation[];
  /** Figures that the decision is about and that something contradicts. */
  readonly aside: readonly JudgedObservation[];
}

export interface Intake {
  dataset(): Dataset;
  kept(): KeptRounds;
  /** ISO date in Almaty. */
  today(): string;
  /** Reads and judges, and stores nothing yet. */
  look(document: FetchedDocument, read?: DocumentRead): Promise<RoundPlayed>;
  /** Keeps a round that was looked at; a round that brings nothing new and nothing to decide is not kept. */
  keep(round: LoadedRound): Promise<void>;
  /** Keeps a round of which nothing counts before somebody accepts it. */
  propose(round: LoadedRound): Promise<void>;
  /** Tells of what the work takes in when all of it is done: three languages of one release prove each other. */
  together<R>(work: () => Promise<R>): Promise<R>;
  /** Takes over what another process has stored meanwhile, and tells of it. */
  renew(): Promise<void>;
  /** False when it was noted before that administrators know of the late release of this period. */
  noteLate(period: Period): Promise<boolean>;
  /** What now counts and what stays aside; throws DecisionRefused when there is no such round or the result would not fit together. */
  decide(roundId: string, wanted: Omit<RoundDecision, 'round' | 'at'>): Promise<Decided>;
}

/** Throws DataInvalid when what is stored does not fit the base. */
export function createIntake(parts: IntakeParts): Intake {
  const { base, store, now, open = createFence(), onChanged, onAccepted, onRevised, onTrouble } = parts;
  let kept = parts.kept;
  let dataset = mergeRounds(base, kept);

  function use(next: Dataset): void {
    const known = new Set(dataset.codebook.releases.map(({ id }) => id));
    dataset = next;
    isChanged = true;
    onChanged?.(next);
    accepted.push(...next.codebook.releases.filter(({ id }) => !known.has(id)));
  }

  let working = 0;
  let isChanged = false;
  const accepted: Release[] = [];
  const troubled: { readonly round: LoadedRound; readonly trouble: RoundTrouble }[] = [];

  /** What nothing proved when it was read, another document may have proven since. */
  const isSettled = ({ outcome, observations }: LoadedRound) =>
    outcome === 'doubtful' &&
    observations.every(
      ({ verdict, observation }) =>
        verdict !== 'alone' || dataset.current(observation, observation.period)?.value === observation.value,
    );

  function tell(): void {
    if (working > 0) return;
    const releases = accepted.splice(0);
    for (const release of releases) onAccepted?.(release);
    if (isChanged && releases.length === 0) onRevised?.();
    isChanged = false;
    for (const { round, trouble } of troubled.splice(0)) {
      if (trouble.kind !== 'doubtful' || !isSettled(round)) onTrouble?.(trouble);
    }
  }

  /** Lines of the figures that are held with another value, when no new release explains it. */
  function findCorrections({ outcome, release, observations }: LoadedRound): string[] {
    if (release || outcome === 'quarantined' || outcome === 'unreadable') return [];
    return observations
      .filter(({ verdict, observation }) => {
        const held = dataset.current(observation, observation.period);
        return (verdict === 'proven' || verdict === 'alone') && held && held.value !== observation.value;
      })
      .map((item) => describeObservation(item, dataset));
  }

  function findTrouble({ id, from, outcome, reasons }: LoadedRound, corrections: readonly string[]) {
    if (outcome === 'quarantined') return { kind: outcome, round: id, from, reasons };
    if (corrections.length > 0) return { kind: 'corrected', round: id, from, reasons: corrections } as const;
    return outcome === 'doubtful' ? { kind: outcome, round: id, from, reasons } : undefined;
  }

  /** What is wrong with the facts when the round is among them. */
  function findMisfit(round: LoadedRound): string | undefined {
    try {
      mergeRounds(base, { rounds: [...kept.rounds, round], decisions: kept.decisions });
      return undefined;
    } catch (error) {
      if (!(error instanceof DataInvalid)) throw error;
      return error.message;
    }
  }

  /** The round as it may be stored: without revisions that do not fit, and quarantined when the rest does not fit the facts either. */
  function tryOut(round: LoadedRound): LoadedRound {
    const misfit = findMisfit(round);
    if (misfit === undefined) return round;
    const demoted = demoteRevisions(round, dataset, misfit);
    if (findMisfit(demoted) === undefined) return demoted;
    return { ...round, outcome: 'quarantined', reasons: [misfit, ...round.reasons] };
  }

  return {
    dataset: () => dataset,
    kept: () => kept,
    today: () => dayInAlmaty(now()),

    async look(document, read) {
      const played = await playRound({ open, document, dataset, kept, now: now(), ...(read && { read }) });
      return { ...played, round: tryOut(played.round) };
    },

    async keep(round) {
      const isSeen = kept.rounds.some(
        ({ from, hash, outcome }) => from === round.from && hash === round.hash && outcome === round.outcome,
      );
      const trouble = findTrouble(round, findCorrections(round));
      if (!bringsNews(round) && (!trouble || isSeen)) return;
      await store.add(round);
      kept = { ...kept, rounds: [...kept.rounds, round] };
      if (believedOf(round, []).length > 0) use(mergeRounds(base, kept));
      if (trouble) troubled.push({ round, trouble });
      tell();
    },

    async propose(round) {
      const proposed: LoadedRound = { ...round, outcome: 'proposed' };
      await store.add(proposed);
      kept = { ...kept, rounds: [...kept.rounds, proposed] };
    },

    async together(work) {
      working += 1;
      try {
        return await work();
      } finally {
        working -= 1;
        tell();
      }
    },

    async renew() {
      const found = await store.kept();
      if (found.rounds.length === kept.rounds.length && found.decisions.length === kept.decisions.length) return;
      kept = found;
      use(mergeRounds(base, kept));
      tell();
    },

    async noteLate(period) {
      const name = formatPeriod(period);
      if ((await store.lateTold()).includes(name)) return false;
      await store.noteLate(name);
      return true;
    },

    async decide(roundId, wanted) {
      const round = kept.rounds.find(({ id }) => id === roundId);
      if (!round) throw new DecisionRefused(`There is no round ${roundId}; "report" lists them.`);
      const keys = new Set(round.observations.map(({ observation }) => keyOfFigure(observation)));
      for (const key of [...(wanted.only ?? []), ...(wanted.except ?? [])]) {
        if (!keys.has(key)) throw new DecisionRefused(`Round ${roundId} has no figure ${key}; "report" lists them.`);
      }
      const decided: RoundDecision = { ...wanted, round: roundId, at: now().toISOString() };
      const decisions = [...kept.decisions, decided];
      let next: Dataset;
      try {
        next = mergeRounds(base, { rounds: kept.rounds, decisions });
      } catch (error) {
        if (!(error instanceof DataInvalid)) throw error;
        throw new DecisionRefused(
          `Round ${roundId} cannot be taken in, it does not fit what is known: ${error.message}`,
        );
      }
      await store.decide(decided);
      kept = { ...kept, decisions };
      use(next);
      tell();
      const counting = new Set(believedOf(round, decisions));
      return {
        counting: round.observations.filter(({ observation }) => counting.has(observation)),
        aside: round.observations.filter(
          ({ observation, verdict }) =>
            verdict === 'contradicted' &&
            !counting.has(observation) &&
            findDecision(round, observation, decisions) === decided,
        ),
      };
    },
  };
}
