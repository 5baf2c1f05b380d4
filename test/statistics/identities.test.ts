import { describe, expect, it } from 'vitest';
import { isExcepted, isSaidNotToAdd, marginOf } from '../../src/dataset/checks/tolerances.ts';
import { type FigureName, keyOfFigure, nameOfRecord } from '../../src/statistics/facts/figure-key.ts';
import type { Observation } from '../../src/statistics/facts/observation.ts';
import {
  gapOf,
  isChangeOf,
  listOrders,
  listSums,
  membersOf,
  type Sum,
  type SumName,
} from '../../src/statistics/identities.ts';
import { lastDay, quarterOf, span, yearOf } from '../../src/statistics/time/period.ts';
import { DATASET } from '../facts.ts';

const { codebook, ...facts } = DATASET;
const { areas } = codebook;
const REGIONS = [...areas.keys()].filter((code) => code !== 'KZ');
const valueIn = ({ value }: Observation) => value;
const yearIn = ({ period }: FigureName) => Number(lastDay(period).slice(0, 4));

interface Named extends FigureName {
  readonly value: number;
}
const figure = (indicator: Named['indicator'], flow: Named['flow'], area: string, value: number, more = {}): Named => ({
  indicator,
  ...(flow && { flow }),
  area,
  period: yearOf(2024),
  value,
  ...more,
});
const gapsOf = (figures: readonly Named[]) =>
  listSums(figures, areas).map((sum) => `${sum.name} ${gapOf(sum, ({ value }) => value)}`);

describe('the figures of data', () => {
  /** How often each identity was met, by year. */
  const met = new Map<SumName, Set<number>>();
  const broken: string[] = [];
  const hold = (sums: readonly Sum<Observation>[]) => {
    for (const sum of sums) {
      const members = membersOf(sum);
      if (members.some(isSaidNotToAdd)) continue;
      const [first] = sum.parts as readonly [Observation];
      met.set(sum.name, (met.get(sum.name) ?? new Set()).add(yearIn(first)));
      const gap = gapOf(sum, valueIn);
      const margin = members.reduce((total, each) => total + marginOf(each), 0);
      const key = keyOfFigure(sum.name === 'regions' ? { ...first, area: '' } : (sum.whole ?? first));
      if (Math.abs(gap) > margin && !isExcepted(sum.name, key, gap) && !isExcepted(sum.name, key, -gap))
        broken.push(`${sum.name} ${key} ${gap}`);
    }
  };
  const groups = new Set(facts.observations.map(({ group }) => group));
  const years = new Set(facts.observations.map(yearIn));
  for (const year of years) {
    for (const group of groups) {
      const current = facts.find({ group: group ?? null }).filter((each) => yearIn(each) === year);
      // Breakdowns by country and settlement come out on other days than their totals.
      hold(listSums(current, areas).filter(({ name }) => name !== 'countries' && name !== 'settlements'));
    }
  }
  const days = new Set(facts.observations.map(({ published }) => published));
  for (const day of days) {
    const printed = facts.observations.filter(({ published }) => published === day);
    hold(listSums(printed, areas).filter(({ name }) => name !== 'regions'));
  }

  it('keep every identity in every year and group', () => {
    expect(broken).toEqual([]);
  });

  it('meet the main identities in many years', () => {
    expect(met.get('net')?.size).toBeGreaterThan(20);
    expect(met.get('regions')?.size).toBeGreaterThan(10);
    expect(met.get('countries')?.size).toBeGreaterThan(4);
  });

  it('hold no running total that falls', () => {
    const current = facts.find({});
    const falling = listOrders(current).filter(
      ({ shorter, longer }) => longer.value + marginOf(longer) + marginOf(shorter) < shorter.value,
    );
    expect(falling).toEqual([]);
    expect(listOrders(current).length).toBeGreaterThan(100);
  });
});

