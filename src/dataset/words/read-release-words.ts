import { z } from 'zod';
import type { ReleaseWordKind, ReleaseWords } from '../../statistics/release-words.ts';
import { RELEASE_WORD_KINDS } from '../../statistics/release-words.ts';
import { DataInvalid } from '../data-invalid.ts';
import { readTable } from '../read-table.ts';

const KINDS: ReadonlySet<string> = new Set(RELEASE_WORD_KINDS);

const row = z.object({
  kind: z.string().refine((text): text is ReleaseWordKind => KINDS.has(text), 'a kind of words of releases'),
  language: z.enum(['kk', 'ru', 'en', '']),
  words: z.string().min(1),
});

const FILES = ['lexicon/releases/prose.csv', 'lexicon/releases/tables.csv', 'lexicon/releases/numerals.csv'];

/** The words of official releases, from `data/lexicon/releases/`. Throws `DataInvalid` with every bad cell. */
export function readReleaseWords(dataDir: string): ReleaseWords {
  const tables = FILES.map((file) => readTable(dataDir, { file, columns: Object.keys(row.shape), row }));
  const problems = tables.flatMap((table) => table.problems);
  if (problems.length > 0) throw new DataInvalid(problems);
  const words = new Map<ReleaseWordKind, string[]>();
  for (const { row: each } of tables.flatMap(({ rows }) => rows))
    words.set(each.kind, [...(words.get(each.kind) ?? []), ...each.words.split('; ')]);
  return words;
}
