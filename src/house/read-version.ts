import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from '../project-root.ts';

const packageSchema = z.object({ version: z.string() });

/** Koshi's own version, as in package.json. */
export function readVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'))).version;
}
