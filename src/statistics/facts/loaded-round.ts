import type { Release, Source } from './codebook.ts';
import { keyOfFigure } from './figure-key.ts';
import type { Observation } from './observation.ts';

/** How a document fared at the gate. `proposed`: what a person entered in a chat, of which nothing counts before somebody says so. */
export const ROUND_OUTCOMES = ['accepted', 'doubtful', 'quarantined', 'unreadable', 'proposed'] as const;
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

/**
 * What is known of a value that was read. `held`: stored already. `proven`: tied to other figures that agree, and believed. `alone`: nothing
 * speaks against it and nothing proves it; it waits for a second source or for an operator. `outranked`: a release printed another value.
 * `contradicted`: it, or another figure beside it, breaks an identity.
 */
export const VERDICTS = ['held', 'proven', 'alone', 'outranked', 'contradicted'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface JudgedObservation {
  readonly observation: Observation;
  readonly verdict: Verdict;
  /** Line, cell or node of the document. */
  readonly where: string;
  /** What contradicts it, in sentences. */
  readonly against?: readonly string[];
}

/** One document taken in, with all that was read in it. Never altered; decisions of an operator are kept beside it. */
export interface LoadedRound {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** File or address. */
  readonly from: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Names the independent witness: `page:en`, `workbook`, `taldau`. */
  readonly origin: string;
  readonly outcome: RoundOutcome;
  readonly release?: Release;
  readonly sources: readonly Source[];
  readonly observations: readonly JudgedObservation[];
  readonly reasons: readonly string[];
  readonly unread: readonly { readonly text: string; readonly where: string; readonly reason: string }[];
}

export interface RoundDecision {
  readonly round: string;
  readonly decision: 'accept' | 'reject';
  readonly reason: string;
  /** Keys of the only figures that it is about, or of those that it is not about. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** Why figures that something contradicts are stored all the same; without it they are not. */
  readonly evenThough?: string;
  /** Who decided. */
  readonly by?: string;
  /** ISO instant. */
  readonly at: string;
}

/** What was decided last about a figure of a round; absent when nobody decided. */
export function findDecision(
  round: LoadedRound,
  observation: Observation,
  decisions: readonly RoundDecision[],
): RoundDecision | undefined {
  const key = keyOfFigure(observation);
  return decisions.findLast(
    (each) => each.round === round.id && (!each.only || each.only.includes(key)) && !each.except?.includes(key),
  );
}

/** Values of a round that count: what the gate believed, and more or nothing after an operator decided. */
export function believedOf(round: LoadedRound, decisions: readonly RoundDecision[]): Observation[] {
  const isTaken = round.outcome === 'accepted' || round.outcome === 'doubtful';
  return round.observations
    .filter(({ observation, verdict }) => {
      const decision = findDecision(round, observation, decisions);
      if (!decision) return isTaken && verdict === 'proven';
      if (decision.decision === 'reject') return false;
      if (verdict === 'contradicted') return decision.evenThough !== undefined;
      return verdict === 'proven' || verdict === 'alone';
    })
    .map(({ observation }) => observation);
}
