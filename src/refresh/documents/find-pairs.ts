import { marginOf } from '../../dataset/checks/tolerances.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import type { Level } from '../../statistics/identities.ts';
import { baseOf, headlineFlowOf, isChange } from '../../statistics/indicators.ts';
import { type Period, shiftYears } from '../../statistics/time/period.ts';
import type { PageKnowledge } from '../pages/read-page.ts';

/** Levels and bases that a printed change may be reckoned from: the level of the page or those held, on every vintage of the year before. */
export function findPairs(dataset: Dataset): NonNullable<PageKnowledge['pairsOf']> {
  return (key, printed, period) => {
    if (!isChange(key)) return [];
    const indicator = baseOf(key);
    const flow = headlineFlowOf(indicator);
    const held = (of: Period): Level[] =>
      dataset
        .vintages({ indicator, ...(flow && { flow }), area: 'KZ' }, of)
        .map((observation) => ({ value: observation.value, margin: marginOf(observation) }));
    const levels = printed === undefined ? held(period) : [printed];
    const bases = held(shiftYears(period, -1)).filter(({ value }) => value > 0);
    return levels.flatMap((level) => bases.map((base) => [level, base] as const));
  };
}
