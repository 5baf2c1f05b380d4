import type { FigureName } from '../../src/statistics/facts/figure-key.ts';
import { parsePeriod } from '../../src/statistics/time/period.ts';

/** The figure that a key of a truth names: indicator|flow|area|counterpart|group|period. */
export function nameOfKey(key: string): FigureName {
  const [indicator, flow, area, counterpart, group, period = ''] = key.split('|');
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`${key} names no period`);
  return {
    indicator,
    ...(flow && { flow }),
    area,
    ...(counterpart && { counterpart }),
    ...(group && { group }),
    period: parsed,
  } as FigureName;
}
