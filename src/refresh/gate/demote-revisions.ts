import type { Dataset } from '../../dataset/dataset.ts';
import { keyOfFigure } from '../../statistics/facts/figure-key.ts';
import type { LoadedRound } from '../../statistics/facts/loaded-round.ts';
import { listSums, membersOf } from '../../statistics/identities.ts';

/**
 * The round with its revisions waiting, and with them what they are summed up with: for a revision that does not fit the figures held beside it
 * the rest of a document is not to wait.
 */
export function demoteRevisions(round: LoadedRound, dataset: Dataset, because: string): LoadedRound {
  const revised = new Set(
    round.observations
      .filter(({ observation, verdict }) => {
        const held = dataset.current(observation, observation.period);
        return verdict === 'proven' && held !== undefined && held.value !== observation.value;
      })
      .map(({ observation }) => keyOfFigure(observation)),
  );
  const sums = listSums(
    round.observations.map(({ observation }) => observation),
    dataset.codebook.areas,
  ).filter(({ name }) => name !== 'regions');
  const tied = sums
    .map((sum) => membersOf(sum).map(keyOfFigure))
    .filter((keys) => keys.some((key) => revised.has(key)));
  const waiting = new Set([...revised, ...tied.flat()]);
  return {
    ...round,
    outcome: round.outcome === 'accepted' ? 'doubtful' : round.outcome,
    observations: round.observations.map((item) =>
      item.verdict === 'proven' && waiting.has(keyOfFigure(item.observation))
        ? { ...item, verdict: 'alone' as const }
        : item,
    ),
    reasons: [
      `revisions wait, they do not fit what is held beside them: ${because.split('\n').at(-1)}`,
      ...round.reasons,
    ],
  };
}
