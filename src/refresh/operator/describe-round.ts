import type { Dataset } from '../../dataset/dataset.ts';
import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { JudgedObservation, LoadedRound, RoundDecision, Verdict } from '../../statistics/facts/loaded-round.ts';
import { formatPeriod, type Period } from '../../statistics/time/period.ts';
import type { DocumentRead } from '../document-reading.ts';
import { listExpectedFigures } from './expected-figures.ts';

const MARKS: Readonly<Record<Verdict, string>> = {
  held: '=',
  proven: '+',
  alone: '?',
  outranked: '-',
  contradicted: '!',
};
const MOST_LINES = 60;

export function describeObservation({ observation, verdict, where }: JudgedObservation, dataset: Dataset): string {
  const { indicator, flow, area, counterpart, group, period, value, unit } = observation;
  const name = [indicator, flow, area, counterpart, group, formatPeriod(period)].filter(Boolean).join(' ');
  const before = dataset.current(observation, period);
  const change = before && before.value !== value ? ` (held: ${before.value} of ${before.published})` : '';
  return `${MARKS[verdict]} ${name} = ${value}${unit === 'percent' ? ' %' : ''}${change}  [${where}]`;
}

function cut(lines: readonly string[]): string[] {
  return lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more`];
}

/** What storing the round would change, for an operator. */
export function describeDiff(round: LoadedRound, dataset: Dataset): string[] {
  const news = round.observations.filter(({ verdict }) => verdict !== 'held');
  const held = round.observations.length - news.length;
  return [
    `${round.from}: ${round.outcome}, ${round.observations.length} figures read, ${held} of them held already, ${round.unread.length} places unread`,
    ...(round.release
      ? [`new release ${round.release.id}, published ${round.release.published ?? 'on an unknown day'}`]
      : []),
    ...cut(news.map((item) => describeObservation(item, dataset))),
    ...(news.length > 0 ? ['+ believed, ? waits for a second source or "accept", - left aside'] : []),
    ...cut(round.reasons.map((reason) => `! ${reason}`)),
    ...cut(round.unread.map(({ where, reason }) => `unread, ${where}: ${reason}`)),
  ];
}

/** Rounds that were kept, the newest first, each with what it waits for. */
export function describeRounds(
  rounds: readonly LoadedRound[],
  decisions: readonly RoundDecision[],
  dataset: Dataset,
): string[] {
  if (rounds.length === 0) return ['Nothing was taken in yet; everything known stands in the files of data.'];
  return [...rounds].reverse().flatMap((round) => {
    const decided = decisions.findLast((decision) => decision.round === round.id);
    const waiting = round.observations.filter(
      ({ verdict, observation }) =>
        (verdict === 'alone' || (verdict === 'proven' && round.outcome === 'proposed')) &&
        dataset.current(observation, observation.period)?.value !== observation.value,
    );
    const count = (verdict: Verdict) => round.observations.filter((item) => item.verdict === verdict).length;
    return [
      `${round.id}  ${round.outcome}  ${round.from}`,
      `  read on ${round.at.slice(0, 16).replace('T', ' ')} UTC: ${count('proven')} believed, ${count('held')} held before, ${count('alone')} unproven`,
      ...(decided ? [`  ${decided.decision}ed on ${decided.at.slice(0, 10)}: ${decided.reason}`] : []),
      ...cut(round.reasons.map((reason) => `  ! ${reason}`)),
      ...(decided ? [] : cut(waiting.map((item) => `  ${describeObservation(item, dataset)}`))),
      ...(decided || (waiting.length === 0 && round.outcome !== 'quarantined')
        ? []
        : [`  decide: npm run refresh -- accept ${round.id} --reason "…"   or   reject ${round.id} --reason "…"`]),
    ];
  });
}

/** The figures that a page prints, each with ✓ believed or held, ? waiting or contradicted, ✗ not read. */
function listExpected(round: LoadedRound, period: Period, { codebook }: Dataset): { key: string; mark: string }[] {
  return listExpectedFigures('page', period, codebook).map((figure) => {
    const key = keyOfFigure(figure);
    const found = round.observations.find(({ observation }) => keyOfFigure(observation) === key);
    const isBelieved = found?.verdict === 'held' || found?.verdict === 'proven';
    return { key, mark: !found ? '✗' : isBelieved ? '✓' : '?' };
  });
}

/** One line of what a doubtful page lacks, and what would settle it; nothing when all is there. */
export function describeExpected(round: LoadedRound, { kind, period }: DocumentRead, dataset: Dataset): string[] {
  if (kind !== 'page' || !period || round.outcome === 'accepted') return [];
  const expected = listExpected(round, period, dataset);
  const lacking = expected.filter(({ mark }) => mark !== '✓');
  if (lacking.length === 0) return [];
  return [
    `${expected.length - lacking.length} of the ${expected.length} figures of a release: ${expected.map(({ key, mark }) => `${mark} ${key}`).join(', ')}`,
    'What waits is settled by the page in another language, the workbook, or "accept"; what was not read by "template" and "enter"',
  ];
}

/** Everything that was read, for programs. */
export function toJson(round: LoadedRound, read: DocumentRead, dataset: Dataset): object {
  const { release } = round;
  const { period, published, nextPublication, language, title } = read;
  const judged = round.observations.map(({ observation, verdict, where }) => ({ ...observation, verdict, where }));
  const suppressed = read.suppressed.map((item) => ({ ...item, value: null, status: 'Q', verdict: 'alone' }));
  return {
    outcome: round.outcome,
    id: round.id,
    from: round.from,
    release: {
      ...(release && { id: release.id, url: release.url }),
      ...(period && { period: formatPeriod(period) }),
      ...(published && { published }),
      ...(nextPublication && { nextPublication }),
      ...(language && { language }),
      ...(title && { title }),
    },
    observations: [...judged, ...suppressed].map((item) => ({
      indicator: item.indicator,
      flow: item.flow ?? '',
      area: item.area,
      counterpart: item.counterpart ?? '',
      group: item.group ?? '',
      period: formatPeriod(item.period),
      value: item.value,
      unit: item.unit,
      status: item.status,
      where: item.where,
      verdict: item.verdict,
      believed: item.verdict === 'proven' || item.verdict === 'held',
    })),
    ...(period && read.kind === 'page' && { expected: listExpected(round, period, dataset) }),
    unread: round.unread,
    reasons: round.reasons,
  };
}
