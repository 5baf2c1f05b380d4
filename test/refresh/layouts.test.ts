import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RefreshFailed } from '../../src/refresh/refresh-failed.ts';
import { keyOfFigure, nameOfRecord } from '../../src/statistics/facts/figure-key.ts';
import type { LoadedRound } from '../../src/statistics/facts/loaded-round.ts';
import { nameOfKey } from './figure-keys.ts';
import { FIXTURES } from './read-fixture.ts';
import { createTestIntake, documentOf } from './take-text.ts';

/** By key. A value that must not be read may be one of several. */
interface Truth {
  readonly outcome: readonly string[];
  readonly must?: Readonly<Record<string, number>>;
  readonly mustNot?: Readonly<Record<string, readonly number[]>>;
  readonly mustNotBelieve?: Readonly<Record<string, readonly number[]>>;
}

interface Looked {
  readonly file: string;
  readonly truth: Truth;
  readonly outcome: string;
  readonly observations: LoadedRound['observations'];
}

async function look(folder: string, file: string, truth: Truth): Promise<Looked> {
  try {
    const document = documentOf(readFileSync(join(folder, file)), `/tmp/${file}`);
    const { round } = await createTestIntake('2026-11-22').look(document);
    return { file, truth, outcome: round.outcome, observations: round.observations };
  } catch (error) {
    if (!(error instanceof RefreshFailed)) throw error;
    return { file, truth, outcome: 'unreadable', observations: [] };
  }
}

async function lookAtAll(folder: string): Promise<Looked[]> {
  const truths: Record<string, Truth> = JSON.parse(readFileSync(join(folder, 'truths.json'), 'utf8'));
  const found: Looked[] = [];
  for (const [file, truth] of Object.entries(truths)) {
    // Files above 300 kB are made by the tests of hostile documents.
    if (existsSync(join(folder, file))) found.push(await look(folder, file, truth));
  }
  return found;
}

const printOf = ({ observation }: LoadedRound['observations'][number]) =>
  `${keyOfFigure(nameOfRecord(observation))} = ${observation.value}`;
const printsOf = (values: Readonly<Record<string, number | readonly number[]>> = {}) =>
  Object.entries(values).flatMap(([key, value]) =>
    [value].flat().map((each) => `${keyOfFigure(nameOfRecord(nameOfKey(key)))} = ${each}`),
  );
const isHeldBack = ({ outcome }: Looked) => outcome !== 'accepted' && outcome !== 'doubtful';

/** Figures of the truths that the document gave, with all that it should have given. */
function share(all: readonly Looked[]): number {
  let due = 0;
  let read = 0;
  for (const looked of all) {
    const wanted = printsOf(looked.truth.must);
    const given = new Set(isHeldBack(looked) ? [] : looked.observations.map(printOf));
    due += wanted.length;
    read += wanted.filter((print) => given.has(print)).length;
  }
  return read / due;
}

/** Believed, though the truths say something else. */
function findWrongBelieved(all: readonly Looked[]): string[] {
  return all.flatMap((looked) => {
    if (isHeldBack(looked)) return [];
    const { file, truth, observations } = looked;
    const right = new Map(
      Object.entries(truth.must ?? {}).map(([key, value]) => [keyOfFigure(nameOfRecord(nameOfKey(key))), value]),
    );
    const wrong = new Set([...printsOf(truth.mustNot), ...printsOf(truth.mustNotBelieve)]);
    return observations
      .filter(({ verdict }) => verdict === 'proven')
      .filter((item) => {
        const value = right.get(keyOfFigure(nameOfRecord(item.observation)));
        return wrong.has(printOf(item)) || (value !== undefined && value !== item.observation.value);
      })
      .map((item) => `${file}: ${printOf(item)}`);
  });
}

const findWrongRead = (all: readonly Looked[]) =>
  all.flatMap(({ file, truth, observations }) => {
    const wrong = new Set(printsOf(truth.mustNot));
    return observations
      .map(printOf)
      .filter((print) => wrong.has(print))
      .map((print) => `${file}: ${print}`);
  });

const findWrongOutcomes = (all: readonly Looked[]) =>
  all
    .filter(({ outcome, truth }) => !truth.outcome.includes(outcome))
    .map(({ file, outcome }) => `${file}: ${outcome}`);

describe('releases written without sight of the reader', async () => {
  const all = await lookAtAll(join(import.meta.dirname, 'unseen'));

  it('gives nearly every figure', () => {
    expect(all.length).toBeGreaterThan(55);
    expect(share(all)).toBeGreaterThanOrEqual(0.995);
  });

  it('believes nothing wrong', () => {
    expect(findWrongBelieved(all)).toEqual([]);
    expect(findWrongRead(all)).toEqual([]);
  });

  it('accepts, doubts or holds back as it should', () => {
    expect(findWrongOutcomes(all)).toEqual([]);
  });
});

describe('a second set of kinds: long lists, flows side by side, tables of one region', async () => {
  const all = await lookAtAll(join(import.meta.dirname, 'unseen-2'));

  it('gives nearly every figure', () => {
    expect(all.length).toBeGreaterThanOrEqual(11);
    expect(share(all)).toBeGreaterThanOrEqual(0.995);
  });

  it('reads and believes nothing wrong', () => {
    expect(findWrongBelieved(all)).toEqual([]);
    expect(findWrongRead(all)).toEqual([]);
    expect(findWrongOutcomes(all)).toEqual([]);
  });
});

describe('a third set: prose about one region, a year in each paragraph, groups in rows', async () => {
  const all = await lookAtAll(join(import.meta.dirname, 'unseen-3'));

  it('gives nearly every figure', () => {
    expect(all.length).toBeGreaterThanOrEqual(29);
    expect(share(all)).toBeGreaterThanOrEqual(0.995);
  });

  it('believes nothing wrong', () => {
    expect(findWrongBelieved(all)).toEqual([]);
    expect(findWrongRead(all)).toEqual([]);
    expect(findWrongOutcomes(all)).toEqual([]);
  });
});

describe('four other documents of each of those kinds', async () => {
  const all = await lookAtAll(join(import.meta.dirname, 'variations'));

  it('gives every figure', () => {
    expect(all.length).toBeGreaterThanOrEqual(32);
    expect(share(all)).toBe(1);
    expect(findWrongOutcomes(all)).toEqual([]);
  });

  it('reads nothing wrong', () => {
    expect(findWrongBelieved(all)).toEqual([]);
    expect(findWrongRead(all)).toEqual([]);
  });
});

describe('the same kinds in other words and layouts', async () => {
  const all = await lookAtAll(join(FIXTURES, 'layouts'));

  it('gives every figure', () => {
    expect(share(all)).toBe(1);
    expect(findWrongOutcomes(all)).toEqual([]);
  });

  it('reads nothing wrong', () => {
    expect(findWrongBelieved(all)).toEqual([]);
    expect(findWrongRead(all)).toEqual([]);
  });
});
