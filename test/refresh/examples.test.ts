import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RoundPlayed } from '../../src/refresh/play-round.ts';
import { keyOfFigure, nameOfRecord } from '../../src/statistics/facts/figure-key.ts';
import type { LoadedRound } from '../../src/statistics/facts/loaded-round.ts';
import { nameOfKey } from './figure-keys.ts';
import { FIXTURES } from './read-fixture.ts';
import { createTestIntake, documentOf } from './take-text.ts';

interface Step {
  readonly file: string;
  readonly outcome: readonly string[];
  /** Values by key: to be read in an answer that is not held back; not to be read; not to be believed. */
  readonly must?: Readonly<Record<string, number>>;
  readonly mustNot?: Readonly<Record<string, number>>;
  readonly mustNotBelieve?: Readonly<Record<string, number>>;
}

const EXAMPLES = join(FIXTURES, 'examples');
const EXPECTED: Record<string, readonly Step[]> = JSON.parse(readFileSync(join(EXAMPLES, 'expected.json'), 'utf8'));

const recordKey = (key: string) => keyOfFigure(nameOfRecord(nameOfKey(key)));

const printsOf = (values: Readonly<Record<string, number>> = {}) =>
  Object.entries(values).map(([key, value]) => `${recordKey(key)} = ${value}`);
const printsIn = ({ observations }: LoadedRound, isWanted = (_: LoadedRound['observations'][number]) => true) =>
  new Set(
    observations
      .filter(isWanted)
      .map(({ observation }) => `${keyOfFigure(nameOfRecord(observation))} = ${observation.value}`),
  );

describe('releases nobody prepared for', () => {
  it.each(Object.entries(EXPECTED))('%s', async (_, steps) => {
    const intake = createTestIntake('2026-11-22');
    for (const { file, outcome, must, mustNot, mustNotBelieve } of steps) {
      const played: RoundPlayed = await intake.look(documentOf(readFileSync(join(EXAMPLES, file)), `/tmp/${file}`));
      const { round } = played;
      const read = printsIn(round);
      expect(printsOf(must).filter((print) => !read.has(print))).toEqual([]);
      expect(printsOf(mustNot).filter((print) => read.has(print))).toEqual([]);
      const believed = printsIn(round, ({ verdict }) => verdict === 'proven');
      expect(printsOf(mustNotBelieve).filter((print) => believed.has(print))).toEqual([]);
      expect(outcome).toContain(round.outcome);
      await intake.keep(round);
    }
  });
});
