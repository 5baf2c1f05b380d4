import type { Dataset } from '../../dataset/dataset.ts';
import { baseOf, DIRECTIONS, type Indicator } from '../../statistics/indicators.ts';
import type { BreakdownDimension, Subject } from '../../statistics/question.ts';
import { firstDay, lastDay } from '../../statistics/time/period.ts';

/** What is known of one group tells of its counterpart: rural of urban, and the block outside the CIS of the CIS. */
function groupBehind(group: string): string {
  return group.startsWith('settlement:') ? 'settlement' : group;
}

const counterpartBehind = (counterpart: string) => (counterpart === 'NONCIS' ? 'CIS' : counterpart);

export interface Coverage {
  /** Years outside of which nothing is stored that the subject's figures could come from. */
  yearsOf(subject: Subject): ReadonlySet<number>;
  /** The same for all regions together. */
  yearsOfRegions(subject: Omit<Subject, 'area'>): ReadonlySet<number>;
  /** Years outside of which nothing is stored that a figure of any country, or of any group of the dimension, could come from. */
  yearsOfParts(
    subject: Pick<Subject, 'indicator' | 'area'>,
    by: Exclude<BreakdownDimension, 'area'>,
  ): ReadonlySet<number>;
}

const NO_YEARS: ReadonlySet<number> = new Set();

/** Years of which there is any stored figure, so that fruitless searches end at once. */
export function createCoverage(dataset: Dataset): Coverage {
  const held = new Map<string, Set<number>>();
  const nameOf = (indicator: Indicator, area: string, counterpart = '', group = '') =>
    `${baseOf(indicator)}|${area}|${counterpartBehind(counterpart)}|${groupBehind(group)}`;
  const add = (name: string, year: number) => {
    const years = held.get(name);
    if (years) years.add(year);
    else held.set(name, new Set([year]));
  };

  const nameOfParts = (indicator: Indicator, area: string, by: string) => `${baseOf(indicator)}|${area}||by ${by}`;

  for (const { indicator, area, counterpart, group, period } of dataset.observations) {
    const dimensions = [...(counterpart ? ['counterpart'] : []), ...(group ? [group.replace(/:.*/s, '')] : [])];
    const last = Number(lastDay(period).slice(0, 4));
    for (let year = Number(firstDay(period).slice(0, 4)); year <= last; year += 1) {
      for (const place of area === 'KZ' ? [area] : [area, 'regions']) {
        add(nameOf(indicator, place, counterpart, group), year);
        if (indicator === 'arrivals') add(nameOf('net', place, counterpart, group), year);
        for (const by of dimensions) {
          add(nameOfParts(indicator, place, by), year);
          if (indicator === 'arrivals') add(nameOfParts('net', place, by), year);
        }
      }
      // The country's moves inside are added up from the arrivals of its regions.
      const isPart = area !== 'KZ' && indicator === 'arrivals' && !counterpart && !group;
      for (const inside of isPart || indicator === 'movers' ? (['movers', ...DIRECTIONS] as const) : []) {
        add(nameOf(inside, 'KZ'), year);
      }
    }
  }

  const find = (name: string) => held.get(name) ?? NO_YEARS;
  return {
    yearsOf: ({ indicator, area, counterpart, group }) => find(nameOf(indicator, area, counterpart, group)),
    yearsOfParts: ({ indicator, area }, by) => find(nameOfParts(indicator, area, by)),
    yearsOfRegions: ({ indicator, counterpart, group }) => find(nameOf(indicator, 'regions', counterpart, group)),
  };
}
