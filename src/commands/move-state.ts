import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { createOperatorLog } from '../house/create-operator-log.ts';
import { MIGRATIONS } from '../house/open-stores.ts';
import { ConfigInvalid } from '../operations/config-invalid.ts';
import { UsageWrong } from '../operations/usage-wrong.ts';
import { openMovableFiles } from '../stores/files/move-files.ts';
import { type Counts, countAll, moveAll } from '../stores/moving/move-all.ts';
import { openMovablePostgres } from '../stores/postgres/move-postgres.ts';

const EXIT_DIFFERENT = 1;

const say = (counts: Counts) =>
  Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ') || 'nothing';

/** Takes all that Koshi remembers from the files of STATE_DIR to the database, or back. */
export async function moveState(config: Config, argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { to: { type: 'string' } } });
  if (values.to !== 'postgres' && values.to !== 'files')
    throw new UsageWrong('It is either --to postgres or --to files.');
  if (!config.database) throw new ConfigInvalid('DATABASE_URL must name the database that is moved to or from');
  const log = createOperatorLog(config);
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const files = await openMovableFiles(config.stateDir, log);
  try {
    const database = await openMovablePostgres({ ...config.database, migrations: MIGRATIONS, log });
    try {
      const [from, to] = values.to === 'postgres' ? [files, database] : [database, files];
      let shown = '';
      await moveAll(from, to, (kind, count) => {
        if (kind !== shown) print(`${kind} …`);
        shown = kind;
        if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${count} ${kind}\r`);
      });
      const [before, after] = [await countAll(from), await countAll(to)];
      print(`There: ${say(before)}.`);
      print(`Here:  ${say(after)}.`);
      const isMissing = Object.entries(before).some(([kind, count]) => (after[kind as keyof Counts] ?? 0) < count);
      if (isMissing) {
        print('Something is missing. Nothing was deleted; run it again, and keep what you moved from.');
        return EXIT_DIFFERENT;
      }
      print(`Moved to ${values.to}. What was moved from is as it was.`);
      return 0;
    } finally {
      await database.close();
    }
  } finally {
    await files.close();
  }
}
