/** Readings compete: what speaks for each is added up; a clear winner is taken, a close call is asked back. */
import { CLOSE, WEIGHTS, type Weight } from './weights.ts';

export interface Evidence<Reading extends string> {
  readonly reading: Reading;
  readonly by: Weight;
}

export interface Candidate<Reading extends string = string> {
  readonly reading: Reading;
  readonly weight: number;
  readonly by: readonly Weight[];
}

export interface Weighing<Reading extends string = string> {
  /** Those that anything speaks for, the heaviest first. */
  readonly candidates: readonly Candidate<Reading>[];
  readonly winner?: Reading;
  /** True where another is nearly as heavy. */
  readonly isClose: boolean;
}

export function weigh<Reading extends string>(evidence: readonly Evidence<Reading>[]): Weighing<Reading> {
  const readings = [...new Set(evidence.map(({ reading }) => reading))];
  const candidates = readings
    .map((reading) => {
      const by = evidence.filter((one) => one.reading === reading).map((one) => one.by);
      return { reading, by, weight: by.reduce((sum, one) => sum + WEIGHTS[one], 0) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = candidates;
  if (!first) return { candidates, isClose: false };
  return { candidates, winner: first.reading, isClose: second !== undefined && first.weight - second.weight < CLOSE };
}
