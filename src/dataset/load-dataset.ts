import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '../statistics/facts/observation.ts';
import type { ReleaseWords } from '../statistics/release-words.ts';
import { checkCodes } from './checks/check-codes.ts';
import { checkSums } from './checks/check-sums.ts';
import { DataInvalid, type DataProblem } from './data-invalid.ts';
import type { Dataset } from './dataset.ts';
import { indexObservations } from './index-observations.ts';
import { readBreakdowns } from './read-breakdowns.ts';
import { readCodebook } from './read-codebook.ts';
import { readObservations } from './read-observations.ts';
import { readTable } from './read-table.ts';
import {
  ALIASES,
  AREAS,
  BREAKDOWNS,
  COUNTRIES,
  GLOSSARY,
  GROUPS,
  NOTES,
  OBSERVATIONS,
  RELEASES,
  SOURCES,
} from './tables.ts';
import { readReleaseWords } from './words/read-release-words.ts';

const VERSION_LENGTH = 12;

function assertNone(problems: readonly DataProblem[]): void {
  if (problems.length > 0) throw new DataInvalid(problems);
}

const TABLES = [OBSERVATIONS, AREAS, ALIASES, COUNTRIES, GROUPS, NOTES, GLOSSARY, RELEASES, SOURCES, BREAKDOWNS];

function hashOf(contents: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const bytes of contents) hash.update(bytes);
  return hash.digest('hex').slice(0, VERSION_LENGTH);
}

/** The version that the facts under a directory would have, unread and unchecked; a file that cannot be opened counts as empty. */
export function findVersion(dataDir: string): string {
  return hashOf(
    TABLES.map(({ file }) => {
      try {
        return readFileSync(join(dataDir, file));
      } catch {
        return Buffer.alloc(0);
      }
    }),
  );
}

function onceRead(dataDir: string): () => ReleaseWords {
  let words: ReleaseWords | undefined;
  return () => {
    words ??= readReleaseWords(dataDir);
    return words;
  };
}

/**
 * The facts under a directory, checked. Checked in three steps, each on what the one before found sound: the cells of
 * every file, then codes and keys, then sums. Throws `DataInvalid` with all problems of the first step that has any.
 */
export function loadDataset(dataDir: string): Dataset {
  const observations = readTable(dataDir, OBSERVATIONS);
  const areas = readTable(dataDir, AREAS);
  const aliases = readTable(dataDir, ALIASES);
  const countries = readTable(dataDir, COUNTRIES);
  const groups = readTable(dataDir, GROUPS);
  const notes = readTable(dataDir, NOTES);
  const terms = readTable(dataDir, GLOSSARY);
  const releases = readTable(dataDir, RELEASES);
  const sources = readTable(dataDir, SOURCES);
  const breakdowns = readTable(dataDir, BREAKDOWNS);
  const tables = [observations, areas, aliases, countries, groups, notes, terms, releases, sources, breakdowns];
  assertNone(tables.flatMap(({ problems }) => problems));

  const rows = {
    areas: areas.rows,
    aliases: aliases.rows,
    countries: countries.rows,
    groups: groups.rows,
    notes: notes.rows,
    terms: terms.rows,
    releases: releases.rows,
    sources: sources.rows,
  };
  const codebook = readCodebook(rows, onceRead(dataDir));
  const read = readObservations(observations.rows, codebook);
  const parts = readBreakdowns(breakdowns.rows, codebook);
  assertNone([...checkCodes(rows), ...read.problems, ...parts.problems]);
  assertNone(checkSums(read.observations, codebook.areas));

  const facts: readonly Observation[] = read.observations.map(({ observation }) => observation);
  return indexObservations(facts, codebook, parts.breakdowns, hashOf(tables.map(({ bytes }) => bytes)));
}
