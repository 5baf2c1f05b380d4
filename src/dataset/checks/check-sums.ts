import type { Area } from '../../statistics/facts/codebook.ts';
import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { Observation } from '../../statistics/facts/observation.ts';
import { gapOf, listOrders, listSums, membersOf, type Sum, type SumName } from '../../statistics/identities.ts';
import { formatPeriod } from '../../statistics/time/period.ts';
import type { DataProblem } from '../data-invalid.ts';
import type { PlacedObservation } from '../read-observations.ts';
import { OBSERVATIONS } from '../tables.ts';
import { isExcepted, isSaidNotToAdd, marginOf } from './tolerances.ts';

/** Holds every identity among the current values, and among the figures that were printed on one day. */

function problemAt(line: number, value: number, expected: string): DataProblem {
  return { file: OBSERVATIONS.file, line, column: 'value', value: String(value), expected };
}

const valueIn = ({ value }: Observation) => value;

/** The key under which a known difference is declared: that of the net, or of the table of regions without an area. */
function exceptionKey({ name, whole, parts }: Sum<Observation>): string {
  const [first] = parts;
  const head = name === 'regions' ? first && { ...first, area: '' } : whole;
  return head ? keyOfFigure(head) : '';
}

function expectationOf(
  { name, whole, parts, minus }: Sum<Observation>,
  gap: number,
  lineOf: (o: Observation) => number,
) {
  const [first] = parts as readonly [Observation];
  const flow = first.flow ?? '';
  const period = formatPeriod(first.period);
  const due = gap + (whole?.value ?? 0);
  if (minus) return `${due}, ${flow} arrivals (line ${lineOf(first)}) less departures (line ${lineOf(minus)})`;
  if (!whole) return `0 as the sum of the ${flow} nets of all regions in ${period}`;
  const what = flow === '' ? first.indicator : `${flow} ${first.indicator}`;
  if (name === 'regions') return `${due}, the sum of ${what} of all regions in ${period}`;
  const names = parts.map(({ flow: own, counterpart, group }) => group ?? counterpart ?? own).join(' and ');
  return `${due}, the sum of ${names} in ${period}`;
}

function checkAll(
  figures: Iterable<Observation>,
  areas: ReadonlyMap<string, Area>,
  lineOf: (observation: Observation) => number,
  isChecked: (name: SumName) => boolean,
): DataProblem[] {
  return listSums(figures, areas, isChecked).flatMap((sum): DataProblem[] => {
    const members = membersOf(sum);
    if (members.some(isSaidNotToAdd)) return [];
    const gap = gapOf(sum, valueIn);
    const margin = members.reduce((total, each) => total + marginOf(each), 0);
    const difference = sum.minus || !sum.whole || sum.name === 'regions' ? gap : -gap;
    if (Math.abs(gap) <= margin || isExcepted(sum.name, exceptionKey(sum), difference)) return [];
    const blamed = sum.whole ?? (sum.parts[0] as Observation);
    const value = sum.whole ? sum.whole.value : gap;
    return [problemAt(lineOf(blamed), value, expectationOf(sum, gap, lineOf))];
  });
}

/** Countries and settlements are broken down on other days than the totals they are parts of, and those are revised in between. */
const BROKEN_DOWN: readonly SumName[] = ['countries', 'settlements'];
const isOfOneSource = (name: SumName) => name !== 'regions';
const isOfAllSources = (name: SumName) => !BROKEN_DOWN.includes(name);

export function checkSums(
  placed: readonly PlacedObservation[],
  areas: ReadonlyMap<string, Area>,
): readonly DataProblem[] {
  const current = new Map<string, PlacedObservation>();
  const byDay = new Map<string, Observation[]>();
  const lines = new Map<Observation, number>();
  for (const item of placed) {
    const { published } = item.observation;
    lines.set(item.observation, item.line);
    const held = current.get(item.key);
    if (!held || held.observation.published <= published) current.set(item.key, item);
    const day = byDay.get(published);
    if (day) day.push(item.observation);
    else byDay.set(published, [item.observation]);
  }
  const lineOf = (observation: Observation) => lines.get(observation) ?? 0;
  const newest = [...current.values()].map(({ observation }) => observation);
  const problems = [
    ...[...byDay.values()].flatMap((printed) => checkAll(printed, areas, lineOf, isOfOneSource)),
    ...checkAll(newest, areas, lineOf, isOfAllSources),
    ...listOrders(newest)
      .filter(({ shorter, longer }) => longer.value + marginOf(longer) + marginOf(shorter) < shorter.value)
      .map(({ shorter, longer }) =>
        problemAt(
          lineOf(longer),
          longer.value,
          `at least ${shorter.value}, the count of ${formatPeriod(shorter.period)} (line ${lineOf(shorter)})`,
        ),
      ),
  ];
  return problems.filter(
    ({ line, expected }, index) =>
      problems.findIndex((other) => other.line === line && other.expected === expected) === index,
  );
}
