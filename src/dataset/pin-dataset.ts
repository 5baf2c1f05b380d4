import type { Dataset } from './dataset.ts';
import { indexObservations } from './index-observations.ts';

/** The facts as they had been printed by the end of a day (ISO date): nothing that came out later is in it. */
export function pinDataset(dataset: Dataset, asOf: string): Dataset {
  const { codebook } = dataset;
  return indexObservations(
    dataset.observations.filter(({ published }) => published <= asOf),
    {
      ...codebook,
      releases: codebook.releases.filter(({ published }) => published === undefined || published <= asOf),
    },
    dataset.breakdowns,
    `${dataset.version}@${asOf}`,
  );
}
