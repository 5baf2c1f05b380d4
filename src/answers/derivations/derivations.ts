/**
 * Every computation there is, declared once: formula, unit, decimals and the conditions under which it is refused.
 * Nothing else in the house computes a figure.
 *
 * Rounding: sums and differences are exact; quotients are rounded once, half away from zero, to the decimals named here.
 * Status: the weakest of the inputs' U, D and P, otherwise E. Notes: those of all inputs together.
 * Inputs that their source rounded are accepted as long as the digits printed stay the same over the whole range the
 * source leaves open.
 */
import type { Derivation, Refusal } from '../../statistics/answer.ts';
import type { Unit } from '../../statistics/indicators.ts';
import { dividedBy, type Exact, isNegative, isZero, minus, plus, times, ZERO } from './exact.ts';

export interface DerivationRule {
  /** In the words of the trade, for people who read the code; replies have their own words for it. */
  readonly formula: string;
  readonly unit: Unit | 'as_inputs';
  readonly decimals: number | 'as_inputs';
  readonly compute: (inputs: readonly Exact[]) => Exact | Refusal;
  readonly refusedFor: readonly Refusal[];
}

const add = (inputs: readonly Exact[]): Exact => inputs.reduce(plus, ZERO);

const subtract = (inputs: readonly Exact[]): Exact =>
  inputs.slice(1).reduce((left, input) => minus(left, input), inputs[0] ?? ZERO);

/** A loss has a rate, but no percentage, share or ratio that could be understood. */
const quotient =
  (factor: number, offset: number, mayBeLoss = false) =>
  (inputs: readonly Exact[]): Exact | Refusal => {
    const [over, under] = inputs;
    if (!over || !under) return 'no_inputs';
    if (isZero(under)) return 'zero_base';
    if (isNegative(under) || (!mayBeLoss && isNegative(over))) return 'negative_base';
    return plus(times(dividedBy(over, under), factor), times({ over: 1n, under: 1n }, offset));
  };

const SAME_PERIOD: readonly Refusal[] = ['mixed_vintages', 'mixed_definitions', 'territory_break', 'rounded_inputs'];
const OVER_TIME: readonly Refusal[] = ['mixed_definitions', 'territory_break', 'rounded_inputs'];

export const DERIVATION_RULES: Readonly<Record<Derivation, DerivationRule>> = {
  net: {
    formula: 'arrivals − departures',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: subtract,
    refusedFor: SAME_PERIOD,
  },
  external: {
    formula: 'total − internal; of a net: total − interregional',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: subtract,
    refusedFor: SAME_PERIOD,
  },
  internal: {
    formula: 'total − external',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: subtract,
    refusedFor: SAME_PERIOD,
  },
  total: {
    formula: 'external + internal; of a net: external + interregional',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: add,
    refusedFor: SAME_PERIOD,
  },
  single_stretch: {
    formula: 'January to the last month − January to the month before the first',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: subtract,
    refusedFor: OVER_TIME,
  },
  summed_parts: {
    formula: 'part + part + …',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: add,
    refusedFor: OVER_TIME,
  },
  rate: {
    formula: '1000 × net ÷ average population',
    unit: 'per_1000',
    decimals: 2,
    compute: quotient(1000, 0, true),
    refusedFor: ['territory_break', 'rounded_inputs', 'zero_base'],
  },
  share: {
    formula: '100 × part ÷ whole',
    unit: 'percent',
    decimals: 1,
    compute: quotient(100, 0),
    refusedFor: [...SAME_PERIOD, 'zero_base', 'negative_base'],
  },
  non_cis: {
    formula: '100 − share of the CIS',
    unit: 'percent',
    decimals: 'as_inputs',
    compute: (inputs) => minus({ over: 100n, under: 1n }, add(inputs)),
    refusedFor: ['rounded_inputs'],
  },
  rural: {
    formula: 'whole − urban',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: subtract,
    refusedFor: SAME_PERIOD,
  },
  urban: {
    formula: 'whole − rural',
    unit: 'persons',
    decimals: 'as_inputs',
    compute: subtract,
    refusedFor: SAME_PERIOD,
  },
  change: {
    formula: '100 × current ÷ base − 100',
    unit: 'percent',
    decimals: 1,
    compute: quotient(100, -100),
    refusedFor: [...OVER_TIME, 'zero_base', 'negative_base'],
  },
  sum: {
    formula: 'first + second + …',
    unit: 'as_inputs',
    decimals: 'as_inputs',
    compute: add,
    refusedFor: [...OVER_TIME, 'no_inputs'],
  },
  difference: {
    formula: 'first − the others',
    unit: 'as_inputs',
    decimals: 'as_inputs',
    compute: subtract,
    refusedFor: [...OVER_TIME, 'no_inputs'],
  },
  // One decimal; two below 1, where one would be too coarse.
  ratio: {
    formula: 'first ÷ second',
    unit: 'times',
    decimals: 1,
    compute: quotient(1, 0),
    refusedFor: [...OVER_TIME, 'no_inputs', 'zero_base', 'negative_base'],
  },
  mean: {
    formula: '(first + second + …) ÷ how many',
    unit: 'as_inputs',
    decimals: 'as_inputs',
    compute: (inputs) =>
      inputs.length === 0 ? 'no_inputs' : dividedBy(add(inputs), { over: BigInt(inputs.length), under: 1n }),
    refusedFor: [...OVER_TIME, 'no_inputs'],
  },
};
