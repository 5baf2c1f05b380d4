import { expect, it } from 'vitest';
import { createCoverage } from '../../src/answers/offers/create-coverage.ts';
import { indexObservations } from '../../src/dataset/index-observations.ts';
import { DATASET } from '../facts.ts';

it('finds the same whether figures are indexed at once or added to an index, in whatever order they come', () => {
  const { observations, codebook, breakdowns } = DATASET;
  // Every seventh first: revisions and new periods come to series that are held, and new series too.
  const order = [0, 3, 6, 2, 5, 1, 4].flatMap((rest) => observations.filter((_, place) => place % 7 === rest));
  const atOnce = indexObservations(order, codebook, breakdowns, 'one');
  const base = indexObservations(order.slice(0, 2000), codebook, breakdowns, 'base');
  const heldBefore = base.find({}).length;
  const added = indexObservations(order, codebook, breakdowns, 'two', base);
  const [coverage, coverageAtOnce] = [createCoverage(added), createCoverage(atOnce)];
  for (const observation of order.filter((_, place) => place % 5 === 0)) {
    const { indicator, area, period } = observation;
    expect(added.vintages(observation, period)).toEqual(atOnce.vintages(observation, period));
    expect(added.periodsOf(observation)).toEqual(atOnce.periodsOf(observation));
    for (const filter of [
      { indicator, area },
      { area, period },
      { indicator, period },
    ]) {
      expect(added.find(filter)).toEqual(atOnce.find(filter));
    }
    expect(coverage.yearsOf(observation)).toEqual(coverageAtOnce.yearsOf(observation));
    expect(coverage.yearsOfRegions(observation)).toEqual(coverageAtOnce.yearsOfRegions(observation));
  }
  expect(added.find({})).toEqual(atOnce.find({}));
  // What was added to is as it was.
  expect(base.find({})).toHaveLength(heldBefore);
});
