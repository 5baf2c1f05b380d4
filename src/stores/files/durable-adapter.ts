// Two whole copies of the document lie side by side, `<path>` and `<path>.bak`, written one after the other. A power cut can
// catch at most one of them half done, and then only its draft. What was acknowledged is in both, so that falling back to the
// backup loses nothing, and what was deleted is in neither.

import { chmod, rename, rm } from 'node:fs/promises';
import type { Adapter } from 'lowdb';
import type { ZodType } from 'zod';
import { StateCorrupt } from '../state-corrupt.ts';
import type { StoreLog } from '../store-log.ts';
import { findText } from './find-text.ts';
import { syncDir, writeDurably } from './write-durably.ts';

export interface DurableAdapterOptions<T> {
  readonly path: string;
  readonly schema: ZodType<T>;
  readonly log: StoreLog;
  /** Stands in for the disk in tests of a failing one. */
  readonly write?: (path: string, text: string) => Promise<void>;
}

type Copy<T> = { kind: 'absent' } | { kind: 'corrupt'; reason: string } | { kind: 'good'; data: T; text: string };

/** `read` returns null when nothing was ever written, and throws StateCorrupt when neither copy can be read. */
export function createDurableAdapter<T>({
  path,
  schema,
  log,
  write = writeDurably,
}: DurableAdapterOptions<T>): Adapter<T> {
  const backup = `${path}.bak`;
  let written: string | undefined;

  async function writeBoth(text: string): Promise<void> {
    written = undefined;
    await write(path, text);
    await write(backup, text);
    await syncDir(path);
    written = text;
  }

  return {
    async read() {
      await rm(`${path}.tmp`, { force: true });
      await rm(`${backup}.tmp`, { force: true });
      const main = parseCopy(await findText(path), schema);
      const spare = parseCopy(await findText(backup), schema);
      if (main.kind === 'good') {
        await chmod(path, 0o600);
        if (spare.kind === 'good' && spare.text === main.text) written = main.text;
        else await writeBoth(main.text);
        return main.data;
      }
      if (spare.kind === 'good') {
        const kept = main.kind === 'corrupt' ? await quarantine(path) : undefined;
        log.error(
          { path, backup, kept, reason: main.kind === 'corrupt' ? main.reason : 'the file is missing' },
          'state file could not be read; its backup is used',
        );
        await writeBoth(spare.text);
        return spare.data;
      }
      if (main.kind === 'absent' && spare.kind === 'absent') return null;
      const found = [main.kind === 'corrupt' ? `${path} (${main.reason})` : `${path} (missing)`];
      found.push(spare.kind === 'corrupt' ? `${backup} (${spare.reason})` : `${backup} (missing)`);
      // The files stay where they are: moved away, the next start would find nothing and begin empty.
      throw new StateCorrupt(
        `Stored settings cannot be read: ${found.join(' and ')}. Put a good copy back as ${path}, or move both files away to start without what they held.`,
      );
    },

    async write(data) {
      const text = JSON.stringify(data);
      if (text !== written) await writeBoth(text);
    },
  };
}

function parseCopy<T>(text: string | undefined, schema: ZodType<T>): Copy<T> {
  if (text === undefined) return { kind: 'absent' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'corrupt', reason: text === '' ? 'empty' : 'not JSON' };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { kind: 'good', data: parsed.data, text };
  const issue = parsed.error.issues[0];
  return { kind: 'corrupt', reason: `${issue?.path.join('.') || 'document'}: ${issue?.message ?? 'unexpected shape'}` };
}

async function quarantine(path: string): Promise<string> {
  const kept = `${path}.corrupt-${new Date().toISOString().replaceAll(':', '-')}`;
  await rename(path, kept);
  return kept;
}
