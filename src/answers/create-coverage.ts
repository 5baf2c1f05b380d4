import type { Dataset } from '../dataset/dataset.ts';
import { firstDay, lastDay, type Period } from '../statistics/period.ts';
import type { Subject } from '../statistics/question.ts';

/** The count behind an indicator: share_arrivals and change_arrivals rest on arrivals, a rate on the net. */
function countBehind(indicator: string): string {
  return indicator === 'rate' ? 'net' : indicator.replace(/^(?:share|change)_/, '');
}

export interface Coverage {
  /** False where nothing is stored in the period's years from which the figure could come. */
  mayHold(subject: Subject, period: Period): boolean;
  mayHoldRegions(subject: Pick<Subject, 'indicator' | 'counterpart'>, year: number): boolean;
}

/** Years of which there is any stored figure, so that fruitless searches end at once. */
export function createCoverage(dataset: Dataset): Coverage {
  const held = new Set<string>();
  const add = (count: string, area: string, counterpart: string, year: number) =>
    held.add(`${count}|${area}|${counterpart}|${year}`);

  for (const { indicator, area, counterpart = '', period } of dataset.observations) {
    const count = countBehind(indicator);
    const last = Number(lastDay(period).slice(0, 4));
    for (let year = Number(firstDay(period).slice(0, 4)); year <= last; year += 1) {
      // A change needs the year before too, which has its own entry; the net rests on arrivals and departures.
      for (const place of area === 'KZ' ? [area] : [area, 'regions']) {
        add(count, place, counterpart, year);
        if (count === 'arrivals') add('net', place, counterpart, year);
      }
    }
  }

  const has = (indicator: string, area: string, counterpart: string, year: number) =>
    held.has(`${countBehind(indicator)}|${area}|${counterpart}|${year}`) ||
    (counterpart === 'NONCIS' && held.has(`${countBehind(indicator)}|${area}|CIS|${year}`));

  return {
    mayHold({ indicator, area, flow, counterpart = '' }, period) {
      // The country's moves inside are added up from its regions.
      if (area === 'KZ' && flow !== 'external' && (indicator === 'movers' || flow !== undefined)) return true;
      return has(indicator, area, counterpart, Number(lastDay(period).slice(0, 4)));
    },
    mayHoldRegions: ({ indicator, counterpart = '' }, year) => has(indicator, 'regions', counterpart, year),
  };
}
