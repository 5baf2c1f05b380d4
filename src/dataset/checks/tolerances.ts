import { type Observation, ROUNDING_STEPS } from '../../statistics/facts/observation.ts';
import type { SumName } from '../../statistics/identities.ts';

/**
 * Every latitude the checks of sums allow. Whatever lies outside stops the start.
 *
 * Rounded figures may be off by half of their last printed step; figures that the source cuts off or gives roughly
 * («около», «более») by a whole one.
 */
const NOTES_OF_A_WHOLE_STEP = ['truncated', 'approximate'];

/** How far the true figure may lie from the printed one, in persons; 0 for a figure printed in full. */
export function marginOf(observation: Observation): number {
  const { notes } = observation;
  const step = Math.max(0, ...notes.map((note) => ROUNDING_STEPS.get(note) ?? 0));
  return notes.some((note) => NOTES_OF_A_WHOLE_STEP.includes(note)) ? step : step / 2;
}

/** True where the source itself prints parts that do not add up, which replies say beside the figure. */
export function isSaidNotToAdd({ notes }: Observation): boolean {
  return notes.includes('parts_not_adding');
}

interface Exception {
  readonly check: SumName;
  /** indicator|flow|area|counterpart|group|period; no area for the sum of all regions. */
  readonly key: string;
  /** The difference that is known, in persons; any other one is a problem. */
  readonly difference: number;
  readonly reason: string;
}

const EXCEPTIONS: readonly Exception[] = [
  {
    check: 'net',
    key: 'net|total|KZ-55|||2022',
    difference: -2,
    reason: 'the net is a population balance on the first population figure, two persons off the regional office',
  },
  {
    check: 'regions',
    key: 'net|interregional||||2024',
    difference: -5,
    reason: 'the release prints four gaining regions 1-2 persons above the sum of months that gives the other sixteen',
  },
  {
    check: 'countries',
    key: 'departures|external|KZ|||2017-01/2017-08',
    difference: 148,
    reason: 'the newspaper prints the total in full and cuts both groups of countries off to hundreds',
  },
];

export function isExcepted(check: Exception['check'], key: string, difference: number): boolean {
  return EXCEPTIONS.some((item) => item.check === check && item.key === key && item.difference === difference);
}
