import type { Codebook } from '../statistics/facts/codebook.ts';
import type { Observation } from '../statistics/facts/observation.ts';
import { hasFlow, isInHalves, isShare, isSigned, isStock, unitOf } from '../statistics/indicators.ts';
import { firstDay, type Period, parsePeriod } from '../statistics/time/period.ts';
import { findPeriodProblem } from './checks/check-codes.ts';
import type { DataProblem } from './data-invalid.ts';
import type { Placed } from './read-table.ts';
import { OBSERVATIONS, type ObservationRow } from './tables.ts';

/** An observation with the line it stands on, for as long as it is being checked. */
export interface PlacedObservation {
  readonly observation: Observation;
  readonly line: number;
  /** indicator|flow|area|counterpart|group|period */
  readonly key: string;
  /** The same with an empty area: one for all areas of a table. */
  readonly tableKey: string;
}

export interface ReadObservations {
  readonly observations: readonly PlacedObservation[];
  readonly problems: readonly DataProblem[];
}

/** The column, and what was expected in it. */
type Mistake = readonly [keyof ObservationRow, string];

function decimalsOf(printed: string): number {
  const point = printed.indexOf('.');
  return point === -1 ? 0 : printed.length - point - 1;
}

/** What a row must be by itself, given the codes. */
function findRowProblem(row: ObservationRow, codebook: Codebook): Mistake | undefined {
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
  if (row.unit !== unitOf(indicator)) return ['unit', unitOf(indicator)];
  if (value.startsWith('-') && !isSigned(indicator)) {
    return ['value', `nothing below 0 for ${indicator}`];
  }
  if (isShare(indicator) && Number(value) > 100) return ['value', 'a share from 0 to 100'];
  if (row.unit === 'persons' && value.includes('.') && !isInHalves(indicator)) {
    return ['value', 'a whole number of persons'];
  }
  if (!codebook.sources.has(row.source)) return ['source', 'an id of sources.csv'];
  return undefined;
}

interface KnownPeriod {
  readonly period: Period;
  readonly firstDay: string;
}

/** The period, or what was expected in its place. */
function parseKnownPeriod(text: string): KnownPeriod | string {
  const problem = findPeriodProblem(text);
  const period = parsePeriod(text);
  return problem || !period ? (problem ?? 'a period') : { period, firstDay: firstDay(period) };
}

function findPeriodMistake(row: ObservationRow, known: KnownPeriod): Mistake | undefined {
  if ((known.period.kind === 'day') !== isStock(row.indicator)) {
    return ['period', isStock(row.indicator) ? 'a day, as 2025-01-01' : 'months, as 2025-Q1'];
  }
  if (known.firstDay > row.published) return ['published', `a day not before ${known.firstDay}, when the period began`];
  return undefined;
}

type Writable<Item> = { -readonly [Member in keyof Item]: Item[Member] };

const NO_NOTES: readonly string[] = [];

function observationOf(row: ObservationRow, period: Period): Observation {
  const observation: Writable<Observation> = {
    indicator: row.indicator,
    area: row.area,
    period,
    value: Number(row.value),
    decimals: decimalsOf(row.value),
    unit: row.unit,
    status: row.status,
    published: row.published,
    source: row.source,
    notes: row.note === '' ? NO_NOTES : row.note.split(' '),
  };
  if (row.flow !== '') observation.flow = row.flow;
  if (row.counterpart !== '') observation.counterpart = row.counterpart;
  if (row.group !== '') observation.group = row.group;
  return observation;
}

function problemOf(row: ObservationRow, line: number, [column, expected]: Mistake, value = row[column]): DataProblem {
  return { file: OBSERVATIONS.file, line, column, value, expected };
}

/** Observations in the order of the file, and what is wrong with single rows: unknown codes, periods, repeated keys. */
export function readObservations(rows: readonly Placed<ObservationRow>[], codebook: Codebook): ReadObservations {
  const observations: PlacedObservation[] = [];
  const problems: DataProblem[] = [];
  const lineOfVintage = new Map<string, number>();
  const periods = new Map<string, KnownPeriod>();
  for (const { row, line } of rows) {
    const known = periods.get(row.period) ?? parseKnownPeriod(row.period);
    if (typeof known === 'string') {
      problems.push(problemOf(row, line, ['period', known]));
      continue;
    }
    periods.set(row.period, known);
    const mistake = findRowProblem(row, codebook) ?? findPeriodMistake(row, known);
    if (mistake) {
      problems.push(problemOf(row, line, mistake));
      continue;
    }
    const observation = observationOf(row, known.period);
    const unknownNote =
      observation.notes.length === 0 ? undefined : observation.notes.find((note) => !codebook.notes.has(note));
    if (unknownNote) problems.push(problemOf(row, line, ['note', 'codes of notes.csv'], unknownNote));
    const { indicator, flow, area, counterpart, group } = row;
    const rest = `${counterpart}|${group}|${row.period}`;
    const key = `${indicator}|${flow}|${area}|${rest}`;
    const vintage = `${key}|${row.published}`;
    const before = lineOfVintage.get(vintage);
    if (before !== undefined) {
      problems.push(problemOf(row, line, ['published', `a vintage of ${key} that line ${before} does not have`]));
    }
    lineOfVintage.set(vintage, line);
    observations.push({ observation, line, key, tableKey: `${indicator}|${flow}||${rest}` });
  }
  return { observations, problems };
}
