import { type Observation, ROUNDING_STEPS } from '../../statistics/facts/observation.ts';
import { type Exact, exactOf } from '../derivations/exact.ts';

function coarsestPowerOfTen(value: number): number {
  let step = 1;
  while (step < 1_000_000 && value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** How far the true value may lie from the printed one on either side; absent where the source prints it exactly. */
export function findUncertainty(observation: Observation): Exact | undefined {
  if (observation.unit !== 'persons') return undefined;
  const noted = Math.max(0, ...observation.notes.map((note) => ROUNDING_STEPS.get(note) ?? 0));
  if (observation.notes.includes('approximate')) {
    return exactOf(noted || coarsestPowerOfTen(observation.value), 0);
  }
  if (observation.notes.includes('truncated') || observation.notes.includes('back_calculated')) {
    return exactOf(noted || coarsestPowerOfTen(observation.value), 0);
  }
  return noted > 0 ? exactOf(noted / 2, 1) : undefined;
}
