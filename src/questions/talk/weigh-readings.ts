/** What competes in a clause: the way people moved, the place a name stands for, what is counted where nothing says so. */
import type { Indicator } from '../../statistics/indicators.ts';
import { decideDirection } from '../decide/decide-direction.ts';
import { decideFigures } from '../decide/decide-figures.ts';
import { weighName } from '../decide/decide-subject.ts';
import type { Draft } from '../decide/draft.ts';
import { type Frame, has } from '../frame/frame.ts';
import { asksFigures } from '../frame/frame-asks.ts';
import type { Reading } from '../reading.ts';
import { type Evidence, type Weighing, weigh } from '../weigh/weigh.ts';
import type { Weight } from '../weigh/weights.ts';

/** «сколько людей в Шымкенте на 1 января 2025»: on one day only a stock can be counted. */
export function isOnDay(frame: Frame): boolean {
  return frame.periods.some((found) => found.kind === 'period' && found.period.kind === 'day');
}

/** «городских и сельских на 2026», «ауыл халқының үлесі»: where people live, and nothing of moves. */
function isOfSettlements(frame: Frame): boolean {
  const isPart = has(frame, 'share') && frame.groups.some((group) => group.startsWith('settlement:'));
  return (isPart || has(frame, 'by_settlement')) && frame.flows.length === 0;
}

/** What is counted where nothing says so: the net, unless something speaks for another. */
export function weighUnnamed(frame: Frame): Weighing<Indicator> {
  const isPlaced = frame.places.some(({ code }) => code !== 'KZ');
  const grows = has(frame, 'grow') || isOnDay(frame) || (has(frame, 'persons') && has(frame, 'change'));
  const isStock = (grows && isPlaced && frame.flows.length === 0) || isOfSettlements(frame);
  const isRanked = has(frame, 'which_region', 'by_region', 'most', 'least');
  const isInside = frame.flows.includes('internal') || (frame.flows.includes('interregional') && !isRanked);
  const isPart = has(frame, 'share', 'by_country', 'by_ethnic', 'by_age', 'by_specialty', 'by_education', 'by_reason');
  const says = (isSaid: boolean, reading: Indicator, by: Weight): Evidence<Indicator>[] =>
    isSaid ? [{ reading, by }] : [];
  return weigh([
    ...says(true, 'net', 'usual'),
    ...says(isStock, 'population', 'stock'),
    // What moves between the regions of a country adds nothing to it.
    ...says(isInside && !isPlaced, 'movers', 'inside'),
    ...says(isPart, 'arrivals', 'parts'),
    // «из Тараза в Астану»: a way from one region to another is its moves.
    ...says(decideDirection(frame).otherRegion !== undefined, 'arrivals', 'way'),
  ]);
}

/** All that is weighed in a clause, for whoever wants to see it. */
export function weighReadings(frame: Frame): readonly Weighing[] {
  const isUnnamed = !asksFigures(frame) && frame.places.length + frame.flows.length + frame.groups.length > 0;
  const all: Weighing[] = [
    decideDirection(frame).weighed,
    ...frame.places.map(weighName),
    ...(isUnnamed ? [weighUnnamed(frame)] : []),
  ];
  return all.filter(({ candidates }) => candidates.length > 0);
}

/** «уехали в Алматы»: what the words say of the way is too near to call. */
export function askWay(frame: Frame, draft: Draft): Reading | undefined {
  const { weighed } = decideDirection(frame);
  const isDirected =
    draft.indicators.length === 1 && weighed.candidates.some(({ reading }) => reading === draft.indicators[0]);
  if (!weighed.isClose || !isDirected) return undefined;
  const choices = weighed.candidates.map(({ reading }) => decideFigures(frame, { ...draft, indicators: [reading] }));
  return { kind: 'ask', about: 'indicator', choices };
}