describe('moves inside the country', () => {
  const nets = (group?: string) =>
    REGIONS.map((area) => figure('net', 'internal', area, area === 'KZ-71' ? 1019 : -1, group ? { group } : {}));

  it('cancel where everybody is counted', () => {
    expect(gapsOf(nets())).toEqual(['regions 1000']);
  });

  it('do not cancel for townspeople alone', () => {
    expect(gapsOf(nets('settlement:urban'))).toEqual([]);
  });

  it('give the net of a region between regions from all arrivals and departures inside', () => {
    const astana = (group = {}) => [
      figure('net', 'interregional', 'KZ-71', 40, group),
      figure('arrivals', 'internal', 'KZ-71', 100, group),
      figure('departures', 'internal', 'KZ-71', 61, group),
    ];
    expect(gapsOf(astana())).toEqual(['net -1']);
    expect(gapsOf(astana({ group: 'settlement:urban' }))).toEqual([]);
  });
});

describe('regions', () => {
  const arrivals = (regions: readonly string[], year: number) =>
    [...regions.map((area) => figure('arrivals', 'external', area, 1)), figure('arrivals', 'external', 'KZ', 18)].map(
      (each) => ({ ...each, period: yearOf(year) }),
    );

  it('add up without those that were then part of another', () => {
    const before = REGIONS.filter((code) => !['KZ-10', 'KZ-33', 'KZ-62'].includes(code));
    expect(gapsOf(arrivals(before, 2021))).toEqual(['regions -1']);
  });

  it('do not add up without one that was there', () => {
    const withoutAbai = REGIONS.filter((code) => code !== 'KZ-10');
    expect(gapsOf(arrivals(withoutAbai, 2023))).toEqual([]);
  });

  it('count once when a figure is listed twice', () => {
    expect(gapsOf([...arrivals(REGIONS, 2024), ...arrivals(REGIONS, 2024)])).toEqual(['regions 2']);
  });

  it('add up to the figure under which the country is held', () => {
    const nets = REGIONS.map((area) => figure('net', 'total', area, 1));
    expect(gapsOf([...nets, figure('net', 'external', 'KZ', 20)])).toEqual(['regions 0']);
    const moves = REGIONS.map((area) => figure('arrivals', 'internal', area, 5));
    expect(gapsOf([...moves, figure('movers', 'internal', 'KZ', 100)])).toEqual(['regions 0']);
  });
});

describe('the name of record', () => {
  it('is one for what is the same figure', () => {
    expect(keyOfFigure(nameOfRecord(figure('net', 'internal', 'KZ-71', 0)))).toBe('net|interregional|KZ-71|||2024');
    expect(keyOfFigure(nameOfRecord(figure('net', 'total', 'KZ', 0)))).toBe('net|external|KZ|||2024');
    expect(keyOfFigure(nameOfRecord(figure('departures', 'internal', 'KZ', 0)))).toBe('movers|internal|KZ|||2024');
  });

  it('stays where a group is counted or a region moves its own people', () => {
    const urban = { group: 'settlement:urban' };
    expect(keyOfFigure(nameOfRecord(figure('net', 'total', 'KZ', 0, urban)))).toBe(
      'net|total|KZ||settlement:urban|2024',
    );
    expect(keyOfFigure(nameOfRecord(figure('arrivals', 'internal', 'KZ-71', 0)))).toBe(
      'arrivals|internal|KZ-71|||2024',
    );
  });
});

describe('running totals and changes', () => {
  it('compares neighbours of one year only', () => {
    const of = (period: Named['period'], value: number) => ({ ...figure('arrivals', 'external', 'KZ', value), period });
    const orders = listOrders([of(quarterOf(2026, 1), 5), of(span(2026, 1, 6), 4), of(quarterOf(2025, 1), 9)]);
    expect(orders.map(({ shorter, longer }) => `${shorter.value} ${longer.value}`)).toEqual(['5 4']);
  });

  it('takes a change that is right to its last printed digit', () => {
    const base = { value: 4923, margin: 0 };
    expect(isChangeOf(5.8, 1, { value: 5210, margin: 0 }, base)).toBe(true);
    expect(isChangeOf(5.9, 1, { value: 5210, margin: 0 }, base)).toBe(false);
  });
});
