import type { Flow, StoredIndicator } from '../indicators.ts';
import type { Period } from '../time/period.ts';
import type { AreaCode, CounterpartCode } from './codebook.ts';

/** Country of origin or destination, bloc (CIS and the rest), region of origin or destination, the areas of a whole, or a dimension of groups. */
export type PartsDimension = string;

/** Whether the parts of a figure that are held add up to it. What is not complete is a list of what sources name, not of all there is. */
export interface Breakdown {
  readonly indicator: StoredIndicator;
  readonly flow?: Flow;
  readonly area: AreaCode;
  readonly dimension: PartsDimension;
  readonly period: Period;
  /** How many parts have a current value. */
  readonly parts: number;
  /** Sum of the parts, in the unit of the indicator. */
  readonly sum: number;
  /** The whole; 100 for shares; absent where it is not known. */
  readonly total?: number;
  /** The sum in percent of the total; absent for nets, whose signs differ. */
  readonly coveragePercent?: number;
  readonly isComplete: boolean;
  /** The counterpart whose arrivals or departures are broken down; absent: all. */
  readonly within?: CounterpartCode;
}
