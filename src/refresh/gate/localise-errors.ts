// Where identities do not hold some figure is wrong, and the others are not to suffer for it. The smallest set of figures that could explain
// all that is wrong is looked for (I. P. Fellegi and D. Holt, "A systematic approach to automatic edit and imputation", JASA 1976): each
// figure has a weight by what speaks for it. Where several sets are equally good all their figures are in question.
import type { FigureRead } from '../document-reading.ts';
import type { Clash } from './gate-ties.ts';

/** Beyond so many tries a knot is held to be wrong as a whole. */
const MOST_STEPS = 20_000;

export interface Errors {
  /** Each figure in question, with what speaks against it. */
  readonly against: ReadonlyMap<FigureRead, readonly string[]>;
  /** How many figures must be wrong at least. */
  readonly least: number;
}

/** Clashes that have figures in common, directly or over others. */
function findKnots(clashes: readonly Clash[]): Clash[][] {
  const knots: { clashes: Clash[]; readings: Set<FigureRead> }[] = [];
  for (const clash of clashes) {
    const touched = knots.filter(({ readings }) => clash.readings.some((reading) => readings.has(reading)));
    const merged = {
      clashes: [...touched.flatMap((knot) => knot.clashes), clash],
      readings: new Set([...touched.flatMap(({ readings }) => [...readings]), ...clash.readings]),
    };
    knots.splice(0, knots.length, ...knots.filter((knot) => !touched.includes(knot)), merged);
  }
  return knots.map((knot) => knot.clashes);
}

interface Blame {
  readonly suspects: ReadonlySet<FigureRead>;
  readonly least: number;
}

/** All figures of the lightest sets that have one of each clash. */
function blame(clashes: readonly Clash[], weightOf: (reading: FigureRead) => number): Blame {
  let lightest = Number.POSITIVE_INFINITY;
  let least = clashes.length;
  let suspects = new Set<FigureRead>();
  let steps = 0;
  const chosen: FigureRead[] = [];
  const search = (weight: number): void => {
    steps += 1;
    if (weight > lightest || steps > MOST_STEPS) return;
    const open = clashes.find(({ readings }) => !readings.some((reading) => chosen.includes(reading)));
    if (!open) {
      if (weight < lightest) {
        lightest = weight;
        suspects = new Set();
        least = chosen.length;
      }
      for (const reading of chosen) suspects.add(reading);
      return;
    }
    for (const reading of [...open.readings].sort((a, b) => weightOf(a) - weightOf(b))) {
      chosen.push(reading);
      search(weight + weightOf(reading));
      chosen.pop();
    }
  };
  search(0);
  return steps > MOST_STEPS
    ? { suspects: new Set(clashes.flatMap(({ readings }) => readings)), least: Math.min(least, clashes.length) }
    : { suspects, least };
}

export function localiseErrors(clashes: readonly Clash[], weightOf: (reading: FigureRead) => number): Errors {
  const against = new Map<FigureRead, string[]>();
  let least = 0;
  for (const knot of findKnots(clashes)) {
    const blamed = blame(knot, weightOf);
    least += blamed.least;
    for (const { readings, says } of knot) {
      for (const reading of readings) {
        if (!blamed.suspects.has(reading)) continue;
        against.set(reading, [...(against.get(reading) ?? []), says]);
      }
    }
  }
  return { against, least };
}
