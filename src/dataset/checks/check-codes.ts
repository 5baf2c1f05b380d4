import { formatPeriod, parsePeriod } from '../../statistics/time/period.ts';
import type { DataProblem } from '../data-invalid.ts';
import type { CodeRows } from '../read-codebook.ts';
import type { Placed } from '../read-table.ts';

/** What the code lists must hold among themselves: every code once, and no code that another list does not know. */

function findRepeats<Row>(
  file: string,
  column: string,
  rows: readonly Placed<Row>[],
  keyOf: (row: Row) => string,
): DataProblem[] {
  const lineOf = new Map<string, number>();
  const problems: DataProblem[] = [];
  for (const { row, line } of rows) {
    const key = keyOf(row);
    const before = lineOf.get(key);
    if (before === undefined) lineOf.set(key, line);
    else problems.push({ file, line, column, value: key, expected: `a key that line ${before} does not have` });
  }
  return problems;
}

/** Says what is wrong with the text of a period; absent when nothing is. */
export function findPeriodProblem(text: string): string | undefined {
  const period = parsePeriod(text);
  if (!period) return 'a period, as 2025, 2025-Q1, 2025-05, 2025-01/2025-09 or 2025-01-01';
  const canonical = formatPeriod(period);
  return canonical === text ? undefined : `the one form of this period, ${canonical}`;
}

function checkAreas({ areas, aliases }: CodeRows): DataProblem[] {
  const known = new Set(areas.map(({ row }) => row.code));
  const expected = 'a code of areas.csv';
  const fromAreas = areas.flatMap(({ row, line }) =>
    (['predecessor', 'formerly_included'] as const)
      .filter((column) => row[column] !== '' && !known.has(row[column]))
      .map((column) => ({ file: 'areas.csv', line, column, value: row[column], expected })),
  );
  const fromAliases = aliases
    .filter(({ row }) => !known.has(row.area))
    .map(({ row, line }) => ({ file: 'aliases.csv', line, column: 'area', value: row.area, expected }));
  return [...fromAreas, ...fromAliases];
}

function checkPeopleNames({ countries }: CodeRows): DataProblem[] {
  const columns = ['people_kk', 'people_ru', 'people_en'] as const;
  return countries.flatMap(({ row, line }) => {
    const isBlock = row.cis_basis === 'group';
    const expected = isBlock ? 'nothing, a block has no people' : 'the name of the people';
    return columns
      .filter((column) => (row[column] === '') !== isBlock)
      .map((column) => ({ file: 'countries.csv', line, column, value: row[column], expected }));
  });
}

function checkReleases({ releases, sources }: CodeRows): DataProblem[] {
  const file = 'releases.csv';
  const known = new Set(sources.map(({ row }) => row.id));
  return releases.flatMap(({ row, line }) => {
    const problems: DataProblem[] = [];
    const periodProblem = findPeriodProblem(row.period);
    if (periodProblem) problems.push({ file, line, column: 'period', value: row.period, expected: periodProblem });
    if (!known.has(row.source)) {
      problems.push({ file, line, column: 'source', value: row.source, expected: 'an id of sources.csv' });
    }
    if (row.next_publication !== '' && row.next_publication <= row.published) {
      const expected = `a date after the publication, ${row.published}`;
      problems.push({ file, line, column: 'next_publication', value: row.next_publication, expected });
    }
    return problems;
  });
}

export function checkCodes(tables: CodeRows): DataProblem[] {
  return [
    ...findRepeats('areas.csv', 'code', tables.areas, (row) => row.code),
    ...findRepeats('aliases.csv', 'alias', tables.aliases, (row) => `${row.area} ${row.alias}`),
    ...findRepeats('countries.csv', 'code', tables.countries, (row) => row.code),
    ...findRepeats('groups.csv', 'code', tables.groups, (row) => `${row.dimension}:${row.code}`),
    ...findRepeats('notes.csv', 'code', tables.notes, (row) => row.code),
    ...findRepeats('glossary.csv', 'term_key', tables.terms, (row) => row.term_key),
    ...findRepeats('releases.csv', 'id', tables.releases, (row) => row.id),
    ...findRepeats('sources.csv', 'id', tables.sources, (row) => row.id),
    ...checkAreas(tables),
    ...checkPeopleNames(tables),
    ...checkReleases(tables),
  ];
}
