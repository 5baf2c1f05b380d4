import type { Dataset } from '../../dataset/dataset.ts';
import type { Derivation, Figure, Refusal } from '../../statistics/answer.ts';
import type { ObservationStatus } from '../../statistics/facts/observation.ts';
import { isSigned, type Unit } from '../../statistics/indicators.ts';
import type { Subject } from '../../statistics/question.ts';
import type { Period } from '../../statistics/time/period.ts';
import { findUncertainty } from '../figures/uncertainty.ts';
import type { Extents } from '../series/extents.ts';
import { keyOf } from '../series/series-key.ts';
import { DERIVATION_RULES } from './derivations.ts';
import { type Exact, exactOf, minus, plus, rounded } from './exact.ts';

export interface Refused {
  readonly refused: Refusal;
}

/** A figure, a refusal, or nothing held. */
export type Found = Figure | Refused | undefined;

export function isFigure(found: Found): found is Figure {
  return found !== undefined && 'value' in found;
}

export function isRefused(found: Found): found is Refused {
  return found !== undefined && 'refused' in found;
}

interface Asked {
  readonly derivation: Derivation;
  readonly subject: Subject;
  readonly period: Period;
  readonly inputs: readonly Figure[];
  /** Overrides the decimals of the rule where they follow from the inputs (mean). */
  readonly decimals?: number;
  readonly unit?: Unit;
}

export type Derive = (asked: Asked) => Figure | Refused;

const WEAKEST_FIRST: readonly ObservationStatus[] = ['U', 'D', 'P'];

/** More corners than these are not tried one by one; sums need only the lowest and the highest. */
const MOST_CORNERS = 4;

function readStatus(inputs: readonly Figure[]): ObservationStatus {
  return WEAKEST_FIRST.find((status) => inputs.some((input) => input.status === status)) ?? 'E';
}

/** Values that the inputs may have within the rounding of their sources; the printed ones first. */
function listCorners(inputs: readonly Figure[]): Exact[][] {
  const printed = inputs.map((input) => exactOf(input.value, input.decimals));
  const spreads = inputs.map((input) =>
    input.proof.kind === 'observation' ? findUncertainty(input.proof.observation) : undefined,
  );
  const open = spreads.flatMap((spread, index) => (spread ? [index] : []));
  if (open.length === 0) return [printed];
  const shifted = (isUp: (index: number) => boolean) =>
    printed.map((value, index) => {
      const spread = spreads[index];
      if (!spread) return value;
      return isUp(index) ? plus(value, spread) : minus(value, spread);
    });
  if (open.length > MOST_CORNERS) return [printed, shifted(() => true), shifted(() => false)];
  const corners = Array.from({ length: 2 ** open.length }, (_, mask) =>
    shifted((index) => ((mask >> open.indexOf(index)) & 1) === 1),
  );
  return [printed, ...corners];
}

const publishedOf = ({ proof }: Figure) => (proof.kind === 'observation' ? proof.observation.published : '');

export function createDerive(dataset: Dataset, extents: Extents): Derive {
  /** True where the figure was revised after the other one came out: then they are not of one vintage. */
  function isRevisedAfter(figure: Figure, other: Figure): boolean {
    if (figure.proof.kind !== 'observation' || other.proof.kind !== 'observation') return false;
    const { observation } = figure.proof;
    const key = keyOf(figure.subject);
    if (!key || other.proof.observation.published >= observation.published) return false;
    const before = dataset
      .vintages(key, observation.period)
      .filter(
        (vintage) => other.proof.kind === 'observation' && vintage.published <= other.proof.observation.published,
      );
    return before.some((vintage) => vintage.value !== observation.value);
  }

  /**
   * Counts first printed together may not be subtracted from final ones. Nets may: the interregional nets of the
   * gaining regions of 2024 were never revised and lie within two persons of the sums of their months.
   */
  function isMixedVintage(inputs: readonly Figure[]): boolean {
    const counts = inputs.filter((input) => input.subject.indicator !== 'net' && !input.notes.includes('confirmed'));
    const provisional = counts.filter((input) => input.status === 'P');
    if (provisional.length > 0 && provisional.length < counts.length) return true;
    return inputs.some((input) => inputs.some((other) => other !== input && isRevisedAfter(input, other)));
  }

  /** Totals without the moves inside the region (status D) go with none but their like. */
  function isMixedDefinition(inputs: readonly Figure[]): boolean {
    const differing = inputs.filter((input) => input.status === 'D');
    return differing.length > 0 && differing.length < inputs.length;
  }

  /** The day from which the figure has another value than first printed; absent where it was never revised. */
  function findRevisionDay(figure: Figure): string | undefined {
    const key = keyOf(figure.subject);
    if (figure.proof.kind !== 'observation' || !key) return undefined;
    const { observation } = figure.proof;
    const vintages = dataset.vintages(key, observation.period);
    const isRevised = vintages.some((v) => v.published < observation.published && v.value !== observation.value);
    return isRevised ? observation.published : undefined;
  }

  /** True where one running total was revised after the other had come out for the last time. */
  function holdsRevision(inputs: readonly Figure[]): boolean {
    return inputs.some((input) => {
      const day = findRevisionDay(input);
      return (
        day !== undefined &&
        inputs.some((other) => other !== input && other.proof.kind === 'observation' && publishedOf(other) < day)
      );
    });
  }

  return ({ derivation, subject, period, inputs, decimals, unit }) => {
    const rule = DERIVATION_RULES[derivation];
    const refuses = (refusal: Refusal) => rule.refusedFor.includes(refusal);
    if (refuses('mixed_vintages') && isMixedVintage(inputs)) return { refused: 'mixed_vintages' };
    if (refuses('mixed_definitions') && isMixedDefinition(inputs)) return { refused: 'mixed_definitions' };
    if (refuses('territory_break') && extents.areMixed(inputs)) return { refused: 'territory_break' };
    const printedDecimals =
      decimals ??
      (rule.decimals === 'as_inputs' ? Math.max(0, ...inputs.map((input) => input.decimals)) : rule.decimals);
    const values: number[] = [];
    for (const corner of listCorners(inputs)) {
      const result = rule.compute(corner);
      if (typeof result === 'string') return { refused: result };
      values.push(rounded(result, printedDecimals));
    }
    const [value = 0] = values;
    if (refuses('rounded_inputs') && values.some((other) => other !== value)) return { refused: 'rounded_inputs' };
    const figureUnit = unit ?? (rule.unit === 'as_inputs' ? (inputs[0]?.unit ?? 'persons') : rule.unit);
    return {
      subject,
      period,
      value,
      decimals: printedDecimals,
      unit: figureUnit,
      signed:
        derivation === 'change' ||
        derivation === 'difference' ||
        (isSigned(subject.indicator) && figureUnit !== 'times'),
      status: readStatus(inputs),
      notes: [...new Set(inputs.flatMap((input) => input.notes))],
      ...((derivation === 'single_stretch' && holdsRevision(inputs)) || inputs.some((input) => input.holdsRevision)
        ? { holdsRevision: true as const }
        : {}),
      proof: { kind: 'derivation', derivation, inputs },
    };
  };
}
