import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isLanguage } from '../../statistics/language.ts';
import type { Lexicon, WordList } from '../../statistics/lexicon.ts';
import { WORD_KINDS } from '../../statistics/word-kinds.ts';
import { DataInvalid, type DataProblem } from '../data-invalid.ts';
import { readTable, type TableShape } from '../read-table.ts';

const FOLDER = 'lexicon';
const GENERAL = 'general';

const row = z.object({
  meaning: z
    .string()
    .regex(/^[a-z_]+(?::[A-Za-z0-9_.+-]+){0,2}$/, 'a kind, or kind:value, as since or indicator:arrivals')
    .refine((meaning) => WORD_KINDS.includes(meaning.split(':')[0] ?? ''), 'a kind that the code knows'),
  language: z.enum(['kk', 'ru', 'en', ''], { error: 'kk, ru, en, or nothing' }),
  words: z
    .string()
    .regex(/^[^\s;^](?:[^;]*[^\s;])?(?:; [^\s;](?:[^;]*[^\s;])?)*$|^\^\S+(?:; [^;]+)*$/, 'words with "; " between'),
  note: z.string(),
});

function shapeOf(name: string): TableShape<z.infer<typeof row>> {
  return { file: `${FOLDER}/${name}`, columns: Object.keys(row.shape), row };
}

/** General word lists as they stand: looked into by halves, so that nothing is taken apart at the start. */
function readGeneral(folder: string): readonly WordList[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const language = name.slice(0, name.indexOf('-'));
    return isLanguage(language) ? [{ language, words: readFileSync(join(folder, name), 'utf8') }] : [];
  });
}

/** The words people use, from `data/lexicon/*.csv`. Throws `DataInvalid` with every bad cell. */
export function readLexicon(dataDir: string): Lexicon {
  const folder = join(dataDir, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];
  const problems: DataProblem[] = [];
  if (names.length === 0) {
    problems.push({ file: FOLDER, line: 0, column: '', value: 'no file', expected: 'at least one .csv' });
  }
  const tables = names.sort().map((name) => readTable(dataDir, shapeOf(name)));
  for (const table of tables) problems.push(...table.problems);
  if (problems.length > 0) throw new DataInvalid(problems);
  const entries = tables.flatMap((table) =>
    table.rows.map(({ row: { meaning, language, words } }) => ({
      meaning,
      ...(isLanguage(language) && { language }),
      words: words.split('; '),
    })),
  );
  return { entries, known: readGeneral(join(folder, GENERAL)) };
}
