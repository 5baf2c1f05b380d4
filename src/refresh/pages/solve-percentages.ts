// Percentages of a page are shares of the CIS or changes on the year before. Each may be several; the dealing-out that costs least is taken
// where the next one is clearly worse. A change that agrees with the levels and bases held is all but certain, and gets its sign from them.

import { isChangeOf, type Level } from '../../statistics/identities.ts';
import { isShare, PRINTED_PERCENTAGES, type PrintedPercentage } from '../../statistics/indicators.ts';
import type { PrintedNumber } from './scan-numbers.ts';

export interface PercentageCandidate {
  readonly number: PrintedNumber;
  readonly key: PrintedPercentage;
  readonly cost: number;
  /** What the words say; absent where they are silent or of two minds. */
  readonly sign?: 1 | -1 | undefined;
  /** The words stand in the clause of the number. */
  readonly isSignNear?: boolean;
  /** «107,8 % к соответствующему периоду»: all of the base is a hundred. */
  readonly isIndex?: boolean;
  readonly where: string;
  readonly text: string;
}

export interface PercentageTaken {
  readonly candidate: PercentageCandidate;
  readonly value: number;
}

export interface PercentagesSolved {
  readonly taken: ReadonlyMap<PrintedPercentage, PercentageTaken>;
  readonly open: ReadonlyMap<PrintedPercentage, readonly [number, number]>;
}

/** Pairs of a level and a base that a change may be reckoned from. */
export type Pairs = readonly (readonly [Level, Level])[];

const COST_UNREAD = 3.2;
const REWARD_FITS = 3;
const COST_MISFIT = 1;
const MARGIN = 0.5;
const MOST_OPTIONS = 6;
const BASE_OF_INDEX = 100;

interface Settled extends PercentageCandidate {
  readonly value: number;
}

/** The candidate with its sign and what arithmetic says of it; absent for a change of which nothing tells the sign. */
function settle(candidate: PercentageCandidate, pairs: Pairs): Settled | undefined {
  const { number, key, cost, sign } = candidate;
  if (isShare(key)) return number.value <= 100 ? { ...candidate, value: number.value } : undefined;
  if (candidate.isIndex) {
    const value = Math.round((number.value - BASE_OF_INDEX) * 10 ** number.decimals) / 10 ** number.decimals;
    const isMet = pairs.some(([level, base]) => isChangeOf(value, number.decimals, level, base));
    return { ...candidate, value, cost: cost + (isMet ? -REWARD_FITS : pairs.length > 0 ? COST_MISFIT : 0) };
  }
  const fits = ([1, -1] as const).filter((each) =>
    pairs.some(([level, base]) => isChangeOf(each * number.value, number.decimals, level, base)),
  );
  // Words right beside the number and arithmetic that contradict each other: neither can be taken.
  if (candidate.isSignNear && sign !== undefined && fits.length === 1 && fits[0] !== sign) return undefined;
  const found = fits.length === 1 ? fits[0] : sign;
  if (found === undefined && number.value !== 0) return undefined;
  const value = number.value === 0 ? 0 : (found ?? 1) * number.value;
  const arithmetic = fits.length > 0 ? -REWARD_FITS : pairs.length > 0 ? COST_MISFIT : 0;
  return { ...candidate, value, cost: cost + arithmetic };
}

export function solvePercentages(
  candidates: readonly PercentageCandidate[],
  pairsOf: (key: PrintedPercentage) => Pairs,
): PercentagesSolved {
  const settled = candidates.flatMap((candidate) => settle(candidate, pairsOf(candidate.key)) ?? []);
  const options = PRINTED_PERCENTAGES.map((key) => oneOfEachValue(settled.filter((each) => each.key === key)));
  const ways: { readonly dealt: readonly Settled[]; readonly cost: number }[] = [];
  const deal = (index: number, dealt: readonly Settled[], cost: number): void => {
    if (index === options.length) {
      ways.push({ dealt, cost });
      return;
    }
    const own = options[index] ?? [];
    for (const each of own) {
      if (dealt.some(({ number }) => number === each.number)) continue;
      deal(index + 1, [...dealt, each], cost + each.cost);
    }
    deal(index + 1, dealt, cost + (own.length > 0 ? COST_UNREAD : 0));
  };
  deal(0, [], 0);
  ways.sort((a, b) => a.cost - b.cost);
  const [best] = ways;
  const taken = new Map<PrintedPercentage, PercentageTaken>();
  const open = new Map<PrintedPercentage, readonly [number, number]>();
  for (const each of best?.dealt ?? []) {
    const isOther = (other: Settled) => other.key === each.key && other.value !== each.value;
    const rival = ways.find(({ dealt }) => dealt.some(isOther));
    const other = rival?.dealt.find(isOther)?.value;
    if (rival && best && other !== undefined && rival.cost - best.cost < MARGIN)
      open.set(each.key, [each.value, other]);
    else taken.set(each.key, { candidate: each, value: each.value });
  }
  return { taken, open };
}

/** The cheapest of each value. */
function oneOfEachValue(candidates: readonly Settled[]): Settled[] {
  const best = new Map<number, Settled>();
  for (const candidate of candidates) {
    const held = best.get(candidate.value);
    if (!held || candidate.cost < held.cost) best.set(candidate.value, candidate);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_OPTIONS);
}
