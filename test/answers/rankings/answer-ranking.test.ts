import { describe, expect, it } from 'vitest';
import { formatCommand } from '../../../src/statistics/command.ts';
import type { Flow, Indicator } from '../../../src/statistics/indicators.ts';
import type { RankingQuestion } from '../../../src/statistics/question.ts';
import { answered, missing, period, suggestions } from '../ask.ts';

type Order = 'top' | 'bottom';

function question(order: Order, indicator: Indicator, when: string, count: number, flow?: Flow): RankingQuestion {
  return { kind: 'ranking', order, indicator, period: period(when), count, ...(flow ? { flow } : {}) };
}

function rank(order: Order, indicator: Indicator, when: string, count: number, flow?: Flow) {
  const answer = answered(question(order, indicator, when, count, flow));
  if (answer.body.kind !== 'ranking') throw new Error(answer.body.kind);
  const { rows, of, without } = answer.body;
  return {
    command: formatCommand(answer.question),
    rows: rows.map(({ place, figure }) => `${place} ${figure.subject.area} ${figure.value}`),
    areas: rows.map(({ figure }) => figure.subject.area),
    of,
    without,
    breaks: answer.breaks,
  };
}

describe('a ranking', () => {
  it('takes the total net where no flow is named, and says so in its question', () => {
    expect(rank('top', 'net', '2024', 5)).toMatchObject({
      command: '/top net total 2024 5',
      rows: ['1 KZ-71 75854', '2 KZ-75 41184', '3 KZ-79 9987', '4 KZ-19 7006', '5 KZ-47 2476'],
      of: 20,
      without: [],
    });
    expect(rank('bottom', 'net', '2024', 5).areas).toEqual(['KZ-61', 'KZ-31', 'KZ-33', 'KZ-43', 'KZ-10']);
  });

  it('ranks computed rates', () => {
    expect(rank('bottom', 'rate', '2023', 4).rows).toEqual([
      '1 KZ-33 -13.03',
      '2 KZ-10 -11.73',
      '3 KZ-31 -11.63',
      '4 KZ-62 -10.71',
    ]);
  });

  it('ranks the external nets of regions as total − interregional', () => {
    expect(rank('top', 'net', '2024', 4, 'external').rows).toEqual([
      '1 KZ-75 5123',
      '2 KZ-19 4367',
      '3 KZ-47 3606',
      '4 KZ-71 2616',
    ]);
  });

  it('ranks interregional nets', () => {
    expect(rank('top', 'net', '2023', 3, 'interregional').areas).toEqual(['KZ-71', 'KZ-75', 'KZ-79']);
  });

  it('takes internal departures where they are held of all regions', () => {
    expect(rank('top', 'departures', '2022', 5)).toMatchObject({
      command: '/top departures internal 2022 5',
      areas: ['KZ-71', 'KZ-75', 'KZ-61', 'KZ-19', 'KZ-79'],
    });
  });

  it('takes the newest period in which most regions have a figure', () => {
    expect(rank('top', 'net', 'last', 3).command).toBe('/top net total 2024 3');
    expect(rank('top', 'population', 'last', 3)).toMatchObject({
      command: '/top population 2025-01-01 3',
      areas: ['KZ-75', 'KZ-61', 'KZ-19'],
    });
  });

  it('counts 17 regions before 2022 and says which had other borders', () => {
    const ranking = rank('bottom', 'net', '2020', 3);
    expect(ranking).toMatchObject({ areas: ['KZ-61', 'KZ-19', 'KZ-63'], of: 17, without: [] });
    expect(ranking.breaks.map(({ area }) => area)).toEqual(['KZ-19', 'KZ-63']);
  });

  it('names the gaining regions of a quarter and the regions without a figure', () => {
    const ranking = rank('top', 'net', '2025-Q1', 5);
    expect(ranking.rows).toEqual(['1 KZ-71 17579', '2 KZ-75 8725', '3 KZ-79 3208', '4 KZ-19 2593']);
    expect(ranking.of).toBe(4);
    expect(ranking.without).toHaveLength(16);
  });

  it('has no bottom where only the gaining regions are published', () => {
    const answer = missing(question('bottom', 'net', '2025-Q1', 5));
    expect(answer.gaps[0]?.reason).toBe('not_loaded');
    expect(suggestions(answer)[0]).toBe('ranking: /top net interregional 2025-Q1 5');
  });

  it('has no bottom of external arrivals where a release names the largest only', () => {
    expect(missing(question('bottom', 'arrivals', '2025', 3, 'external')).gaps[0]?.reason).toBe('not_loaded');
  });

  it('gives one place to equal values and keeps the order of codes', () => {
    const { rows } = rank('top', 'net', '2011', 20, 'interregional');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]?.startsWith('1 ')).toBe(true);
  });

  it('is missing where nothing is held', () => {
    expect(missing(question('top', 'net', '2031', 5)).gaps[0]).toMatchObject({
      reason: 'forecast',
      subject: { indicator: 'net', area: 'KZ' },
    });
  });
});
