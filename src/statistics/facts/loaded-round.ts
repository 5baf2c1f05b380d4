import type { Release, Source } from './codebook.ts';
import type { Observation } from './observation.ts';

/** How a document fared at the gate. */
export const ROUND_OUTCOMES = ['accepted', 'doubtful', 'quarantined', 'unreadable'] as const;
export type RoundOutcome = (typeof ROUND_OUTCOMES)[number];

/**
 * What is known of a value that was read. `held`: stored already. `proven`: tied to other figures that agree, and believed. `alone`: nothing
 * speaks against it and nothing proves it; it waits for a second source or for an operator. `outranked`: a release printed another value.
 */
export const VERDICTS = ['held', 'proven', 'alone', 'outranked'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface JudgedObservation {
  readonly observation: Observation;
  readonly verdict: Verdict;
  /** Line, cell or node of the document. */
  readonly where: string;
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
  /** ISO instant. */
  readonly at: string;
}

/** Values of a round that count: what the gate believed, and more or nothing after an operator decided. */
export function believedOf(round: LoadedRound, decision: RoundDecision | undefined): Observation[] {
  if (decision?.decision === 'reject') return [];
  const verdicts: readonly Verdict[] = decision?.decision === 'accept' ? ['proven', 'alone'] : ['proven'];
  if (!decision && (round.outcome === 'quarantined' || round.outcome === 'unreadable')) return [];
  return round.observations.filter(({ verdict }) => verdicts.includes(verdict)).map(({ observation }) => observation);
}
