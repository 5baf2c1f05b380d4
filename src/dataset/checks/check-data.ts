import type { Observation } from '../../statistics/facts/observation.ts';
import { comparePeriods, firstDay, formatPeriod, isYear, lastDay, type Period } from '../../statistics/time/period.ts';
import type { Dataset } from '../dataset.ts';

/** Letters of the grid, with the indicator and flow they stand for. */
const LETTERS: Readonly<Record<string, string>> = {
  'net total': 'T',
  'net interregional': 'R',
  'arrivals internal': 'M',
  'arrivals external': 'A',
  'departures external': 'D',
};
const LEGEND =
  'T net of all flows, R net between regions, M moves inside the country, A external arrivals, D external departures; ' +
  'small letters: parts of the year only';

const kindOf = ({ indicator, flow }: Observation) => (flow ? `${indicator} ${flow}` : indicator);
const isHeadline = ({ counterpart, group }: Observation) => counterpart === undefined && group === undefined;
const yearOf = (period: Period) => Number(lastDay(period).slice(0, 4));
const isWithinYear = (period: Period) => firstDay(period).slice(0, 4) === lastDay(period).slice(0, 4);

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Lines with columns of equal width, whole numbers to the right. */
function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = rows[0]?.map((_, column) => widthOf(column)) ?? [];
  const align = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return /^\d+$/.test(cell) ? cell.padStart(width) : cell.padEnd(width);
  };
  return rows.map((row) => row.map(align).join('  ').trimEnd());
}

function describePeriods(periods: readonly Period[]): string {
  const earliest = periods.reduce((a, b) => (firstDay(b) < firstDay(a) ? b : a));
  const latest = periods.reduce((a, b) => (comparePeriods(a, b) < 0 ? b : a));
  return `${formatPeriod(earliest)} to ${formatPeriod(latest)}`;
}

function describeKinds(dataset: Dataset): string[] {
  const rows = [...groupBy(dataset.observations, kindOf)].map(([kind, held]) => {
    const [indicator = '', flow = ''] = kind.split(' ');
    const current = dataset.find({}).filter((observation) => kindOf(observation) === kind).length;
    const areas = new Set(held.map(({ area }) => area)).size;
    const periods = describePeriods(held.map(({ period }) => period));
    return [indicator, flow, String(held.length), String(current), String(areas), periods];
  });
  return alignColumns([['indicator', 'flow', 'rows', 'keys', 'areas', 'periods'], ...rows]);
}

/** The letters of one region and year; a capital where the whole year is held. */
function describeCell(observations: readonly Observation[]): string {
  const letters = Object.entries(LETTERS).map(([kind, letter]) => {
    const periods = observations.filter((observation) => kindOf(observation) === kind).map(({ period }) => period);
    if (periods.length === 0) return '';
    return periods.some(isYear) ? letter : letter.toLowerCase();
  });
  return letters.join('') || '-';
}

function describeRegions(dataset: Dataset): string[] {
  const { areas } = dataset.codebook;
  const held = dataset
    .find({ counterpart: null, group: null })
    .filter(({ area, period }) => area !== 'KZ' && isWithinYear(period))
    .filter((observation) => Object.hasOwn(LETTERS, kindOf(observation)));
  const cells = groupBy(held, ({ area, period }) => `${area} ${yearOf(period)}`);
  const years = held.map(({ period }) => yearOf(period));
  const first = Math.min(...years);
  const columns = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
  const rows = [...areas.values()]
    .filter(({ code }) => code !== 'KZ')
    .map(({ code, name }) => [
      `${code} ${name.en}`,
      ...columns.map((year) => describeCell(cells.get(`${code} ${year}`) ?? [])),
    ]);
  return alignColumns([['region', ...columns.map((year) => `'${String(year).slice(2)}`)], ...rows]);
}

function describeNewest(dataset: Dataset): string[] {
  const latest = dataset.find({ area: 'KZ', indicator: 'net', flow: 'external' }).filter(isHeadline);
  const [release] = dataset.codebook.releases;
  return [
    `newest release: ${release ? `${release.id}, published ${release.published ?? 'on an unknown day'}` : 'none'}`,
    `external net of the country: ${latest.length > 0 ? describePeriods(latest.map(({ period }) => period)) : 'none'}`,
  ];
}

/** What the facts hold, in lines for an operator. */
export function describeCoverage(dataset: Dataset): string {
  const { codebook, observations, series, version } = dataset;
  const keys = dataset.find({}).length;
  const revised = observations.filter((observation) => dataset.first(observation, observation.period) !== observation);
  const revisedKeys = new Set(revised.map((observation) => dataset.current(observation, observation.period))).size;
  return [
    `facts ${version}: ${observations.length} observations, ${keys} keys in ${series.length} series`,
    `vintages: ${revisedKeys} keys with more than one, ${revised.length} revisions`,
    `codes: ${codebook.sources.size} sources, ${codebook.areas.size} areas, ${codebook.countries.size} countries, ` +
      `${codebook.groups.size} groups, ${codebook.aliases.length} names of places, ${codebook.terms.size} terms, ` +
      `${codebook.notes.size} notes, ${codebook.releases.length} releases`,
    ...describeNewest(dataset),
    '',
    ...describeKinds(dataset),
    '',
    ...describeRegions(dataset),
    LEGEND,
  ].join('\n');
}
