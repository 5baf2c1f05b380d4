import { renameSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** A script of the tests as one file: a process of it is there in a third of the time that its sources take. */
export function bundleScript(script: URL): string {
  const entry = fileURLToPath(script);
  const outfile = resolve('node_modules', '.cache', 'koshi', `${basename(entry, '.ts')}.mjs`);
  buildSync({
    entryPoints: [entry],
    outfile: `${outfile}.${process.pid}`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  // Another worker may be starting the same.
  renameSync(`${outfile}.${process.pid}`, outfile);
  return outfile;
}
