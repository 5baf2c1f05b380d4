import type { Codebook } from '../statistics/codebook.ts';
import { hasFlow } from '../statistics/indicator.ts';
import type { Observation } from '../statistics/observation.ts';
import { firstDay, type Period, parsePeriod } from '../statistics/period.ts';
import { findPeriodProblem } from './check-codes.ts';
import type { DataProblem } from './data-invalid.ts';
import type { Placed } from './read-table.ts';
import { OBSERVATIONS, type ObservationRow } from './tables.ts';

/** An observation with the line it stands on, for as long as it is being checked. */
export interface PlacedObservation {
  readonly observation: Observation;
  readonly line: number;
  /** The period as written. */
  readonly periodText: string;
}

export interface ReadObservations {
  readonly observations: readonly PlacedObservation[];
  readonly problems: readonly DataProblem[];
}

function decimalsOf(printed: string): number {
  const point = printed.indexOf('.');
  return point === -1 ? 0 : printed.length - point - 1;
}

const isShare = (indicator: string) => indicator.startsWith('share_');
const isPercent = (indicator: string) => isShare(indicator) || indicator.startsWith('change_');

/** What a row must be by itself, given the codes: column → what was expected. */
function findRowProblem(row: ObservationRow, codebook: Codebook): [keyof ObservationRow, string] | undefined {
  const { indicator, flow, area, counterpart, group, value } = row;
  if (!codebook.areas.has(area)) return ['area', 'a code of areas.csv'];
  if (hasFlow(indicator) !== (flow !== '')) return ['flow', hasFlow(indicator) ? 'a flow' : 'nothing'];
  if (counterpart.startsWith('KZ-')) {
    if (!codebook.areas.has(counterpart)) return ['counterpart', 'a code of areas.csv'];
    if (flow !== 'interregional' || counterpart === area) {
      return ['counterpart', 'another region only with the flow interregional'];
    }
  } else if (counterpart !== '' && !codebook.countries.has(counterpart)) {
    return ['counterpart', 'a code of countries.csv or areas.csv, or nothing'];
  }
  if (group !== '' && !codebook.groups.has(group)) return ['group', 'dimension:code of groups.csv, or nothing'];
  if ((row.unit === 'percent') !== isPercent(indicator)) {
    return ['unit', isPercent(indicator) ? 'percent' : 'persons'];
  }
  if (value.startsWith('-') && indicator !== 'net' && !indicator.startsWith('change_')) {
    return ['value', `nothing below 0 for ${indicator}`];
  }
  if (isShare(indicator) && Number(value) > 100) return ['value', 'a share from 0 to 100'];
  // The yearly average of the population is the one count that may end in a half.
  if (row.unit === 'persons' && value.includes('.') && indicator !== 'population_average') {
    return ['value', 'a whole number of persons'];
  }
  if (!codebook.sources.has(row.source)) return ['source', 'an id of sources.csv'];
  return undefined;
}

function findPeriodMistake(row: ObservationRow, period: Period): [keyof ObservationRow, string] | undefined {
  if ((period.kind === 'day') !== (row.indicator === 'population')) {
    return ['period', row.indicator === 'population' ? 'a day, as 2025-01-01' : 'months, as 2025-Q1'];
  }
  if (firstDay(period) > row.published) return ['published', `a day after the period began, ${firstDay(period)}`];
  return undefined;
}

function observationOf(row: ObservationRow, period: Period): Observation {
  return {
    indicator: row.indicator,
    ...(row.flow !== '' && { flow: row.flow }),
    area: row.area,
    ...(row.counterpart !== '' && { counterpart: row.counterpart }),
    ...(row.group !== '' && { group: row.group }),
    period,
    value: Number(row.value),
    decimals: decimalsOf(row.value),
    unit: row.unit,
    status: row.status,
    published: row.published,
    source: row.source,
    notes: row.note === '' ? [] : row.note.split(' '),
  };
}

/** Observations in the order of the file, and what is wrong with single rows: unknown codes, periods, repeated keys. */
export function readObservations(rows: readonly Placed<ObservationRow>[], codebook: Codebook): ReadObservations {
  const { file } = OBSERVATIONS;
  const observations: PlacedObservation[] = [];
  const problems: DataProblem[] = [];
  const lineOfKey = new Map<string, number>();
  const periods = new Map<string, Period>();
  for (const { row, line } of rows) {
    const report = (column: keyof ObservationRow, expected: string, value = row[column]) =>
      problems.push({ file, line, column, value, expected });
    const period = periods.get(row.period) ?? parsePeriod(row.period);
    const periodProblem = periods.has(row.period) ? undefined : findPeriodProblem(row.period);
    if (!period || periodProblem) {
      report('period', periodProblem ?? 'a period');
      continue;
    }
    periods.set(row.period, period);
    const mistake = findRowProblem(row, codebook) ?? findPeriodMistake(row, period);
    if (mistake) {
      report(...mistake);
      continue;
    }
    const unknownNote = row.note.split(' ').find((note) => note !== '' && !codebook.notes.has(note));
    if (unknownNote) report('note', 'codes of notes.csv', unknownNote);
    const key = `${row.indicator},${row.flow},${row.area},${row.counterpart},${row.group},${row.period},${row.published}`;
    const before = lineOfKey.get(key);
    if (before !== undefined) report('published', `a vintage that line ${before} does not have`, key);
    lineOfKey.set(key, line);
    observations.push({ observation: observationOf(row, period), line, periodText: row.period });
  }
  return { observations, problems };
}
