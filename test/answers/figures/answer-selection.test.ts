import { describe, expect, it } from 'vitest';
import { formatCommand } from '../../../src/statistics/command.ts';
import type {
  CalculationQuestion,
  ComparisonQuestion,
  Operation,
  Selection,
} from '../../../src/statistics/question.ts';
import { answered, missing, period, show, suggestions } from '../ask.ts';

interface Lists extends Partial<Omit<Selection, 'periods'>> {
  readonly periods: readonly string[];
}

const select = ({ periods, ...lists }: Lists): Selection => ({
  indicators: ['net'],
  areas: ['KZ'],
  counterparts: [],
  groups: [],
  ...lists,
  periods: periods.map(period),
});

const comparison = (lists: Lists): ComparisonQuestion => ({ kind: 'comparison', ...select(lists) });
const calculation = (operation: Operation, lists: Lists): CalculationQuestion => ({
  kind: 'calculation',
  operation,
  ...select(lists),
});

function compare(lists: Lists) {
  const answer = answered(comparison(lists));
  if (answer.body.kind !== 'comparison') throw new Error(answer.body.kind);
  const { figures, gaps, difference } = answer.body;
  return {
    command: formatCommand(answer.question),
    figures: figures.map(show),
    gaps: gaps.length,
    difference: difference?.value,
    breaks: answer.breaks,
  };
}

function result(operation: Operation, lists: Lists) {
  const answer = answered(calculation(operation, lists));
  if (answer.body.kind !== 'calculation') throw new Error(answer.body.kind);
  return show(answer.body.result);
}

const refusal = (operation: Operation, lists: Lists) => missing(calculation(operation, lists)).gaps[0]?.refusal;

describe('a comparison', () => {
  it('takes one flow for all regions and the difference of two', () => {
    expect(compare({ areas: ['KZ-71', 'KZ-75'], periods: ['2023'] })).toMatchObject({
      command: '/compare net total KZ-71 KZ-75 2023',
      figures: ['net total KZ-71 2023 = 51539', 'net total KZ-75 2023 = 43210'],
      difference: 8329,
    });
  });

  it('takes the flow that both have', () => {
    expect(compare({ areas: ['KZ-71', 'KZ-75'], periods: ['2025-Q1'] }).figures).toEqual([
      'net interregional KZ-71 2025-Q1 = 17579',
      'net interregional KZ-75 2025-Q1 = 8725',
    ]);
  });

  it('sets countries of origin side by side', () => {
    expect(compare({ indicators: ['arrivals'], counterparts: ['RUS', 'UZB'], periods: ['2023'] }).figures).toEqual([
      'arrivals external KZ RUS 2023 = 11711',
      'arrivals external KZ UZB 2023 = 6519',
    ]);
  });

  it('shows both sides of a change of borders, says so, and gives no difference', () => {
    const compared = compare({
      indicators: ['population'],
      areas: ['KZ-35'],
      periods: ['2021-01-01', '2025-01-01'],
    });
    expect(compared.figures).toEqual([
      'population KZ-35 2021-01-01 = 1375938',
      'population KZ-35 2025-01-01 = 1133933',
    ]);
    expect(compared.difference).toBeUndefined();
    expect(compared.breaks).toEqual([
      { kind: 'territory', area: 'KZ-35', other: 'KZ-62', since: '2022-06-08' },
      { kind: 'census', since: '2022-01-01' },
    ]);
  });

  it('says what is missing of it', () => {
    expect(compare({ areas: ['KZ-71', 'KZ-39'], periods: ['2025-Q1'] })).toMatchObject({
      figures: ['net interregional KZ-71 2025-Q1 = 17579'],
      gaps: 1,
    });
  });

  it('takes the newest period that all have', () => {
    expect(compare({ areas: ['KZ-71', 'KZ-75'], periods: ['last'] }).command).toBe(
      '/compare net total KZ-71 KZ-75 2024',
    );
  });

  it('is missing where nothing of it is held', () => {
    const answer = missing(comparison({ areas: ['KZ-10', 'KZ-33'], periods: ['2015'] }));
    expect(answer.gaps.map((gap) => gap.reason)).toEqual(['before_area', 'before_area']);
    expect(answer.breaks.map((one) => one.area)).toEqual(['KZ-10', 'KZ-33']);
  });
});

