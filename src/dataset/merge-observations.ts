import { createHash } from 'node:crypto';
import type { Codebook, Release, Source } from '../statistics/facts/codebook.ts';
import type { Observation } from '../statistics/facts/observation.ts';
import { comparePeriods, formatPeriod, type Period } from '../statistics/time/period.ts';
import { checkSums } from './checks/check-sums.ts';
import { DataInvalid, type DataProblem } from './data-invalid.ts';
import type { Dataset } from './dataset.ts';
import { indexObservations } from './index-observations.ts';
import { type PlacedObservation, readObservations } from './read-observations.ts';
import { OBSERVATIONS, type ObservationRow } from './tables.ts';

/** What came in since the files of `data/` were written. */
export interface LoadedFacts {
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly releases: readonly Release[];
}

const VERSION_LENGTH = 12;

/** The row of observations.csv that an observation is. */
export function rowOfObservation(observation: Observation): ObservationRow {
  const { indicator, flow, area, counterpart, group, period, value, decimals, unit, status, published, source, notes } =
    observation;
  return {
    indicator,
    flow: flow ?? '',
    area,
    counterpart: counterpart ?? '',
    group: group ?? '',
    period: formatPeriod(period),
    value: value.toFixed(decimals),
    unit,
    status,
    published,
    source,
    note: notes.join(' '),
  };
}

function mergeCodebook(base: Codebook, { sources, releases }: LoadedFacts): Codebook {
  const newer = new Set(releases.map(({ id }) => id));
  return {
    ...base,
    sources: new Map([...base.sources, ...sources.map((source): [string, Source] => [source.id, source])]),
    releases: [...releases, ...base.releases.filter(({ id }) => !newer.has(id))].sort(
      (a, b) => comparePeriods(b.period, a.period) || Number(a.id.endsWith('-first')) - Number(b.id.endsWith('-first')),
    ),
  };
}

function placeHeld(observation: Observation, line: number): PlacedObservation {
  const { indicator, flow, area, counterpart, group, period } = observation;
  const rest = `${counterpart ?? ''}|${group ?? ''}|${formatPeriod(period)}`;
  return {
    observation,
    line,
    key: `${indicator}|${flow ?? ''}|${area}|${rest}`,
    tableKey: `${indicator}|${flow ?? ''}||${rest}`,
  };
}

const yearOfPeriod = (period: Period): number =>
  period.kind === 'day' ? Number(period.date.slice(0, 4)) : period.year;

/** Vintages that are held already would be counted twice. */
function isHeld(base: Dataset, observation: Observation): boolean {
  return base
    .vintages(observation, observation.period)
    .some(({ published, value }) => published === observation.published && value === observation.value);
}

/**
 * The dataset with loaded vintages added, under the same checks as the files; nothing of the base is altered or hidden. Throws
 * `DataInvalid` with all problems; their line is the place among the loaded observations.
 */
export function mergeObservations(base: Dataset, loaded: LoadedFacts): Dataset {
  const observations = loaded.observations.filter((observation) => !isHeld(base, observation));
  if (observations.length === 0 && loaded.releases.length === 0) return base;
  const codebook = mergeCodebook(base.codebook, loaded);
  const rows = observations.map((observation, index) => ({ row: rowOfObservation(observation), line: index + 1 }));
  const shaped = rows.flatMap(({ row, line }): DataProblem[] => {
    const parsed = OBSERVATIONS.row.safeParse(row);
    const issues = parsed.success ? [] : parsed.error.issues;
    return issues.map(({ path, message }) => {
      const column = String(path[0] ?? '');
      return {
        file: 'loaded observations',
        line,
        column,
        value: String(row[column as keyof ObservationRow] ?? ''),
        expected: message,
      };
    });
  });
  if (shaped.length > 0) throw new DataInvalid(shaped);
  const read = readObservations(rows, codebook);
  const clashes = read.observations.flatMap(({ observation, line }): DataProblem[] => {
    const other = base
      .vintages(observation, observation.period)
      .find(({ published }) => published === observation.published);
    const expected = `the stored value of that day, ${other?.value}`;
    return other
      ? [{ file: 'loaded observations', line, column: 'value', value: String(observation.value), expected }]
      : [];
  });
  const problems = [...read.problems, ...clashes];
  if (problems.length > 0)
    throw new DataInvalid(problems.map((problem) => ({ ...problem, file: 'loaded observations' })));
  // Figures of other years have no part in any sum or order of what came in.
  const years = new Set(read.observations.map(({ observation }) => yearOfPeriod(observation.period)));
  const near = base.observations.filter(({ period }) => years.has(yearOfPeriod(period)));
  const placed = [...near.map(placeHeld), ...read.observations];
  const sums = checkSums(placed, codebook.areas);
  if (sums.length > 0) throw new DataInvalid(sums.map((problem) => ({ ...problem, file: 'loaded observations' })));
  const hash = createHash('sha256')
    .update(base.version)
    .update(JSON.stringify([rows, loaded.releases]));
  return indexObservations(
    [...base.observations, ...read.observations.map(({ observation }) => observation)],
    codebook,
    base.breakdowns,
    hash.digest('hex').slice(0, VERSION_LENGTH),
    base,
  );
}
