import type { CheckedClaim } from '../../statistics/claim.ts';
import { formatCommand } from '../../statistics/command.ts';
import type { Codebook } from '../../statistics/facts/codebook.ts';
import type { Language } from '../../statistics/language.ts';
import { type FigureDescribed, figureAsJson } from './describe-figure.ts';

/** A claim of a text and what is to be said of it. */
export interface ClaimDescribed {
  /** The clause, as written. */
  readonly words: string;
  /** In persons or percent. */
  readonly value: number;
  readonly verdict: 'equal' | 'rounded' | 'earlier' | 'differs' | 'another' | 'not_held' | 'unclear';
  /** What it was read as: canonical commands; more than one where several readings are open. */
  readonly readAs: readonly string[];
  /** The value that is held now. */
  readonly figure?: FigureDescribed;
  /** The print that had this value. */
  readonly was?: FigureDescribed;
  /** The quantity that has this value. */
  readonly other?: FigureDescribed;
}

export function describeClaim(
  { claim, verdict }: CheckedClaim,
  language: Language,
  codebook: Codebook,
): ClaimDescribed {
  const describe = (figure: Parameters<typeof figureAsJson>[0]) => figureAsJson(figure, language, codebook);
  return {
    words: claim.words,
    value: claim.amount.value,
    verdict: verdict.kind,
    readAs: claim.questions.map(formatCommand),
    ...('figure' in verdict && { figure: describe(verdict.figure) }),
    ...('was' in verdict && { was: describe(verdict.was) }),
    ...('other' in verdict && { other: describe(verdict.other) }),
  };
}
