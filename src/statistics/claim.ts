import type { Figure } from './answer.ts';
import type { Question } from './question.ts';

/** What a text says a figure is. */
export interface ClaimedAmount {
  /** In persons or percent; thousands are written out. */
  readonly value: number;
  /** The last digit that is written, in the same unit: 100 for «29,3 тысячи», 1 for «29 282». */
  readonly step: number;
  readonly isPercent: boolean;
  /** Set where words say which way it went: a loss or a fall, a gain or a rise. */
  readonly direction?: 'down' | 'up';
}

/** One figure that a text states. */
export interface Claim {
  /** The clause, as written. */
  readonly words: string;
  readonly amount: ClaimedAmount;
  /** What the figure is said to be of; more than one where several readings are open, none where the clause cannot be read for certain. */
  readonly questions: readonly Question[];
  /** True where some words were not understood: then nothing is said but that the very figure is held. */
  readonly isLikely?: true;
}

/** What is to be said of a claim. `figure` is the value that is held now. */
export type ClaimVerdict =
  | { readonly kind: 'equal' | 'rounded' | 'differs'; readonly figure: Figure }
  /** It was the value of an earlier print. */
  | { readonly kind: 'earlier'; readonly figure: Figure; readonly was: Figure }
  /** Another quantity of the same period has this very value. */
  | { readonly kind: 'another'; readonly figure: Figure; readonly other: Figure }
  | { readonly kind: 'not_held'; readonly question: Question }
  | { readonly kind: 'unclear'; readonly questions: readonly Question[] };

export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
}
