import type { Dataset } from '../../dataset/dataset.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
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

type Years = ReadonlyMap<string, ReadonlySet<number>>;

/** Of each dataset, so that a release that comes in is added to what is known. */
const KNOWN = new WeakMap<Dataset, Years>();

const nameOf = (indicator: Indicator, area: string, counterpart = '', group = '') =>
  `${baseOf(indicator)}|${area}|${counterpartBehind(counterpart)}|${groupBehind(group)}`;

const nameOfParts = (indicator: Indicator, area: string, by: string) => `${baseOf(indicator)}|${area}||by ${by}`;

/** The names under which a figure of the observation's key is looked for. */
function listNames({ indicator, area, counterpart, group }: Observation): readonly string[] {
  const dimensions = [...(counterpart ? ['counterpart'] : []), ...(group ? [group.replace(/:.*/s, '')] : [])];
  // Where arrivals are held, a net may be worked out.
  const indicators: readonly Indicator[] = indicator === 'arrivals' ? [indicator, 'net'] : [indicator];
  const places = area === 'KZ' ? [area] : [area, 'regions'];
  const names = places.flatMap((place) =>
    indicators.flatMap((each) => [
      nameOf(each, place, counterpart, group),
      ...dimensions.map((by) => nameOfParts(each, place, by)),
    ]),
  );
  // The country's moves inside are added up from the arrivals of its regions.
  const isPart = area !== 'KZ' && indicator === 'arrivals' && !counterpart && !group;
  const inside = isPart || indicator === 'movers' ? (['movers', ...DIRECTIONS] as const) : [];
  return [...names, ...inside.map((each) => nameOf(each, 'KZ'))];
}

function collectYears(before: Years, observations: readonly Observation[]): Years {
  const years = new Map<string, ReadonlySet<number>>(before);
  const own = new Map<string, Set<number>>();
  for (const observation of observations) {
    const last = Number(lastDay(observation.period).slice(0, 4));
    for (const name of listNames(observation)) {
      const held = own.get(name) ?? new Set(before.get(name));
      own.set(name, held);
      years.set(name, held);
      for (let year = Number(firstDay(observation.period).slice(0, 4)); year <= last; year += 1) held.add(year);
    }
  }
  return years;
}

function yearsIn(dataset: Dataset): Years {
  const known = KNOWN.get(dataset);
  if (known) return known;
  const { base, observations } = dataset;
  const years = base
    ? collectYears(yearsIn(base), observations.slice(base.observations.length))
    : collectYears(new Map(), observations);
  KNOWN.set(dataset, years);
  return years;
}

/** Years of which there is any stored figure, so that fruitless searches end at once. */
export function createCoverage(dataset: Dataset): Coverage {
  const years = yearsIn(dataset);
  const find = (name: string) => years.get(name) ?? NO_YEARS;
  return {
    yearsOf: ({ indicator, area, counterpart, group }) => find(nameOf(indicator, area, counterpart, group)),
    yearsOfParts: ({ indicator, area }, by) => find(nameOfParts(indicator, area, by)),
    yearsOfRegions: ({ indicator, counterpart, group }) => find(nameOf(indicator, 'regions', counterpart, group)),
  };
}
