import type { Breakdown } from '../statistics/facts/breakdown.ts';
import type { Codebook } from '../statistics/facts/codebook.ts';
import { parsePeriod } from '../statistics/time/period.ts';
import { findPeriodProblem } from './checks/check-codes.ts';
import type { DataProblem } from './data-invalid.ts';
import type { Placed } from './read-table.ts';
import { BREAKDOWNS, type BreakdownRow } from './tables.ts';

/** Dimensions that are no groups. */
const OTHER_DIMENSIONS: readonly string[] = ['country', 'bloc', 'region', 'area'];

/** The column, and what was expected in it. */
type Mistake = readonly [keyof BreakdownRow, string];

function findMistake(row: BreakdownRow, codebook: Codebook): Mistake | undefined {
  const periodProblem = findPeriodProblem(row.period);
  if (periodProblem) return ['period', periodProblem];
  if (!codebook.areas.has(row.area)) return ['area', 'a code of areas.csv'];
  if (!OTHER_DIMENSIONS.includes(row.dimension) && !codebook.dimensions.has(row.dimension)) {
    return ['dimension', `${OTHER_DIMENSIONS.join(', ')} or a dimension of groups.csv`];
  }
  if (row.within !== '' && !codebook.countries.has(row.within))
    return ['within', 'a code of countries.csv, or nothing'];
  const { sum, total, coverage_percent: coverage } = row;
  if (coverage === '') return undefined;
  if (total === '' || Math.abs((Number(sum) / Number(total)) * 100 - Number(coverage)) > 0.051) {
    return ['coverage_percent', 'the sum in percent of the total'];
  }
  return undefined;
}

function breakdownOf(row: BreakdownRow): Breakdown[] {
  const { indicator, flow, area, dimension, total, coverage_percent: coverage, within } = row;
  const period = parsePeriod(row.period);
  if (!period) return [];
  return [
    {
      indicator,
      ...(flow && { flow }),
      area,
      dimension,
      period,
      parts: Number(row.parts),
      sum: Number(row.sum),
      ...(total !== '' && { total: Number(total) }),
      ...(coverage !== '' && { coveragePercent: Number(coverage) }),
      isComplete: row.complete === 'yes',
      ...(within && { within }),
    },
  ];
}

export function readBreakdowns(
  rows: readonly Placed<BreakdownRow>[],
  codebook: Codebook,
): { breakdowns: readonly Breakdown[]; problems: readonly DataProblem[] } {
  const lineOf = new Map<string, number>();
  const problems: DataProblem[] = [];
  for (const { row, line } of rows) {
    const mistake = findMistake(row, codebook);
    if (mistake) {
      const [column, expected] = mistake;
      problems.push({ file: BREAKDOWNS.file, line, column, value: row[column], expected });
    }
    const key = [row.indicator, row.flow, row.area, row.dimension, row.period, row.within].join('|');
    const before = lineOf.get(key);
    if (before === undefined) lineOf.set(key, line);
    else {
      const expected = `a key that line ${before} does not have`;
      problems.push({ file: BREAKDOWNS.file, line, column: 'period', value: row.period, expected });
    }
  }
  return { breakdowns: rows.flatMap(({ row }) => breakdownOf(row)), problems };
}
