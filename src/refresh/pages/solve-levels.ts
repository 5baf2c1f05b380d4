// Arrivals less departures are the net: of all ways to deal the numbers of a page out to the three, the one is taken that costs least and
// keeps this, and only where another way is clearly worse.

import { gapOf } from '../../statistics/identities.ts';
import { HEADLINES, type LevelIndicator } from '../../statistics/indicators.ts';
import type { PrintedNumber } from './scan-numbers.ts';

/** A number that may be the count of a subject. */
export interface LevelCandidate {
  readonly number: PrintedNumber;
  readonly subject: LevelIndicator;
  readonly cost: number;
  readonly where: string;
  readonly text: string;
}

export interface LevelsSolved {
  readonly taken: ReadonlyMap<LevelIndicator, LevelCandidate>;
  /** Subjects with two readings that are nearly as good, with both values. */
  readonly open: ReadonlyMap<LevelIndicator, readonly [number, number]>;
}

const COST_UNREAD = 3.5;
/** Less than a number left unread: what is clearly printed and does not fit is for the gate. */
const COST_BROKEN = 2;
const REWARD_MET = 6;
const MARGIN = 0.75;
const MOST_CANDIDATES = 14;

/** The cheapest candidate of each value. */
function oneOfEachValue(candidates: readonly LevelCandidate[]): LevelCandidate[] {
  const best = new Map<number, LevelCandidate>();
  for (const candidate of candidates) {
    const held = best.get(candidate.number.value);
    if (!held || candidate.cost < held.cost) best.set(candidate.number.value, candidate);
  }
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, MOST_CANDIDATES);
}

interface Way {
  readonly arrivals?: LevelCandidate | undefined;
  readonly departures?: LevelCandidate | undefined;
  readonly net?: LevelCandidate | undefined;
  readonly cost: number;
}

function costOf(way: Omit<Way, 'cost'>): number {
  const all = [way.arrivals, way.departures, way.net];
  const each = all.reduce((sum, candidate) => sum + (candidate?.cost ?? COST_UNREAD), 0);
  const { arrivals, departures, net } = way;
  if (!arrivals || !departures || !net) return each;
  const signed = arrivals.number.value < departures.number.value ? -net.number.value : net.number.value;
  const values = { whole: signed, parts: arrivals.number.value, minus: departures.number.value };
  const gap = gapOf({ name: 'net', whole: values.whole, parts: [values.parts], minus: values.minus }, (value) => value);
  const margin = arrivals.number.margin + departures.number.margin + net.number.margin;
  return each + (Math.abs(gap) <= margin ? -REWARD_MET : COST_BROKEN);
}

export function solveLevels(candidates: readonly LevelCandidate[]): LevelsSolved {
  const of = (subject: LevelIndicator) =>
    oneOfEachValue(candidates.filter((candidate) => candidate.subject === subject));
  const ways: Way[] = [];
  for (const arrivals of [...of('arrivals'), undefined]) {
    for (const departures of [...of('departures'), undefined]) {
      if (arrivals && departures?.number === arrivals.number) continue;
      for (const net of [...of('net'), undefined]) {
        if (net && (net.number === arrivals?.number || net.number === departures?.number)) continue;
        const way = { arrivals, departures, net };
        ways.push({ ...way, cost: costOf(way) });
      }
    }
  }
  ways.sort((a, b) => a.cost - b.cost);
  const [best] = ways as [Way];
  const taken = new Map<LevelIndicator, LevelCandidate>();
  const open = new Map<LevelIndicator, readonly [number, number]>();
  for (const subject of HEADLINES) {
    const candidate = best[subject];
    if (!candidate) continue;
    const rival = ways.find((way) => way[subject] && way[subject]?.number.value !== candidate.number.value);
    if (rival && rival.cost - best.cost < MARGIN)
      open.set(subject, [candidate.number.value, rival[subject]?.number.value ?? 0]);
    else taken.set(subject, candidate);
  }
  const [movers, other] = of('movers').filter(
    ({ number }) => ![...taken.values()].some((each) => each.number === number),
  );
  if (movers && movers.cost < COST_UNREAD && (!other || other.cost - movers.cost >= MARGIN))
    taken.set('movers', movers);
  return { taken, open };
}
