import { z } from 'zod';
import { DataInvalid } from '../data-invalid.ts';
import { readTable } from '../read-table.ts';

const row = z.object({
  /** List and name of a rule of questions: `figures: one figure`. */
  rule: z.string().regex(/^[^:]+: .+$/, 'a list and a name'),
  /** Command of the question asked before; empty for most. */
  before: z.string(),
  text: z.string().min(1),
  language: z.enum(['kk', 'ru', 'en', '']),
  /** What the text is read as. */
  reading: z.string().min(1),
});

export type RuleExample = z.infer<typeof row>;

/** What the rules of questions are for, from `data/lexicon/examples/rules.csv`. Throws `DataInvalid` with every bad cell. */
export function readExamples(dataDir: string): readonly RuleExample[] {
  const file = 'lexicon/examples/rules.csv';
  const table = readTable(dataDir, { file, columns: Object.keys(row.shape), row });
  if (table.problems.length > 0) throw new DataInvalid(table.problems);
  return table.rows.map(({ row: each }) => each);
}