describe('a calculation', () => {
  it('adds up years', () => {
    expect(result('sum', { indicators: ['arrivals'], periods: ['2021', '2022', '2023'] })).toBe(
      'arrivals external KZ 2021-01/2023-12 = 53851',
    );
    expect(result('sum', { indicators: ['departures'], periods: ['2020', '2021'] })).toBe(
      'departures external KZ 2020-01/2021-12 = 61344',
    );
  });

  it('subtracts years and 1 Januaries', () => {
    expect(result('difference', { areas: ['KZ-79'], periods: ['2024', '2023'] })).toBe('net total KZ-79 2024 = 6062');
    expect(
      result('difference', { indicators: ['population'], areas: ['KZ-61'], periods: ['2025-01-01', '2024-01-01'] }),
    ).toBe('population KZ-61 2025-01-01 = 11869');
  });

  it('is the growth between two periods, later less earlier, in whatever order they are named', () => {
    const periods = { indicators: ['net'] as const, areas: ['KZ'] };
    expect(result('difference', { ...periods, periods: ['2021', '2024'] })).toBe('net external KZ 2024 = 37767');
    expect(result('difference', { ...periods, periods: ['2024', '2021'] })).toBe('net external KZ 2024 = 37767');
    expect(compare({ areas: ['KZ-71'], periods: ['2022', '2024'] }).difference).toBe(42017);
  });

  it('is the printed one where the figures of a year before are too coarse for a percentage', () => {
    const of = (...periods: string[]) => result('change', { indicators: ['departures'], periods });
    expect(of('2024-Q1', '2025-Q1')).toBe('change_departures external KZ 2025-Q1 = -70.4');
    expect(refusal('change', { indicators: ['departures'], periods: ['2019-Q1', '2024-Q1'] })).toBe('rounded_inputs');
  });

  it('is how many more where two places are compared, without a sign', () => {
    const answer = answered(calculation('difference', { areas: ['KZ-75', 'KZ-71'], periods: ['2024'] }));
    expect(answer.body).toMatchObject({ result: { value: 34670, signed: false, subject: { area: 'KZ-71' } } });
  });

  it('keeps the order asked and the sign of two indicators', () => {
    const answer = answered(calculation('difference', { indicators: ['departures', 'arrivals'], periods: ['2024'] }));
    expect(answer.body).toMatchObject({ result: { value: -16550, signed: true } });
  });

  it('subtracts a quarter from a running total', () => {
    expect(result('difference', { indicators: ['arrivals'], periods: ['2023-01/2023-06', '2023-Q1'] })).toBe(
      'arrivals external KZ 2023-01/2023-06 = 5972',
    );
  });

  it('subtracts shares of unlike periods in percentage points', () => {
    expect(
      result('difference', { indicators: ['share_arrivals'], counterparts: ['CIS'], periods: ['2025-Q1', '2024'] }),
    ).toBe('share_arrivals external KZ CIS 2025-Q1 = 2.5');
  });

  it('divides arrivals by departures', () => {
    expect(result('ratio', { indicators: ['arrivals', 'departures'], periods: ['2023'] })).toContain('= 1.6');
    expect(result('ratio', { indicators: ['arrivals', 'departures'], periods: ['2025'] })).toContain('= 3.1');
  });

  it('gives a ratio below one two decimals', () => {
    expect(result('ratio', { indicators: ['departures', 'arrivals'], periods: ['2024'] })).toContain('= 0.43');
  });

  it('accepts rounded figures where the printed digit is certain', () => {
    expect(
      result('ratio', {
        indicators: ['arrivals', 'departures'],
        areas: ['KZ-71'],
        flow: 'internal',
        periods: ['2025'],
      }),
    ).toContain('= 1.4');
  });

  it('gives the growth from first to second, with the census between', () => {
    const growth = calculation('change', {
      indicators: ['population'],
      areas: ['KZ-71'],
      periods: ['2015-01-01', '2025-01-01'],
    });
    expect(answered(growth).breaks).toEqual([{ kind: 'census', since: '2022-01-01' }]);
    expect(
      result('change', { indicators: ['population'], areas: ['KZ-71'], periods: ['2015-01-01', '2025-01-01'] }),
    ).toBe('population KZ-71 2025-01-01 = 79.3');
  });

  it('takes the year before as the base of a lone change', () => {
    expect(result('change', { indicators: ['arrivals'], periods: ['2023'] })).toContain('2023 = 45.7');
  });

  it('gives the published share where there is one, else part ÷ whole', () => {
    expect(result('share', { indicators: ['arrivals'], counterparts: ['CIS'], periods: ['2025-Q1'] })).toContain(
      '= 84.1',
    );
    expect(result('share', { indicators: ['arrivals'], counterparts: ['CHN'], periods: ['2025-Q1'] })).toContain(
      '= 8.7',
    );
  });

  it('rounds the mean of persons to whole persons', () => {
    expect(result('mean', { indicators: ['arrivals'], periods: ['2020', '2021', '2022', '2023'] })).toBe(
      'arrivals external KZ 2020-01/2023-12 = 16305',
    );
  });

  it('is refused across a change of borders', () => {
    const lists = { indicators: ['population'] as const, areas: ['KZ-63'], periods: ['2020-01-01', '2025-01-01'] };
    expect(refusal('change', lists)).toBe('territory_break');
    expect(suggestions(missing(calculation('change', lists)))[0]).toBe(
      'nearest: /compare population KZ-63 2020-01-01 2025-01-01',
    );
  });

  it('is refused where Almaty grew in between, though both figures are of the old region', () => {
    expect(
      refusal('difference', { indicators: ['population'], areas: ['KZ-19'], periods: ['2016-01-01', '2014-01-01'] }),
    ).toBe('territory_break');
  });

  it('is refused where months would be counted twice', () => {
    expect(refusal('sum', { indicators: ['arrivals'], periods: ['2025-Q1', '2025-01/2025-06'] })).toBe('no_inputs');
  });

  it('is refused where periods are unlike', () => {
    expect(refusal('ratio', { indicators: ['arrivals'], periods: ['2024', '2025-Q1'] })).toBe('no_inputs');
    expect(refusal('mean', { indicators: ['arrivals'], periods: ['2024', '2025-Q1'] })).toBe('no_inputs');
  });

  it('is refused for percentages of a loss', () => {
    expect(refusal('change', { indicators: ['net'], periods: ['2022', '2023'] })).toBe('negative_base');
  });

  it('is refused where sources round', () => {
    expect(refusal('difference', { indicators: ['arrivals'], periods: ['2025', '2025-01/2025-09'] })).toBe(
      'rounded_inputs',
    );
  });

  it('names each input that is not there', () => {
    const answer = missing(calculation('sum', { indicators: ['arrivals'], periods: ['2024', '2027'] }));
    expect(answer.gaps.map((gap) => gap.reason)).toEqual(['forecast']);
  });
});
